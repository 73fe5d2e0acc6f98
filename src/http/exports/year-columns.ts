import { type CivilDate, isoWeek } from '../../calendar/index.ts'
import { text } from '../../pages/index.ts'
import { type Occurrence, weekdayWord } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'

/** What a cell holds: words, a number, a day, or nothing. */
export type Value = string | number | { readonly day: CivilDate } | undefined

export interface Column<Row> {
  readonly heading: string
  /** In characters, where columns have a width. */
  readonly width: number
  readonly of: (row: Row) => Value
}

/** Where a date is told in a table: the same columns, in the same order, in every form. */
export const yearColumns = (region: Region): readonly Column<Occurrence>[] => [
  { heading: 'Datum', width: 11, of: ({ date }) => ({ day: date }) },
  { heading: 'Slutdatum', width: 11, of: ({ endDate }) => dayIn(endDate) },
  { heading: 'Vecka', width: 8, of: ({ date }) => isoWeek(date).week },
  { heading: 'Veckodag', width: 10, of: ({ date }) => weekdayWord(date) },
  { heading: 'Start', width: 7, of: ({ start }) => start },
  { heading: 'Slut', width: 7, of: ({ end }) => end },
  { heading: 'Slag', width: 11, of: ({ kind }) => text.kind[kind] },
  { heading: 'Rubrik', width: 44, of: ({ title }) => title },
  { heading: 'Grupp(er)', width: 32, of: (o) => bodyNames(o, region).join(', ') },
  { heading: 'Ansvarig', width: 22, of: ({ responsible }) => responsible },
  { heading: 'Ordförande', width: 22, of: ({ chair }) => chair },
  { heading: 'Läge', width: 12, of: ({ status }) => text.status[status] },
  { heading: 'Flyttat från', width: 13, of: ({ movedFrom }) => dayIn(movedFrom) },
  { heading: 'Varför', width: 60, of: ({ explanation }) => explanation[0]?.text },
  { heading: 'Id', width: 64, of: ({ id }) => id },
]

export const bodyNames = ({ bodies }: Occurrence, region: Region): string[] =>
  bodies.map((id) => region.bodies.find((b) => b.id === id)?.name ?? id)

export const dayIn = (day: CivilDate | undefined): Value => (day === undefined ? undefined : { day })
