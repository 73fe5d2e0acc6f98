import { addDays, type CivilDate, calendarYear, yearOf } from '../../calendar/index.ts'
import type { Fact } from '../../facts/index.ts'
import { type Avoided, type Rule, type RuleOf, recurrenceDates } from '../../rules/index.ts'
import { bodiesOf, type Evidence, isOff } from './evidence.ts'

export type TimedRule = RuleOf<'meetings' | 'joint'>

/** Whether a rule speaks of the same meetings as another. */
export function isBeside(rule: Rule, other: TimedRule): boolean {
  if (other.kind === 'joint')
    return rule.kind === 'joint' && (rule.refines ?? rule.id) === (other.refines ?? other.id)
  return rule.kind === 'meetings' && bodiesOf(other).some((body) => bodiesOf(rule).includes(body))
}

/** What is on that day which meetings keep off, if anything. */
export const isKeptOff = (
  day: CivilDate,
  avoids: readonly Avoided[],
  { facts }: Evidence,
): Fact | undefined => facts.factsOn(day).find(({ kind }) => avoids.some((avoided) => avoided === kind))

/** The farthest that a day of a recurrence may be moved. */
const WEEKS = 3

/**
 * Whether a day is one of a recurrence's, or one that such a day was moved to: walked back from the day over those that
 * can't be used, to one that the recurrence names.
 */
export function isRecurring(rule: TimedRule, date: CivilDate, evidence: Evidence): boolean {
  const named = new Set(recurrenceDates(rule.rrule!, calendarYear(yearOf(date))))
  if (named.has(date)) return true
  const beside = evidence.region.rules.filter((r): r is TimedRule => isBeside(r, rule))
  const whenOff = beside.findLast((r) => r.whenOff !== undefined)?.whenOff
  if (whenOff === undefined) return false
  const avoids = beside.findLast((r) => r.avoids !== undefined)?.avoids ?? []
  const back = (whenOff.endsWith('later') ? -1 : 1) * (whenOff.startsWith('week') ? 7 : 1)
  for (let day = addDays(date, back); Math.abs(day - date) <= WEEKS * 7; day = addDays(day, back)) {
    if (!isOff(day, evidence.facts) && !isKeptOff(day, avoids, evidence)) return false
    if (named.has(day)) return true
  }
  return false
}
