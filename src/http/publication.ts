import { addDays, type CivilDate, formatDate } from '../calendar/index.ts'
import { type FeedContent, type FeedEvent, feedWindow, selectForFeed, windowRoll } from '../feed/index.ts'
import type { LogRow, RegionState } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import type { Published, Replay } from '../store/index.ts'
import { feedContents, seedStamp } from './feed-events.ts'
import { hadRoom } from './full-store.ts'
import { earlier, later } from './instant.ts'
import { type Planner, planYearsAbout, shown } from './planner.ts'
import { byOccurrence, rowsFor, stamped } from './published-rows.ts'
import type { Services } from './services.ts'

/** A region as its feeds tell it. */
export interface Told {
  /** Another one is another content: the region's revision and the window's roll. */
  readonly basis: string
  /** What is in the window, by date, then id. */
  readonly events: readonly FeedEvent[]
  /** When any of it last changed, as far as it shows in what is left; RFC 3339, UTC. */
  readonly changed: string
  /** The instant of what has not been told yet. */
  readonly seed: string
}

/**
 * What was last told of each occurrence, in the store: SEQUENCE, DTSTAMP and LAST-MODIFIED change exactly when its
 * public content does, whatever caused it and whoever asks.
 */
export interface Publication {
  /** A region's events now. What has changed since they were last told (new rules, a rolled window) is written first. */
  told(model: RegionModel): Promise<Told>
  /** Writes a decision together with what it changes of what is told. */
  append(model: RegionModel, decided: Decided, replay: Replay | undefined): Promise<'written' | 'stale'>
}

export interface Decided {
  readonly row: LogRow
  /** The region's state after it. */
  readonly state: RegionState
}

/** Writers that race for an occurrence are given way to so often before what stands is told. */
export const ATTEMPTS = 4

type Setting = Pick<Services, 'store' | 'clock' | 'publicUrl' | 'report'> & {
  readonly planner: Planner
  /** Is told when a decision is written. */
  readonly onWritten: () => void
}

export function createPublication(setting: Setting): Publication {
  const { store, clock, planner } = setting
  const kept = new Map<string, { readonly basis: string; readonly told: Promise<Told> }>()

  const told: Publication['told'] = async (model) => {
    const { id } = model.region
    const [state, today] = [await planner.state(model), clock.today()]
    const basis = basisOf(state, today)
    const known = kept.get(id)
    if (known?.basis === basis) return known.told
    const fresh = { basis, told: publish(model, state, today, setting) }
    kept.set(id, fresh)
    // What failed, or could not be written, is made anew for the next reader
    const drop = () => kept.get(id) === fresh && kept.delete(id)
    fresh.told.then((made) => made.basis === basis || drop(), drop)
    return fresh.told
  }
  const changed = async (model: RegionModel, { row, state }: Decided): Promise<Published[]> => {
    // So that sequences tell of decisions alone, not of who happened to ask between them
    await told(model)
    const contents = contentsIn(model, state, clock.today(), setting)
    const { id } = model.region
    return rowsFor(id, contents, await store.published(id), () => row.entry.at)
  }
  return {
    told,
    append: async (model, decided, replay) => {
      const published = await changed(model, decided).catch((error: unknown) => {
        // A planner's decision is not refused for a feed that can't be written
        if (!(error instanceof RangeError)) throw error
        setting.report?.(error)
        return []
      })
      const written = await store.append(decided.row, { published, ...(replay && { replay }) })
      setting.onWritten()
      return written
    },
  }
}

const basisOf = ({ revision }: RegionState, today: CivilDate): string =>
  `${revision} ${formatDate(windowRoll(today))}`

/** What a region's feeds say in a state, stamps aside. */
function contentsIn(
  model: RegionModel,
  state: RegionState,
  today: CivilDate,
  { planner, publicUrl }: Setting,
): FeedContent[] {
  const window = feedWindow(today)
  const years = planYearsAbout(window.start, addDays(window.end, -1))
  const all = shown(
    years.flatMap((year) => planner.planIn(model, year, state).occurrences),
    state,
  )
  return feedContents(model, selectForFeed(all, today, 'all'), all, publicUrl)
}

async function publish(
  model: RegionModel,
  from: RegionState,
  today: CivilDate,
  setting: Setting,
): Promise<Told> {
  const { store, clock, planner } = setting
  const { id } = model.region
  const seed = seedOf(model, clock.now())
  let state = from
  for (let attempt = 1; ; attempt++) {
    const contents = contentsIn(model, state, today, setting)
    const known = await store.published(id)
    // Until somebody has decided anything, the same rules are the same bytes on every machine
    const firstAt = () => (state.revision === 0 ? seed : clock.now())
    const rows = rowsFor(id, contents, known, firstAt, () => clock.now())
    const now = await planner.state(model)
    const isCurrent = now.revision === state.revision
    if (rows.length > 0 && isCurrent && !(await hadRoom(store.publish(rows)))) {
      const unwritten = toldOf(contents, byOccurrence([...known, ...rows]), state, today, seed)
      return { ...unwritten, basis: `${unwritten.basis} unwritten` }
    }
    const standing = rows.length > 0 ? await store.published(id) : known
    const byId = byOccurrence(standing)
    const lost = rows.some((row) => byId.get(row.occurrence)?.hash !== row.hash)
    if ((isCurrent && !lost) || attempt === ATTEMPTS) return toldOf(contents, byId, state, today, seed)
    state = now
  }
}

function toldOf(
  contents: readonly FeedContent[],
  rows: ReadonlyMap<string, Published>,
  state: RegionState,
  today: CivilDate,
  seed: string,
): Told {
  const events = stamped(contents, rows, seed)
  return {
    basis: basisOf(state, today),
    events,
    seed,
    changed: events.reduce((latest, { stamp }) => later(latest, stamp.at), seed),
  }
}

/** When rules that nobody has decided anything of were first told. */
export const seedOf = (model: RegionModel, now: string): string => earlier(seedStamp(model).at, now)
