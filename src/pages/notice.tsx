import { dateWords, dayAndMonth } from '../planning/index.ts'
import { StatusMark } from './marks.tsx'
import type { Standing } from './standing.ts'
import { text } from './text.ts'

export {
  STATUS_OF,
  type Standing,
  standingOfDates,
  standingOfOccurrence,
  standingOfPlan,
} from './standing.ts'

/** What is to be said of how settled some dates are. */
export const standingWords = ({ status, who, step }: Standing): string =>
  text.notice.sentences[status](
    who,
    step && {
      day: dateWords(step.day),
      by: step.by,
      replyBy: step.replyBy === undefined ? undefined : dayAndMonth(step.replyBy),
    },
  )

/** How far the dates of the page may be trusted, said before any of them. */
export const Notice = ({ standing }: { readonly standing: readonly Standing[] }) => {
  const [only] = standing
  if (only === undefined) return null
  return (
    <div class={`notice notice-${only.status}`} role="note" aria-label={text.notice.heading}>
      {standing.length === 1 ? (
        <p>{standingWords(only)}</p>
      ) : (
        <ul>
          {standing.map((s) => (
            <li>
              <StatusMark status={s.status} /> {standingWords(s)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
