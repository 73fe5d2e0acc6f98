import { formatDate, formatWeek, isoWeek } from '../../calendar/index.ts'
import { type Plan, weekdayWord } from '../../planning/index.ts'

const HEAD = [
  'id',
  'datum',
  'veckodag',
  'vecka',
  'start',
  'slut',
  'typ',
  'rubrik',
  'organ',
  'ansvarig',
  'status',
  'grund',
  'motiv',
]

/** A year as CSV that Swedish Excel opens right: a byte order mark, semicolons, CRLF. */
export function planCsv(plan: Plan): string {
  const rows = plan.occurrences.map((o) => [
    o.id,
    formatDate(o.date),
    weekdayWord(o.date),
    formatWeek(isoWeek(o.date)),
    o.start ?? '',
    o.end ?? '',
    o.kind,
    o.title,
    o.bodies.join(', '),
    o.responsible ?? '',
    o.status,
    o.basis,
    o.explanation.map((step) => step.text).join(' '),
  ])
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** RFC 4180 quoting; a text that a spreadsheet would take for a formula is told to be text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
