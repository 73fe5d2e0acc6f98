import { type CivilDate, dateOf, formatDate } from '../../calendar/index.ts'
import { Refused } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Objection } from './entry.ts'
import { type Ground, objectionsTo } from './objections.ts'
import { againstRaiser } from './raisers.ts'
import type { Logged, Raise, StepKind, TakenStep } from './schema.ts'
import { stepsFrom } from './steps.ts'

/** A step that can be taken, and what in the rules speaks against it. */
export interface Taken {
  readonly step: Logged
  readonly objections: readonly Objection[]
}

/** An ärende that is raised today or was before. Throws a {@link Refused} for a value that can not be. */
export function raising(model: RegionModel, raise: Raise, today: CivilDate): Taken {
  bodyNamed(model, raise.body)
  if (raise.raised !== undefined && dateOf(raise.raised) > today)
    throw new Refused('#/raised', `a day up to today, ${formatDate(today)}`)
  return { step: { kind: 'raise', ...raise }, objections: againstRaiser(model, raise.body, raise.as) }
}

/** The steps that can follow as things are, whatever the rules say of them, in the order of an ärende's way. */
export const possibleSteps = (ground: Ground): StepKind[] =>
  stepsFrom(ground.arende).filter((kind) => kind !== 'treat' || isHeld(ground))

/** Whether the meeting that an ärende is on has begun, and treats ärenden. */
const isHeld = ({ arende, sittings, today }: Pick<Ground, 'arende' | 'sittings' | 'today'>): boolean =>
  sittings.some(({ meeting }) => meeting.id === arende.meeting && meeting.date <= today)

/** The next step of an ärende. Throws a {@link Refused} for one that can not be, whatever the rules say. */
export function taking(ground: Ground, step: TakenStep): Taken {
  const { arende } = ground
  const possible = stepsFrom(arende)
  if (!possible.includes(step.kind))
    throw new Refused(
      '#/kind',
      `${possible.length === 0 ? 'no step' : `one of ${possible.join(', ')}`}: the ärende is ${arende.state}`,
    )
  refuseValues(ground, step)
  return { step, objections: objectionsTo(ground, step) }
}

function refuseValues({ model, arende, sittings, today }: Ground, step: TakenStep): void {
  switch (step.kind) {
    case 'agenda': {
      const sitting = sittings.find(({ meeting }) => meeting.id === step.meeting)
      if (!sitting || sitting.meeting.date < arende.since)
        throw new Refused(
          '#/meeting',
          `a meeting of ${arende.body} that treats ärenden, on ${formatDate(arende.since)} or later`,
        )
      if (step.papersBy !== undefined && dateOf(step.papersBy) > sitting.meeting.date)
        throw new Refused('#/papersBy', `a day up to the meeting, ${formatDate(sitting.meeting.date)}`)
      return
    }
    case 'treat':
      if (!isHeld({ arende, sittings, today }))
        throw new Refused(
          '#/kind',
          'an ärende on a meeting that has been held: it can be treated from its day on',
        )
      return
    case 'follow-up':
      if (dateOf(step.date) < today) throw new Refused('#/date', `a day from today on, ${formatDate(today)}`)
      return
    case 'onward':
      bodyNamed(model, step.body)
      if (step.body === arende.body) throw new Refused('#/body', `another body than ${arende.body}`)
      return
    case 'amend':
      if (step.title === undefined && step.about === undefined && step.purpose === undefined)
        throw new Refused('#/title', 'at least one of title, about, purpose')
      return
    case 'ready':
    case 'send-back':
    case 'feedback':
    case 'close':
  }
}

function bodyNamed({ region }: RegionModel, id: string): void {
  if (!region.bodies.some((b) => b.id === id))
    throw new Refused('#/body', `one of ${region.bodies.map((b) => b.id).join(', ')}`)
}
