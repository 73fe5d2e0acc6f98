import {
  type Arende,
  type ArendeEntry,
  arendeDates,
  foldArenden,
  type Ground,
  type Outlook,
  outlookOf,
  restsOn,
  sittingsFor,
  type Taken,
} from '../arenden/index.ts'
import { addDays, addMonths, type CivilDate, formatDate, yearOf } from '../calendar/index.ts'
import { type Change, type Occurrence, rulesInForce } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { hashLink, type Key, type Replay, ZEROS } from '../store/index.ts'
import { datedFrom } from './arende.ts'
import { later } from './instant.ts'
import type { Planner } from './planner.ts'
import type { Services } from './services.ts'

/** How far ahead an ärende's meetings are looked for, in months: what follows from next year's plan. */
const AHEAD_MONTHS = 18
/** How far back a meeting may be that an ärende is put on, in days: to write down what has been. */
const BACK_DAYS = 60
/** How long an open ärende's meetings are looked back for, in months: one raised in 2000 is a slip of the pen. */
const MOST_BACK_MONTHS = 36

type Desk = Pick<Services, 'store' | 'clock'> & { readonly planner: Planner }

/** A region's ärenden as they are now, and what their dates rest on. */
export interface ArendeList {
  /** With the rules in force. */
  readonly model: RegionModel
  readonly entries: readonly ArendeEntry[]
  readonly arenden: ReadonlyMap<string, Arende>
  /** Of the ärenden. */
  readonly revision: number
  /** The region's own revision: the plan's. */
  readonly plan: number
  readonly occurrences: readonly Occurrence[]
  readonly today: CivilDate
}

export async function arendeListOf(desk: Desk, base: RegionModel): Promise<ArendeList> {
  const entries = await desk.store.arendeLog(base.region.id)
  const arenden = foldArenden(entries)
  const state = await desk.planner.state(base)
  const today = desk.clock.today()
  const open = [...arenden.values()].filter((arende) => arende.state !== 'closed')
  const oldest = Math.min(addDays(today, -BACK_DAYS), ...open.map((arende) => arende.since))
  const first = Math.max(oldest, addMonths(today, -MOST_BACK_MONTHS)) as CivilDate
  return {
    model: rulesInForce(base, state, yearOf(today)),
    entries,
    arenden,
    revision: entries.length,
    plan: state.revision,
    occurrences: await datedFrom(desk, base, first, addMonths(today, AHEAD_MONTHS), 'all'),
    today,
  }
}

export const outlookIn = ({ model, occurrences, today }: ArendeList, arende: Arende): Outlook =>
  outlookOf(model, arende, occurrences, today)

export const groundOf = ({ model, occurrences, today }: ArendeList, arende: Arende): Ground => ({
  model,
  arende,
  sittings: sittingsFor(model, arende, occurrences),
  today,
})

/** The last days of an ärende. */
export const datesOfArende = (list: ArendeList, arende: Arende): Occurrence[] =>
  arendeDates(list.model, arende, outlookIn(list, arende))

/** The last days of all of a region's ärenden. */
export const datesOfArenden = (list: ArendeList): Occurrence[] =>
  [...list.arenden.values()].flatMap((arende) => datesOfArende(list, arende))

/** What decisions on the plan have done to an ärende's dates since it was put on its meeting, the first first. */
export async function changesSince(
  desk: Desk,
  { model, occurrences }: ArendeList,
  arende: Arende,
): Promise<Change[]> {
  const placed = arende.entries.findLast(({ step }) => step.kind === 'agenda')
  if (arende.state !== 'agenda' || !placed) return []
  const ids = restsOn(model, arende, occurrences)
  const rows = await desk.store.log(model.region.id, placed.plan)
  return rows.flatMap(({ entry }) => entry.changes.filter((change) => ids.has(change.occurrence)))
}

/** Writes a step of an ärende, a new one's unless told; undefined when another was written meanwhile. */
export async function writeStep(
  desk: Desk,
  list: ArendeList,
  { step, objections }: Taken,
  by: Pick<Key, 'label'>,
  { arende, replayOf }: { readonly arende?: string; readonly replayOf?: (entry: ArendeEntry) => Replay } = {},
): Promise<ArendeEntry | undefined> {
  const last = list.entries.at(-1)
  const now = desk.clock.now()
  const { id: region } = list.model.region
  const link = {
    revision: list.revision + 1,
    region,
    arende: arende ?? `${region}-arende-${list.arenden.size + 1}`,
    // Instants never go back, whatever the clock does
    at: last ? later(last.at, now) : now,
    day: formatDate(list.today),
    by: by.label,
    plan: list.plan,
    step,
    ...(objections.length > 0 && { overruled: objections }),
    prev: last?.hash ?? ZEROS,
  }
  const entry: ArendeEntry = { ...link, hash: hashLink(link) }
  const done = await desk.store.appendArende(entry, replayOf?.(entry))
  return done === 'written' ? entry : undefined
}
