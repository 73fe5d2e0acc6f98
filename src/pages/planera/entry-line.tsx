import { capital, type Entry } from '../../planning/index.ts'
import { planeraText } from './text.ts'

/** `2026-11-25 09.14`: the instant's own text, in UTC as the log has it. */
const instantWords = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16).replace(':', '.')} UTC`

/** One decision on a line: number, when, who, what and why. */
export const EntryLine = ({ entry }: { readonly entry: Entry }) => {
  const { kind, reason } = entry.decision as { kind?: string; reason?: string }
  return (
    <li class="entry">
      <span class="entry-number">{entry.revision}</span>{' '}
      <span>
        <strong>{capital(planeraText.kind[kind ?? ''] ?? '')}</strong>
        {` (${entry.year}, ${planeraText.history.changes(entry.changes.length)}): ${reason ?? ''}`}
      </span>{' '}
      <span class="muted">
        {entry.by}, <time datetime={entry.at}>{instantWords(entry.at)}</time>
      </span>
    </li>
  )
}
