import {
  type Difference,
  decidedIn,
  differences,
  FIRST_PLAN_YEAR,
  fold,
  type LogRow,
  type Occurrence,
  type Plan,
  type RegionState,
  rulesInForce,
} from '../../planning/index.ts'
import type { Region, RegionModel } from '../../rules/index.ts'
import type { Desk } from '../router.ts'

/** What people have been told of a year, and what has become of it since. */
export interface Told {
  readonly model: RegionModel
  /** With the rules in force. */
  readonly region: Region
  readonly year: number
  readonly publicUrl: string
  readonly state: RegionState
  readonly plan: Plan
  readonly lastYear: Plan | undefined
  readonly log: readonly LogRow[]
}

export async function toldOf(desk: Desk, model: RegionModel, year: number): Promise<Told> {
  const state = await desk.planner.state(model)
  return {
    model,
    region: rulesInForce(model, state, year).region,
    year,
    publicUrl: desk.publicUrl,
    state,
    plan: desk.planner.planIn(model, year, state),
    lastYear: lastYearOf(desk, model, year, state),
    log: await desk.store.log(model.region.id),
  }
}

/** The plan of the year before; undefined where there can be none. */
export const lastYearOf = (
  { planner }: Pick<Desk, 'planner'>,
  model: RegionModel,
  year: number,
  state: RegionState,
): Plan | undefined => (year > FIRST_PLAN_YEAR ? planner.planIn(model, year - 1, state) : undefined)

/** What was sent out or adopted after a revision: from the log alone, so that nothing is planned for it. */
export const decidedAt = ({ log, year }: Told, revision: number): Occurrence[] =>
  decidedIn(fold(log.filter(({ entry }) => entry.revision <= revision)), year)

/** What differs between two lists of a year's occurrences, by date. */
export const differencesBetween = (
  { plan }: Told,
  before: readonly Occurrence[],
  after: readonly Occurrence[],
): Difference[] =>
  differences({ ...plan, occurrences: before }, { ...plan, occurrences: after }).toSorted(
    (a, b) => dateOf(a) - dateOf(b),
  )

const dateOf = ({ after, before }: Difference): number => (after ?? before)!.date
