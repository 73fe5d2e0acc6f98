import { addDays } from '../../calendar/index.ts'
import { type Distance, monthDayIn } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { distanceWords, longDate } from '../words.ts'
import { bodiesOf, type Evidence, isOff, type Objection } from './evidence.ts'
import { meetingsAt, object } from './picked.ts'

/** Every deliverable is there for each that owes it, on its day or at its meeting. */
export function checkReports(evidence: Evidence): Objection[] {
  const reports = evidence.region.rules.filter((r) => r.kind === 'report')
  return reports
    .filter((r) => r.refines === undefined)
    .flatMap((rule) => {
      const own = reports.filter((r) => r === rule || r.refines === rule.id)
      const per = own.findLast((r) => r.per !== undefined)?.per ?? 'year'
      const due = own.findLast((r) => r.due !== undefined)
      const lead = own.findLast((r) => r.lead !== undefined)?.lead
      if (!due?.due) return []
      const { meeting, date, year } = due.due
      return bodiesOf(rule).flatMap((body): Objection[] => {
        const given = evidence.occurrences.filter((o) => o.rule === rule.id && o.bodies.includes(body))
        if (date !== undefined) {
          const limit = monthDayIn(evidence.year - (year === 'before' ? 1 : 0), date)
          const fits = given.length === 1 && given[0]!.date <= limit && limit - given[0]!.date <= 60
          return fits ? [] : [object(due.id, `${rule.title} ska vara klar senast ${longDate(limit)}.`, given)]
        }
        const at = meetingsAt(meeting!, per, evidence)
        if (isAwaited(meeting!.body, evidence) && given.length === 0) return []
        const wrong = at.filter(
          (m) => !given.some((o) => o.anchor?.occurrence === m.id && inTime(o, m, lead, evidence)),
        )
        if (wrong.length === 0 && given.length === at.length && at.length > 0) return []
        const when = lead ? `minst ${distanceWords(lead)} före` : 'vid'
        return [
          object(
            due.id,
            `${rule.title} ska finnas ${when} ${per === 'year' ? 'ett möte' : 'ett möte varje halvår'}.`,
            [...given, ...wrong],
          ),
        ]
      })
    })
}

/** Whether others are to set a body's dates, and have set none yet: what is due then has no day to be wrong on. */
const isAwaited = (id: string, { region, occurrences }: Evidence): boolean =>
  region.bodies.some((b) => b.id === id && b.dates === 'outside') &&
  !occurrences.some((o) => o.kind === 'meeting' && o.bodies.includes(id))

function inTime(
  o: Occurrence,
  meeting: Occurrence,
  lead: Distance | undefined,
  { facts }: Evidence,
): boolean {
  if (!lead) return o.date === meeting.date
  if (lead.workDays === undefined) return meeting.date - o.date >= (lead.days ?? (lead.weeks ?? 0) * 7)
  let count = 0
  for (let day = addDays(o.date, 1); day <= meeting.date; day = addDays(day, 1))
    if (!isOff(day, facts)) count++
  return count >= lead.workDays
}
