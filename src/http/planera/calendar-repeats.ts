import ICAL from 'ical.js'
import { addDays, type CivilDate, civil, type Period } from '../../calendar/index.ts'

/** How many steps a file's repetitions may take in all, and one event's: a daily one of twenty years takes some 15,000. */
const MOST_STEPS = { file: 60_000, event: 20_000 } as const

/** What is left of a file's steps. */
export interface Budget {
  left: number
}

export const newBudget = (): Budget => ({ left: MOST_STEPS.file })

/** An event's starts, in the file's own times; where it repeats, those in a period and so many days before it. */
export function startsOf(event: ICAL.Component, within: Period, before: number, budget: Budget): ICAL.Time[] {
  const start = event.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time)) throw new TypeError('an event without a start')
  const rules = event.getAllProperties('rrule').map((p) => p.getFirstValue())
  const repeated = rules.flatMap((rule) =>
    rule instanceof ICAL.Recur
      ? repetitions(rule, start, { ...within, start: addDays(within.start, -before) }, budget)
      : [],
  )
  const more = event.getAllProperties('rdate').flatMap((p) => p.getValues().map(startIn))
  const out = new Set(event.getAllProperties('exdate').flatMap((p) => p.getValues().map(keyOf)))
  const all = new Map([start, ...repeated, ...more.filter((t) => t !== undefined)].map((t) => [keyOf(t), t]))
  return [...all].filter(([key]) => !out.has(key)).map(([, time]) => time)
}

const startIn = (value: unknown): ICAL.Time | undefined =>
  value instanceof ICAL.Period ? value.start : value instanceof ICAL.Time ? value : undefined

/** A time's own text: as it is written, its zone left aside. */
export const keyOf = (value: unknown): string => String(startIn(value) ?? '')

function repetitions(rule: ICAL.Recur, start: ICAL.Time, within: Period, budget: Budget): ICAL.Time[] {
  const iterator = bounded(rule, nearer(rule, start, within), budget)
  const found: ICAL.Time[] = []
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (dayOf(next) >= within.end) break
    if (dayOf(next) >= within.start) found.push(next.clone())
  }
  return found
}

const dayOf = (time: ICAL.Time): CivilDate => civil(time.year, time.month, time.day)

/** A later start in step with the first, where nothing counts from it: an old daily meeting takes no time then. */
function nearer(rule: ICAL.Recur, start: ICAL.Time, within: Period): ICAL.Time {
  const unit = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : undefined
  if (unit === undefined || rule.count) return start
  const step = unit * Math.max(1, rule.interval)
  const steps = Math.floor((within.start - dayOf(start)) / step)
  if (!(steps > 0)) return start
  const later = start.clone()
  later.adjust(steps * step, 0, 0, 0)
  return later
}

/** The library's iterator, which looks for ever for a 30 February, with an end to its patience. */
function bounded(rule: ICAL.Recur, dtstart: ICAL.Time, budget: Budget): ICAL.RecurIterator {
  let own = 0
  const step = (): void => {
    if (++own > MOST_STEPS.event || --budget.left < 0) throw new RangeError('too many repetitions')
  }
  // The first steps are taken by the constructor, before a field of the class would be there
  class Bounded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      step()
      return super.check_contracting_rules()
    }
    override increment_month(): void {
      step()
      super.increment_month()
    }
    override increment_year(years: number): void {
      step()
      super.increment_year(years)
    }
    override increment_monthday(days: number): void {
      step()
      super.increment_monthday(days)
    }
  }
  return new Bounded({ rule, dtstart })
}
