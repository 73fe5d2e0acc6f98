import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PlanBody, planning } from '../http/planner.ts'
import { all, parseXml, type XmlElement } from '../http/xml.ts'
import { folder } from './process.ts'

/** A build machine has to have it: a test that never runs there proves nothing. */
const canRun = existsSync('/usr/bin/soffice') || process.env['CI'] === 'true'

const EXPORTS = '/api/v1/regions/norrbotten/plans/2027'

/** What a spreadsheet would reckon, where it took a title for a formula. */
const HOSTILE = [
  '=HYPERLINK("http://x.example";"Öppna")',
  '=1+1',
  '+46 920',
  '-1',
  '@SUM(A1)',
  '=2+2',
  '=3+3',
] as const

/** What is sent for some of them: the white space about a title is not kept. */
const SENT: Readonly<Record<string, string>> = { '=2+2': '\t=2+2', '=3+3': '\r=3+3' }

/** What each is in a CSV file, which has no types: with the apostrophe that says text. */
const AS_TEXT = { xlsx: (title: string) => title, csv: (title: string) => `'${title}` } as const

/** UTF-8, semicolons, quotes: what Excel takes of itself from the byte order mark and a Swedish Windows. */
const READ_BY = { xlsx: [], csv: ['--infilter=CSV:59,34,UTF8'] } as const

interface ReadCell {
  readonly type: string | undefined
  readonly value: string
}

/** A file as LibreOffice reads it: its first sheet, cell by cell, and whether anything in it is a formula. */
async function readByCalc(format: keyof typeof READ_BY, octets: Uint8Array) {
  const place = folder({})
  writeFileSync(join(place, `year.${format}`), octets)
  await promisify(execFile)(
    'soffice',
    [
      `-env:UserInstallation=file://${place}/profile`,
      '--headless',
      ...READ_BY[format],
      '--convert-to',
      'fods',
      '--outdir',
      place,
      join(place, `year.${format}`),
    ],
    { env: { PATH: process.env['PATH'], HOME: place, LC_ALL: 'C.UTF-8' } },
  )
  const text = readFileSync(join(place, 'year.fods'), 'utf8')
  const root = parseXml(text.replace(/^<\?xml[^>]*\?>\s*/, ''))
  const rows = all(all(root, 'table:table')[0]!, 'table:table-row').map(cellsOf)
  return {
    rows: rows.filter((row) => row.some(({ value }) => value !== '')),
    hasFormula: text.includes('table:formula'),
  }
}

const cellsOf = (row: XmlElement): ReadCell[] =>
  all(row, 'table:table-cell').flatMap((cell) => {
    const { attributes: a } = cell
    const value = a['office:date-value'] ?? a['office:time-value'] ?? a['office:value'] ?? cell.text.trim()
    const repeated = Number(a['table:number-columns-repeated'] ?? 1)
    // The sheet goes on to its last column
    return Array.from({ length: Math.min(repeated, 20) }, () => ({ type: a['office:value-type'], value }))
  })

describe.skipIf(!canRun)('LibreOffice reads a year with what a planner added', () => {
  let plan: PlanBody
  const read = new Map<string, Awaited<ReturnType<typeof readByCalc>>>()

  beforeAll(async () => {
    const service = await planning('norrbotten')
    for (const [i, title] of HOSTILE.entries())
      await service.written(2027, {
        kind: 'add',
        type: 'milestone',
        body: 'lansstyrgruppen',
        date: `2027-04-${['12', '13', '14', '15', '16', '19', '20'][i]}`,
        title: SENT[title] ?? title,
      })
    plan = await service.plan(2027)
    for (const format of ['xlsx', 'csv'] as const) {
      const response = await service.get(`${EXPORTS}.${format}`)
      read.set(format, await readByCalc(format, new Uint8Array(await response.arrayBuffer())))
    }
  })

  describe.each(['xlsx', 'csv'] as const)('as %s', (format) => {
    const column = (heading: string): ReadCell[] => {
      const [head, ...rows] = read.get(format)!.rows
      const at = head!.findIndex(({ value }) => value === heading)
      return rows.map((row) => row[at]!)
    }

    it('with its headings, å ä ö and all', () => {
      expect(
        read
          .get(format)!
          .rows[0]!.map(({ value }) => value)
          .slice(0, 15),
      ).toEqual([
        'Datum',
        'Slutdatum',
        'Vecka',
        'Veckodag',
        'Start',
        'Slut',
        'Slag',
        'Rubrik',
        'Grupp(er)',
        'Ansvarig',
        'Ordförande',
        'Läge',
        'Flyttat från',
        'Varför',
        'Id',
      ])
      expect(column('Veckodag').map(({ value }) => value)).toContain('måndag')
    })

    it('with every date a date, in order', () => {
      expect(column('Datum')).toEqual(plan.occurrences.map(({ date }) => ({ type: 'date', value: date })))
    })

    it('with every week a number', () => {
      expect(new Set(column('Vecka').map(({ type }) => type))).toEqual(new Set(['float']))
    })

    it('with every title as it stands, a text', () => {
      const told = column('Rubrik')
      const expected = plan.occurrences.map(({ title }) =>
        (HOSTILE as readonly string[]).includes(title) ? AS_TEXT[format](title) : title,
      )
      expect(told).toEqual(expected.map((value) => ({ type: 'string', value })))
      expect(told.filter(({ value }) => HOSTILE.some((title) => value.endsWith(title)))).toHaveLength(
        HOSTILE.length,
      )
    })

    it('without a formula', () => {
      expect(read.get(format)!.hasFormula).toBe(false)
    })
  })
})
