import type { Occurrence } from '../planning/index.ts'

/** A date that stands by itself, with the last days and hållpunkter that are told beside it. */
export interface Cluster {
  readonly lead: Occurrence
  /** By date. */
  readonly beside: readonly Occurrence[]
}

/** A chain of anchors is at most underlag → handlingar → möte; a broken plan's could be endless. */
const LONGEST_CHAIN = 6

/**
 * What hangs on a meeting beside it, in the order of the meetings; each occurrence once. Where the meeting itself is not
 * among the occurrences, what hangs on it stands beside the first of them.
 */
export function clustersOf(occurrences: readonly Occurrence[]): Cluster[] {
  const byId = new Map(occurrences.map((o) => [o.id, o]))
  const beside = new Map<string, Occurrence[]>()
  const firstOn = new Map<string, string>()
  const leads = occurrences.filter((o) => {
    const root = o.kind === 'meeting' ? undefined : rootOf(o, byId)
    if (root === undefined) return true
    const lead = byId.has(root) ? root : firstOn.get(root)
    if (lead === undefined) {
      firstOn.set(root, o.id)
      return true
    }
    beside.set(lead, [...(beside.get(lead) ?? []), o])
    return false
  })
  return leads.map((lead) => ({ lead, beside: beside.get(lead.id) ?? [] }))
}

/** The id of the meeting at the end of an occurrence's chain of anchors: the first that is none of the occurrences', else. */
function rootOf(hanging: Occurrence, byId: ReadonlyMap<string, Occurrence>): string | undefined {
  let here = hanging
  for (let n = 0; n < LONGEST_CHAIN; n++) {
    const id = here.anchor?.occurrence
    if (id === undefined) return undefined
    const next = byId.get(id)
    if (next === undefined || next.kind === 'meeting') return id
    here = next
  }
  return undefined
}

/** `skicka handlingar`: what is called so beside its meeting, without the meeting's name and day. */
export const taskOf = ({ title }: Occurrence): string =>
  title.replace(/^Sista dag: /, '').replace(/ \([^()]*\)$/, '')
