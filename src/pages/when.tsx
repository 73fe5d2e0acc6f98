import { type CivilDate, fields, formatDate, weekday } from '../calendar/index.ts'
import {
  clockWords,
  dayAndMonth,
  longDate,
  type Occurrence,
  weekdayWord,
  weekWords,
} from '../planning/index.ts'
import { SHORT_WEEKDAYS } from './text.ts'

/** `to 4 mars`, for lists. */
export const ShortDay = ({ date, year }: { readonly date: CivilDate; readonly year?: boolean }) => (
  <time datetime={formatDate(date)}>
    <abbr title={weekdayWord(date)}>{SHORT_WEEKDAYS[weekday(date) - 1]}</abbr> {dayAndMonth(date)}
    {year && ` ${fields(date).year}`}
  </time>
)

/** `to 4 mars`, in words alone; with its year where that is another than `among`. */
export function plainDay(date: CivilDate, among?: number): string {
  const { year } = fields(date)
  const own = among === undefined || year === among ? '' : ` ${year}`
  return `${SHORT_WEEKDAYS[weekday(date) - 1]} ${dayAndMonth(date)}${own}`
}

/** The day or days of an occurrence, in words alone. */
export const plainDays = ({ date, endDate }: Occurrence): string =>
  endDate === undefined || endDate === date ? plainDay(date) : `${plainDay(date)} – ${plainDay(endDate)}`

/** The day or days of an occurrence, for lists. */
export const ShortDays = ({
  occurrence,
  year,
}: {
  readonly occurrence: Occurrence
  readonly year?: boolean
}) => {
  const { date, endDate } = occurrence
  if (endDate === undefined || endDate === date) return <ShortDay date={date} {...(year && { year })} />
  return (
    <>
      <ShortDay date={date} />–<ShortDay date={endDate} {...(year && { year })} />
    </>
  )
}

/** `torsdag 4 mars 2027` */
export const LongDay = ({ date }: { readonly date: CivilDate }) => (
  <time datetime={formatDate(date)}>{longDate(date)}</time>
)

/** `v. 9`, and `v. 53 (2026)` where the week's year is another than the date's. */
export const shortWeek = (date: CivilDate): string => weekWords(date).replace('vecka', 'v.')

/** `kl. 10.00–15.00`, `kl. 13.00` with no known end; nothing where no time is set. */
export function timeWords({ start, end }: Pick<Occurrence, 'start' | 'end'>): string | undefined {
  if (start === undefined) return undefined
  return end === undefined ? `kl. ${start.replace(':', '.')}` : clockWords({ start, end })
}
