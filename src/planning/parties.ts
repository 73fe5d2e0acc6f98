import type { CivilDate, ClockSpan } from '../calendar/index.ts'
import { type Block, overlapping } from './given.ts'
import { list } from './words.ts'

/** Parties that have something else at a time, of all that days to avoid name. */
export interface Busy {
  /** By name, each once. */
  readonly parties: readonly string[]
  readonly of: number
}

/** Parties told by name; the rest are counted. */
const NAMED = 5

const keyOf = (party: string): string => party.trim().toLocaleLowerCase('sv')

/** However a party's name is written, it counts once. */
const namesIn = (blocks: readonly Block[]): Map<string, string> =>
  new Map(blocks.flatMap(({ party }) => (party === undefined ? [] : [[keyOf(party), party] as const])))

/** Asked for every day that may be chosen, so reckoned once for the days to avoid. */
const numbers = new WeakMap<readonly Block[], number>()

function partiesIn(blocks: readonly Block[]): number {
  const known = numbers.get(blocks) ?? namesIn(blocks).size
  numbers.set(blocks, known)
  return known
}

/** Whether a day to avoid counts by its party and is no wish of the whole region's. */
export const isPartys = ({ party, weight }: Block): boolean => party !== undefined && weight === 'wish'

/** Who has something else on some days at a time that overlaps; the whole of each day where no time is known. */
export function busyAt(blocks: readonly Block[], days: readonly CivilDate[], time?: ClockSpan): Busy {
  const own = days.flatMap((day) => overlapping(blocks, day, time)).filter(({ party }) => party !== undefined)
  const parties = [...namesIn(own).values()].toSorted((a, b) => a.localeCompare(b, 'sv'))
  return { parties, of: partiesIn(blocks) }
}

/** `3 av 14 parter har annat då: Kramfors, Sollefteå och Timrå` */
export function busyWords({ parties, of }: Busy): string {
  if (of === 1) return `${parties[0]} har annat då`
  const rest = parties.length - NAMED
  const named = parties.slice(0, NAMED)
  const who = rest > 0 ? `${named.join(', ')} med flera` : list(named)
  return `${parties.length} av ${of} parter har annat då: ${who}`
}
