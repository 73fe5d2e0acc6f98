import type { ClockSpan, WeekdayName } from '../calendar/index.ts'
import type { Avoided, Count, Distance, Form, Terms, WhenOff } from './claims.ts'
import { gather, refining, type Stated, stated } from './gather.ts'
import type { DependantRule, JointRule, MeetingsRule, Rule } from './kinds/index.ts'
import type { Body, Region } from './region.ts'
import { compileYearly, type Yearly } from './yearly.ts'

/** What a body's rules say together of when it meets, however its meetings come about. */
export interface Schedule {
  readonly time?: Stated<ClockSpan>
  readonly weekday?: Stated<WeekdayName>
  readonly rrule?: Stated<string>
  readonly whenOff?: Stated<WhenOff>
  readonly avoids?: Stated<readonly Avoided[]>
  readonly terms?: Stated<Terms>
  readonly length?: Stated<number>
  readonly parts?: Stated<NonNullable<MeetingsRule['parts']>>
  readonly form?: Stated<Form | readonly Form[]>
  readonly firstForm?: Stated<Form>
  readonly place?: Stated<string>
  readonly responsible?: Stated<string>
  readonly chair?: Stated<string>
  readonly viceChair?: Stated<string>
}

/** Meetings that exist by number: a body's ordinary ones, or a joint meeting of several bodies. */
export interface MeetingSeries {
  /** The rule that makes them exist: the first that states a number. */
  readonly rule: MeetingsRule | JointRule
  readonly bodies: readonly Body[]
  readonly joint: boolean
  readonly title?: string
  /** All that is said of the number, the creating rule's first. */
  readonly counts: readonly Stated<Count>[]
  readonly tolerance?: Stated<number>
  readonly schedule: Schedule
  /** Joint meetings: whether each is one of its bodies' ordinary meetings. */
  readonly countsAsOrdinary?: Stated<boolean>
}

/** Meetings or last days that exist because others do. */
export interface DependantSeries {
  readonly rule: DependantRule
  readonly direction: 'before' | 'after'
  readonly gives: 'meeting' | 'deadline'
  /** Whose it is; the anchor's body when left out. */
  readonly body?: Body
  /** The bodies whose meetings it is tied to, or the dependant whose days it is tied to. */
  readonly to:
    | { readonly bodies: readonly Body[]; readonly meetings: 'ordinary' | 'all' }
    | { readonly rule: string }
  readonly title?: string
  readonly atLeast?: Stated<Distance>
  readonly about?: Stated<Distance>
  readonly atMost?: Stated<Distance>
  readonly tolerance?: Stated<number>
  readonly responsible?: Stated<string>
  readonly follows?: Stated<NonNullable<DependantRule['follows']>>
  /** Our or the document's word on which meetings, beside what `to` says. */
  readonly meetings?: Stated<'ordinary' | 'all'>
  /** The preparing body's own schedule, for one that gives meetings. */
  readonly schedule: Schedule
}

/** A region's rules, added up to what a year must hold. */
export interface RegionModel {
  readonly region: Region
  readonly meetings: readonly MeetingSeries[]
  /** Each after what it is tied to. */
  readonly dependants: readonly DependantSeries[]
  readonly yearly: Yearly
  bodyOf(id: string): Body
  ruleOf(id: string): Rule | undefined
}

const SCHEDULE_CLAIMS = [
  'time',
  'weekday',
  'rrule',
  'whenOff',
  'avoids',
  'terms',
  'length',
  'parts',
  'form',
  'firstForm',
  'place',
  'responsible',
  'chair',
  'viceChair',
] as const

const isOf = (rule: MeetingsRule, body: string): boolean =>
  rule.body === body || (rule.bodies?.includes(body) ?? false)

/** Adds up a region's rules. */
export function compile(region: Region): RegionModel {
  const bodies = new Map(region.bodies.map((b) => [b.id, b]))
  const rules = new Map(region.rules.map((r) => [r.id, r]))
  const bodyOf = (id: string): Body => {
    const body = bodies.get(id)
    if (!body) throw new RangeError(`${region.id} has no body ${id}`)
    return body
  }
  const meetingRules = region.rules.filter((r) => r.kind === 'meetings')
  const scheduleOf = (body: string): Schedule =>
    gather(
      meetingRules.filter((r) => isOf(r, body)),
      SCHEDULE_CLAIMS,
    )

  const ordinary = region.bodies.flatMap((body): MeetingSeries[] => {
    const own = meetingRules.filter((r) => isOf(r, body.id))
    const counting = own.filter((r) => r.count !== undefined)
    if (!counting[0]) return []
    return [
      {
        rule: counting[0],
        bodies: [body],
        joint: false,
        counts: counting.map((rule) => ({ value: rule.count!, rule })),
        schedule: scheduleOf(body.id),
        ...gather(own, ['tolerance']),
      },
    ]
  })
  const joint = region.rules
    .filter((r): r is JointRule => r.kind === 'joint' && r.refines === undefined)
    .map((rule): MeetingSeries => {
      const own = refining(rule, region.rules)
      const counts = stated(own, 'counts')
      return {
        rule,
        bodies: rule.bodies!.map(bodyOf),
        joint: true,
        title: rule.title!,
        counts: own.filter((r) => r.count !== undefined).map((r) => ({ value: r.count!, rule: r })),
        schedule: gather(own, SCHEDULE_CLAIMS),
        ...gather(own, ['tolerance']),
        ...(counts && { countsAsOrdinary: counts }),
      }
    })
  const dependants = region.rules
    .filter((r): r is DependantRule => (r.kind === 'before' || r.kind === 'after') && r.refines === undefined)
    .map((rule): DependantSeries => {
      const to = rule.to!
      return {
        rule,
        direction: rule.kind,
        gives: rule.gives!,
        ...(rule.body !== undefined && { body: bodyOf(rule.body) }),
        to:
          to.rule !== undefined
            ? { rule: to.rule }
            : { bodies: (to.bodies ?? [to.body!]).map(bodyOf), meetings: to.meetings! },
        ...(rule.title !== undefined && { title: rule.title }),
        schedule: rule.gives === 'meeting' ? scheduleOf(rule.body!) : {},
        ...gather(refining(rule, region.rules), [
          'atLeast',
          'about',
          'atMost',
          'tolerance',
          'responsible',
          'meetings',
          'follows',
        ]),
      }
    })
  return {
    region,
    meetings: [...joint, ...ordinary],
    dependants: inOrder(dependants),
    yearly: compileYearly(region, bodyOf),
    bodyOf,
    ruleOf: (id) => rules.get(id),
  }
}

/** Each dependant after those that it is tied to; loading has refused circles. */
function inOrder(dependants: readonly DependantSeries[]): DependantSeries[] {
  const left = [...dependants]
  const done: DependantSeries[] = []
  const waitsFor = (d: DependantSeries, other: DependantSeries): boolean =>
    'rule' in d.to
      ? d.to.rule === other.rule.id
      : other.gives === 'meeting' && d.to.bodies.some((b) => b.id === other.body?.id)
  while (left.length > 0) {
    const next = left.findIndex((d) => !left.some((other) => other !== d && waitsFor(d, other)))
    done.push(...left.splice(Math.max(next, 0), 1))
  }
  return done
}
