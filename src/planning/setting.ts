import type { RegionFacts } from '../facts/index.ts'
import type { Body, DependantSeries, MeetingSeries, RegionModel } from '../rules/index.ts'

/** What a year is planned from: nothing else may sway it. */
export interface Setting {
  readonly model: RegionModel
  readonly facts: RegionFacts
  readonly year: number
}

/** Joint meetings are ordinary when a rule says that they count. */
export const isOrdinary = (series: MeetingSeries): boolean =>
  !series.joint || series.countsAsOrdinary?.value === true

/** The dependants that a meeting of these bodies owes, an extra one only what every meeting owes. */
export function owedBy(model: RegionModel, bodies: readonly Body[], ordinary: boolean): DependantSeries[] {
  return model.dependants.filter((d) => {
    if ('rule' in d.to) return false
    const which = d.meetings?.value ?? d.to.meetings
    return (ordinary || which === 'all') && d.to.bodies.some((b) => bodies.includes(b))
  })
}

/** The dependants that are tied to the days of what another rule gives. */
export const owedByRule = (model: RegionModel, rule: string): DependantSeries[] =>
  model.dependants.filter((d) => 'rule' in d.to && d.to.rule === rule)
