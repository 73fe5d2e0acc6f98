import type { Child } from 'hono/jsx'
import { formatDate, isoWeek } from '../calendar/index.ts'
import { list, type Occurrence, type OccurrenceStatus } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { StatusMark } from './marks.tsx'
import { bodyNames, shortNames } from './names.ts'
import { occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { plainDays, timeWords } from './when.tsx'

export interface RowProps {
  readonly occurrence: Occurrence
  readonly region: Region
  /** The status that the page tells of all dates, so that a row need not. */
  readonly usual: OccurrenceStatus
  readonly isToday: boolean
  readonly children?: Child
}

/** One date of a list. A year has hundreds: it carries no more than what differs from the others. */
export const Row = ({ occurrence: o, region, usual, isToday, children }: RowProps) => (
  <tr {...rowClass(o)} {...(isToday && { 'aria-current': 'date' as const })}>
    <td>
      <time datetime={formatDate(o.date)}>{plainDays(o)}</time>
    </td>
    <td>{weekNumber(o)}</td>
    <th scope="row">
      {o.kind === 'milestone' && `${text.kind.milestone}: `}
      <a href={occurrencePath(o)}>{o.title}</a>
      {o.start !== undefined && ` ${timeWords(o)}`}
      <Aside occurrence={o} region={region} />
      {o.status !== usual && (
        <>
          {' '}
          <StatusMark status={o.status} />
        </>
      )}
      {children}
    </th>
  </tr>
)

function rowClass({ kind, status }: Occurrence): { class?: string } {
  const names = [kind === 'deadline' ? '' : kind, status === 'cancelled' ? 'off' : ''].filter(Boolean)
  return names.length === 0 ? {} : { class: names.join(' ') }
}

/** ISO 8601; with the week's year where it is another than the date's: `53 (2026)`. */
function weekNumber({ date }: Occurrence): string {
  const { year, week } = isoWeek(date)
  return formatDate(date).startsWith(String(year)) ? String(week) : `${week} (${year})`
}

/** Whose it is, where the title does not say it, and who is responsible. */
const Aside = ({ occurrence: o, region }: { occurrence: Occurrence; region: Region }) => {
  const names = shortNames(region, o.bodies)
  const named = [names, bodyNames(region, o.bodies)].some((all) => all.every((n) => o.title.includes(n)))
  const words = [
    ...(named ? [] : [list(names)]),
    ...(o.responsible === undefined ? [] : [text.year.by(o.responsible)]),
  ]
  return words.length === 0 ? null : <small>{words.join('. ')}</small>
}
