import { formatDate } from '../../calendar/index.ts'
import { earliestText } from '../../pages/index.ts'
import { type ArendeRow, arendeText, numberOf } from '../../pages/planera/index.ts'
import type { Region } from '../../rules/index.ts'
import { excelCsv } from './excel-csv.ts'

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
  return excelCsv([HEAD, ...lines])
}
