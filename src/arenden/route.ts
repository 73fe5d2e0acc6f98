import type { RegionModel } from '../rules/index.ts'
import { inOrderOfSteps, isOf, type ProcessRule, processRules } from './way.ts'

/** A body that treats the ärende, and the rule by which it sends it on to the next. */
export interface Leg {
  readonly body: string
  readonly onward?: ProcessRule
}

/** The bodies that treat an ärende, in turn; the last one is the one asked for. */
export interface Route {
  /** The rule by which a body lifts it straight to the first leg's, with no meeting of its own. */
  readonly raise?: ProcessRule
  readonly legs: readonly Leg[]
}

/** At these steps the body sends the ärende on before it is decided; later it only lets others carry it out. */
export const TREATED_FIRST = ['prepare', 'agenda', 'papers', 'treat']

/** One body's ärenden going on to another's, as a rule has it. */
interface Link {
  readonly from: string
  readonly rule: ProcessRule
}

/**
 * The ways to a body. With `via`, those that begin in that body. Without, straight to a body that has raise rules of its
 * own or that no rule leads to; to any other, through those that send ärenden on to it. Empty when no rule leads there.
 */
export function routesTo(model: RegionModel, body: string, via?: string): Route[] {
  if (via !== undefined) return through(model, body, via, [body])
  return startingAt(model, body, [body])
}

/** The bodies from which a rule leads to a body, straight or through others. */
export const sendersTo = (model: RegionModel, body: string): string[] =>
  model.region.bodies.map((b) => b.id).filter((id) => id !== body && routesTo(model, body, id).length > 0)

function startingAt(model: RegionModel, body: string, seen: readonly string[]): Route[] {
  const links = linksTo(model, body)
  if (links.length === 0 || isRaisedIn(model, body)) return [{ legs: [{ body }] }]
  return links
    .filter(({ from }) => !seen.includes(from))
    .flatMap(({ from, rule }) =>
      rule.step === 'raise'
        ? [{ raise: rule, legs: [{ body }] }]
        : startingAt(model, from, [...seen, from]).map((route) => extended(route, rule, body)),
    )
}

function through(model: RegionModel, body: string, via: string, seen: readonly string[]): Route[] {
  return linksTo(model, body)
    .filter(({ from }) => !seen.includes(from))
    .flatMap(({ from, rule }) => {
      if (from === via)
        return rule.step === 'raise'
          ? [{ raise: rule, legs: [{ body }] }]
          : [{ legs: [{ body: via, onward: rule }, { body }] }]
      // Whoever only lifts ärenden to others meets on none of them
      if (rule.step === 'raise') return []
      return through(model, from, via, [...seen, from]).map((route) => extended(route, rule, body))
    })
}

const extended = ({ legs, ...route }: Route, onward: ProcessRule, body: string): Route => ({
  ...route,
  legs: [...legs.slice(0, -1), { body: legs.at(-1)!.body, onward }, { body }],
})

/** Who sends ärenden on to a body: of several rules of one sender's, the one of the earliest step. */
function linksTo(model: RegionModel, body: string): Link[] {
  const leading = processRules(model)
    .filter((rule) => rule.onward === body && (rule.step === 'raise' || TREATED_FIRST.includes(rule.step)))
    .toSorted(inOrderOfSteps)
  return model.region.bodies
    .map((b) => b.id)
    .filter((from) => !prepares(model, body, from))
    .flatMap((from) => {
      const own = leading.filter((rule) => isOf(rule, from))
      const lifted = own.find((rule) => rule.step === 'raise')
      const treated = own.find((rule) => rule.step !== 'raise')
      return [lifted, treated].flatMap((rule) => (rule ? [{ from, rule }] : []))
    })
}

const isRaisedIn = (model: RegionModel, body: string): boolean =>
  processRules(model).some((r) => r.step === 'raise' && r.onward === undefined && isOf(r, body))

/** Whether a body's meetings prepare another's: what goes there stays on the other's way. */
export const prepares = ({ dependants }: RegionModel, body: string, other: string): boolean =>
  dependants.some(
    (d) =>
      d.direction === 'before' &&
      d.gives === 'meeting' &&
      d.body?.id === body &&
      'bodies' in d.to &&
      d.to.bodies.some((b) => b.id === other),
  )
