import {
  addDays,
  type CivilDate,
  formatDate,
  isoWeek,
  mondayOfWeek,
  weekday,
  weeksInYear,
} from '../../calendar/index.ts'
import { type Around, type DateRow, dayRemarks } from '../../pages/planera/index.ts'
import { clockWords, longDate, type Occurrence, type Plan, weekWords } from '../../planning/index.ts'

/** The same weekday of the same ISO week a year on; of week 52 where there is no week 53. */
export function sameWeekNextYear(date: CivilDate): CivilDate {
  const { year, week } = isoWeek(date)
  const next = { year: year + 1, week: Math.min(week, weeksInYear(year + 1)) }
  return addDays(mondayOfWeek(next), weekday(date) - 1)
}

/** A body's own ordinary meetings: what a list of dates can be of. */
const isOwn = (o: Occurrence): boolean =>
  o.kind === 'meeting' &&
  o.status !== 'cancelled' &&
  o.bodies.length === 1 &&
  (o.origin === 'rule' || o.ordinary === true)

/** Bodies whose meetings are tied to other meetings. */
export const preparingIn = (last: Plan): string[] => [
  ...new Set(last.occurrences.filter((o) => isOwn(o) && o.anchor !== undefined).map((o) => o.body)),
]

/** Last year's meetings a year on: those placed by number, and of the bodies asked for, those that prepare others too. */
export function patternRows(last: Plan, bodies: readonly string[], also: readonly string[], around: Around) {
  const own = last.occurrences.filter(
    (o) => isOwn(o) && bodies.includes(o.body) && (o.anchor === undefined || also.includes(o.body)),
  )
  return bodies.flatMap((body) =>
    own.filter((o) => o.body === body).map((o) => rowOf(o, sameWeekNextYear(o.date), around)),
  )
}

function rowOf(o: Occurrence, date: CivilDate, around: Around): DateRow {
  const { start, end } = o
  const time = start && end ? { start, end } : undefined
  return {
    body: o.body,
    date: formatDate(date),
    start: start ?? '',
    end: end ?? '',
    origin: [longDate(o.date), weekWords(o.date), ...(time ? [clockWords(time)] : [])].join(', '),
    remarks: dayRemarks(date, time, around),
    wrong: [],
    removed: false,
  }
}
