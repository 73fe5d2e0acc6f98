import { byDate, type Occurrence, type OccurrenceKind } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'

/** What lists can be asked for of an occurrence. */
export interface Trait {
  readonly kind: OccurrenceKind
  readonly cancelled: boolean
  readonly bodies: readonly string[]
  /** In lower case. */
  readonly responsible?: string
}

/**
 * Occurrences by date, then id, as far as lists are made of them: some 16 octets each, where one that is told is some
 * 1,500. An occurrence is told by its place here.
 */
export interface Register {
  /** What every id begins with. */
  readonly prefix: string
  readonly dates: Int32Array
  /** What each id ends with, after the prefix. */
  readonly ends: readonly string[]
  /** The number of each one's trait. */
  readonly traits: Uint32Array
}

export const idAt = ({ prefix, ends }: Register, place: number): string => prefix + ends[place]!

/** Makes registers, and reads those written before; equal traits have one number, and equal texts are kept once. */
export interface Clerk {
  readonly traits: readonly Trait[]
  registerOf(occurrences: readonly Occurrence[], prefix: string): Register
  /** Reads what {@link Clerk.write} wrote. */
  read(text: string, prefix: string): Register
  write(register: Register): string
}

interface Written {
  readonly dates: readonly number[]
  readonly ends: readonly string[]
  /** Places in `kinds`. */
  readonly traits: readonly number[]
  readonly kinds: readonly Trait[]
}

export function createClerk(): Clerk {
  const traits: Trait[] = []
  const numbers = new Map<string, number>()
  const texts = new Map<string, string>()
  const once = (text: string): string => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  const numberOf = (trait: Trait): number => {
    const key = JSON.stringify([trait.kind, trait.cancelled, trait.bodies, trait.responsible])
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, traits.length)
    return traits.push(trait) - 1
  }
  return {
    traits,
    registerOf: (occurrences, prefix) => ({
      prefix,
      dates: Int32Array.from(occurrences, (o) => o.date),
      ends: occurrences.map((o) => once(o.id.slice(prefix.length))),
      traits: Uint32Array.from(occurrences, (o) => numberOf(traitOf(o))),
    }),
    read(text, prefix) {
      const { dates, ends, traits: own, kinds } = JSON.parse(text) as Written
      const known = kinds.map(numberOf)
      return {
        prefix,
        dates: Int32Array.from(dates),
        ends: ends.map(once),
        traits: Uint32Array.from(own, (n) => known[n]!),
      }
    },
    write({ dates, ends, traits: own }) {
      const used = [...new Set(own)]
      const places = new Map(used.map((number, place) => [number, place]))
      const written: Written = {
        dates: [...dates],
        ends,
        traits: Array.from(own, (number) => places.get(number)!),
        kinds: used.map((number) => traits[number]!),
      }
      return JSON.stringify(written)
    },
  }
}

const traitOf = ({ kind, status, bodies, responsible }: Occurrence): Trait => ({
  kind,
  cancelled: status === 'cancelled',
  bodies,
  ...(responsible !== undefined && { responsible: responsible.toLowerCase() }),
})

/** Occurrences in the order of their places. */
export const inPlaces = (occurrences: readonly Occurrence[]): Occurrence[] => occurrences.toSorted(byDate)

/** What the id of every occurrence of a plan year begins with. */
export const prefixOf = ({ model, year }: { readonly model: RegionModel; readonly year: number }): string =>
  `${model.region.id}-${year}-`
