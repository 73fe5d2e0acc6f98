import type { Period } from '../../src/calendar/index.ts'
import { BROKEN } from '../../src/planning/score.ts'
import { CLOSEST, DAY_WEIGHTS, MARGIN, WEIGHTS } from '../../src/planning/weights.ts'
import { type BodySpec, type Spec, termsOf, YEAR } from './small-region.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [9, 12],
  noon: [11, 14],
  afternoon: [13, 15],
}

interface Seat {
  readonly day: number
  readonly bodies: readonly string[]
  readonly roles: readonly string[]
  readonly hours: readonly [number, number]
}
interface Option {
  readonly cost: number
  readonly seats: readonly Seat[]
}

/** The least cost of a small region's year, by trying everything; nothing here is shared with the placer but its weights. */
export function leastCost(spec: Spec): number {
  const terms = termsOf(spec)
  const holidays = new Set(terms.flatMap((t) => spec.off.map((d) => t.start + d)))
  const works = (day: number) => (day + 3) % 7 < 5 && !holidays.has(day) // day 0, 1970-01-01, was a Thursday
  const against = (day: number, weekday: BodySpec['weekday']): number => {
    const facts = terms.flatMap((t) => spec.busy.filter(([d]) => t.start + d === day).map(([, kind]) => kind))
    const wrong = weekday && WEEKDAYS[(day + 3) % 7] !== weekday[0] ? BROKEN[weekday[1]] : 0
    const changed = spec.kept && !terms.some((t) => spec.kept!.includes(day - t.start)) ? BROKEN.change : 0
    return facts.reduce((sum, kind) => sum + (DAY_WEIGHTS[kind]?.points ?? 0), wrong + changed)
  }
  const seat = (
    day: number,
    id: readonly string[],
    roles: readonly string[],
    time: string | undefined,
  ): Seat => ({
    day,
    bodies: id,
    roles,
    hours: time === undefined ? [0, 24] : HOURS[time]!,
  })

  const papers = (day: number): number => {
    if (spec.deadline === undefined) return 0
    let to = day - spec.deadline
    while (!works(to)) to--
    return WEIGHTS.roll.points * (day - spec.deadline - to)
  }
  const preparations = (day: number): Option[] => {
    const { au } = spec
    if (!au) return [{ cost: 0, seats: [] }]
    const nearest = day - au.atLeast
    const on = (d: number, more: number): Option => ({
      cost: more + against(d, au.body.weekday) + WEIGHTS.farPreparation.points * Math.abs(d - nearest),
      seats: [seat(d, ['au'], au.body.roles, au.body.time)],
    })
    const inside: number[] = []
    for (let d = nearest; d >= day - au.atMost; d--) if (works(d)) inside.push(d)
    let fallback = inside[0] ?? day - au.atMost
    while (!works(fallback)) fallback--
    const outside: number[] = []
    for (let d = fallback - 10; d <= fallback + 10; d++) if (works(d)) outside.push(d)
    return [...inside.map((d) => on(d, 0)), ...outside.map((d) => on(d, BROKEN.must))]
  }

  /** A meeting on a day, with each way to prepare it. */
  const meeting = (day: number, ids: readonly number[], joint: boolean): Option[] => {
    const bodies = ids.map((i) => spec.bodies[i]!)
    const own = joint
      ? seat(
          day,
          ids.map((i) => `b${i}`),
          bodies.flatMap((b) => b.roles),
          spec.joint!.time,
        )
      : seat(day, [`b${ids[0]}`], bodies[0]!.roles, bodies[0]!.time)
    const cost = against(day, joint ? undefined : bodies[0]!.weekday) + (ids.includes(0) ? papers(day) : 0)
    const ordinary = !joint || spec.joint!.counts
    const owes = ordinary && (ids.includes(0) || (spec.au?.before === 'two' && ids.includes(1)))
    const ways = owes ? preparations(day) : [{ cost: 0, seats: [] }]
    return ways.map((w) => ({ cost: cost + w.cost, seats: [own, ...w.seats] }))
  }

  const uneven = (days: readonly number[], term: Period): number => {
    const even = (term.end - 1 - term.start) / (days.length - 1 + 2 * MARGIN)
    const [gap, margin] = [Math.round(even), Math.round(even * MARGIN)]
    const square = (n: number) => n * n
    return days
      .map((d, i) => square(i === 0 ? d - term.start - margin : d - days[i - 1]! - gap))
      .reduce((a, b) => a + b, square(term.end - 1 - days.at(-1)! - margin))
  }

  /** Every way to hold a body's (or the uncounted joint meeting's) meetings in one term, some of its days given. */
  const inTerm = (
    ids: readonly number[],
    joint: boolean,
    term: Period,
    many: number,
    held: readonly number[],
  ): Option[] => {
    const all = Array.from({ length: term.end - term.start }, (_, i) => term.start + i)
    const free = all.filter((d) => works(d) && !held.includes(d))
    const options: Option[] = []
    const choose = (from: number, chosen: readonly number[]): void => {
      const days = [...chosen, ...held].toSorted((a, b) => a - b)
      const missing = BROKEN.must * Math.abs(many - days.length)
      const apart = days.slice(1).every((d, i) => d - days[i]! >= CLOSEST)
      if (days.length <= Math.max(many, held.length) && apart) {
        const cost = missing + (days.length > 0 && days.length <= many ? uneven(days, term) : 0)
        const ways = chosen.map((d) => meeting(d, ids, joint))
        options.push(...product(ways).map((w) => ({ ...w, cost: w.cost + cost })))
      }
      if (days.length < many) for (let i = from; i < free.length; i++) choose(i + 1, [...chosen, free[i]!])
    }
    choose(0, [])
    return options
  }
  const inYear = (
    ids: readonly number[],
    joint: boolean,
    number: number,
    held: readonly number[],
  ): Option[] =>
    product(
      terms.map((term, i) => {
        const many = Math.floor(number / terms.length) + (i < number % terms.length ? 1 : 0)
        const fixed = held.filter((d) => d >= term.start && d < term.end)
        return inTerm(ids, joint, term, many, fixed)
      }),
    )

  // A joint meeting that does not count is beside the order of the ordinary ones.
  const ordinary = (s: Seat): boolean => s.bodies.length === 1 || spec.joint?.counts === true
  const fits = (seats: readonly Seat[]): boolean => !spec.order || inOrder(seats.filter(ordinary))
  const own = (held: readonly number[], counted: readonly number[]): Option[][] =>
    spec.bodies.map((b, i) => inYear([i], false, b.meetings, counted.includes(i) ? held : []))
  if (spec.joint?.counts) {
    const days = terms
      .flatMap((t) => Array.from({ length: t.end - t.start }, (_, i) => t.start + i))
      .filter(works)
    return days.reduce(
      (least, day) =>
        Math.min(least, cheapest([meeting(day, [0, 1], true), ...own([day], [0, 1])], least, fits, 3)),
      Number.POSITIVE_INFINITY,
    )
  }
  const joint = spec.joint ? [inYear([0, 1], true, 1, [])] : []
  return cheapest([...joint, ...own([], [])], Number.POSITIVE_INFINITY, fits, joint.length + 2)
}

/** Every way to take one of each; what clashes within is left out at once. */
function product(lists: readonly (readonly Option[])[]): Option[] {
  return lists.reduce<Option[]>(
    (made, list) =>
      made.flatMap((a) =>
        list
          .filter((b) => !clashes(a.seats, b.seats))
          .map((b) => ({ cost: a.cost + b.cost, seats: [...a.seats, ...b.seats] })),
      ),
    [{ cost: 0, seats: [] }],
  )
}

/** The least sum of one of each without a clash, below a bound; `fits` is asked once the first two bodies are placed. */
function cheapest(
  lists: readonly (readonly Option[])[],
  bound: number,
  fits: (seats: readonly Seat[]) => boolean,
  decided: number,
): number {
  const sorted = lists.map((list) =>
    list.filter((o) => !clashes(o.seats, [])).toSorted((a, b) => a.cost - b.cost),
  )
  const least = sorted.map((list) => list[0]?.cost ?? Number.POSITIVE_INFINITY)
  let best = bound
  const search = (index: number, cost: number, seats: readonly Seat[]): void => {
    if (index === decided && !fits(seats)) return
    if (index === sorted.length) {
      best = Math.min(best, cost)
      return
    }
    const rest = least.slice(index + 1).reduce((a, b) => a + b, 0)
    for (const option of sorted[index]!) {
      if (cost + option.cost + rest >= best) return
      if (!clashes(seats, option.seats)) search(index + 1, cost + option.cost, [...seats, ...option.seats])
    }
  }
  search(0, 0, [])
  return best
}

const clashes = (a: readonly Seat[], b: readonly Seat[]): boolean =>
  a.some((x, i) => [...a.slice(i + 1), ...b].some((y) => clash(x, y)))

function clash(x: Seat, y: Seat): boolean {
  if (x.day !== y.day) return false
  if (x.bodies.some((id) => y.bodies.includes(id))) return true
  return x.hours[0] < y.hours[1] && y.hours[0] < x.hours[1] && x.roles.some((r) => y.roles.includes(r))
}

const NEW_YEAR = Date.UTC(YEAR, 0, 1) / 86_400_000
const NEXT_NEW_YEAR = Date.UTC(YEAR + 1, 0, 1) / 86_400_000

/** Each meeting of b0 has one of b1 on a later day and each of b1 one of b0 on an earlier, but near the ends of the year. */
function inOrder(seats: readonly Seat[]): boolean {
  const days = (id: string) => seats.filter((s) => s.bodies.includes(id)).map((s) => s.day)
  const [firsts, nexts] = [days('b0'), days('b1')]
  return (
    firsts.every((f) => f + 60 >= NEXT_NEW_YEAR || nexts.some((n) => n > f)) &&
    nexts.every((n) => n - 60 < NEW_YEAR || firsts.some((f) => f < n))
  )
}
