import writeWorkbook, { type Cell } from 'write-excel-file/universal'
import type { Plan } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { planSheets } from './plan-sheets.ts'
import { printed } from './sheet-print.ts'
import type { Value } from './year-columns.ts'
import { withoutTime } from './zip-time.ts'

/** A year as an Excel workbook without formulas; the same plan is the same octets. */
export async function planXlsx(plan: Plan, region: Region): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = planSheets(plan, region)
  const book = writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ heading }) => headingCell(heading)), ...rows.map((row) => row.map(cell))],
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [printed(sheets)] },
  )
  const blob = await book.toBlob()
  return withoutTime(new Uint8Array(await blob.arrayBuffer()))
}

/** ECMA-376 §18.17.4.1: a day is a count from 1899-12-30, which lies so many days before 1970. */
const SPREADSHEET_EPOCH = 25_569

/** Columns of numbers and of words stand close together. */
const TOP_LEFT = { align: 'left', alignVertical: 'top' } as const

function cell(value: Value): Cell {
  if (value === undefined || value === '') return null
  if (typeof value === 'object')
    return { value: value.day + SPREADSHEET_EPOCH, type: Number, format: 'yyyy-mm-dd', ...TOP_LEFT }
  // With its type told, a text that begins with = stays a text
  if (typeof value === 'string') return { value, type: String, wrap: true, ...TOP_LEFT }
  return { value, type: Number, ...TOP_LEFT }
}

const headingCell = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E6EEF2',
})
