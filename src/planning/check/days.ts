import { addDays, type ClockSpan } from '../../calendar/index.ts'
import type { Occurrence } from '../plan.ts'
import { capital, longDate } from '../words.ts'
import { bodyName, type Evidence, isOff, type Objection } from './evidence.ts'

/** Nothing is dated on a day off, whatever the rules say. */
export function checkDays({ occurrences, facts }: Evidence): Objection[] {
  return occurrences.flatMap((o) => {
    for (let date = o.date; date <= (o.endDate ?? o.date); date = addDays(date, 1)) {
      if (isOff(date, facts))
        return [
          { rule: 'day-off', text: `${capital(longDate(date))} är ingen arbetsdag.`, occurrences: [o.id] },
        ]
    }
    return []
  })
}

/** No meeting on a day that a planner wants none on, or had better none on. What a party would rather is no rule. */
export function checkBlocks({ occurrences, blocks = [] }: Evidence): Objection[] {
  const meetings = occurrences.filter((o) => o.kind === 'meeting')
  return blocks
    .filter(({ party, weight }) => party === undefined || weight === 'must')
    .flatMap(({ from, to, time, label, party, weight }) =>
      meetings
        .filter((o) => o.date <= to && (o.endDate ?? o.date) >= from && isDuring(o, time))
        .map((o) => ({
          rule: 'blocked-day',
          text: `${o.title} ${longDate(o.date)} ligger på en dag att undvika: ${label}${party === undefined ? '' : ` (${party})`}.`,
          occurrences: [o.id],
          told: weight === 'wish',
        })),
    )
}

/** Whether a meeting shares a minute with a clock time of its day; what has no time is the whole day. */
const isDuring = (o: Occurrence, time: ClockSpan | undefined): boolean =>
  time === undefined || !isTimed(o) || (o.start! < time.end && time.start < o.end!)

/** A meeting of several days fills them, whatever its times. */
const isTimed = (o: Occurrence): boolean =>
  o.start !== undefined && o.end !== undefined && (o.endDate ?? o.date) === o.date

/** Nobody is asked to be in two places: no body twice a day, no single role in two bodies at times that overlap. */
export function checkPeople(evidence: Evidence): Objection[] {
  const { region, occurrences, beside = [] } = evidence
  const meetings = occurrences.filter((o) => o.kind === 'meeting')
  const singles = new Map(
    region.bodies.map((b) => [b.id, b.seats.filter((s) => s.single).map((s) => s.role)]),
  )
  const found: Objection[] = []
  meetings.forEach((a, i) => {
    for (const b of [...meetings.slice(i + 1), ...beside]) {
      if (a.date > (b.endDate ?? b.date) || b.date > (a.endDate ?? a.date)) continue
      const sameBody = a.bodies.find((x) => b.bodies.includes(x))
      const apart = isTimed(a) && isTimed(b) && (a.end! <= b.start! || b.end! <= a.start!)
      const roles = a.bodies.flatMap((x) => singles.get(x) ?? [])
      const role = apart
        ? undefined
        : b.bodies.flatMap((x) => singles.get(x) ?? []).find((r) => roles.includes(r))
      if (sameBody === undefined && role === undefined) continue
      const who = role ?? bodyName(evidence, sameBody!)
      found.push({
        rule: 'same-people',
        text: `${capital(longDate(b.date))}: ${who} behövs på två möten samtidigt.`,
        occurrences: [a.id, b.id],
      })
    }
  })
  return found
}
