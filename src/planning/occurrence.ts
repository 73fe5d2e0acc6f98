import { addDays, type CivilDate } from '../calendar/index.ts'
import type { Body, Rule, Schedule } from '../rules/index.ts'
import type { Occurrence, Part } from './plan.ts'
import type { Setting } from './setting.ts'

export const shortName = (body: Body): string => body.short ?? body.name

/** By date, then id in code-unit order. */
export const byDate = (a: Occurrence, b: Occurrence): number =>
  a.date - b.date || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Who it is: an id from its rule and slot, never from its date or title. */
export function identity(rule: Rule, slot: string, bodies: readonly Body[], { model, year }: Setting) {
  const region = model.region.id
  return {
    id: `${region}-${year}-${rule.id}-${slot}`,
    region,
    planYear: year,
    body: bodies[0]!.id,
    bodies: bodies.map((b) => b.id),
    rule: rule.id,
  }
}

/** The number that its id ends with: which of its rule's it is. */
export const slotOf = ({ id }: Occurrence): number => Number(/(\d+)$/.exec(id)?.[1] ?? 1)

/** What a body's schedule gives each of its meetings. */
export function scheduled(schedule: Schedule, day: CivilDate, bodies: readonly Body[]): Partial<Occurrence> {
  const length = schedule.length?.value ?? 1
  const parts = schedule.parts?.value.map(
    (p): Part => ({
      title: p.title,
      start: p.start,
      end: p.end,
      bodies: p.bodies ?? bodies.map((b) => b.id),
    }),
  )
  return {
    ...(length > 1 && { endDate: addDays(day, length - 1) }),
    ...(schedule.time && {
      start: schedule.time.value.start,
      end: schedule.time.value.end,
    }),
    ...(parts && { parts }),
    ...(schedule.form && { form: schedule.form.value }),
    ...(schedule.place && { place: schedule.place.value }),
    ...(schedule.responsible && { responsible: schedule.responsible.value }),
  }
}
