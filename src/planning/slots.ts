import type { CivilDate } from '../calendar/index.ts'
import { lineOf, type Setting } from './setting.ts'
import type { Placement } from './unit.ts'

/**
 * Which of its rule's each meeting is. One that stands, or is on a day that its line had before, keeps its number; the
 * others take the lowest that are free, by day.
 */
export function numbered(placements: readonly Placement[], { kept }: Setting): [Placement, number][] {
  const lines = new Map<string, Placement[]>()
  for (const placement of placements.toSorted((a, b) => a.day - b.day)) {
    const line = lineOf(placement.series.rule.id, placement.series.bodies[0]!.id)
    lines.set(line, [...(lines.get(line) ?? []), placement])
  }
  return [...lines].flatMap(([line, own]) => numberedIn(own, kept?.get(line)))
}

function numberedIn(
  own: readonly Placement[],
  kept: ReadonlyMap<CivilDate, number> | undefined,
): [Placement, number][] {
  const used = new Set(own.map((p) => p.slot).filter((slot) => slot !== undefined))
  const before = own.map((p) => {
    const slot = p.slot ?? kept?.get(p.day)
    if (p.slot !== undefined || slot === undefined || used.has(slot)) return p.slot
    used.add(slot)
    return slot
  })
  let next = 1
  const free = (): number => {
    while (used.has(next)) next++
    used.add(next)
    return next
  }
  return own.map((placement, i) => [placement, before[i] ?? free()])
}
