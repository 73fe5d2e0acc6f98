/** The most characters of one line that are looked at: nobody's table row is longer. */
const LONGEST_LINE = 500

/** The most lines that are looked at, blank ones too: several times what any list may hold. */
const MOST_LINES = 5000

/** A line of a pasted list: its cells, one where it is no table. */
export interface PastedLine {
  /** From 1, as an editor counts. */
  readonly number: number
  readonly text: string
  readonly cells: readonly string[]
}

/** The lines that hold anything. A table's cells are parted by tabs (as copied), semicolons (as saved) or bars. */
export function linesIn(text: string): PastedLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/, MOST_LINES)
    .map((line, i) => ({ number: i + 1, text: clean(line) }))
    .filter((line) => line.text.trim() !== '' && !/^[\s|:-]+$/.test(line.text))
    .map(({ number, text: line }) => ({
      number,
      text: line.replaceAll('\t', '  ').trim(),
      cells: cellsOf(line),
    }))
}

/** Control characters, and halves of characters, are nothing that a person pasted. */
const clean = (line: string): string =>
  line
    .slice(0, LONGEST_LINE)
    .replaceAll(/[\p{Cs}\u2028\u2029]|(?!\t)\p{Cc}/gu, ' ')
    .replaceAll('\u00A0', ' ')

function cellsOf(line: string): string[] {
  const by = line.includes('\t') ? '\t' : line.includes(';') ? ';' : line.includes('|') ? '|' : undefined
  if (by === undefined) return [unquoted(line)]
  const cells = line.split(by).map(unquoted)
  return by === '|' ? cells.filter((cell) => cell !== '') : cells
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim()

/** What a table's column holds, by the words that heads have. */
export type Column = 'date' | 'to' | 'start' | 'end' | 'time' | 'what' | 'party' | 'week' | 'weekday'

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['to', /^(till( och med)?|t\.? ?o\.? ?m\.?|slutdatum|sista dag)$/i],
  [
    'date',
    /^(datum|dag|fr\.? ?o\.? ?m\.?|från( och med)?|startdatum|mötesdatum|sammanträdesdatum|sammanträdesdag)$/i,
  ],
  ['start', /^(start|starttid|börjar|från kl\.?)$/i],
  ['end', /^(slut|sluttid|slutar|till kl\.?)$/i],
  ['time', /^(tid|tider|klockslag|kl\.?)$/i],
  ['week', /^(vecka|v\.?)$/i],
  ['weekday', /^(veckodag)$/i],
  ['party', /^(part|kommun|organisation|huvudman)$/i],
  ['what', /^(vad|möte|sammanträde|nämnd|organ|grupp|händelse|rubrik|ämne|aktivitet)$/i],
]

const columnOf = (cell: string): Column | undefined =>
  HEADS.find(([, words]) => words.test(cell.replace(/:$/, '')))?.[0]

/** The columns of a table's head, by their place; undefined where there is none. */
export type Head = readonly (Column | undefined)[] | undefined

/** A line's columns, where it is a table's head. */
export function headIn({ cells }: PastedLine): Head {
  const columns = cells.map(columnOf)
  const dated = columns.some((c) => c === 'date' || c === 'week')
  return dated && !cells.some((cell) => /\d/.test(cell)) ? columns : undefined
}

/** A row as one would say it: weeks and clock times of a table stand bare under their heads. */
export function sentenceOf({ cells }: PastedLine, head: Head): string {
  const said = (cell: string, i: number): string => {
    const column = head?.[i]
    if (column === 'what' || column === 'party') return ''
    const before = column === undefined ? undefined : BEFORE_BARE[column]
    return before !== undefined && /^\d{1,2}$/.test(cell) ? `${before} ${cell}` : cell
  }
  return cells.map(said).join('  ')
}

/** What a bare number means under a head. */
const BEFORE_BARE: Readonly<Partial<Record<Column, string>>> = {
  week: 'v.',
  start: 'kl.',
  end: 'kl.',
  time: 'kl.',
}
