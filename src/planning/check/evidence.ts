import { type CivilDate, isWorkDay, weekday } from '../../calendar/index.ts'
import type { RegionFacts } from '../../facts/index.ts'
import type { Region, Rule } from '../../rules/index.ts'
import type { Block } from '../given.ts'
import type { Finding, Occurrence } from '../plan.ts'

/**
 * What the check reads: the rules as they are written and the plan as it came out. Nothing in this folder uses what
 * places or derives; where both need a reckoning, it is written twice, so that one's mistake can't hide the other's.
 */
export interface Evidence {
  readonly region: Region
  readonly facts: RegionFacts
  readonly year: number
  /** Called-off ones left out. */
  readonly occurrences: readonly Occurrence[]
  /** Days that planners want no meetings on. */
  readonly blocks?: readonly Block[]
  /** Meetings of adopted years beside this one, which some of the same people are at. */
  readonly beside?: readonly Occurrence[]
}

/** What is found against one rule; `told` when it may give way whatever the rule's strength (*cirka*). */
export interface Objection {
  readonly rule: string
  readonly text: string
  readonly occurrences: readonly string[]
  readonly told?: boolean
}

export const meetingsOf = ({ occurrences }: Evidence, body: string): Occurrence[] =>
  occurrences.filter((o) => o.kind === 'meeting' && o.bodies.includes(body))

export const bodiesOf = (rule: {
  body?: string | undefined
  bodies?: readonly string[] | undefined
}): readonly string[] => rule.bodies ?? (rule.body === undefined ? [] : [rule.body])

export const bodyName = ({ region }: Evidence, id: string): string =>
  region.bodies.find((b) => b.id === id)?.name ?? id

export const isOff = (date: CivilDate, facts: RegionFacts): boolean =>
  weekday(date) > 5 || !isWorkDay(date, facts.isDayOff)

export function toFinding(objection: Objection, rule: Rule | undefined): Finding {
  const { told: _, ...finding } = objection
  return rule?.basis.kind === 'document' ? { ...finding, quote: rule.basis.quote } : finding
}
