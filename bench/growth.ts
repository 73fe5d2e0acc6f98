import { planYear } from '../src/planning/index.ts'
import { inMs, scoreText, warm } from './measure.ts'
import { ALL, NEIGHBOURS, NONE, region, type Sharing, SPARSE } from './synthetic.ts'
import { print } from './table.ts'

const CASES: readonly (readonly [label: string, bodies: number, sharing: Sharing, years?: number])[] = [
  ...[5, 10, 20, 50, 100].map((n) => [`${n} bodies, sparse`, n, SPARSE] as const),
  ['10 bodies, none shared', 10, NONE],
  ['10 bodies, neighbours', 10, NEIGHBOURS],
  ...[3, 4, 5, 10].map((n) => [`${n} bodies, all share one`, n, ALL] as const),
  ['20 bodies, neighbours', 20, NEIGHBOURS],
  ['50 bodies, neighbours', 50, NEIGHBOURS],
  ...[1, 10, 50].map((years) => [`10 bodies, sparse, years: ${years}`, 10, SPARSE, years] as const),
]
const FIRST_YEAR = 2027

/** What more bodies, more people in common and more years cost: all want the same weekday and the same hours. */
export function growth(): void {
  const rows = CASES.map(([label, bodies, sharing, years = 1]) => {
    const setting = region(bodies, sharing)
    const run = () => Array.from({ length: years }, (_, i) => planYear({ ...setting, year: FIRST_YEAR + i }))
    const { value, ms } = warm(run)
    const statuses = [...new Set(value.map((plan) => plan.proof.status))]
    const gaps = value.flatMap(({ proof }) => (proof.gap ? scoreText(proof.gap) : []))
    return [label, inMs(ms), statuses.join(', '), gaps.join(', ')]
  })
  print('Synthetic regions, planYear, warm', ['case', 'ms', 'proof', 'gap'], rows)
}
