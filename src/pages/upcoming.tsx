import type { CivilDate } from '../calendar/index.ts'
import type { Occurrence } from '../planning/index.ts'
import { StatusMark } from './marks.tsx'
import { occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { ShortDays, timeWords } from './when.tsx'

interface UpcomingProps {
  readonly occurrences: readonly Occurrence[]
  readonly today: CivilDate
}

/** What comes next: day, what, and how settled it is. */
export const Upcoming = ({ occurrences, today }: UpcomingProps) =>
  occurrences.length === 0 ? (
    <p class="empty">{text.region.empty}</p>
  ) : (
    <ol class="upcoming">
      {occurrences.map((o) => (
        <li class={`item ${o.kind}`}>
          <span class="item-day">
            <ShortDays occurrence={o} year />
            {o.date === today && <strong class="today-word">{text.today}</strong>}
          </span>
          <span class="item-what">
            {o.kind === 'milestone' && `${text.kind.milestone}: `}
            <a href={occurrencePath(o)}>{o.title}</a>{' '}
            {timeWords(o) && <span class="nowrap">{timeWords(o)}</span>}
          </span>
          <StatusMark status={o.status} />
        </li>
      ))}
    </ol>
  )
