import { addDays, type CivilDate } from '../calendar/index.ts'
import { roomOf } from './distance.ts'
import type { Occurrence } from './plan.ts'
import type { Setting } from './setting.ts'
import { settle } from './settle.ts'
import { yearlyOccurrences } from './yearly/index.ts'

/**
 * A year's occurrences with one of them on another day. Its last days and what is due at it follow, but for those that
 * a planner set; meetings that prepare it stay, since people have booked them. Chairs stay too, so a day beyond a change
 * of office has the wrong one.
 */
export function moved(
  occurrences: readonly Occurrence[],
  id: string,
  date: CivilDate,
  setting: Setting,
): Occurrence[] {
  const changed = occurrences.map((o) => (o.id === id ? onDay(o, date) : o))
  const yearly = new Map(
    yearlyOccurrences(
      changed.filter((o) => o.kind === 'meeting'),
      setting,
    ).map((o) => [o.id, o]),
  )
  const isSet = (o: Occurrence) => o.id === id || (setting.given?.days.has(o.id) ?? false)
  const due = changed.map((o) => {
    const now = isSet(o) ? undefined : yearly.get(o.id)
    return now ? { ...onDay(o, now.date), ...(now.anchor && { anchor: now.anchor }) } : o
  })
  return following(due, isSet, setting)
}

const onDay = (o: Occurrence, date: CivilDate): Occurrence => ({
  ...o,
  date,
  ...(o.endDate !== undefined && { endDate: addDays(date, o.endDate - o.date) }),
})

/** Each last day where its anchor's day puts it, and each anchor's distance as it is. */
function following(
  occurrences: readonly Occurrence[],
  isSet: (o: Occurrence) => boolean,
  { model, facts }: Setting,
): Occurrence[] {
  const byId = new Map(occurrences.map((o) => [o.id, o]))
  const series = new Map(model.dependants.map((d) => [d.rule.id, d]))
  const days = new Map<string, CivilDate>()
  const dayOf = (o: Occurrence): CivilDate => {
    const known = days.get(o.id)
    if (known !== undefined) return known
    const anchor = o.anchor && byId.get(o.anchor.occurrence)
    const own = series.get(o.rule)
    const follows = o.kind === 'deadline' && own && anchor && !isSet(o)
    const day = follows ? settle(roomOf(own, dayOf(anchor), facts.isDayOff), facts).date : o.date
    days.set(o.id, day)
    return day
  }
  return occurrences.map((o) => {
    const anchor = o.anchor && byId.get(o.anchor.occurrence)
    const date = dayOf(o)
    return {
      ...o,
      date,
      ...(anchor && { anchor: { occurrence: anchor.id, days: date - dayOf(anchor) } }),
    }
  })
}
