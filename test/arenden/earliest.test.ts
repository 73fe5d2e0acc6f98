import { describe, expect, test } from 'vitest'
import { earliest, journeysFor, mustBeDone, routesTo, sendersTo } from '../../src/arenden/index.ts'
import { addDays, type CivilDate, dateOf, eachDay, formatDate, fromTo } from '../../src/calendar/index.ts'
import { byDate, type Occurrence } from '../../src/planning/index.ts'
import { models, planOf } from '../planning/shipped.ts'
import { firstMeeting } from './brute-force.ts'

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030]
/** Three years of days, with a plan year and more on either side. */
const DAYS = [...eachDay(fromTo(dateOf('2026-07-01'), dateOf('2029-06-30')))]

const dated = new Map(
  models.map(({ region }) => [
    region.id,
    YEARS.flatMap((year) => planOf(region.id, year).occurrences).toSorted(byDate),
  ]),
)

const cases = models.flatMap((model) =>
  model.region.bodies.map(({ id }) => [`${model.region.id}/${id}`, model, id] as const),
)

/** What hangs on nothing of another body's is found in a smaller list, so that each day may try every meeting. */
function about(body: string, all: readonly Occurrence[]): Occurrence[] {
  const ids = new Set(all.filter((o) => o.bodies.includes(body) && o.kind === 'meeting').map((o) => o.id))
  const size = () => ids.size
  for (let before = -1; before !== size(); ) {
    before = size()
    for (const o of all) if (o.anchor && ids.has(o.anchor.occurrence)) ids.add(o.id)
  }
  return all.filter((o) => ids.has(o.id))
}

describe('the earliest meeting', () => {
  test.each(cases)('of %s is the one that a search over every day of three years finds', (_, model, body) => {
    const all = about(body, dated.get(model.region.id)!)
    const journeys = journeysFor(model, { body, purpose: 'beslut' }, dated.get(model.region.id)!)
    const straight = routesTo(model, body).filter((route) => route.legs.length === 1)
    const differ = DAYS.filter(() => straight.length > 0).filter(
      (day) => earliest(journeys, day)?.meeting.id !== firstMeeting(body, day, model, all)?.id,
    )
    expect(differ.map(formatDate)).toEqual([])
  })

  const sent = cases.flatMap(([, model, body]) =>
    sendersTo(model, body)
      .filter((via) =>
        routesTo(model, body, via).every((route) => route.raise === undefined && route.legs.length === 2),
      )
      .map((via) => [`${model.region.id}/${body} from ${via}`, model, body, via] as const),
  )

  test.each(sent)('of %s comes after the first of the one that sends it on', (_, model, body, via) => {
    const all = dated.get(model.region.id)!
    const journeys = journeysFor(model, { body, purpose: 'beslut', via }, all)
    const [own, senders] = [about(body, all), about(via, all)]
    const differ = DAYS.filter((day) => {
      const first = firstMeeting(via, day, model, senders)
      const later = first && own.filter((o) => o.date > first.date || !o.bodies.includes(body))
      return (
        earliest(journeys, day)?.meeting.id !== (later && firstMeeting(body, first.date, model, later)?.id)
      )
    })
    expect(differ.map(formatDate)).toEqual([])
  })

  test.each(cases)('of %s can be raised until its last day and no longer', (_, model, body) => {
    const all = dated.get(model.region.id)!
    const journeys = journeysFor(model, { body, purpose: 'beslut' }, all)
    for (const meeting of all.filter((o) => o.planYear === 2027 && o.bodies.includes(body))) {
      const course = mustBeDone(journeys, meeting.id)
      if (!course) continue
      const at = (day: CivilDate) => earliest(journeys, day)!
      expect(at(course.lastDay).meeting.date).toBeLessThanOrEqual(meeting.date)
      expect(at(addDays(course.lastDay, 1)).meeting.date).toBeGreaterThan(meeting.date)
      const days = course.steps.map((step) => step.date)
      expect(Math.min(...days)).toBe(course.lastDay)
      expect(days).toEqual(days.toSorted((a, b) => a - b))
      expect(course.wishes.every((wish) => wish.date < meeting.date)).toBe(true)
    }
  })
})
