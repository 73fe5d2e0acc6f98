import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { wayOf } from '../way.ts'
import type { Arende } from './arende.ts'

/** The occurrences that an ärende's dates are those of: its meeting, and what of the meeting's dates its steps. */
export function restsOn(
  model: RegionModel,
  arende: Arende,
  occurrences: readonly Occurrence[],
): ReadonlySet<string> {
  if (arende.meeting === undefined) return new Set()
  const { raise, prepare, after } = wayOf(model, arende.body, arende.purpose)
  const rules = new Set([raise, ...prepare, ...after].map((rule) => rule?.by))
  const hanging = new Set([arende.meeting])
  // What hangs on what hangs on it: as deep as there are links
  for (let before = 0; before < hanging.size; ) {
    before = hanging.size
    for (const o of occurrences) if (o.anchor && hanging.has(o.anchor.occurrence)) hanging.add(o.id)
  }
  const own = occurrences.filter((o) => hanging.has(o.id) && rules.has(o.rule)).map((o) => o.id)
  return new Set([arende.meeting, ...own])
}
