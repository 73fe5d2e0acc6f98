import { dayAndMonth, longDate, type Occurrence } from '../../planning/index.ts'
import { text } from '../text.ts'

/** `torsdag 4 mars 2027: Länsstyrgruppen, möte` */
export function markWords({ date, endDate, title, kind, status }: Occurrence): string {
  const { wheel } = text
  const day =
    endDate === undefined || endDate === date
      ? longDate(date)
      : wheel.days(longDate(date), dayAndMonth(endDate))
  const told = title.toLowerCase().startsWith(wheel.kind[kind])
  return wheel.mark(
    day,
    title,
    ...(told ? [] : [wheel.kind[kind]]),
    ...(status === 'cancelled' ? [wheel.cancelled] : []),
  )
}
