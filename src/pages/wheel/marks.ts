import type { Occurrence } from '../../planning/index.ts'
import { inLanes, type Placed, type Track } from './lanes.ts'
import type { Ring } from './rings.ts'
import type { Scale } from './scale.ts'

/** One occurrence on the wheel: where it stands, and where it shows again since it is another body's too. */
export interface Mark extends Placed {
  readonly occurrence: Occurrence
  readonly ring: Ring
  readonly echoes: readonly Placed[]
}

/** Half the breadth of the greatest marks. */
const GREATEST = { meeting: 11, small: 5 } as const
/** A ring's edges stay free. */
const MARGIN = 0.05
/** The part of a ring, from its outer edge, that is the meetings'; last days and hållpunkter have the rest. */
const MEETINGS_PART = 0.54

interface Entry {
  readonly occurrence: Occurrence
  readonly isEcho: boolean
}

/** Every occurrence once, in the order given, which must be by date. */
export function marksOf(occurrences: readonly Occurrence[], rings: readonly Ring[], scale: Scale): Mark[] {
  const homes = new Map<string, { ring: Ring; place: Placed }>()
  const echoes = new Map<string, Placed[]>()
  for (const ring of rings) {
    for (const [{ occurrence, isEcho }, place] of placedOn(
      ring,
      entriesOf(ring, occurrences, rings),
      scale,
    )) {
      if (isEcho) echoes.set(occurrence.id, [...(echoes.get(occurrence.id) ?? []), place])
      else homes.set(occurrence.id, { ring, place })
    }
  }
  return occurrences.flatMap((occurrence) => {
    const home = homes.get(occurrence.id)
    if (home === undefined) return []
    return [{ occurrence, ring: home.ring, ...home.place, echoes: echoes.get(occurrence.id) ?? [] }]
  })
}

/** The outermost ring of an occurrence's bodies is its home. */
const homeOf = ({ bodies }: Occurrence, rings: readonly Ring[]): Ring | undefined =>
  rings.find((ring) => ring.bodies.includes(bodies[0]!)) ??
  rings.find((ring) => ring.bodies.some((b) => bodies.includes(b)))

function entriesOf(ring: Ring, occurrences: readonly Occurrence[], rings: readonly Ring[]): Entry[] {
  return occurrences
    .filter((o) => o.bodies.some((b) => ring.bodies.includes(b)))
    .map((occurrence) => ({ occurrence, isEcho: homeOf(occurrence, rings) !== ring }))
}

function placedOn(ring: Ring, entries: readonly Entry[], scale: Scale): [Entry, Placed][] {
  const meetings = entries.filter((e) => e.occurrence.kind === 'meeting')
  const small = entries.filter((e) => e.occurrence.kind !== 'meeting')
  const [outer, inner] = tracksOf(ring, small.length === 0 ? 1 : MEETINGS_PART)
  const place = (some: readonly Entry[], track: Track, greatest: number): [Entry, Placed][] => {
    const places = inLanes(
      some.map((e) => scale.angle(e.occurrence.date)),
      track,
      greatest,
    )
    return some.map((entry, i) => [entry, places[i]!])
  }
  return [...place(meetings, outer, GREATEST.meeting), ...place(small, inner, GREATEST.small)]
}

function tracksOf({ outer, inner }: Ring, part: number): [Track, Track] {
  const margin = (outer - inner) * MARGIN
  const edge = outer - (outer - inner) * part
  return [
    { outer: outer - margin, inner: part === 1 ? inner + margin : edge },
    { outer: edge, inner: inner + margin },
  ]
}
