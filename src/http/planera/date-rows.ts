import { parseClock, parseDate, yearOf } from '../../calendar/index.ts'
import { type Around, type DateRow, dayRemarks, startText } from '../../pages/planera/index.ts'
import type { Region } from '../../rules/index.ts'
import type { Fields } from './form.ts'

const words = startText.rows

/** The rows of a form, each with what can not be and what speaks against it. */
export function rowsIn(fields: Fields, region: Region, around: Around): DateRow[] {
  const column = (name: string, i: number): string => (fields[`row-${name}`]?.[i] ?? '').trim()
  const dropped = new Set(fields['row-drop'] ?? [])
  const rows = (fields['row-body'] ?? []).map((body, i) => ({
    body,
    date: column('date', i),
    start: column('start', i),
    end: column('end', i),
    origin: column('origin', i),
    removed: dropped.has(String(i)),
  }))
  return rows.map((row, i) => {
    const earlier = rows.slice(0, i).filter(({ removed }) => !removed)
    const date = parseDate(row.date)
    const [start, end] = [parseClock(row.start), parseClock(row.end)]
    return {
      ...row,
      remarks: date === undefined ? [] : dayRemarks(date, start && end && { start, end }, around),
      wrong: row.removed ? [] : wrongWith(row, earlier, region, around.year),
    }
  })
}

type Typed = Pick<DateRow, 'body' | 'date' | 'start' | 'end'>

function wrongWith(row: Typed, earlier: readonly Typed[], region: Region, year: number): string[] {
  const date = parseDate(row.date)
  const [start, end] = [parseClock(row.start), parseClock(row.end)]
  return [
    ...(region.bodies.some(({ id }) => id === row.body) ? [] : [words.unknownBody]),
    ...(date === undefined ? [words.noDate] : []),
    ...(date !== undefined && Math.abs(yearOf(date) - year) > 1 ? [words.far(year)] : []),
    ...(start !== undefined && end === undefined ? [words.noEnd] : []),
    ...(start === undefined && end !== undefined ? [words.noStart] : []),
    ...(start !== undefined && end !== undefined && start >= end ? [words.endFirst] : []),
    ...(earlier.some((other) => other.body === row.body && other.date === row.date) ? [words.twice] : []),
  ]
}

/** The fields of one decision that sets the rows that are left. */
export function setFields(rows: readonly DateRow[], fields: Fields): Fields {
  const left = rows.filter(({ removed }) => !removed)
  const column = (name: 'body' | 'date' | 'start' | 'end') => left.map((row) => row[name])
  return {
    kind: ['set'],
    ...(fields['read'] && { read: fields['read'] }),
    'row-body': column('body'),
    'row-date': column('date'),
    'row-start': column('start'),
    'row-end': column('end'),
  }
}
