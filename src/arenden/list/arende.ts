import { type CivilDate, dateOf } from '../../calendar/index.ts'
import type { Purpose } from '../way.ts'
import type { ArendeEntry } from './entry.ts'
import type { BACK_FOR, TREATED_AS } from './schema.ts'

/** How far an ärende has come. */
export const ARENDE_STATES = [
  'raised',
  'sent-back',
  'ready',
  'agenda',
  'treated',
  'feedback',
  'follow-up',
  'closed',
] as const
export type ArendeState = (typeof ARENDE_STATES)[number]

/** An ärende as its steps have made it. */
export interface Arende {
  /** `{region}-arende-{n}` */
  readonly id: string
  readonly region: string
  readonly title: string
  /** What it concerns. */
  readonly about: string
  readonly purpose: Purpose
  /** A role or an organisation. */
  readonly raisedBy: string
  /** Which of those whom the rules let raise it. */
  readonly as?: string
  /** The body that has it now. */
  readonly body: string
  readonly state: ArendeState
  readonly raised: CivilDate
  /** The day on which it came to the body that has it. */
  readonly since: CivilDate
  /** The occurrence of the meeting that it is on the agenda of, or was treated at. */
  readonly meeting?: string
  readonly presenter?: string
  readonly papersBy?: CivilDate
  readonly sentBack?: { readonly for: (typeof BACK_FOR)[number]; readonly word: string }
  readonly treated?: { readonly as: (typeof TREATED_AS)[number]; readonly outcome: string }
  /** Whether those concerned have had word since it was treated. */
  readonly fedBack: boolean
  readonly followUp?: { readonly date: CivilDate; readonly responsible: string }
  /** Its own entries, the first first. */
  readonly entries: readonly ArendeEntry[]
}

/** A region's ärenden by id, in the order that they were raised. */
export function foldArenden(entries: readonly ArendeEntry[]): ReadonlyMap<string, Arende> {
  const all = new Map<string, Arende>()
  for (const entry of entries) {
    const known = all.get(entry.arende)
    const next = known ? { ...after(known, entry), entries: [...known.entries, entry] } : raisedBy(entry)
    if (next) all.set(entry.arende, next)
  }
  return all
}

function raisedBy(entry: ArendeEntry): Arende | undefined {
  const { step, arende: id, region, day } = entry
  if (step.kind !== 'raise') return undefined
  const raised = dateOf(step.raised ?? day)
  return {
    id,
    region,
    title: step.title,
    about: step.about,
    purpose: step.purpose,
    raisedBy: step.raisedBy,
    ...(step.as !== undefined && { as: step.as }),
    body: step.body,
    state: 'raised',
    raised,
    since: raised,
    fedBack: false,
    entries: [entry],
  }
}

function after(arende: Arende, { step, day }: ArendeEntry): Arende {
  switch (step.kind) {
    case 'raise':
      return arende
    case 'ready': {
      const { sentBack: _, ...rest } = arende
      return { ...rest, state: 'ready' }
    }
    case 'send-back':
      return { ...offAgenda(arende), state: 'sent-back', sentBack: { for: step.for, word: step.word } }
    case 'agenda': {
      const { sentBack: _, ...rest } = offAgenda(arende)
      const papersBy = step.papersBy === undefined ? {} : { papersBy: dateOf(step.papersBy) }
      return { ...rest, state: 'agenda', meeting: step.meeting, presenter: step.presenter, ...papersBy }
    }
    case 'treat':
      return { ...arende, state: 'treated', fedBack: false, treated: { as: step.as, outcome: step.outcome } }
    case 'feedback':
      return { ...arende, state: arende.followUp ? 'follow-up' : 'feedback', fedBack: true }
    case 'follow-up':
      return {
        ...arende,
        state: 'follow-up',
        followUp: { date: dateOf(step.date), responsible: step.responsible },
      }
    case 'onward': {
      const { treated: _, followUp: __, ...rest } = offAgenda(arende)
      return { ...rest, body: step.body, state: 'raised', since: dateOf(day), fedBack: false }
    }
    case 'amend':
      return {
        ...arende,
        title: step.title ?? arende.title,
        about: step.about ?? arende.about,
        purpose: step.purpose ?? arende.purpose,
      }
    case 'close':
      return { ...arende, state: 'closed' }
  }
}

function offAgenda(arende: Arende): Arende {
  const { meeting: _, presenter: __, papersBy: ___, ...rest } = arende
  return rest
}
