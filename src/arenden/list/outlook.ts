import type { CivilDate } from '../../calendar/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { type Sitting, type Step, sittingsOf } from '../sitting.ts'
import { wayOf } from '../way.ts'
import type { Arende } from './arende.ts'

/** What an ärende waits for next. */
export interface Due {
  readonly step: Step['step']
  /** The last day. */
  readonly date: CivilDate
  /** Swedish, a whole sentence. */
  readonly text: string
  /** The role that has it. */
  readonly responsible?: string
  /** The rule that says so; left out for what was agreed of this ärende alone. */
  readonly rule?: string
}

/** What the plan, as it is now, says of an ärende: all of its dates, none of which is stored. */
export interface Outlook {
  /** The meeting that it is on the agenda of or was treated at; else the first that it comes to from the day it came. */
  readonly sitting?: Sitting
  /** The occurrence of the meeting that it is on, also where that treats no ärenden any more. */
  readonly meeting?: Occurrence
  /** Its meeting was called off, or is no longer one that treats ärenden: it waits for another. */
  readonly off: boolean
  readonly due?: Due
  /** The papers' day, for one on an agenda. */
  readonly papers?: CivilDate
  /** Whether the last day that it waits for has passed. */
  readonly late: boolean
  /** The next meeting that it can still come to, where it is late or its meeting is off. */
  readonly next?: Sitting
  /** What it then waits for. */
  readonly nextDue?: Due
}

/** The meetings at which the body that has an ärende can treat it, by date. */
export const sittingsFor = (
  model: RegionModel,
  { body, purpose }: Pick<Arende, 'body' | 'purpose'>,
  occurrences: readonly Occurrence[],
): Sitting[] => sittingsOf(model, body, wayOf(model, body, purpose), occurrences)

export function outlookOf(
  model: RegionModel,
  arende: Arende,
  occurrences: readonly Occurrence[],
  today: CivilDate,
): Outlook {
  if (arende.state === 'closed') return { off: false, late: false }
  const sittings = sittingsFor(model, arende, occurrences)
  const on = arende.meeting
  const sitting =
    on === undefined
      ? sittings.find((s) => s.lastDay >= arende.since)
      : sittings.find(({ meeting }) => meeting.id === on)
  const meeting = on === undefined ? undefined : occurrences.find((o) => o.id === on)
  const off = arende.state === 'agenda' && sitting === undefined
  const due = off ? undefined : dueOf(arende, sitting)
  const late = due !== undefined && due.date < today
  const next = late || off ? nextOf(arende, after(sittings, meeting), today) : undefined
  const nextDue = next && dueOf(arende, next)
  const papers = arende.state === 'agenda' && sitting ? papersOf(arende, sitting) : undefined
  return {
    ...(sitting && { sitting }),
    ...(meeting && { meeting }),
    off,
    ...(due && { due }),
    ...(papers !== undefined && { papers }),
    late,
    ...(next && { next }),
    ...(nextDue && { nextDue }),
  }
}

/** The papers' own day where one was agreed and it comes before the rules' last. */
export function papersOf({ papersBy }: Arende, { steps, meeting }: Sitting): CivilDate | undefined {
  const last = steps.findLast(({ step }) => step === 'papers' || step === 'agenda')?.date
  if (papersBy === undefined || papersBy > meeting.date) return last
  return last === undefined ? papersBy : (Math.min(papersBy, last) as CivilDate)
}

/** Those that come after the meeting that an ärende is on. */
const after = (sittings: readonly Sitting[], meeting: Occurrence | undefined): readonly Sitting[] =>
  meeting ? sittings.filter((s) => s.meeting.date > meeting.date) : sittings

const BEFORE_AGENDA = ['raised', 'sent-back', 'ready']
const BEFORE_READY = ['raised', 'sent-back']

/** The first meeting that leaves time for what is left to do; what has been prepared need not be raised in time again. */
function nextOf(arende: Arende, sittings: readonly Sitting[], today: CivilDate): Sitting | undefined {
  const prepared = arende.state === 'ready' || arende.state === 'agenda'
  return sittings.find((s) => {
    if (!prepared) return s.lastDay >= today
    return s.steps.every(({ step, date }) => step === 'raise' || step === 'prepare' || date >= today)
  })
}

function dueOf(arende: Arende, sitting: Sitting | undefined): Due | undefined {
  if (arende.state === 'follow-up' && arende.followUp) return followUpOf(arende.followUp)
  if (!sitting) return undefined
  const first = (...kinds: readonly Step['step'][]) => sitting.steps.find(({ step }) => kinds.includes(step))
  const step = BEFORE_READY.includes(arende.state)
    ? (first('prepare') ?? first('agenda', 'papers') ?? first('treat'))
    : BEFORE_AGENDA.includes(arende.state)
      ? (first('agenda', 'papers') ?? first('treat'))
      : arende.state === 'agenda'
        ? first('treat')
        : arende.fedBack
          ? undefined
          : sitting.after.find(({ step: kind }) => kind === 'feedback')
  return step && dueBy(step)
}

const dueBy = ({ step, date, text, actor, rule }: Step): Due => ({
  step,
  date,
  text,
  rule,
  ...(actor !== undefined && { responsible: actor }),
})

const followUpOf = ({ date, responsible }: NonNullable<Arende['followUp']>): Due => ({
  step: 'follow-up',
  date,
  text: 'Ärendet ska återkopplas.',
  responsible,
})
