import { capital, dateWords, type Entry, type Occurrence } from '../planning/index.ts'
import { dayOf } from './instant.ts'
import { planeraText } from './planera/text.ts'
import { stepsOf } from './standing.ts'
import { text } from './text.ts'

const words = text.history

interface HistoryProps {
  readonly occurrence: Occurrence
  /** The region's log, the first first. */
  readonly entries: readonly Entry[]
}

/** The decisions that changed a date, and which of them came after it was adopted. */
export const History = ({ occurrence, entries }: HistoryProps) => {
  const own = entries.filter((e) => e.changes.some((c) => c.occurrence === occurrence.id))
  const adopted = stepsOf(entries, occurrence.planYear).findLast(
    (s) => s.kind === 'adopt' && (s.bodies?.includes(occurrence.body) ?? true),
  )
  const since = adopted === undefined ? [] : own.filter((e) => e.revision > adopted.revision)
  return (
    <section aria-labelledby="historik">
      <h2 id="historik">{words.heading}</h2>
      {own.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {adopted !== undefined && (
            <>
              <h3>{words.sinceHeading}</h3>
              {since.length === 0 ? <p>{words.sinceNone}</p> : <Entries of={occurrence} entries={since} />}
              <h3>{words.all}</h3>
            </>
          )}
          <p>{words.lead}</p>
          <Entries of={occurrence} entries={own} />
        </>
      )}
    </section>
  )
}

interface EntriesProps {
  readonly of: Occurrence
  readonly entries: readonly Entry[]
}

/** The last first: number, day and role, then what became of the date and why. */
const Entries = ({ of, entries }: EntriesProps) => (
  <ol class="plain history" reversed>
    {entries.toReversed().map((entry) => (
      <li>
        <p>
          <strong>{capital(planeraText.kind[kindOf(entry)] ?? '')}</strong>{' '}
          <span class="muted">
            {words.line(entry.revision, entry.by)},{' '}
            <time datetime={entry.at}>{dateWords(dayOf(entry.at))}</time>
          </span>
        </p>
        {entry.changes
          .filter((c) => c.occurrence === of.id)
          .map((c) => (
            <p>{c.because}</p>
          ))}
      </li>
    ))}
  </ol>
)

const kindOf = ({ decision }: Entry): string => (decision as { readonly kind?: string }).kind ?? ''
