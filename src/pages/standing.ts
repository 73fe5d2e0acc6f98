import type { CivilDate } from '../calendar/index.ts'
import { parseDate } from '../calendar/index.ts'
import {
  type Entry,
  list,
  type Occurrence,
  type OccurrenceStatus,
  type Plan,
  type PlanState,
} from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { grouped } from './concerns.ts'
import { dayOf } from './instant.ts'
import { bodyNames } from './names.ts'
import { text } from './text.ts'

/** When a year was sent out or adopted, and by whom it was written. */
export interface Step {
  readonly revision: number
  readonly kind: 'circulate' | 'adopt'
  /** Ids; every body that it could be of where it is left out. */
  readonly bodies?: readonly string[]
  readonly day: CivilDate
  /** The label of the key that wrote it: a role. */
  readonly by: string
  readonly replyBy?: CivilDate
}

/** How settled some dates are, and what is to be said of it. */
export interface Standing {
  readonly status: OccurrenceStatus
  readonly who: string
  readonly step?: Step
}

/** How settled the dates of a year in such a state are. */
export const STATUS_OF: Readonly<Record<PlanState, OccurrenceStatus>> = {
  proposed: 'proposed',
  circulated: 'preliminary',
  adopted: 'confirmed',
}

const LEAST_SETTLED_FIRST: readonly OccurrenceStatus[] = ['proposed', 'preliminary', 'confirmed']

/** So many bodies are named before they are counted. */
const MOST_NAMED = 4

/** Those whose document it is. */
const publisher = (region: Region): string => region.documents[0]!.publisher

interface Sent {
  readonly kind?: unknown
  readonly bodies?: unknown
  readonly replyBy?: unknown
  readonly revision?: unknown
}

/** A year's circulations and adoptions in the log, but for those that were taken back; the first first. */
export function stepsOf(entries: readonly Entry[], year: number): Step[] {
  const undone = new Set(
    entries
      .map((e) => e.decision as Sent)
      .filter((d) => d.kind === 'undo')
      .map((d) => d.revision),
  )
  return entries.flatMap(({ revision, year: own, at, by, decision }): Step[] => {
    const { kind, bodies, replyBy } = decision as Sent
    if (own !== year || undone.has(revision) || (kind !== 'circulate' && kind !== 'adopt')) return []
    const reply = typeof replyBy === 'string' ? parseDate(replyBy) : undefined
    return [
      {
        revision,
        kind,
        day: dayOf(at),
        by,
        ...(Array.isArray(bodies) && { bodies: bodies.map(String) }),
        ...(reply !== undefined && { replyBy: reply }),
      },
    ]
  })
}

/** The last step that brought a body to a status. */
function stepTo(status: OccurrenceStatus, body: string, steps: readonly Step[]): Step | undefined {
  const kind = { preliminary: 'circulate', confirmed: 'adopt' }[status as string]
  return steps.findLast((s) => s.kind === kind && (s.bodies?.includes(body) ?? true))
}

/** A year's standing, body by body where the bodies have come to different states or came to them on different days. */
export function standingOfPlan(plan: Plan, region: Region, entries: readonly Entry[] = []): Standing[] {
  const dated = new Set(plan.occurrences.flatMap((o) => o.bodies))
  const steps = stepsOf(entries, plan.year)
  const states = plan.bodies
    .filter(({ id }) => dated.has(id))
    .map(({ id, state }) => ({ id, status: STATUS_OF[state], step: stepTo(STATUS_OF[state], id, steps) }))
  const found = grouped(
    states,
    ({ status, step }) => `${LEAST_SETTLED_FIRST.indexOf(status)} ${step?.revision ?? 0}`,
  )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, alike]) => ({ ...alike[0]!, ids: alike.map((s) => s.id) }))
  if (found.length < 2) {
    const { status, step, ids } = found[0] ?? { status: STATUS_OF[plan.state], step: undefined, ids: [] }
    // A body adopts its own year; what is not adopted is not, by anyone whose document it is
    const who = status === 'confirmed' ? adopters(region, ids) : publisher(region)
    return [{ status, who, ...(step && { step }) }]
  }
  return found.map(({ status, step, ids }) => ({
    status,
    who: list(bodyNames(region, ids)),
    ...(step && { step }),
  }))
}

const adopters = (region: Region, ids: readonly string[]): string =>
  ids.length <= MOST_NAMED ? list(bodyNames(region, ids)) : text.notice.everyBody(ids.length)

/** What is to be said of dates from several years. */
export function standingOfDates(occurrences: readonly Occurrence[], who: Region | string): Standing[] {
  const name = typeof who === 'string' ? who : publisher(who)
  return LEAST_SETTLED_FIRST.filter((status) => occurrences.some((o) => o.status === status)).map(
    (status) => ({ status, who: name }),
  )
}

export function standingOfOccurrence(
  occurrence: Occurrence,
  region: Region,
  entries: readonly Entry[] = [],
): Standing[] {
  const { status, bodies, body, planYear } = occurrence
  const step = stepTo(status, body, stepsOf(entries, planYear))
  return [{ status, who: list(bodyNames(region, bodies)), ...(step && { step }) }]
}
