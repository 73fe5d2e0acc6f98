import { list, type Occurrence, type OccurrenceStatus, type Plan, type PlanState } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { StatusMark } from './marks.tsx'
import { bodyNames } from './names.ts'
import { text } from './text.ts'

interface Standing {
  readonly status: OccurrenceStatus
  readonly who: string
}

/** How settled the dates of a year in such a state are. */
export const STATUS_OF: Readonly<Record<PlanState, OccurrenceStatus>> = {
  proposed: 'proposed',
  circulated: 'preliminary',
  adopted: 'confirmed',
}

/** Those whose document it is. */
const publisher = (region: Region): string => region.documents[0]!.publisher

const LEAST_SETTLED_FIRST: readonly OccurrenceStatus[] = ['proposed', 'preliminary', 'confirmed']

/** A year's standing, body by body where the bodies have come to different states. */
export function standingOfPlan(plan: Plan, region: Region): Standing[] {
  const dated = new Set(plan.occurrences.flatMap((o) => o.bodies))
  const states = plan.bodies.filter(({ id }) => dated.has(id))
  const found = LEAST_SETTLED_FIRST.flatMap((status) => {
    const ids = states.filter((b) => STATUS_OF[b.state] === status).map((b) => b.id)
    return ids.length > 0 ? [{ status, who: list(bodyNames(region, ids)) }] : []
  })
  if (found.length > 1) return found
  return [{ status: STATUS_OF[plan.state], who: publisher(region) }]
}

/** What is to be said of dates from several years. */
export function standingOfDates(occurrences: readonly Occurrence[], who: Region | string): Standing[] {
  const name = typeof who === 'string' ? who : publisher(who)
  return LEAST_SETTLED_FIRST.filter((status) => occurrences.some((o) => o.status === status)).map(
    (status) => ({ status, who: name }),
  )
}

export const standingOfOccurrence = (occurrence: Occurrence, region: Region): Standing[] => [
  { status: occurrence.status, who: list(bodyNames(region, occurrence.bodies)) },
]

/** How far the dates of the page may be trusted, said before any of them. */
export const Notice = ({ standing }: { readonly standing: readonly Standing[] }) => {
  const [only] = standing
  if (only === undefined) return null
  const sentence = ({ status, who }: Standing) => text.notice.sentences[status](who)
  return (
    <div class={`notice notice-${only.status}`} role="note" aria-label={text.notice.heading}>
      {standing.length === 1 ? (
        <p>{sentence(only)}</p>
      ) : (
        <ul>
          {standing.map((s) => (
            <li>
              <StatusMark status={s.status} /> {sentence(s)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
