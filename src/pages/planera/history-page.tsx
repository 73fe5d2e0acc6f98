import type { Entry } from '../../planning/index.ts'
import { EntryLine } from './entry-line.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { MessageLink } from './message-page.tsx'
import { historyPath, reviewPath } from './paths.ts'
import { planeraText } from './text.ts'

interface HistoryPageProps {
  readonly planner: Planner
  /** The last first. */
  readonly entries: readonly Entry[]
}

/** All that was decided, each with what it changed and a way to take it back. */
export const historyPage = ({ planner, entries }: HistoryPageProps): string => {
  const { region } = planner
  const heading = planeraText.history.heading(region.name)
  return planningPage({
    title: heading,
    planner,
    crumbs: [{ name: planeraText.year.history, path: historyPath(region.id) }],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{planeraText.history.lead}</p>
        {entries.length === 0 && <p class="empty">{planeraText.history.none}</p>}
        <ol class="plain entries">
          {entries.map((entry) => (
            <>
              <EntryLine entry={entry} />
              <li class="entry-more">
                {entry.changes.length > 0 && (
                  <details>
                    <summary>{planeraText.history.changes(entry.changes.length)}</summary>
                    <ul>
                      {entry.changes.map((change) => (
                        <li>{change.because}</li>
                      ))}
                    </ul>
                  </details>
                )}
                <MessageLink entry={entry} />{' '}
                <UndoForm region={region.id} year={entry.year} revision={entry.revision} />
              </li>
            </>
          ))}
        </ol>
      </>
    ),
  })
}

/** Asks what taking a decision back would mean. */
export const UndoForm = (props: {
  readonly region: string
  readonly year: number
  readonly revision: number
}) => (
  <form method="post" action={reviewPath(props.region, props.year)} class="inline">
    <input type="hidden" name="kind" value="undo" />
    <input type="hidden" name="revision" value={String(props.revision)} />
    <button type="submit" class="quiet">
      {planeraText.year.undone(props.revision)}
    </button>
  </form>
)
