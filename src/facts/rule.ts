import type { CivilDate } from '../calendar/index.ts'
import type { Fact } from './fact.ts'
import { type PeriodRule, periodIn } from './recurrence.ts'
import type { FactsFile } from './schema.ts'

/** What makes at most one fact a year. */
export interface FactRule extends Omit<Fact, 'start' | 'end'> {
  readonly when: PeriodRule
  /** The fact's first day lies in the half-open `from`–`until`. */
  readonly from?: CivilDate
  readonly until?: CivilDate
  readonly every?: { readonly years: number; readonly since: number }
  /** All when not given. */
  readonly regions?: readonly string[]
  /** An election to regions and municipalities. */
  readonly general?: boolean
}

/** The rules that a file states, in its order. */
export function rulesOf(file: FactsFile): readonly FactRule[] {
  if (file.kind === 'periods') return file.periods
  if (file.kind === 'school-breaks') return file.breaks.map((entry) => ({ kind: 'school-break', ...entry }))
  if (file.kind === 'elections') {
    return [
      ...file.elections.map((entry) => ({ kind: 'election' as const, ...entry })),
      ...file.terms.map((entry) => ({ kind: 'term' as const, ...entry })),
    ]
  }
  return [
    ...file.holidays.map((day) => ({ kind: 'holiday' as const, ...day })),
    ...file.eves.map((day) => ({ kind: 'eve' as const, ...day })),
    ...file.shortDays.map((day) => ({ kind: 'short-day' as const, ...day })),
  ]
}

/** The rule's fact that belongs to a year. */
export function factIn(year: number, rule: FactRule): Fact | undefined {
  if (rule.every && (year < rule.every.since || (year - rule.every.since) % rule.every.years !== 0))
    return undefined
  const when = periodIn(year, rule.when)
  if (when === undefined) return undefined
  if (rule.from !== undefined && when.start < rule.from) return undefined
  if (rule.until !== undefined && when.start >= rule.until) return undefined
  const { kind, name, source, certainty, note } = rule
  return { ...when, kind, name, source, certainty, ...(note === undefined ? {} : { note }) }
}
