import type { Region } from '../rules/index.ts'
import { bodyPath, START } from './paths.ts'
import { text } from './text.ts'

const words = text.front

interface BodySearchProps {
  readonly regions: readonly Region[]
  /** As it was written; empty where nothing is searched for. */
  readonly search: string
}

/** A field to search bodies by name, and those that were found. */
export const BodySearch = ({ regions, search }: BodySearchProps) => (
  <search>
    <form class="filter" method="get" action={START}>
      <label>
        {words.search}
        <input type="search" name="sok" value={search} maxlength={100} aria-describedby="sok-hjalp" />
      </label>
      <button type="submit">{words.searchSubmit}</button>
      <p class="muted" id="sok-hjalp">
        {words.searchHelp}
      </p>
    </form>
    {search !== '' && <Found regions={regions} search={search} />}
  </search>
)

const Found = ({ regions, search }: BodySearchProps) => {
  const found = regions.flatMap((region) =>
    region.bodies
      .filter(({ name, short = '' }) => holds(`${name} ${short} ${region.name}`, search))
      .map(({ id, name }) => ({ region, id, name })),
  )
  return (
    <section aria-labelledby="traffar" class="found">
      <h2 id="traffar">{words.found(found.length, search)}</h2>
      <ul class="plain">
        {found.map(({ region, id, name }) => (
          <li>
            <a href={bodyPath(region.id, id)}>{name}</a> <span class="muted">{region.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether every word that is searched for is in a text, in any case and order. */
function holds(name: string, search: string): boolean {
  const text = plain(name)
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase().trim()
