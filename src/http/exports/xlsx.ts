import writeWorkbook, { type Cell, type Feature } from 'write-excel-file/universal'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import type { Plan } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { planSheets, type Sheet } from './plan-sheets.ts'
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
    { features: [filtered(sheets)] },
  )
  const blob = await book.toBlob()
  return withoutTime(new Uint8Array(await blob.arrayBuffer()))
}

/** ECMA-376 §18.17.4.1: a day is a count from 1899-12-30, which lies so many days before 1970. */
const SPREADSHEET_EPOCH = 25_569

function cell(value: Value): Cell {
  if (value === undefined || value === '') return null
  if (typeof value === 'object')
    return { value: value.day + SPREADSHEET_EPOCH, type: Number, format: 'yyyy-mm-dd', alignVertical: 'top' }
  // With its type told, a text that begins with = stays a text
  if (typeof value === 'string') return { value, type: String, wrap: true, alignVertical: 'top' }
  return { value, type: Number, alignVertical: 'top' }
}

const headingCell = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E6EEF2',
})

/** ECMA-376 §18.3.1.2: each sheet's headings with a filter, which the library does not write itself. */
const filtered = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!
          const ref = `A1:${getCellAddress(rows.length, columns.length - 1)}`
          return insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            getSelfClosingTagMarkup('autoFilter', { ref }),
            getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!,
            'worksheet',
          )
        },
      },
    },
  },
})
