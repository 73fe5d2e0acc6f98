import { z } from 'zod'
import { afterSchema, beforeSchema } from './dependants.ts'
import { jointSchema, meetingsSchema } from './meetings.ts'
import {
  cycleSchema,
  orderSchema,
  processSchema,
  reportSchema,
  rotationSchema,
  standingSchema,
} from './yearly.ts'

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
