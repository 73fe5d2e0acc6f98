import { addMonths, type CivilDate, formatDate } from '../calendar/index.ts'
import { invalid } from './problem.ts'

const USUAL_MONTHS = 18
const MOST_YEARS = 5

/** The days that a list is asked for, both in it: from today and 18 months on unless told. Throws a 422 for other ranges than can be. */
export function rangeOf(
  { from, to }: { from?: CivilDate | undefined; to?: CivilDate | undefined },
  today: CivilDate,
): readonly [first: CivilDate, last: CivilDate] {
  const first = from ?? today
  const last = to ?? addMonths(first, USUAL_MONTHS)
  const refuse = (detail: string) => invalid([{ pointer: '#/to', in: 'query', detail }])
  if (last < first)
    throw refuse(
      `expected a date on or after ${from === undefined ? 'today, ' : 'from, '}${formatDate(first)}`,
    )
  if (last > addMonths(first, MOST_YEARS * 12))
    throw refuse(`expected at most ${MOST_YEARS} years after ${formatDate(first)}`)
  return [first, last]
}
