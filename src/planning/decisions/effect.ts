import type { CivilDate } from '../../calendar/index.ts'
import type { Occurrence, Plan } from '../plan.ts'
import type { Decision } from './decision.ts'
import type { LogRow, Marks } from './entry.ts'
import type { Base } from './plan-in.ts'
import type { RegionState } from './state.ts'

/** What a decision is taken on. */
export interface Question<D extends Decision = Decision> {
  readonly decision: D
  readonly state: RegionState
  /** The year's plan as it is. */
  readonly plan: Plan
  readonly base: Base
  readonly year: number
  /** The revision that the decision becomes. */
  readonly revision: number
  /** In Europe/Stockholm: what lies before it has been. */
  readonly today: CivilDate
  /** The region's log so far, for what takes an entry back. */
  readonly log: readonly LogRow[]
}

/** What a decision means, before anything is planned about it. */
export interface Effect {
  readonly marks: Marks
  /** Meetings that may find another day at no cost; all others keep theirs while they can. Undefined where none is placed. */
  readonly frees?: (o: Occurrence) => boolean
  /** What is tied to a moved meeting and would rather follow than stay: by occurrence, the day it should have. */
  readonly carried?: ReadonlyMap<string, CivilDate>
  /** What is dated anew though it is sent out or adopted, with all that hangs on it. */
  readonly renewed?: ReadonlySet<string>
  /** What had passed already, and so is left as it is. */
  readonly past?: ReadonlySet<string>
}

/** A value of a decision that can not be; the pointer is into the decision. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly pointer: string

  /** `expected` completes "expected …". */
  constructor(pointer: string, expected: string) {
    super(`expected ${expected}`)
    this.pointer = pointer
  }
}

/** Throws a {@link Refused} for an id that the plan does not hold. */
export function occurrenceNamed({ plan }: Question, id: string, pointer = '#/occurrence'): Occurrence {
  const found = plan.occurrences.find((o) => o.id === id)
  if (!found) throw new Refused(pointer, `the id of an occurrence of ${plan.region} ${plan.year}`)
  return found
}

/** Throws a {@link Refused} for a body that the region does not have. */
export function bodyNamed({ base }: Question, id: string, pointer: string): string {
  const { bodies } = base.model.region
  if (!bodies.some((b) => b.id === id))
    throw new Refused(pointer, `one of ${bodies.map((b) => b.id).join(', ')}`)
  return id
}

/** All that hangs on some occurrences, themselves left out. */
export function hangingOn(roots: ReadonlySet<string>, occurrences: readonly Occurrence[]): Occurrence[] {
  const below = new Map<string, Occurrence[]>()
  for (const o of occurrences) {
    if (!o.anchor) continue
    below.set(o.anchor.occurrence, [...(below.get(o.anchor.occurrence) ?? []), o])
  }
  const all = (id: string): Occurrence[] => (below.get(id) ?? []).flatMap((o) => [o, ...all(o.id)])
  return [...roots].flatMap(all)
}
