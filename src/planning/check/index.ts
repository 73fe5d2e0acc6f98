import type { Finding } from '../plan.ts'
import { checkBlocks, checkDays, checkPeople } from './days.ts'
import { checkDistances, checkOwed } from './distances.ts'
import { type Evidence, type Objection, toFinding } from './evidence.ts'
import { checkNumbers } from './numbers.ts'
import { checkOrder } from './order.ts'
import { checkReports } from './reports.ts'
import { checkCycles, checkStanding } from './returns.ts'
import { checkChairs, checkFollows, checkHandovers, checkHosts } from './rotations.ts'
import { checkTimes } from './times.ts'

export type { Evidence } from './evidence.ts'

const CHECKS: readonly ((evidence: Evidence) => Objection[])[] = [
  checkDays,
  checkBlocks,
  checkPeople,
  checkNumbers,
  checkTimes,
  checkOwed,
  checkDistances,
  checkReports,
  checkCycles,
  checkStanding,
  checkOrder,
  checkChairs,
  checkHosts,
  checkHandovers,
  checkFollows,
]

/** Every rule, asked of the result: what breaks a must, and what gave way as a wish may. */
export function check(evidence: Evidence): { violations: Finding[]; yielded: Finding[] } {
  const rules = new Map(evidence.region.rules.map((r) => [r.id, r]))
  const violations: Finding[] = []
  const yielded: Finding[] = []
  for (const objection of CHECKS.flatMap((ask) => ask(evidence))) {
    const rule = rules.get(objection.rule)
    const side = objection.told || rule?.strength === 'wish' ? yielded : violations
    side.push(toFinding(objection, rule))
  }
  return { violations, yielded }
}
