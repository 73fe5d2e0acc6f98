import type { CivilDate } from '../calendar/index.ts'
import type { RegionFacts } from '../facts/index.ts'
import type { Body, DependantSeries, MeetingSeries, RegionModel } from '../rules/index.ts'
import type { Given } from './given.ts'

/** What a year is planned from: nothing else may sway it. */
export interface Setting {
  readonly model: RegionModel
  readonly facts: RegionFacts
  readonly year: number
  /** The days that meetings have and should keep, with their slots, by {@link lineOf}: the fewest changes come before every wish. */
  readonly kept?: ReadonlyMap<string, ReadonlyMap<CivilDate, number>>
  /** What stands already, and is planned around. */
  readonly given?: Given
}

/** A body's meetings under one rule. */
export const lineOf = (rule: string, body: string): string => `${rule} ${body}`

/** Whether a meeting on a day is one that changes a date which should be kept. */
export const isChange = ({ kept }: Setting, rule: string, body: string, day: CivilDate): boolean =>
  kept !== undefined && !(kept.get(lineOf(rule, body))?.has(day) ?? false)

/** Joint meetings are ordinary when a rule says that they count. */
export const isOrdinary = (series: MeetingSeries): boolean =>
  !series.joint || series.countsAsOrdinary?.value === true

/** Asked for every day that may be chosen, so reckoned once for a model. */
const owedByModel = new WeakMap<RegionModel, Map<string, readonly DependantSeries[]>>()

/** The dependants that a meeting of these bodies owes, an extra one only what every meeting owes. */
export function owedBy(
  model: RegionModel,
  bodies: readonly Body[],
  ordinary: boolean,
): readonly DependantSeries[] {
  const known = owedByModel.get(model) ?? new Map<string, readonly DependantSeries[]>()
  owedByModel.set(model, known)
  const key = `${bodies.map((b) => b.id).join(' ')} ${ordinary}`
  const owed = known.get(key) ?? model.dependants.filter((d) => owes(d, bodies, ordinary))
  known.set(key, owed)
  return owed
}

function owes(dependant: DependantSeries, bodies: readonly Body[], ordinary: boolean): boolean {
  if ('rule' in dependant.to) return false
  const which = dependant.meetings?.value ?? dependant.to.meetings
  return (ordinary || which === 'all') && dependant.to.bodies.some((b) => bodies.includes(b))
}

/** The dependants that are tied to the days of what another rule gives. */
export const owedByRule = (model: RegionModel, rule: string): DependantSeries[] =>
  model.dependants.filter((d) => 'rule' in d.to && d.to.rule === rule)
