import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { longDate } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Sitting, Step } from '../sitting.ts'
import { isOf, processRules } from '../way.ts'
import type { Arende } from './arende.ts'
import type { Objection } from './entry.ts'
import { objectionOf } from './raisers.ts'
import type { TakenStep } from './schema.ts'
import { beredningOf, isInRules, onwardRules, rulesOfStep } from './steps.ts'

/** What a step is taken on. */
export interface Ground {
  /** With the rules in force. */
  readonly model: RegionModel
  readonly arende: Arende
  /** The sittings of the body that has the ärende, by date. */
  readonly sittings: readonly Sitting[]
  readonly today: CivilDate
}

/** What in the rules speaks against a step that can be taken otherwise; none where nothing does. */
export function objectionsTo(ground: Ground, step: TakenStep): Objection[] {
  const { model, arende } = ground
  if (!isInRules(model, arende, step.kind)) return [notInRules(model, arende, step.kind)]
  switch (step.kind) {
    case 'agenda':
      return [...unprepared(ground), ...tooLate(ground, step.meeting)]
    case 'treat':
      return step.as === 'beslut' ? notForDecision(ground) : []
    case 'onward':
      return againstBody(ground, step.body)
    case 'close':
      return withoutWord(ground)
    case 'ready':
    case 'send-back':
    case 'feedback':
    case 'follow-up':
    case 'amend':
      return []
  }
}

const WORDS = {
  ready: 'någon beredning',
  'send-back': 'någon beredning',
  feedback: 'återkoppling',
  'follow-up': 'uppföljning',
  onward: 'att ärenden går vidare',
} as const

const notInRules = (model: RegionModel, { body }: Arende, kind: string): Objection => ({
  rule: 'not-in-rules',
  text: `Dokumentet säger inget om ${WORDS[kind as keyof typeof WORDS]} för ${model.bodyOf(body).name}.`,
})

/** Where there is a beredning, it is the one that says what is ready. */
const unprepared = ({ model, arende }: Ground): Objection[] =>
  arende.state === 'ready' || arende.state === 'agenda'
    ? []
    : beredningOf(model, arende)
        .filter((rule) => rule.strength === 'must')
        .map(objectionOf)

/** A must's last day for the meeting that was past when the ärende came, or is past now. */
function tooLate({ arende, sittings, today }: Ground, id: string): Objection[] {
  const sitting = sittings.find(({ meeting }) => meeting.id === id)
  if (!sitting || arende.meeting === id) return []
  const musts = sitting.steps.filter(({ step, strength }) => strength === 'must' && step !== 'treat')
  const missed = musts.filter(({ step, date }) =>
    step === 'raise' || step === 'prepare' ? arende.since > date : date < today,
  )
  return missed.map((step) => ({
    rule: step.rule,
    text: `${step.text} Sista dag för mötet ${formatDate(sitting.meeting.date)} var ${longDate(step.date)}.`,
    ...quoted(step),
  }))
}

const quoted = ({ quote }: Step) => (quote === undefined ? {} : { quote })

/** What was not raised for decision had no papers to decide on. */
const notForDecision = ({ model, arende }: Ground): Objection[] =>
  arende.purpose === 'beslut'
    ? []
    : processRules(model)
        .filter((rule) => rule.step === 'papers' && isOf(rule, arende.body))
        .filter((rule) => rule.purposes?.every((purpose) => purpose === 'beslut') ?? false)
        .map(objectionOf)

function againstBody({ model, arende }: Ground, body: string): Objection[] {
  const rules = onwardRules(model, arende.body)
  return rules.some((rule) => rule.onward === body) ? [] : rules.map(objectionOf)
}

/** Those concerned are to have word before an ärende that was treated is closed. */
function withoutWord({ model, arende }: Ground): Objection[] {
  if (arende.treated === undefined || arende.fedBack) return []
  const rules = rulesOfStep(model, arende, 'feedback').filter((rule) => rule.strength === 'must')
  return rules.filter((rule) => rule.by !== undefined).map(objectionOf)
}
