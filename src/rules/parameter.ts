import { WEEKDAYS } from '../calendar/index.ts'
import { type Count, type Distance, formSchema, whenOffSchema } from './claims.ts'
import type { Rule } from './kinds/index.ts'

/** The value of an assumption, as the API and the planner meet it. */
export interface Parameter {
  /** The claim's key in the rule. */
  readonly claim: string
  readonly type: 'integer' | 'boolean' | 'weekday' | 'clock-span' | 'terms' | 'choice' | 'text' | 'structure'
  readonly value: unknown
  /** What a number counts: calendar `days`, `work-days`, `weeks`, `meetings`, `months`, `years`. */
  readonly unit?: string
  readonly options?: readonly string[]
}

const countValue = (count: Count) => count.exactly ?? count.about ?? count.atLeast

function distanceParameter(distance: Distance): Omit<Parameter, 'claim'> {
  if (distance.workDays !== undefined) return { type: 'integer', value: distance.workDays, unit: 'work-days' }
  if (distance.weeks !== undefined) return { type: 'integer', value: distance.weeks, unit: 'weeks' }
  return { type: 'integer', value: distance.days, unit: 'days' }
}

const WORK_WEEK = WEEKDAYS.slice(0, 5)

/** Which value each claim leaves to a planner. */
const READERS: Readonly<Record<string, (value: never) => Omit<Parameter, 'claim'>>> = {
  count: (count: Count) =>
    count.between
      ? { type: 'structure', value: count.between, unit: 'meetings' }
      : { type: 'integer', value: countValue(count), unit: 'meetings' },
  weekday: (value: string) => ({ type: 'weekday', value, options: WORK_WEEK }),
  time: (value: unknown) => ({ type: 'clock-span', value }),
  terms: (value: unknown) => ({ type: 'terms', value }),
  atLeast: distanceParameter,
  about: distanceParameter,
  atMost: distanceParameter,
  within: distanceParameter,
  lead: distanceParameter,
  tolerance: (value: number) => ({ type: 'integer', value }),
  length: (value: number) => ({ type: 'integer', value, unit: 'days' }),
  years: (value: number) => ({ type: 'integer', value, unit: 'years' }),
  every: (value: number) => ({ type: 'integer', value, unit: 'years' }),
  extension: (value: number) => ({ type: 'integer', value, unit: 'years' }),
  overlap: (value: number) => ({ type: 'integer', value, unit: 'months' }),
  counts: (value: boolean) => ({ type: 'boolean', value }),
  meetings: (value: string) => ({ type: 'choice', value, options: ['ordinary', 'all'] }),
  form: (value: string | string[]) =>
    typeof value === 'string'
      ? { type: 'choice', value, options: formSchema.options }
      : { type: 'structure', value },
  firstForm: (value: string) => ({ type: 'choice', value, options: formSchema.options }),
  whenOff: (value: string) => ({ type: 'choice', value, options: whenOffSchema.options }),
  avoids: (value: unknown) => ({ type: 'structure', value }),
  passes: (value: string) => ({ type: 'choice', value, options: ['each-meeting', 'each-term'] }),
  meeting: (value: number) => ({ type: 'integer', value }),
  month: (value: number) => ({ type: 'integer', value }),
  per: (value: string) => ({ type: 'choice', value, options: ['year', 'half-year'] }),
  responsible: (value: string) => ({ type: 'text', value }),
  place: (value: string) => ({ type: 'text', value }),
  text: (value: string) => ({ type: 'text', value }),
  chair: (value: string) => ({ type: 'text', value }),
  viceChair: (value: string) => ({ type: 'text', value }),
  known: (value: unknown) =>
    typeof value === 'number' ? { type: 'integer', value } : { type: 'structure', value },
}

/** The parameter that a rule's claim has, whatever its basis; undefined when the claim has no single value. */
export function parameterOf(rule: Rule): Parameter | undefined {
  for (const [name, value] of Object.entries(rule)) {
    const read = READERS[name]
    if (read && value !== undefined) return { claim: name, ...read(value as never) }
  }
  if ((rule.kind === 'before' || rule.kind === 'after') && rule.to?.meetings !== undefined) {
    return { claim: 'meetings', type: 'choice', value: rule.to.meetings, options: ['ordinary', 'all'] }
  }
  const structure = Object.entries(rule).find(([name]) =>
    [
      'due',
      'at',
      'parts',
      'parties',
      'changes',
      'rrule',
      'follows',
      'task',
      'vice',
      'first',
      'extra',
    ].includes(name),
  )
  return structure && { claim: structure[0], type: 'structure', value: structure[1] }
}
