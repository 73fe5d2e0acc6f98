import { Hono } from 'hono'
import { sendersTo } from '../arenden/index.ts'
import { parseDate } from '../calendar/index.ts'
import { type Asked, type EarliestAnswer, earliestPage, earliestText as text } from '../pages/index.ts'
import { FIRST_PLAN_YEAR, isTakenOver, LAST_PLAN_YEAR } from '../planning/index.ts'
import { PURPOSES, type RegionModel } from '../rules/index.ts'
import { courseTo, earliestCourse, occurrenceBy } from './arende.ts'
import { revalidated } from './conditional.ts'
import { notFound } from './problem.ts'
import type { Desk } from './router.ts'

type Query = Readonly<Record<string, string>>

/** The page that answers when an ärende can be treated, by the dates that everyone is shown. */
export function arendePageRoutes(desk: Desk) {
  return new Hono().use('/:region/arende', revalidated).get('/:region/arende', async (c) => {
    const model = desk.regions.get(c.req.param('region'))
    if (!model) throw notFound('Sidan finns inte. På startsidan finns alla regioner.')
    const query = c.req.query()
    const [asked, error] = askedIn(model, query, desk)
    const answer = error === undefined ? await answerTo(desk, model, asked, query) : undefined
    const wrong = error ?? (answer === 'no meeting' ? text.noMeeting : undefined)
    const page = earliestPage({
      region: model.region,
      asked,
      senders: sendersIn(model),
      ...(answer !== undefined && answer !== 'no meeting' && { answer }),
      ...(wrong !== undefined && { error: wrong }),
    })
    return c.html(page, wrong === undefined ? 200 : 422, { 'Cache-Control': 'public, max-age=60' })
  })
}

function sendersIn(model: RegionModel): string[] {
  const ids = model.region.bodies.map((b) => b.id)
  const senders = new Set(ids.flatMap((id) => sendersTo(model, id)))
  return ids.filter((id) => senders.has(id))
}

/** What the form was sent with, and the first thing that is wrong with it; an empty field is one not filled in. */
function askedIn(
  model: RegionModel,
  query: Query,
  desk: Desk,
): readonly [asked: Asked, error: string | undefined] {
  const { bodies } = model.region
  const bodyOf = (id: string | undefined) => bodies.find((b) => b.id === id)
  const raised = query.raised ? dayIn(query.raised) : desk.clock.today()
  const purpose = query.purpose ? PURPOSES.find((p) => p === query.purpose) : 'beslut'
  const [body, via] = [bodyOf(query.body), bodyOf(query.via)]
  const error =
    (query.body && !body && text.noBody) ||
    (raised === undefined && text.noDate) ||
    (purpose === undefined && text.noPurpose) ||
    (query.via && !(body && via) && text.noBody) ||
    (body && via && !sendersTo(model, body.id).includes(via.id) && text.noVia(via.name, body.name))
  const asked: Asked = {
    ...(body && { body: body.id }),
    raised: raised ?? desk.clock.today(),
    purpose: purpose ?? 'beslut',
    ...(via && { via: via.id }),
  }
  return [asked, error || undefined]
}

function dayIn(text: string) {
  const year = Number(text.slice(0, 4))
  return year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR ? parseDate(text) : undefined
}

async function answerTo(
  desk: Desk,
  model: RegionModel,
  { body, raised, purpose, via }: Asked,
  { meeting: id }: Query,
): Promise<EarliestAnswer | 'no meeting' | undefined> {
  const from = { purpose, ...(via !== undefined && { via }) }
  if (id) {
    const meeting = await occurrenceBy(desk, model, id)
    const goal = body ?? meeting?.body
    if (!meeting || goal === undefined || !meeting.bodies.includes(goal)) return 'no meeting'
    const course = await courseTo(desk, model, { body: goal, ...from }, meeting, 'shown')
    return course ? { course, given: true } : 'no meeting'
  }
  if (body === undefined) return undefined
  const { course, without = body } = await earliestCourse(desk, model, { body, ...from }, raised, 'shown')
  if (course) return { course, given: false }
  return { without, onlyShown: isTakenOver(await desk.planner.state(model)) }
}
