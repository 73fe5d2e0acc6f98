export type { Basis, BasisKind } from './basis.ts'
export type { Avoided, Count, Distance, Form, WhenOff } from './claims.ts'
export type { Stated } from './gather.ts'
export { regionJsonSchema } from './json-schema.ts'
export type {
  DependantRule,
  RotationRule,
  Rule,
  RuleOf,
} from './kinds/index.ts'
export { PURPOSES, STEPS } from './kinds/index.ts'
export { loadRegion } from './load.ts'
export { monthDayIn } from './month-day.ts'
export { madeBy, overrule, overruling } from './overrule.ts'
export { type Parameter, parameterOf } from './parameter.ts'
export { recurrenceDates } from './recurrence.ts'
export { type Body, type GoverningDocument, type Region, regionSchema, type Seat } from './region.ts'
export {
  compile,
  type DependantSeries,
  type MeetingSeries,
  type RegionModel,
  type Schedule,
} from './series.ts'
export type { CycleSeries, Hosting, ReportSeries, Rotation, StandingSeries } from './yearly.ts'
