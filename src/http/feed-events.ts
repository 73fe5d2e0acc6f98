import { formatDate } from '../calendar/index.ts'
import type { FeedContent, FeedEvent, Stamp } from '../feed/index.ts'
import { byDate, type Occurrence, shortName } from '../planning/index.ts'
import type { Body, RegionModel } from '../rules/index.ts'

/**
 * Occurrences as feeds tell them.
 *
 * @param all the occurrences of the plans that they are of, among which those lie that they hang on
 */
export function feedContents(
  model: RegionModel,
  chosen: readonly Occurrence[],
  all: readonly Occurrence[],
  publicUrl: string,
): FeedContent[] {
  const byId = new Map(all.map((o) => [o.id, o]))
  const papers = papersByMeeting(all)
  return chosen.map((occurrence) => {
    const anchor = byId.get(occurrence.anchor?.occurrence ?? '')
    const sent = papers.get(occurrence.id)
    return {
      occurrence,
      page: `${publicUrl}/${occurrence.region}/${occurrence.planYear}/${occurrence.id}`,
      bodyNames: occurrence.bodies.map((id) => nameIn(occurrence.title, model.bodyOf(id))),
      ...(anchor && { anchor }),
      ...(sent && { papers: sent }),
    }
  })
}

/** The stamp of what has never been published: as old as the rules that give it. */
export const seedStamp = ({ region }: RegionModel): Stamp => ({
  sequence: 0,
  at: `${formatDate(region.revised)}T00:00:00Z`,
})

/** As {@link feedContents}, where nothing is known of what was published. */
export function feedEvents(...[model, ...of]: Parameters<typeof feedContents>): FeedEvent[] {
  const stamp = seedStamp(model)
  return feedContents(model, ...of).map((content) => ({ ...content, stamp }))
}

/** The documents' own words for what members are sent; rules have no other mark of it. */
const PAPERS = /kallelse|handling/iu

/** The last days of sending papers, by the meeting that they are for. */
function papersByMeeting(all: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>()
  for (const o of all) {
    if (o.kind !== 'deadline' || o.status === 'cancelled' || !o.anchor || o.anchor.days > 0) continue
    if (!PAPERS.test(o.title)) continue
    found.set(o.anchor.occurrence, [...(found.get(o.anchor.occurrence) ?? []), o])
  }
  for (const papers of found.values()) papers.sort(byDate)
  return found
}

/** The name that the title already calls a body by, so that it is not said twice. */
const nameIn = (title: string, body: Body): string =>
  title.includes(body.name) ? body.name : shortName(body)
