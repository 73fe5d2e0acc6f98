import { formatDate } from '../../calendar/index.ts'
import { movesIn } from '../../pages/planera/index.ts'
import {
  decisionSchema,
  type Entry,
  type Json,
  type Occurrence,
  type Outcome,
  type Plan,
} from '../../planning/index.ts'
import type { Key } from '../../store/index.ts'
import { outcomeOf, type Standing, write } from '../deciding.ts'
import type { Desk } from '../router.ts'
import { type Fields, only } from './form.ts'

/** The meetings whose new day is taken of a new plan, by id; undefined where the plan is taken whole. */
export function chosenOf(fields: Fields): readonly string[] | undefined {
  const [offered, taken] = [fields['erbjudet'] ?? [], fields['godta'] ?? []]
  if (only(fields, 'kind') !== 'replan' || offered.every((id) => taken.includes(id))) return undefined
  return offered.filter((id) => taken.includes(id))
}

interface Step {
  readonly standing: Standing
  readonly sent: Json
  readonly outcome: Outcome
}

type Steps = Step[] | { readonly refused: string }

/**
 * Each chosen day as a decision of its own, on those before it; or the title of a meeting that can't be moved, or left,
 * without the others. A move has what is in its way moved too: what is to be left where it is, is set there first.
 */
export function stepsOf(
  standing: Standing,
  whole: Outcome,
  chosen: readonly string[],
  reason: string,
): Steps {
  const offered = movesIn(whole.changes, whole.plan)
  const moves = offered
    .filter((move) => chosen.includes(move.occurrence.id))
    // What is prepared before what prepares it, which may follow by itself
    .toSorted((a, b) => Number(a.occurrence.anchor !== undefined) - Number(b.occurrence.anchor !== undefined))
    .map((move) => move.occurrence)
  const left = offered
    .filter((move) => !chosen.includes(move.occurrence.id))
    .flatMap(({ occurrence }) => standing.plan.occurrences.filter((o) => o.id === occurrence.id))
  const free = taken(standing, moves, reason)
  const strayed = 'refused' in free ? [] : left.filter((o) => isElsewhere(o, free.at(-1)?.outcome.plan))
  if (strayed.length === 0) return free
  const held = taken(standing, [...strayed, ...moves], reason, strayed)
  if ('refused' in held) return held
  const last = strayed.find((o) => isElsewhere(o, held.at(-1)?.outcome.plan))
  return last ? { refused: last.title } : held
}

const isElsewhere = ({ id, date }: Occurrence, plan: Plan | undefined): boolean =>
  plan?.occurrences.find((o) => o.id === id)?.date !== date && plan !== undefined

/** Meetings given the days that they are told with, one after another; those `held` even where they lie so already. */
function taken(
  standing: Standing,
  meetings: readonly Occurrence[],
  reason: string,
  held: readonly Occurrence[] = [],
): Steps {
  const steps: Step[] = []
  let at = standing
  for (const meeting of meetings) {
    const now = at.plan.occurrences.find((o) => o.id === meeting.id)
    const lies = now?.date === meeting.date && now.start === meeting.start
    if (lies && !held.includes(meeting)) continue
    const sent = moveOf(meeting, now, reason)
    const outcome = outcomeOf(at, decisionSchema.parse(sent))
    if (outcome.broken.length > 0) return { refused: meeting.title }
    steps.push({ standing: at, sent, outcome })
    at = { ...at, state: outcome.state, plan: outcome.plan, revision: at.revision + 1 }
  }
  return steps
}

function moveOf({ id, date, start, end }: Occurrence, now: Occurrence | undefined, reason: string): Json {
  const times = start === undefined || end === undefined || start === now?.start ? {} : { start, end }
  return { kind: 'move', occurrence: id, date: formatDate(date), ...times, reason }
}

/** Writes the steps in order and gives the last entry; undefined when something else was decided meanwhile. */
export async function writeSteps(
  desk: Desk,
  steps: readonly Step[],
  key: Pick<Key, 'label'>,
): Promise<Entry | undefined> {
  let log = steps[0]?.standing.log ?? []
  let last: Entry | undefined
  for (const { standing, outcome, sent } of steps) {
    last = await write(desk, { ...standing, log }, outcome, sent, key)
    if (!last) return undefined
    log = [...log, { entry: last, marks: outcome.marks }]
  }
  return last
}
