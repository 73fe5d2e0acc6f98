import type { Region } from '../../rules/index.ts'
import { bodyName } from '../names.ts'
import type { Planner } from './frame.tsx'
import { type BodyOutcome, changeWords, type Mail, sentWords, sumWords } from './mail/index.ts'
import { whenWords } from './mail/mail.ts'
import { framed, MailText } from './message-page.tsx'
import { sendingText } from './sending-text.ts'

const words = sendingText.message

export interface CommentsPageProps {
  readonly planner: Planner
  readonly year: number
  /** With the rules in force. */
  readonly region: Region
  readonly outcomes: readonly BodyOutcome[]
  readonly mail: Mail
}

/** What became of the dates since they were sent out for comments. */
export const commentsPage = ({ planner, year, region, outcomes, mail }: CommentsPageProps): string =>
  framed({
    planner,
    year,
    heading: words.comments,
    children: (
      <>
        <h1>{words.comments}</h1>
        {outcomes.length === 0 ? (
          <p class="empty">{words.commentsNone}</p>
        ) : (
          <>
            <p class="lead">{words.commentsLead(sumWords(outcomes))}</p>
            {outcomes.map((outcome) => (
              <BodySection outcome={outcome} region={region} />
            ))}
            <section>
              <h2>{words.textHeading}</h2>
              <p>{words.lead}</p>
              <MailText mail={mail} />
            </section>
          </>
        )}
      </>
    ),
  })

interface BodySectionProps {
  readonly outcome: BodyOutcome
  readonly region: Region
}

const BodySection = ({ outcome, region }: BodySectionProps) => {
  const { body, changed, kept, followers } = outcome
  return (
    <section>
      <h2>{bodyName(region, body)}</h2>
      <p class="muted">{sentWords(outcome)}</p>
      <h3>{words.commentsChanged}</h3>
      <Lines lines={changed.map(changeWords)} none={words.commentsUnchanged} />
      {followers > 0 && <p>{words.commentsFollowers(followers)}</p>}
      <h3>{words.commentsKept}</h3>
      <Lines lines={kept.map(whenWords)} none={words.commentsKeptNone} />
    </section>
  )
}

const Lines = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) =>
  lines.length === 0 ? (
    <p class="empty">{none}</p>
  ) : (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
