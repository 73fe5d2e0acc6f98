import { renderFeed } from '../../feed/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Published } from '../../store/index.ts'
import { feedContents } from '../feed-events.ts'

interface IcsSetting {
  readonly model: RegionModel
  readonly year: number
  /** What the feeds have told. */
  readonly published: readonly Published[]
  /** The instant of what no feed has told yet. */
  readonly seed: string
  readonly publicUrl: string
}

/**
 * A year as a file to import once. Its events are those of the feeds, under the same UIDs, so that who imports and then
 * subscribes has none of them twice in one calendar.
 */
export function planIcs(
  occurrences: readonly Occurrence[],
  { model, year, published, seed, publicUrl }: IcsSetting,
): string {
  const { name } = model.region
  const stamps = new Map(published.map((row) => [row.occurrence, row]))
  return renderFeed({
    name: `${name} ${year}`,
    description: `Årshjul ${year} för ${name}, som det var när filen hämtades.`,
    events: feedContents(model, occurrences, occurrences, publicUrl).map((content) => {
      const { sequence, at } = stamps.get(content.occurrence.id) ?? { sequence: 0, at: seed }
      return { ...content, stamp: { sequence, at } }
    }),
  })
}
