import type { Distance } from './claims.ts'
import { gather, refining, type Stated } from './gather.ts'
import type { CycleRule, ReportRule, RotationRule, Rule, StandingRule } from './kinds/index.ts'
import type { Body, Region } from './region.ts'

type Claim<R, K extends keyof R> = Stated<NonNullable<R[K]>>

/** A deliverable, with all that is said of it. */
export interface ReportSeries {
  readonly rule: ReportRule
  /** Each owes it. */
  readonly bodies: readonly Body[]
  readonly to?: Body
  readonly title: string
  readonly per?: Claim<ReportRule, 'per'>
  readonly due?: Claim<ReportRule, 'due'>
  readonly lead?: Stated<Distance>
  readonly responsible?: Stated<string>
}

/** What returns every n-th year. */
export interface CycleSeries {
  readonly rule: CycleRule
  readonly body: Body
  readonly title: string
  readonly every: Stated<number>
  readonly known?: Stated<number>
  readonly at?: Claim<CycleRule, 'at'>
}

/** A point that returns every year on one of a body's meetings. */
export interface StandingSeries {
  readonly rule: StandingRule
  readonly body: Body
  readonly title: string
  readonly meeting?: Stated<number>
  readonly month?: Stated<number>
  readonly responsible?: Stated<string>
}

/** Whose turn an office is, and what is done when it changes. */
export interface Rotation {
  readonly rule: RotationRule
  readonly bodies: readonly Body[]
  readonly office: 'chair' | 'secretary'
  readonly years?: Stated<number>
  readonly parties?: Stated<readonly string[]>
  readonly known?: Claim<RotationRule, 'known'>
  readonly overlap?: Stated<number>
  readonly changes?: Stated<string>
  readonly vice?: Claim<RotationRule, 'vice'>
  readonly tasks: readonly Claim<RotationRule, 'task'>[]
}

/** Whose turn it is to be the host of meetings. */
export interface Hosting extends Omit<Rotation, 'office'> {
  readonly passes?: Claim<RotationRule, 'passes'>
}

/** What a region's rules give beside meetings and their dependants. */
export interface Yearly {
  readonly reports: readonly ReportSeries[]
  readonly cycles: readonly CycleSeries[]
  readonly standing: readonly StandingSeries[]
  readonly rotations: readonly Rotation[]
  readonly hostings: readonly Hosting[]
}

const creates = (rule: { refines?: string | undefined }): boolean => rule.refines === undefined

/** Adds up a region's yearly rules. */
export function compileYearly(region: Region, bodyOf: (id: string) => Body): Yearly {
  const { rules } = region
  const rotations = rules.filter((r) => r.kind === 'rotation').filter(creates)
  return {
    reports: rules
      .filter((r) => r.kind === 'report')
      .filter(creates)
      .map((rule) => ({
        rule,
        bodies: (rule.bodies ?? [rule.body!]).map(bodyOf),
        ...(rule.to !== undefined && { to: bodyOf(rule.to) }),
        title: rule.title!,
        ...gather(refining(rule, rules), ['per', 'due', 'lead', 'responsible']),
      })),
    cycles: rules
      .filter((r) => r.kind === 'cycle')
      .filter(creates)
      .map((rule) => ({
        rule,
        body: bodyOf(rule.body!),
        title: rule.title!,
        every: { value: rule.every!, rule },
        ...gather(refining(rule, rules), ['known', 'at']),
      })),
    standing: rules
      .filter((r) => r.kind === 'standing')
      .filter(creates)
      .map((rule) => ({
        rule,
        body: bodyOf(rule.body!),
        title: rule.title!,
        ...gather(refining(rule, rules), ['meeting', 'month', 'responsible']),
      })),
    rotations: rotations.flatMap((rule) =>
      rule.office === 'host' ? [] : [{ ...turnsOf(rule, rules, bodyOf), office: rule.office! }],
    ),
    hostings: rotations
      .filter((rule) => rule.office === 'host')
      .map((rule) => ({
        ...turnsOf(rule, rules, bodyOf),
        ...gather(refining(rule, rules), ['passes']),
      })),
  }
}

const turnsOf = (rule: RotationRule, rules: readonly Rule[], bodyOf: (id: string) => Body) => ({
  rule,
  bodies: (rule.bodies ?? [rule.body!]).map(bodyOf),
  ...gather(refining(rule, rules), ['years', 'parties', 'known', 'overlap', 'changes', 'vice']),
  tasks: refining(rule, rules)
    .filter((r) => r.task !== undefined)
    .map((r) => ({ value: r.task!, rule: r })),
})
