import { z } from 'zod'
import { cycleSchema } from './cycle.ts'
import { afterSchema, beforeSchema } from './dependants.ts'
import { jointSchema, meetingsSchema } from './meetings.ts'
import { orderSchema } from './order.ts'
import { processSchema } from './process.ts'
import { reportSchema } from './report.ts'
import { rotationSchema } from './rotation.ts'
import { standingSchema } from './standing.ts'

export { PURPOSES, STEPS } from './process.ts'

export const ruleSchema = z.discriminatedUnion('kind', [
  meetingsSchema,
  beforeSchema,
  afterSchema,
  jointSchema,
  reportSchema,
  orderSchema,
  cycleSchema,
  rotationSchema,
  processSchema,
  standingSchema,
])

export type Rule = z.output<typeof ruleSchema>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
export type MeetingsRule = RuleOf<'meetings'>
export type JointRule = RuleOf<'joint'>
export type DependantRule = RuleOf<'before' | 'after'>
export type ReportRule = RuleOf<'report'>
export type CycleRule = RuleOf<'cycle'>
export type StandingRule = RuleOf<'standing'>
export type RotationRule = RuleOf<'rotation'>
