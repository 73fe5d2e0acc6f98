import { isoWeek } from '../../calendar/index.ts'
import { text } from '../../pages/index.ts'
import { type ExplanationStep, type Occurrence, type Plan, weekdayWord } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { bodyNames, type Column, dayIn, type Value, yearColumns } from './year-columns.ts'

/** A table with its headings apart from its rows. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Pick<Column<never>, 'heading' | 'width'>[]
  readonly rows: readonly (readonly Value[])[]
}

/** A year as the sheets of a workbook: all its dates, each body's last days, and why each date is what it is. */
export const planSheets = (plan: Plan, region: Region): readonly Sheet[] => [
  sheet('Året', yearColumns(region), plan.occurrences),
  sheet('Sista dagar per grupp', lastDayColumns(plan), lastDays(plan, region)),
  sheet('Skäl', reasonColumns(region), reasons(plan)),
]

const sheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns,
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
})

interface LastDay {
  readonly body: string
  readonly occurrence: Occurrence
}

/** Body by body in the region's order, and by date; one of several bodies stands once under each. */
const lastDays = ({ occurrences }: Plan, { bodies }: Region): LastDay[] =>
  bodies.flatMap(({ id, name }) =>
    occurrences
      .filter((o) => o.kind === 'deadline' && o.bodies.includes(id))
      .map((occurrence) => ({ body: name, occurrence })),
  )

function lastDayColumns({ occurrences }: Plan): readonly Column<LastDay>[] {
  const byId = new Map(occurrences.map((o) => [o.id, o]))
  const anchorOf = ({ occurrence: { anchor } }: LastDay) => anchor && byId.get(anchor.occurrence)
  return [
    { heading: 'Grupp', width: 40, of: ({ body }) => body },
    { heading: 'Datum', width: 12, of: ({ occurrence: o }) => ({ day: o.date }) },
    { heading: 'Vecka', width: 8, of: ({ occurrence: o }) => isoWeek(o.date).week },
    { heading: 'Veckodag', width: 10, of: ({ occurrence: o }) => weekdayWord(o.date) },
    { heading: 'Rubrik', width: 50, of: ({ occurrence: o }) => o.title },
    { heading: 'Ansvarig', width: 26, of: ({ occurrence: o }) => o.responsible },
    { heading: 'Gäller', width: 40, of: (row) => anchorOf(row)?.title },
    { heading: 'Gäller datum', width: 14, of: (row) => dayIn(anchorOf(row)?.date) },
    { heading: 'Läge', width: 12, of: ({ occurrence: o }) => text.status[o.status] },
    { heading: 'Id', width: 64, of: ({ occurrence: o }) => o.id },
  ]
}

interface Reason {
  readonly occurrence: Occurrence
  /** From 1, in the order that the reasons follow on each other. */
  readonly number: number
  readonly step: ExplanationStep
}

const reasons = ({ occurrences }: Plan): Reason[] =>
  occurrences.flatMap((occurrence) =>
    occurrence.explanation.map((step, index) => ({ occurrence, number: index + 1, step })),
  )

const reasonColumns = (region: Region): readonly Column<Reason>[] => [
  { heading: 'Datum', width: 12, of: ({ occurrence: o }) => ({ day: o.date }) },
  { heading: 'Rubrik', width: 50, of: ({ occurrence: o }) => o.title },
  { heading: 'Grupp(er)', width: 40, of: ({ occurrence: o }) => bodyNames(o, region).join(', ') },
  { heading: 'Nr', width: 6, of: ({ number }) => number },
  { heading: 'Steg', width: 18, of: ({ step }) => text.step[step.step] || 'Regel' },
  { heading: 'Skäl', width: 100, of: ({ step }) => step.text },
  { heading: 'Grund', width: 20, of: ({ step }) => text.basis[step.basis] },
  { heading: 'Regel', width: 34, of: ({ step }) => step.rule },
  { heading: 'Ger datum', width: 12, of: ({ step }) => dayIn(step.date) },
  { heading: 'Id', width: 64, of: ({ occurrence: o }) => o.id },
]
