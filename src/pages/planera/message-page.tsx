import type { Difference, Entry } from '../../planning/index.ts'
import { EntryLine } from './entry-line.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { type Mail, mailtoOf, newsWords } from './mail/index.ts'
import { partPath, planningPath } from './paths.ts'
import { sendingText } from './sending-text.ts'

const words = sendingText.message

export type MessageKind = 'utskick' | 'synpunkter' | 'faststallt' | 'beslut'

/** The ready text about a year, or about one decision of it. */
export const messagePath = (region: string, year: number, about?: MessageKind, revision?: number): string => {
  const query = [
    ...(about === undefined ? [] : [`om=${about}`]),
    ...(revision === undefined ? [] : [`revision=${revision}`]),
  ]
  const path = partPath(region, year, 'meddelande')
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** Kinds of changes that people who have the dates need to know of. */
const NEWS = new Set(['moved', 'cancelled', 'restored', 'added', 'removed'])

/** Where the text about a decision is; undefined for one that nobody else needs to know of. */
export function messageOf({
  region,
  year,
  revision,
  decision,
  changes,
  planHash,
}: Entry): string | undefined {
  const { kind } = decision as { readonly kind?: string }
  if (kind === 'circulate') return messagePath(region, year, 'utskick', revision)
  if (kind === 'adopt') return messagePath(region, year, 'faststallt', revision)
  // Without a hash nothing of the year is sent out or adopted
  const isNews = planHash !== undefined && changes.some(({ change }) => NEWS.has(change))
  return isNews ? messagePath(region, year, 'beslut', revision) : undefined
}

/** A link to the text about a decision, where it has one. */
export const MessageLink = ({ entry }: { readonly entry: Entry }) => {
  const path = messageOf(entry)
  return path === undefined ? null : <a href={path}>{words.link}</a>
}

/** A mail to copy, or to open where a mail program is at hand. */
export const MailText = ({ mail }: { readonly mail: Mail }) => {
  const { href, isWhole } = mailtoOf(mail)
  return (
    <div class="mail">
      <label>
        <span>{words.subject}</span>
        <input type="text" readonly value={mail.subject} />
      </label>
      <label>
        <span>{words.text}</span>
        <textarea readonly rows={rowsOf(mail)}>
          {mail.text}
        </textarea>
      </label>
      <p>
        <a href={href}>{isWhole ? words.open : words.openSubject}</a>
      </p>
    </div>
  )
}

/** Characters that a line of the field holds about, and the most lines that it shows at a time. */
const FIELD = { width: 80, height: 36 }

const rowsOf = ({ text }: Mail): number => {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / FIELD.width)))
  return Math.min(
    FIELD.height,
    lines.reduce((sum, n) => sum + n, 1),
  )
}

export interface MessagePageProps {
  readonly planner: Planner
  readonly year: number
  readonly heading: string
  /** The text, or why there is none. */
  readonly mail: Mail | { readonly none: string }
  /** What subscribers read of it in their calendars. */
  readonly sees: readonly string[]
}

/** One text. */
export const messagePage = ({ planner, year, heading, mail, sees }: MessagePageProps): string =>
  framed({
    planner,
    year,
    heading,
    children: (
      <>
        <h1>{heading}</h1>
        {'none' in mail ? (
          <p class="empty">{mail.none}</p>
        ) : (
          <>
            <p class="lead">{words.lead}</p>
            <MailText mail={mail} />
          </>
        )}
        {sees.length > 0 && (
          <section>
            <h2>{words.sees}</h2>
            <ul>
              {sees.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <p class="muted">{words.seesLabels}</p>
          </section>
        )}
      </>
    ),
  })

export interface MessagesPageProps {
  readonly planner: Planner
  readonly year: number
  readonly isCirculated: boolean
  /** Whether dates have been sent out for comments that are in force still, adopted since or not. */
  readonly isCommented: boolean
  readonly isAdopted: boolean
  /** What differs from the dates as they were adopted. */
  readonly since: readonly Difference[]
  /** Decisions that others need to know of, the last first. */
  readonly entries: readonly Entry[]
}

/** All texts of a year, and what has changed since it was adopted. */
export const messagesPage = (props: MessagesPageProps): string => {
  const { planner, year, isCirculated, isCommented, isAdopted, since, entries } = props
  const { id } = planner.region
  return framed({
    planner,
    year,
    heading: words.overview,
    children: (
      <>
        <h1>{words.overview}</h1>
        <p class="lead">{words.overviewLead}</p>
        <ul>
          <li>
            {isCirculated ? (
              <a href={messagePath(id, year, 'utskick')}>{words.circulated}</a>
            ) : (
              words.circulatedNone
            )}
          </li>
          {isCommented && (
            <li>
              <a href={messagePath(id, year, 'synpunkter')}>{words.comments}</a>
            </li>
          )}
          <li>
            {isAdopted ? (
              <a href={messagePath(id, year, 'faststallt')}>{words.adopted}</a>
            ) : (
              words.adoptedNone
            )}
          </li>
        </ul>
        {isAdopted && (
          <section>
            <h2>{words.since}</h2>
            {since.length === 0 ? (
              <p class="empty">{words.sinceNone}</p>
            ) : (
              <>
                <p>{words.sinceLead}</p>
                <ul>
                  {since.map((d) => (
                    <li>{newsWords(d)}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
        <section>
          <h2>{words.decisions}</h2>
          {entries.length === 0 && <p class="empty">{words.decisionsNone}</p>}
          <ol class="plain entries">
            {entries.map((entry) => (
              <>
                <EntryLine entry={entry} />
                <li class="entry-more">
                  <MessageLink entry={entry} />
                </li>
              </>
            ))}
          </ol>
        </section>
        <p class="muted">{words.seesLabels}</p>
      </>
    ),
  })
}

/** A page among the texts of a year. */
export const framed = ({
  planner,
  year,
  heading,
  children,
}: Pick<MessagePageProps, 'planner' | 'year' | 'heading'> &
  Pick<Parameters<typeof planningPage>[0], 'children'>) => {
  const { id } = planner.region
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(id, year) },
      { name: words.overview, path: messagePath(id, year) },
      ...(heading === words.overview ? [] : [{ name: heading, path: messagePath(id, year) }]),
    ],
    children,
  })
}
