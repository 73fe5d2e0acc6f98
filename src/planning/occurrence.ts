import { addDays, type CivilDate } from '../calendar/index.ts'
import type { Body, Form, Rule, Schedule } from '../rules/index.ts'
import type { Occurrence, Part } from './plan.ts'
import type { Setting } from './setting.ts'

export const shortName = (body: Body): string => body.short ?? body.name

type Dated = Pick<Occurrence, 'date' | 'id'>

/** By date, then id in code-unit order. */
export const byDate = (a: Dated, b: Dated): number =>
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
export const slotOf = ({ id }: Pick<Occurrence, 'id'>): number => Number(/(\d+)$/.exec(id)?.[1] ?? 1)

/** What a body's schedule gives each of its meetings. */
export function scheduled(
  schedule: Schedule,
  day: CivilDate,
  bodies: readonly Body[],
  slot: number,
): Partial<Occurrence> {
  const form = formOf(schedule, slot)
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
    ...(form && { form }),
    ...(schedule.place && { place: schedule.place.value }),
    ...(schedule.responsible && { responsible: schedule.responsible.value }),
  }
}

/** The form of the slot-th meeting; by its slot and not its date, so that it keeps its form wherever it moves. */
export function formOf({ form, firstForm }: Schedule, slot: number): Form | undefined {
  if (!form || typeof form.value === 'string') return form?.value as Form | undefined
  const first = firstForm ? form.value.indexOf(firstForm.value) : 0
  return form.value[(Math.max(first, 0) + slot - 1) % form.value.length]
}
