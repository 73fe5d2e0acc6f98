import type { RegionModel } from '../../rules/index.ts'
import { prepares, TREATED_FIRST } from '../route.ts'
import { isOf, type ProcessRule, processRules } from '../way.ts'
import type { Objection } from './entry.ts'

/** At these steps an ärende goes on to another body. */
const LEADING: readonly string[] = ['raise', ...TREATED_FIRST]

/** Somebody whom the rules let raise ärenden in a body. */
export interface Raiser {
  /** As the rule names them, or the name of the body that sends ärenden on. */
  readonly actor: string
  readonly rule: ProcessRule
}

/**
 * Who may raise ärenden in a body. Undefined where the rules leave it to anybody: where they are silent, and where one
 * that says who raises names nobody.
 */
export function raisersOf(model: RegionModel, body: string): readonly Raiser[] | undefined {
  const rules = processRules(model)
  const own = rules.filter((r) => r.step === 'raise' && r.onward === undefined && isOf(r, body))
  // One with a last day of its own says how it is raised, not by whom
  if (own.some((r) => r.actor === undefined && r.by === undefined)) return undefined
  const named = own.flatMap((rule) => actorsIn(rule).map((actor) => ({ actor, rule })))
  if (own.length > 0 && named.length === 0) return undefined
  const raisers = [...named, ...rules.filter((r) => leadsTo(model, r, body)).flatMap(sendersBy(model))]
  const firsts = raisers.filter((r, i) => raisers.findIndex((other) => same(other.actor, r.actor)) === i)
  return firsts.length > 0 ? firsts : undefined
}

/** Whether a rule sends ärenden on to a body before they are decided; not one to those who only prepare them. */
const leadsTo = (model: RegionModel, rule: ProcessRule, body: string): boolean =>
  rule.onward === body &&
  LEADING.includes(rule.step) &&
  !senders(rule).every((sender) => prepares(model, body, sender))

const sendersBy =
  (model: RegionModel) =>
  (rule: ProcessRule): Raiser[] => {
    const named = actorsIn(rule)
    const actors = named.length > 0 ? named : senders(rule).map((id) => model.bodyOf(id).name)
    return actors.map((actor) => ({ actor, rule }))
  }

/** Why somebody may not raise an ärende in a body: the rules that name those who may. */
export function againstRaiser(model: RegionModel, body: string, as: string | undefined): Objection[] {
  const raisers = raisersOf(model, body)
  if (!raisers || (as !== undefined && raisers.some(({ actor }) => same(actor, as)))) return []
  const rules = [...new Set(raisers.map(({ rule }) => rule))]
  return rules.map(objectionOf)
}

/** What a rule says, against what is about to be done. */
export const objectionOf = ({ id, text, basis }: ProcessRule): Objection => ({
  rule: id,
  text,
  ...(basis.kind === 'document' && { quote: basis.quote }),
})

const senders = (rule: ProcessRule): readonly string[] => rule.bodies ?? [rule.body!]

/** `kommunerna, regionen eller länsdelsgrupperna` names three; `den som väcker ärendet` nobody. */
const actorsIn = ({ actor }: ProcessRule): string[] =>
  actor === undefined || actor.startsWith('den som ') ? [] : actor.split(/, | eller /)

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
