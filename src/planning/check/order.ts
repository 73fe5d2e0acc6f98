import { type CivilDate, civil } from '../../calendar/index.ts'
import type { RuleOf } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { longDate } from '../words.ts'
import type { Evidence, Objection } from './evidence.ts'
import { object } from './picked.ts'

/**
 * One thing and then the next: each first has a next on a later day and each next a first on an earlier one. A first
 * whose next may lie in a year that is not planned here is not objected to.
 */
export function checkOrder(evidence: Evidence): Objection[] {
  const orders = evidence.region.rules.filter((r) => r.kind === 'order')
  return orders.flatMap((rule): Objection[] => {
    const firsts = side(rule.first, evidence)
    const nexts = side(rule.next, evidence)
    const reach = rule.within ? (rule.within.days ?? (rule.within.weeks ?? 0) * 7) : REACH
    const open = (date: CivilDate) => date + reach >= civil(evidence.year + 1, 1, 1)
    const early = (date: CivilDate) => date - reach < civil(evidence.year, 1, 1)
    const alone = firsts.filter(
      (f) =>
        !open(f.date) && !nexts.some((n) => n.date > f.date && (!rule.within || n.date - f.date <= reach)),
    )
    const ahead = nexts.filter((n) => !early(n.date) && !firsts.some((f) => f.date < n.date))
    return [
      ...alone.map((f) =>
        object(
          rule.id,
          `Efter ${f.title} ${longDate(f.date)} ska det följa ett möte eller ett steg som saknas.`,
          [f],
        ),
      ),
      ...ahead.map((n) =>
        object(rule.id, `Före ${n.title} ${longDate(n.date)} ska det finnas ett steg som saknas.`, [n]),
      ),
    ]
  })
}

const REACH = 60

const side = ({ body, rule }: RuleOf<'order'>['first'], { occurrences }: Evidence): Occurrence[] =>
  occurrences.filter((o) =>
    rule === undefined
      ? o.kind === 'meeting' && o.ordinary === true && o.bodies.includes(body!)
      : o.rule === rule,
  )
