import { type Change, type Entry, type Finding, isStaying, type Plan } from '../../planning/index.ts'
import { EntryLine } from './entry-line.tsx'
import { Hidden, type Planner, planningPage } from './frame.tsx'
import { planningPath, reviewPath, savePath } from './paths.ts'
import { type ProposedMove, ReplanChoice } from './replan-page.tsx'
import { sendingText } from './sending-text.ts'
import { Summary, type SummaryProps } from './summary.tsx'
import { planeraText } from './text.ts'

const words = planeraText.review

export interface ReviewPageProps {
  readonly planner: Planner
  readonly plan: Plan
  /** The decision's fields as they were sent, its reason and override left out. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly reason: string
  readonly override: boolean
  /** The revision that the consequences are told of. */
  readonly revision: number
  readonly changes: readonly Change[]
  readonly broken: readonly Finding[]
  /** What stands in the way of saving, in Swedish. */
  readonly wrong: readonly string[]
  /** What is sent out or adopted, in sum. */
  readonly summary?: SummaryProps | undefined
  /** The moves of a new plan, and those of them that are chosen. */
  readonly moves?: readonly ProposedMove[]
  readonly chosen?: readonly string[]
  /** Decided by others since the planner began. */
  readonly between: readonly Entry[]
}

/** What a decision would mean, before it is saved. */
export const reviewPage = (props: ReviewPageProps): string => {
  const { planner, plan, changes, broken, wrong, between } = props
  const staying = changes.filter(stays)
  const moves = ownFirst(changes, props.fields['occurrence']?.[0]).filter((change) => !stays(change))
  return planningPage({
    title: words.heading,
    planner,
    crumbs: [
      { name: String(plan.year), path: planningPath(planner.region.id, plan.year) },
      { name: words.heading, path: reviewPath(planner.region.id, plan.year) },
    ],
    children: (
      <>
        <h1>{words.heading}</h1>
        {wrong.length > 0 && (
          <div class="notice notice-cancelled" role="alert">
            <ul>
              {wrong.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {between.length > 0 && (
          <div class="notice" role="alert">
            <p>{words.stale}</p>
            <ol class="plain entries">
              {between.map((entry) => (
                <EntryLine entry={entry} />
              ))}
            </ol>
          </div>
        )}
        {props.summary && <Summary {...props.summary} />}
        {props.summary ? (
          <details>
            <summary>{sendingText.summary.each(moves.length)}</summary>
            <Consequences heading={words.consequences} changes={moves} plan={plan} />
          </details>
        ) : (
          <Consequences heading={words.consequences} changes={moves} plan={plan} />
        )}
        {staying.length > 0 && <Consequences heading={words.stays} changes={staying} plan={plan} />}
        {broken.length > 0 && (
          <section class="violations">
            <h2>{words.broken}</h2>
            {broken.map(({ text, quote }) => (
              <div class="finding">
                <p>{text}</p>
                {quote !== undefined && (
                  <blockquote>
                    <p>”{quote}”</p>
                  </blockquote>
                )}
              </div>
            ))}
            <p>{words.brokenLead}</p>
          </section>
        )}
        <SaveForm {...props} />
      </>
    ),
  })
}

/** What the planner asked for stands before what follows from it. */
const ownFirst = (changes: readonly Change[], own: string | undefined): readonly Change[] => [
  ...changes.filter((change) => change.occurrence === own),
  ...changes.filter((change) => change.occurrence !== own),
]

/** Named because it was expected to move, and does not. */
const stays = (change: Change): boolean => change.past === true || isStaying(change)

const SaveForm = (props: ReviewPageProps) => {
  const { planner, plan, fields, reason, override, revision, broken, moves, chosen } = props
  return (
    <form method="post" action={savePath(planner.region.id, plan.year)} class="plan-form">
      <Hidden fields={fields} />
      <input type="hidden" name="read" value={String(revision)} />
      {moves && <ReplanChoice moves={moves} chosen={chosen} />}
      {broken.length > 0 && (
        <p>
          <input type="checkbox" id="avsteg" name="override" checked={override} />{' '}
          <label for="avsteg" class="beside">
            {words.override}
          </label>
        </p>
      )}
      <label for="skal">{words.reason}</label>
      <textarea id="skal" name="reason" rows={2} maxlength={500} required aria-describedby="skal-hjalp">
        {reason}
      </textarea>
      <p id="skal-hjalp" class="muted">
        {words.reasonHelp}
      </p>
      <p class="buttons">
        <button type="submit">{words.save}</button>{' '}
        <a href={planningPath(planner.region.id, plan.year)}>{words.back}</a>
      </p>
    </form>
  )
}

interface ConsequencesProps {
  readonly heading: string
  readonly changes: readonly Change[]
  readonly plan: Plan
}

const Consequences = ({ heading, changes, plan }: ConsequencesProps) => {
  const titles = new Map(plan.occurrences.map((o) => [o.id, o.title]))
  const title = (change: Change): string =>
    titles.get(change.occurrence) ??
    (change.to?.['title'] as string | undefined) ??
    (change.from?.['title'] as string | undefined) ??
    change.occurrence
  return (
    <section>
      <h2>{heading}</h2>
      {changes.length === 0 ? (
        <p class="empty">{words.nothing}</p>
      ) : (
        <ul class="plain consequences">
          {changes.map((change) => (
            <li>
              <strong>{title(change)}</strong> <span>{change.because}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
