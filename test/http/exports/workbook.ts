import { strFromU8, unzipSync } from 'fflate'
import { all, parseXml, type XmlElement } from '../xml.ts'

/** A cell as the file holds it: a text, or a number and its format. */
export interface ReadCell {
  readonly text?: string
  readonly number?: number
  readonly format?: string
}

export interface ReadSheet {
  readonly name: string
  readonly xml: XmlElement
  readonly rows: readonly (readonly ReadCell[])[]
}

/** A workbook read back without the library that wrote it, by ECMA-376 part 1, §18. */
export function readWorkbook(octets: Uint8Array): ReadSheet[] {
  const files = unzipSync(octets)
  const xml = (path: string) => parseXml(strFromU8(files[path]!).replace(/^<\?xml[^>]*\?>\s*/, ''))
  const texts = all(xml('xl/sharedStrings.xml'), 'si').map((si) =>
    all(si, 't')
      .map((t) => t.text)
      .join(''),
  )
  const styles = xml('xl/styles.xml')
  const codes = new Map(
    all(styles, 'numFmt').map((f) => [f.attributes['numFmtId'], f.attributes['formatCode']]),
  )
  const formats = all(all(styles, 'cellXfs')[0]!, 'xf').map((xf) => codes.get(xf.attributes['numFmtId']))
  return all(xml('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
    const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`)
    const rows = all(sheet, 'row').map((row) => {
      const cells: ReadCell[] = []
      for (const c of all(row, 'c')) cells[columnOf(c.attributes['r']!)] = cellOf(c, texts, formats)
      return Array.from(cells, (cell) => cell ?? {})
    })
    return { name: attributes['name']!, xml: sheet, rows }
  })
}

/** Names that a workbook gives to ranges of its sheets, by sheet: what is printed, and what on each page. */
export function namedRanges(octets: Uint8Array): (readonly [sheet: number, name: string, range: string])[] {
  const book = parseXml(strFromU8(unzipSync(octets)['xl/workbook.xml']!).replace(/^<\?xml[^>]*\?>\s*/, ''))
  return all(book, 'definedName').map(({ attributes, text }) => [
    Number(attributes['localSheetId']),
    attributes['name']!,
    text,
  ])
}

function cellOf(c: XmlElement, texts: readonly string[], formats: readonly (string | undefined)[]): ReadCell {
  const value = all(c, 'v')[0]
  if (value === undefined) return {}
  const number = Number(value.text)
  if (c.attributes['t'] === 's') return { text: texts[number]! }
  const format = formats[Number(c.attributes['s'] ?? -1)]
  return { number, ...(format !== undefined && { format }) }
}

/** `C7` is in column 2. */
const columnOf = (address: string): number =>
  Array.from(/^[A-Z]+/.exec(address)![0]).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
