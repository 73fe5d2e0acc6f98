import type { RegionModel } from '../../rules/index.ts'
import { shortName } from '../occurrence.ts'
import type { Occurrence, OpenPoint } from '../plan.ts'
import { assumptionWords } from '../value-words.ts'
import { list, longDate } from '../words.ts'
import { concernedBy } from './concerned.ts'
import { isDecided, progressOf } from './progress.ts'
import { assumedIn } from './rules-in-force.ts'
import type { RegionState } from './state.ts'

/**
 * What the rules in force would make of dates that are sent out or adopted: told, never done. A meeting's own day is
 * no part of it, since planning is about it; a broken rule is told as such.
 */
export function suggestionsIn(
  derived: readonly Occurrence[],
  standing: readonly Occurrence[],
  state: RegionState,
  year: number,
): OpenPoint[] {
  const now = new Map(standing.map((o) => [o.id, o]))
  const fresh = new Map(derived.map((o) => [o.id, o]))
  const point = (rule: string, text: string): OpenPoint => ({ kind: 'suggestion', rule, text })
  const differing = derived
    .filter((o) => o.status !== 'cancelled' && isDecided(state, year, o.bodies))
    .flatMap((o): OpenPoint[] => {
      const old = now.get(o.id)
      if (!old)
        return [point(o.rule, `Reglerna ger nu också ${o.title} ${longDate(o.date)}. Det är inte beslutat.`)]
      if (old.date === o.date) return []
      return [
        point(
          o.rule,
          `${old.title}: reglerna ger nu ${longDate(o.date)}. Beslutat är ${longDate(old.date)}, och det står kvar.`,
        ),
      ]
    })
  const gone = standing
    .filter((o) => o.origin === 'rule' && o.status !== 'cancelled' && !fresh.has(o.id))
    .map((o) =>
      point(o.rule, `${o.title} ${longDate(o.date)} följer inte längre av reglerna, men står kvar.`),
    )
  return [...differing, ...gone]
}

/** A planner's later values for assumptions, which what was sent out or adopted before them does not follow. */
export function lateAssumptions(model: RegionModel, state: RegionState, year: number): OpenPoint[] {
  return [...assumedIn(state, year)].flatMap(([id, { revision }]): OpenPoint[] => {
    const rule = model.ruleOf(id)
    if (!rule) return []
    const late = concernedBy(rule, model.region.rules).filter((body) => {
      const progress = progressOf(state, year, body)
      return progress.state !== 'proposed' && progress.revision < revision
    })
    if (late.length === 0) return []
    const names = list(late.map((body) => shortName(model.bodyOf(body))))
    const text = `${assumptionWords(rule)} Det bestämdes efter att datumen skickats ut eller fastställts (${names}), och de står kvar.`
    return [{ kind: 'suggestion', rule: id, text }]
  })
}
