import { dayAndMonth, longDate, type Occurrence } from '../../planning/index.ts'
import { text } from '../text.ts'

/** `torsdag 4 mars 2027: Länsstyrgruppen, möte, 4 sista dagar` */
export function markWords(
  { date, endDate, title, kind, status }: Occurrence,
  beside: readonly Occurrence[] = [],
): string {
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
    ...countsOf(beside).map((count) => (kind === 'meeting' ? count : wheel.more(count))),
  )
}

function countsOf(beside: readonly Occurrence[]): string[] {
  const { deadlines, milestones } = text.year.count
  const lastDays = beside.filter((o) => o.kind === 'deadline').length
  const others = beside.length - lastDays
  return [...(lastDays > 0 ? [deadlines(lastDays)] : []), ...(others > 0 ? [milestones(others)] : [])]
}
