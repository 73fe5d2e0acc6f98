import { civil, fromTo, type Period } from '../../calendar/index.ts'
import { type Count, monthDayIn, type Region, type RuleOf } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { bodiesOf, bodyName, type Evidence, meetingsOf, type Objection } from './evidence.ts'

/** Every rule of how many ordinary meetings a body has. */
export function checkNumbers(evidence: Evidence): Objection[] {
  const { region } = evidence
  return region.rules.flatMap((rule) => {
    if (rule.kind === 'meetings' && rule.count) {
      return bodiesOf(rule).flatMap((body) =>
        countObjections(
          rule,
          rule.count!,
          meetingsOf(evidence, body).filter((o) => o.ordinary),
          bodyName(evidence, body),
          body,
          evidence,
        ),
      )
    }
    if (rule.kind === 'joint' && rule.count) {
      const creator = region.rules.find((r) => r.kind === 'joint' && r.id === (rule.refines ?? rule.id))
      if (creator?.kind !== 'joint') return []
      const { title, bodies } = creator
      const held = evidence.occurrences.filter(
        (o) => o.rule === creator.id && bodies!.every((b) => o.bodies.includes(b)),
      )
      return countObjections(rule, rule.count, held, title!, bodies![0]!, evidence)
    }
    return []
  })
}

function countObjections(
  rule: RuleOf<'meetings' | 'joint'>,
  count: Count,
  held: readonly Occurrence[],
  name: string,
  body: string,
  evidence: Evidence,
): Objection[] {
  const slack = toleranceOf(rule, body, evidence)
  return periodsOf(count, rule, body, evidence).flatMap(({ period, words }) => {
    const own = period ? held.filter((o) => o.date >= period.start && o.date < period.end) : held
    const wrong = wrongNumber(count, own.length, slack)
    if (wrong === undefined) return []
    const times = own.length === 1 ? 'en gång' : `${own.length} gånger`
    return [
      {
        rule: rule.id,
        text: `${name} möts ${times} ${words}, regeln säger ${wrong}.`,
        occurrences: own.map((o) => o.id),
        ...(count.about !== undefined && { told: true }),
      },
    ]
  })
}

function toleranceOf(rule: RuleOf<'meetings' | 'joint'>, body: string, { region }: Evidence): number {
  for (const other of region.rules) {
    if (
      other.kind === 'meetings' &&
      rule.kind === 'meetings' &&
      other.tolerance !== undefined &&
      bodiesOf(other).includes(body)
    )
      return other.tolerance
    if (other.kind === 'joint' && other.tolerance !== undefined && other.refines === rule.id)
      return other.tolerance
  }
  return 0
}

/** What the rule asks for, in words, when a number is not it. */
function wrongNumber(count: Count, n: number, slack: number): string | undefined {
  if (count.exactly !== undefined) return n === count.exactly ? undefined : `${count.exactly}`
  if (count.atLeast !== undefined) return n >= count.atLeast ? undefined : `minst ${count.atLeast}`
  if (count.about !== undefined)
    return Math.abs(n - count.about) <= slack ? undefined : `cirka ${count.about}`
  const [low, high] = count.between!
  return n >= low && n <= high ? undefined : `${low}–${high}`
}

/** The stretches that a count is of; the plan year has no period, since all its meetings are its own. */
function periodsOf(
  count: Count,
  of: RuleOf<'meetings' | 'joint'>,
  body: string,
  { region, year }: Evidence,
): { period?: Period; words: string }[] {
  if (count.per === 'year') return [{ words: 'under året' }]
  const half = civil(year, 7, 1)
  if (count.per === 'half-year') {
    return [
      { period: { start: civil(year, 1, 1), end: half }, words: 'under första halvåret' },
      { period: { start: half, end: civil(year + 1, 1, 1) }, words: 'under andra halvåret' },
    ]
  }
  if (count.per === 'quarter')
    return QUARTERS.map(([first, last], i) => ({
      period: fromTo(monthDayIn(year, first), monthDayIn(year, last)),
      words: `under kvartal ${i + 1}`,
    }))
  return termsOf(of, body, region).map((t) => {
    const period = fromTo(monthDayIn(year, t.from), monthDayIn(year, t.to))
    return { period, words: period.start < half ? 'på våren' : 'på hösten' }
  })
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

/** The terms of a body, or a joint meeting's own. */
function termsOf(of: RuleOf<'meetings' | 'joint'>, body: string, { rules }: Region) {
  const said = rules.findLast((r) =>
    of.kind === 'joint'
      ? r.kind === 'joint' && r.terms !== undefined && r.refines === (of.refines ?? of.id)
      : r.kind === 'meetings' && r.terms !== undefined && bodiesOf(r).includes(body),
  )
  return (said as RuleOf<'meetings' | 'joint'> | undefined)?.terms ?? []
}
