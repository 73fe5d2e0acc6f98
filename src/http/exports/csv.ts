import { formatDate } from '../../calendar/index.ts'
import type { Plan } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { excelCsv } from './excel-csv.ts'
import { type Value, yearColumns } from './year-columns.ts'

/** A year as CSV that Swedish Excel opens right, a line for each date. */
export function planCsv({ occurrences }: Plan, region: Region): string {
  const columns = yearColumns(region)
  return excelCsv([
    columns.map(({ heading }) => heading),
    ...occurrences.map((o) => columns.map(({ of }) => words(of(o)))),
  ])
}

function words(value: Value): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? formatDate(value.day) : String(value)
}
