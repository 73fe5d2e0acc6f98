import type { Feature } from 'write-excel-file/universal'
import {
  findElement,
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Sheet } from './plan-sheets.ts'
import type { Value } from './year-columns.ts'

const SHEET = 'xl/worksheets/sheet{id}.xml'

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 }

/** The height of a line, in points. */
const LINE = 15

/**
 * What the library does not write itself: a filter at the headings, and how a sheet is printed: as wide as the paper,
 * the headings and the page's number on each page, without its last column, the id, which programs ask for and nobody
 * reads. By ECMA-376 part 1, §18.3.1 and §18.2.5.
 */
export const printed = (sheets: readonly Sheet[]): Feature<Blob> => ({
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
          // Without customHeight a reader may reckon it anew; LibreOffice keeps rows without any at one line
          if (tag === 'row') return { ...attributes, ht: LINE * linesOf(sheets[sheetIndex]!, index!) }
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
          return tag === 'pageMargins' ? MARGINS : attributes
        },
        transform: (xml, _, { sheetIndex }) => {
          const { rows, columns } = sheets[sheetIndex]!
          return [
            getSelfClosingTagMarkup('autoFilter', {
              ref: `A1:${getCellAddress(rows.length, columns.length - 1)}`,
            }),
            element('sheetPr', getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 })),
            element('headerFooter', element('oddFooter', '&amp;A&amp;R&amp;P (&amp;N)')),
          ].reduce(
            (text, markup) =>
              insertElementMarkupAccordingToOrderOfSiblings(
                text,
                markup,
                getOrderOfSiblings(SHEET, 'worksheet')!,
                'worksheet',
              ),
            xml,
          )
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          replaceElement(
            xml,
            findElement(xml, 'definedNames')!,
            element('definedNames', sheets.map(names).join('')),
          ),
      },
    },
  },
})

/** How many lines a row takes, the headings' being 0, as its columns are wide: a character is as wide as a digit, at most. */
function linesOf({ columns, rows }: Sheet, row: number): number {
  const lines = columns.map(({ width }, i) => Math.ceil(lengthOf(rows[row - 1]?.[i]) / width))
  return Math.max(1, ...lines)
}

const lengthOf = (value: Value): number => (typeof value === 'string' ? value.length : 1)

/** What of a sheet is printed, and the row that is printed on each page. */
function names({ name, rows, columns }: Sheet, index: number): string {
  const sheet = `'${name.replaceAll("'", "''")}'`
  const last = getCellAddress(rows.length, columns.length - 2).replace(/^[A-Z]+/, '$&$')
  return [
    ['_xlnm.Print_Area', `${sheet}!$A$1:$${last}`],
    ['_xlnm.Print_Titles', `${sheet}!$1:$1`],
  ]
    .map(([own, range]) =>
      element('definedName', sanitizeTextContent(range!), { name: own!, localSheetId: index }),
    )
    .join('')
}

const element = (
  tag: string,
  inside: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string => `${getOpeningTagMarkup(tag, attributes)}${inside}${getClosingTagMarkup(tag)}`
