import * as rrule from 'rrule'
import { addDays, type CivilDate, type Period } from '../calendar/index.ts'

// rrule ships CommonJS whose names Node's ESM loader does not see, and bundlers do: take whichever is there.
const { RRule } = 'RRule' in rrule ? rrule : (rrule as unknown as { default: typeof rrule }).default

const MS_PER_DAY = 86_400_000

/** Whole numbers from 1, with a sign where they may count from the end; their bounds are in {@link LARGEST}. */
const NUMBERS = /^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/
const SIGNED = /^[+-]?[1-9]\d{0,2}(,[+-]?[1-9]\d{0,2})*$/

/** What may stand in a rule of whole dates, and how it is written (RFC 5545 §3.3.10). */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,2}$/,
  BYMONTH: NUMBERS,
  BYMONTHDAY: SIGNED,
  BYYEARDAY: SIGNED,
  BYWEEKNO: SIGNED,
  BYDAY: /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYSETPOS: SIGNED,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
}
const LARGEST: Readonly<Record<string, number>> = {
  BYMONTH: 12,
  BYMONTHDAY: 31,
  BYYEARDAY: 366,
  BYWEEKNO: 53,
  BYSETPOS: 366,
}

/** What is wrong with an RRULE text (RFC 5545 §3.3.10) as a rule of whole dates, or undefined; one line. */
export function recurrenceProblem(text: string): string | undefined {
  const parts = text.split(';').map((part) => {
    const [name = ''] = part.split('=', 1)
    return { part, name, value: part.slice(name.length + 1) }
  })
  const told = ({ part }: { part: string }) => part.split(/[\r\n]/)[0] || 'an empty part'
  const odd = parts.find(({ part, name }) => !Object.hasOwn(WRITTEN, name) || !part.includes('='))
  if (odd) return `expected an RRULE of whole dates without UNTIL, not ${told(odd)}`
  if (parts[0]!.name !== 'FREQ') return 'expected an RRULE that begins with FREQ='
  const wrong = parts.find(
    ({ name, value }, i) => parts.findIndex((p) => p.name === name) !== i || !isWritten(name, value),
  )
  return wrong && `expected an RRULE of whole dates, not ${told(wrong)} in it`
}

function isWritten(name: string, value: string): boolean {
  const largest = LARGEST[name]
  return (
    WRITTEN[name]!.test(value) &&
    (largest === undefined || value.split(',').every((n) => Math.abs(Number(n)) <= largest))
  )
}

const instant = (date: CivilDate): Date => new Date(date * MS_PER_DAY)

/** The dates of an RRULE that starts on the period's first day, in order. Dates alone, in UTC: no zone is asked. */
export function recurrenceDates(text: string, within: Period): CivilDate[] {
  const rule = new RRule({ ...RRule.parseString(text), dtstart: instant(within.start) })
  return rule
    .between(instant(within.start), instant(addDays(within.end, -1)), true)
    .map((at) => Math.round(at.getTime() / MS_PER_DAY) as CivilDate)
}
