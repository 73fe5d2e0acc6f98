import * as rrule from 'rrule'
import { addDays, type CivilDate, type Period } from '../calendar/index.ts'

// rrule ships CommonJS whose names Node's ESM loader does not see, and bundlers do: take whichever is there.
const { RRule } = 'RRule' in rrule ? rrule : (rrule as unknown as { default: typeof rrule }).default

const MS_PER_DAY = 86_400_000
const MAY_STAND = /^(FREQ|INTERVAL|COUNT|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYDAY|BYSETPOS|WKST)=/

/** What is wrong with an RRULE text (RFC 5545 §3.3.10) as a rule of whole dates, or undefined. */
export function recurrenceProblem(text: string): string | undefined {
  const parts = text.split(';')
  const odd = parts.find((part) => !MAY_STAND.test(part))
  if (odd !== undefined)
    return `expected an RRULE of whole dates without UNTIL, not ${odd || 'an empty part'}`
  if (!/^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(parts[0] ?? ''))
    return 'expected an RRULE that begins with FREQ='
  try {
    RRule.parseString(text)
    return undefined
  } catch (error) {
    return `expected an RRULE: ${error instanceof Error ? error.message : String(error)}`
  }
}

const instant = (date: CivilDate): Date => new Date(date * MS_PER_DAY)

/** The dates of an RRULE that starts on the period's first day, in order. Dates alone, in UTC: no zone is asked. */
export function recurrenceDates(text: string, within: Period): CivilDate[] {
  const rule = new RRule({ ...RRule.parseString(text), dtstart: instant(within.start) })
  return rule
    .between(instant(within.start), instant(addDays(within.end, -1)), true)
    .map((at) => Math.round(at.getTime() / MS_PER_DAY) as CivilDate)
}
