import type { Occurrence, Plan } from '../plan.ts'
import type { ChangeKind, Json } from './entry.ts'
import { stored } from './stored.ts'

type Fields = { readonly [field: string]: Json }

/** What two plans of a year differ in, by the date that each occurrence has after (before, for one that is gone). */
export function differences(before: Plan, after: Plan): Difference[] {
  const old = new Map(before.occurrences.map((o) => [o.id, o]))
  const now = new Map(after.occurrences.map((o) => [o.id, o]))
  const all = [
    ...after.occurrences.map((o): Difference | undefined => difference(old.get(o.id), o)),
    ...before.occurrences.filter((o) => !now.has(o.id)).map((o) => difference(o, undefined)),
  ]
  return all.filter((d) => d !== undefined)
}

/** One occurrence that differs between two plans. */
export interface Difference {
  readonly before: Occurrence | undefined
  readonly after: Occurrence | undefined
  readonly change: ChangeKind
  readonly from?: Fields
  readonly to?: Fields
}

function difference(before: Occurrence | undefined, after: Occurrence | undefined): Difference | undefined {
  if (!before) return { before, after, change: 'added', to: told(after!) }
  if (!after) return { before, after, change: 'removed', from: told(before) }
  if (before === after) return undefined
  const [old, now] = [told(before), told(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  )
  if (names.length === 0) return undefined
  const part = (all: Fields): Fields =>
    Object.fromEntries(names.filter((n) => all[n] !== undefined).map((n) => [n, all[n]!]))
  return { before, after, change: kindOf(before, after, names), from: part(old), to: part(now) }
}

/** The reasons change with what is about an occurrence; a change is one of the occurrence itself. */
function told(o: Occurrence): Fields {
  const { explanation: _, ...rest } = stored(o)
  return rest
}

function kindOf(before: Occurrence, after: Occurrence, names: readonly string[]): ChangeKind {
  if (names.includes('status')) {
    if (after.status === 'cancelled') return 'cancelled'
    if (before.status === 'cancelled') return 'restored'
  }
  if (['date', 'endDate', 'start', 'end'].some((n) => names.includes(n))) return 'moved'
  if (names.includes('status')) {
    if (after.status === 'preliminary') return 'circulated'
    if (after.status === 'confirmed') return 'confirmed'
  }
  return 'changed'
}
