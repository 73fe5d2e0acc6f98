import { Hono } from 'hono'
import {
  commentsMail,
  commentsPage,
  type Mail,
  messageOf,
  messagePage,
  messagesPage,
  SIGN_IN,
  sendingText,
} from '../../pages/planera/index.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'
import { commentsOutcome, isCommented } from './comments.ts'
import { adoptedText, circulatedText, decidedText, sinceAdopted } from './message-texts.ts'
import { signedIn } from './signed-in.ts'
import { type Told, toldOf } from './told.ts'
import { yearIn } from './year-in.ts'

const words = sendingText.message

/** A text about a year, or why there is none; what subscribers see of it. */
interface Answer {
  readonly heading: string
  readonly mail: Mail | undefined
  readonly none: string
  readonly sees: readonly string[]
}

/** The ready texts that a planner sends: `om` says about what, `revision` of which decision. */
export const messageRoutes = (desk: Desk) =>
  new Hono().get('/:region/:year/meddelande', async (c) => {
    const who = await signedIn(c, desk)
    if (!who) return c.redirect(SIGN_IN)
    const told = await toldOf(desk, who.model, yearIn(c))
    const { planner } = who
    const { year } = told
    const about = c.req.query('om')
    if (about === undefined) return c.html(messagesPage({ planner, year, ...overview(told) }))
    if (about === 'synpunkter') {
      const outcomes = commentsOutcome(told)
      return c.html(
        commentsPage({
          planner,
          year,
          outcomes,
          region: told.region,
          mail: commentsMail({ ...told, outcomes }),
        }),
      )
    }
    const answer = answerTo(about, told, revisionIn(c.req.query('revision')))
    const { heading, mail, none, sees } = answer
    return c.html(messagePage({ planner, year, heading, mail: mail ?? { none }, sees }))
  })

function answerTo(about: string, told: Told, revision: number | undefined): Answer {
  switch (about) {
    case 'utskick':
      return { heading: words.circulated, none: words.circulatedNone, ...circulatedText(told, revision) }
    case 'faststallt':
      return { heading: words.adopted, none: words.adoptedNone, ...adoptedText(told, revision) }
    case 'beslut': {
      const entry = told.log.find((row) => row.entry.revision === revision)?.entry
      if (entry?.year !== told.year) throw notFound('Beslutet finns inte i det här årshjulet.')
      return {
        heading: words.decided(entry.revision),
        none: words.decidedNone,
        ...decidedText(told, entry),
      }
    }
    default:
      throw notFound('Det finns ingen sådan text. Välj en av dem som finns.')
  }
}

function overview(told: Told) {
  const entries = told.log.map((row) => row.entry).filter((entry) => entry.year === told.year)
  return {
    isCirculated: told.plan.bodies.some((b) => b.state === 'circulated'),
    isCommented: isCommented(told),
    isAdopted: told.plan.bodies.some((b) => b.state === 'adopted'),
    since: sinceAdopted(told),
    entries: entries.filter((entry) => messageOf(entry) !== undefined).toReversed(),
  }
}

const revisionIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
