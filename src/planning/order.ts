import { addDays, type CivilDate, civil, type Period } from '../calendar/index.ts'
import type { RuleOf } from '../rules/index.ts'
import type { Setting } from './setting.ts'

/** Two bodies whose meetings follow each other: an order rule that must hold and that placing can see to. */
export interface Follows {
  readonly first: string
  readonly next: string
  /** Calendar days that may lie between them, where a rule says. */
  readonly within: number | undefined
}

/** What breaks an order: a meeting on a day, and the days of which the other body needs one for it to stay there. */
export interface OrderBreak {
  readonly body: string
  readonly day: CivilDate
  readonly needs: { readonly body: string; readonly window: Period }
}

/** A meeting this near the end of the year may be followed, or led, by one of a year that is not planned here. */
const OTHER_YEAR = 60

/** The orders of meetings of bodies that are placed by number; others follow from what they hang on. */
export function ordersIn({ model }: Setting): Follows[] {
  const placed = new Set(model.meetings.flatMap((s) => s.bodies.map((b) => b.id)))
  return model.region.rules
    .filter((r): r is RuleOf<'order'> => r.kind === 'order' && r.strength === 'must')
    .flatMap(({ first, next, within }) => {
      if (first.body === undefined || next.body === undefined) return []
      if (!placed.has(first.body) || !placed.has(next.body)) return []
      return [
        { first: first.body, next: next.body, within: within && (within.days ?? (within.weeks ?? 0) * 7) },
      ]
    })
}

/** The first meeting, by day, that no next one follows or no first one leads. */
export function orderBreak(
  { first, next, within }: Follows,
  daysOf: (body: string) => readonly CivilDate[],
  year: number,
): OrderBreak | undefined {
  const [firsts, nexts] = [daysOf(first), daysOf(next)]
  const [opens, closes] = [civil(year, 1, 1), civil(year + 1, 1, 1)]
  const reach = within ?? OTHER_YEAR
  for (const day of firsts) {
    if (day + reach >= closes) continue
    const end = within === undefined ? closes : addDays(day, within + 1)
    const window = { start: addDays(day, 1), end }
    if (!nexts.some((n) => n >= window.start && n < window.end))
      return { body: first, day, needs: { body: next, window } }
  }
  for (const day of nexts) {
    if (day - reach < opens) continue
    const window = { start: opens, end: day }
    if (!firsts.some((f) => f < day)) return { body: next, day, needs: { body: first, window } }
  }
  return undefined
}
