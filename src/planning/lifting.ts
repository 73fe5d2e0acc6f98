import type { Region, Rule } from '../rules/index.ts'

/**
 * A region in which some rules claim nothing any more. What they make exist stays where it can be without their claim:
 * meetings without a number are at least one, if that can be; a last day without a distance is on its side of its
 * meeting. Where the claim is no more than that a thing is, the thing goes, with what refines it or hangs on it.
 */
export function withoutClaims(region: Region, lifted: ReadonlySet<string>): Region {
  const gone = new Set<string>()
  const rules = region.rules.map((rule): Rule => {
    if (!lifted.has(rule.id)) return rule
    const left = leftOf(rule, region, lifted)
    if (!left) gone.add(rule.id)
    return left ?? rule
  })
  return withoutRules({ ...region, rules }, gone)
}

/** What a rule still says without its claim; undefined when that is nothing. */
function leftOf(rule: Rule, region: Region, lifted: ReadonlySet<string>): Rule | undefined {
  if (rule.kind === 'meetings')
    return rule.count && !isCounted(rule, region, lifted) ? atLeastOne(rule) : undefined
  if (rule.kind === 'order' || rule.kind === 'process' || rule.refines !== undefined) return undefined
  if (rule.kind === 'joint') return atLeastOne(rule)
  if (rule.kind === 'before' || rule.kind === 'after') {
    const { atLeast, about, atMost, ...exists } = rule
    return atLeast || about || atMost ? exists : undefined
  }
  if (rule.kind !== 'report') return undefined
  const { due, lead, ...exists } = rule
  return due || lead ? exists : undefined
}

/** If it can be: a wish gives way where not even one has a day. */
const atLeastOne = <R extends Rule>(rule: R): R => ({
  ...rule,
  strength: 'wish',
  count: { atLeast: 1, per: 'year' },
})

/** Whether other rules, that still claim something, say how often each of a rule's bodies meets. */
function isCounted(
  rule: Rule & { kind: 'meetings' },
  { rules }: Region,
  lifted: ReadonlySet<string>,
): boolean {
  const bodies = rule.bodies ?? [rule.body]
  return bodies.every((body) =>
    rules.some(
      (r) =>
        r.kind === 'meetings' &&
        r.count !== undefined &&
        !lifted.has(r.id) &&
        (r.body === body || r.bodies?.includes(body!)),
    ),
  )
}

/** A region without some rules, and without what refines them or hangs on them. */
export function withoutRules(region: Region, gone: ReadonlySet<string>): Region {
  const left = region.rules.filter((rule) => !gone.has(rule.id) && !hangsOn(rule).some((id) => gone.has(id)))
  return left.length === region.rules.length
    ? region
    : withoutRules(
        { ...region, rules: left },
        new Set(region.rules.filter((r) => !left.includes(r)).map((r) => r.id)),
      )
}

function hangsOn(rule: Rule): string[] {
  const named = rule as { refines?: string; by?: string; follows?: { rotation: string } }
  const sides = rule.kind === 'order' ? [rule.first.rule, rule.next.rule] : []
  const to = rule.kind === 'before' || rule.kind === 'after' ? rule.to?.rule : undefined
  return [named.refines, named.by, named.follows?.rotation, to, ...sides].filter((id) => id !== undefined)
}
