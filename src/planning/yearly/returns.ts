import { civil, fields } from '../../calendar/index.ts'
import type { CycleSeries, StandingSeries } from '../../rules/index.ts'
import { shortName } from '../occurrence.ts'
import type { Occurrence } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { milestone } from './dated.ts'
import { picker } from './pick.ts'

/** What returns every n-th year, in the years that are its. */
export function cycleOf(
  series: CycleSeries,
  meetings: readonly Occurrence[],
  setting: Setting,
): Occurrence[] {
  const { rule, body, title, every, known, at: when } = series
  const { year } = setting
  if (!known || !when || (year - known.value) % every.value !== 0) return []
  const picked = picker(meetings, when.value, year)(civil(year, 1, 1), civil(year + 1, 1, 1))
  const rules = [rule, known.rule, when.rule]
  return picked.map((meeting, i) =>
    milestone(rule, String(i + 1), body, `${title} (${shortName(body)})`, meeting, rules, setting),
  )
}

/** A standing point, on the meeting that its rules name; none where the body does not meet so often. */
export function standingOf(
  series: StandingSeries,
  meetings: readonly Occurrence[],
  setting: Setting,
): Occurrence[] {
  const { rule, body, title, meeting, month, responsible } = series
  const own = meetings
    .filter((o) => o.kind === 'meeting' && o.ordinary && o.bodies.includes(body.id))
    .sort((a, b) => a.date - b.date)
  const chosen =
    meeting !== undefined
      ? own[meeting.value - 1]
      : own.find((o) => month !== undefined && fields(o.date).month >= month.value)
  if (!chosen) return []
  const rules = [rule, meeting?.rule, month?.rule, responsible?.rule]
  return [
    {
      ...milestone(rule, '1', body, `${title} (${shortName(body)})`, chosen, rules, setting),
      ...(responsible && { responsible: responsible.value }),
    },
  ]
}
