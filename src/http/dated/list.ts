import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { byDate } from '../../planning/index.ts'
import type { Ordered } from '../paging.ts'
import { idAt, type Register } from './register.ts'

/** An occurrence in a list. */
export interface Item<R extends Register> {
  readonly register: R
  readonly place: number
  readonly date: CivilDate
  readonly id: string
}

/** What cursors hold: in the order of the list. */
export const keyOf = ({ date, id }: Pick<Item<Register>, 'date' | 'id'>): string =>
  `${formatDate(date)} ${id}`

/**
 * What of some registers lies between two days, both in it, and has a wanted trait, by date, then id. Days are counted,
 * and just those that a page lies in are put in order: a list of the whole country is never made.
 *
 * @param registers nearly in the order of their prefixes, so that what lies on a day is nearly in order, too
 */
export function listOf<R extends Register>(
  registers: readonly R[],
  [first, last]: readonly [first: CivilDate, last: CivilDate],
  isWanted: (trait: number) => boolean,
): Ordered<Item<R>> {
  const fits = remembered(isWanted)
  const parts = registers.map((register) => partOf(register, first, last)).filter(({ from, to }) => from < to)
  const perDay = new Uint32Array(last - first + 1)
  for (const { register, from, to } of parts) {
    const { dates, traits } = register
    for (let place = from; place < to; place++) if (fits(traits[place]!)) perDay[dates[place]! - first]!++
  }
  const within = (from: CivilDate, to: CivilDate): Item<R>[] =>
    parts
      .flatMap(({ register }) => {
        const part = partOf(register, from, to)
        const items: Item<R>[] = []
        for (let place = part.from; place < part.to; place++)
          if (fits(register.traits[place]!))
            items.push({
              register,
              place,
              date: register.dates[place] as CivilDate,
              id: idAt(register, place),
            })
        return items
      })
      .sort(byDate)

  return {
    total: perDay.reduce((sum, n) => sum + n, 0),
    slice(start, end) {
      const [dayOf, before] = seek(perDay, start)
      const [lastDay] = seek(perDay, end - 1)
      const items = within((first + dayOf) as CivilDate, (first + lastDay) as CivilDate)
      return items.slice(start - before, end - before)
    },
    upTo(key) {
      let many = 0
      for (let day = 0; day < perDay.length; day++) {
        const date = (first + day) as CivilDate
        const text = `${formatDate(date)} `
        if (key.startsWith(text)) return many + within(date, date).filter((item) => keyOf(item) <= key).length
        if (text > key) break
        many += perDay[day]!
      }
      return many
    },
  }
}

/** The day that the item at an index of the list lies on, and how many lie on the days before it; the last day past the end. */
function seek(perDay: Uint32Array, index: number): readonly [day: number, before: number] {
  let before = 0
  for (let day = 0; ; day++) {
    const many = perDay[day]!
    if (index < before + many || day === perDay.length - 1) return [day, before]
    before += many
  }
}

/** The places of a register from a day to another, both in it. */
const partOf = <R extends Register>(register: R, first: number, last: number) => ({
  register,
  from: placeOf(register.dates, first),
  to: placeOf(register.dates, last + 1),
})

/** The first place of a day or a later one. */
function placeOf(dates: Int32Array, day: number): number {
  let [low, high] = [0, dates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Asks about each number once. */
function remembered(isWanted: (trait: number) => boolean): (trait: number) => boolean {
  const known: (boolean | undefined)[] = []
  return (trait) => (known[trait] ??= isWanted(trait))
}
