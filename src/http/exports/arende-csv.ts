import { formatDate } from '../../calendar/index.ts'
import { earliestText } from '../../pages/index.ts'
import { type ArendeRow, arendeText, numberOf } from '../../pages/planera/index.ts'
import type { Region } from '../../rules/index.ts'

const HEAD = [...arendeText.paper.columns, arendeText.one.group]

/** The ärenden of a meeting as CSV that Swedish Excel opens right: a byte order mark, semicolons, CRLF. */
export function arendeCsv(rows: readonly ArendeRow[], { bodies }: Region): string {
  const lines = rows.map(({ arende, outlook: { papers } }) => [
    numberOf(arende),
    arende.title,
    arende.about,
    earliestText.purposes[arende.purpose],
    arende.raisedBy,
    arende.presenter ?? '',
    papers === undefined ? '' : formatDate(papers),
    arendeText.state[arende.state],
    bodies.find((b) => b.id === arende.body)?.name ?? arende.body,
  ])
  return `\uFEFF${[HEAD, ...lines].map((line) => `${line.map(cell).join(';')}\r\n`).join('')}`
}

/** RFC 4180 quoting; a text that a spreadsheet would take for a formula is told to be text. */
function cell(text: string): string {
  const plain = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
