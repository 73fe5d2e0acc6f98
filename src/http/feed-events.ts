import { formatDate } from '../calendar/index.ts'
import type { FeedEvent } from '../feed/index.ts'
import { type Occurrence, shortName } from '../planning/index.ts'
import type { Body, RegionModel } from '../rules/index.ts'

/** Occurrences as a feed tells them. Until something is published, each is as old as the rules that give it. */
export function feedEvents(
  model: RegionModel,
  chosen: readonly Occurrence[],
  all: readonly Occurrence[],
  publicUrl: string,
): FeedEvent[] {
  const byId = new Map(all.map((o) => [o.id, o]))
  const stamp = { sequence: 0, at: `${formatDate(model.region.revised)}T00:00:00Z` }
  return chosen.map((occurrence) => {
    const anchor = byId.get(occurrence.anchor?.occurrence ?? '')
    return {
      occurrence,
      stamp,
      page: `${publicUrl}/${occurrence.region}/${occurrence.planYear}/${occurrence.id}`,
      bodyNames: occurrence.bodies.map((id) => nameIn(occurrence.title, model.bodyOf(id))),
      ...(anchor && { anchor }),
    }
  })
}

/** The name that the title already calls a body by, so that it is not said twice. */
const nameIn = (title: string, body: Body): string =>
  title.includes(body.name) ? body.name : shortName(body)
