import type { Database, Row, Statement } from './port.ts'

/** A plan year of a region, and what its dates rest on: the same basis is the same dates. */
export interface DatedYear {
  readonly region: string
  readonly year: number
  readonly basis: string
}

/** A plan year's dates, as the one who asks for them wrote them. */
export interface DatedCopy extends DatedYear {
  /** What lists are made of. */
  readonly register: string
  /** What is told of each, by its place. */
  readonly contents: readonly string[]
}

/** Plan years that were reckoned, kept for other processes. Nothing is lost with them. */
export interface DatedCopies {
  /** The registers of plan years, by their place among those wanted; undefined for one that is not kept on its basis. */
  datedRegisters(wanted: readonly DatedYear[]): Promise<(string | undefined)[]>
  /** What is told of dates, by their place among those wanted; undefined for one that is not kept on its basis. */
  datedContents(wanted: readonly (DatedYear & { readonly place: number })[]): Promise<(string | undefined)[]>
  /** Keeps plan years in place of what is kept of them, all or none. */
  keepDated(copies: readonly DatedCopy[]): Promise<void>
}

// The join's order is given: the planner can't know that few are wanted
const REGISTERS = `SELECT wanted.key AS n, register AS text FROM json_each(?) AS wanted
  CROSS JOIN dated_years AS y
  ON y.region = wanted.value ->> 0 AND y.year = wanted.value ->> 1 AND y.basis = wanted.value ->> 2`

const CONTENTS = `SELECT wanted.key AS n, content AS text FROM json_each(?) AS wanted
  CROSS JOIN dated_years AS y
  ON y.region = wanted.value ->> 0 AND y.year = wanted.value ->> 1 AND y.basis = wanted.value ->> 2
  CROSS JOIN dated AS d
  ON d.region = y.region AND d.year = y.year AND d.place = wanted.value ->> 3`

export const createDatedCopies = (database: Database): DatedCopies => {
  const texts = async (sql: string, wanted: readonly (readonly (string | number)[])[]) => {
    if (wanted.length === 0) return []
    const found: (string | undefined)[] = wanted.map(() => undefined)
    const rows: readonly Row[] = await database.query(sql, [JSON.stringify(wanted)])
    for (const { n, text } of rows) found[Number(n)] = String(text)
    return found
  }
  return {
    datedRegisters: (wanted) =>
      texts(
        REGISTERS,
        wanted.map(({ region, year, basis }) => [region, year, basis]),
      ),
    datedContents: (wanted) =>
      texts(
        CONTENTS,
        wanted.map(({ region, year, basis, place }) => [region, year, basis, place]),
      ),
    keepDated: (copies) => database.batch(copies.flatMap(statementsFor)),
  }
}

function statementsFor({ region, year, basis, register, contents }: DatedCopy): Statement[] {
  return [
    { sql: 'DELETE FROM dated WHERE region = ? AND year = ?', params: [region, year] },
    ...inParts(contents).map(({ first, part }) => ({
      sql: 'INSERT INTO dated (region, year, place, content) SELECT ?, ?, ? + key, value FROM json_each(?)',
      params: [region, year, first, JSON.stringify(part)],
    })),
    {
      sql: `INSERT INTO dated_years (region, year, basis, register) VALUES (?, ?, ?, ?)
        ON CONFLICT (region, year) DO UPDATE SET basis = excluded.basis, register = excluded.register`,
      params: [region, year, basis, register],
    },
  ]
}

/** Characters in a parameter: D1 takes two million octets, and quotes are written twice. */
const MOST_AT_ONCE = 300_000

function inParts(contents: readonly string[]): { readonly first: number; readonly part: string[] }[] {
  const parts: { readonly first: number; readonly part: string[] }[] = []
  let length = Infinity
  for (const [place, content] of contents.entries()) {
    length += content.length
    if (length > MOST_AT_ONCE) {
      parts.push({ first: place, part: [] })
      length = content.length
    }
    parts.at(-1)!.part.push(content)
  }
  return parts
}
