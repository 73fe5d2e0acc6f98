import { type CivilDate, civil } from '../../calendar/index.ts'
import { type Distance, monthDayIn, type ReportSeries } from '../../rules/index.ts'
import { at } from '../distance.ts'
import { shortName } from '../occurrence.ts'
import type { Occurrence } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { lastDay, milestone, noLaterThan } from './dated.ts'
import { picker } from './pick.ts'

/** A deliverable of each body that owes it: a last day, or a milestone where it is due at a meeting itself. */
export function reportsOf(
  series: ReportSeries,
  meetings: readonly Occurrence[],
  setting: Setting,
): Occurrence[] {
  const { rule, due, lead, responsible } = series
  if (!due) return []
  const rules = [rule, series.per?.rule, due.rule, lead?.rule, responsible?.rule]
  const dated = dueDays(series, meetings, setting)
  return series.bodies.flatMap((body) =>
    dated.map((day, index): Occurrence => {
      const number = dated.length > 1 ? `${index + 1}` : ''
      const slot = series.bodies.length > 1 ? [body.id, number].filter(Boolean).join('-') : number || '1'
      const title = `${series.title} (${shortName(body)})`
      const made =
        typeof day === 'number'
          ? lastDay(rule, slot, body, title, noLaterThan(day), rules, setting)
          : lead
            ? lastDay(
                rule,
                slot,
                body,
                title,
                noLaterThan(before(day, lead.value, setting)),
                rules,
                setting,
                day,
              )
            : milestone(rule, slot, body, title, day, rules, setting)
      return { ...made, ...(responsible && { responsible: responsible.value }) }
    }),
  )
}

const before = (meeting: Occurrence, lead: Distance, { facts }: Setting): CivilDate =>
  at(meeting.date, lead, -1, facts.isDayOff)

/** The days of the year, or the meetings, that a deliverable is due at. */
function dueDays(
  { due, per }: ReportSeries,
  meetings: readonly Occurrence[],
  setting: Setting,
): (CivilDate | Occurrence)[] {
  const { year } = setting
  const { meeting, date, year: which } = due!.value
  if (date !== undefined) return [monthDayIn(which === 'before' ? year - 1 : year, date)]
  const picked = picker(meetings, meeting!, year)
  if (per?.value !== 'half-year') return picked(civil(year, 1, 1), civil(year + 1, 1, 1))
  return [
    ...picked(civil(year, 1, 1), civil(year, 7, 1)),
    ...picked(civil(year, 7, 1), civil(year + 1, 1, 1)),
  ]
}
