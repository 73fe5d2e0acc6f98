import { type CivilDate, formatDate } from '../calendar/index.ts'
import { type FeedContent, selectForFeed } from '../feed/index.ts'
import { oneArendePath } from '../pages/planera/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { type ArendeList, arendeListOf, datesOfArende } from './arende-list.ts'
import { feedContents } from './feed-events.ts'
import { hadRoom } from './full-store.ts'
import { later } from './instant.ts'
import type { Planner } from './planner.ts'
import { ATTEMPTS, seedOf, type Told } from './publication.ts'
import { byOccurrence, rowsFor, stamped } from './published-rows.ts'
import type { Services } from './services.ts'

export type ToldArenden = Omit<Told, 'seed'>

/**
 * The last days of ärenden, as personal feeds with a key behind them tell them. Their stamps are kept as those of the
 * plan are, under a name that no public feed reads.
 */
export interface ArendePublication {
  /** A region's ärende days in the window now. What has changed since they were last told is written first. */
  told(model: RegionModel): Promise<ToldArenden>
}

type Setting = Pick<Services, 'store' | 'clock' | 'publicUrl'> & { readonly planner: Planner }

export function createArendePublication(setting: Setting): ArendePublication {
  const kept = new Map<string, { readonly basis: string; readonly told: Promise<ToldArenden> }>()
  return {
    async told(model) {
      const { id } = model.region
      const basis = await basisNow(model, setting)
      const known = kept.get(id)
      if (known?.basis === basis) return known.told
      const fresh = { basis, told: publish(model, setting) }
      kept.set(id, fresh)
      // What failed, or could not be written, is made anew for the next reader
      const drop = () => kept.get(id) === fresh && kept.delete(id)
      fresh.told.then((made) => made.basis === basis || drop(), drop)
      return fresh.told
    },
  }
}

type Basis = Pick<ArendeList, 'revision' | 'plan'> & { readonly today: CivilDate }

/** The day is of it: an ärende that was late this night waits for another meeting. */
const basisOf = ({ revision, plan, today }: Basis): string =>
  `arenden ${revision} ${plan} ${formatDate(today)}`

async function basisNow(model: RegionModel, { store, planner, clock }: Setting): Promise<string> {
  const [revisions, state] = await Promise.all([store.arendeRevisions(), planner.state(model)])
  const revision = revisions.get(model.region.id) ?? 0
  return basisOf({ revision, plan: state.revision, today: clock.today() })
}

/** What feeds say of a region's ärenden, stamps aside. */
function contentsIn(list: ArendeList, publicUrl: string): FeedContent[] {
  return [...list.arenden.values()].flatMap((arende) => {
    const dates = selectForFeed(datesOfArende(list, arende), list.today, 'all')
    const page = `${publicUrl}${oneArendePath(arende.region, arende.id)}`
    return feedContents(list.model, dates, list.occurrences, publicUrl).map((content) => ({
      ...content,
      page,
    }))
  })
}

async function publish(model: RegionModel, setting: Setting): Promise<ToldArenden> {
  const { store, clock, publicUrl } = setting
  const shelf = `arenden:${model.region.id}`
  const seed = seedOf(model, clock.now())
  for (let attempt = 1; ; attempt++) {
    const list = await arendeListOf(setting, model)
    const basis = basisOf(list)
    const contents = contentsIn(list, publicUrl)
    const known = await store.published(shelf)
    const rows = rowsFor(shelf, contents, known, () => clock.now())
    const isCurrent = (await basisNow(model, setting)) === basis
    if (rows.length > 0 && isCurrent && !(await hadRoom(store.publish(rows))))
      return toldOf(contents, [...known, ...rows], `${basis} unwritten`, seed)
    const standing = rows.length > 0 ? await store.published(shelf) : known
    const byId = byOccurrence(standing)
    const lost = rows.some((row) => byId.get(row.occurrence)?.hash !== row.hash)
    if ((isCurrent && !lost) || attempt === ATTEMPTS) return toldOf(contents, standing, basis, seed)
  }
}

function toldOf(
  contents: readonly FeedContent[],
  rows: Parameters<typeof byOccurrence>[0],
  basis: string,
  seed: string,
): ToldArenden {
  const events = stamped(contents, byOccurrence(rows), seed)
  return { basis, events, changed: events.reduce((latest, { stamp }) => later(latest, stamp.at), seed) }
}
