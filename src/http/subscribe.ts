import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addDays, dateOf, yearOf } from '../calendar/index.ts'
import { feedWindow } from '../feed/index.ts'
import {
  type Freshness,
  subscribedPage,
  subscribePage,
  subscribeText,
  unsubscribedPage,
} from '../pages/index.ts'
import { isTakenOver, type PlanState } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { sha256 } from '../store/index.ts'
import { revalidated } from './conditional.ts'
import { notFound, Problem } from './problem.ts'
import type { Desk } from './router.ts'
import { isSameOrigin } from './same-origin.ts'
import { sentForm } from './sent-form.ts'
import { choicesSchema, subscribe } from './subscription.ts'

const text = subscribeText.own

/**
 * Under `no-referrer` a browser sends `Origin: null` with a form, and without https no Sec-Fetch-Site either: then a
 * form of ours could not be told from another site's.
 */
const ownOrigin: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Referrer-Policy', 'same-origin')
}

/** Stands around all that sets headers. */
export const subscribeHeaders = (): Hono =>
  new Hono().use('/:region/prenumerera', ownOrigin).use('/:region/:body/prenumerera', ownOrigin)

/** The pages to subscribe from, and what their forms send. */
export function subscribeRoutes(desk: Desk) {
  const router = new Hono()
  for (const path of ['/:region/prenumerera', '/:region/:body/prenumerera'])
    router
      .get(path, revalidated, async (c) =>
        c.html(await pageOf(desk, placeOf(c, desk)), 200, { 'Cache-Control': 'public, max-age=60' }),
      )
      .post(path, fromHere(desk), formLimit, async (c) => {
        const place = placeOf(c, desk)
        const { region } = place.model
        try {
          const choices = choicesSchema.parse(choicesIn(await sentForm(c)))
          const { url } = await subscribe(choices, desk, desk.addressOf(c))
          return c.html(subscribedPage({ region, url }), 200, PRIVATE)
        } catch (error) {
          const { status, words } = refused(error)
          return c.html(await pageOf(desk, place, words), status, PRIVATE)
        }
      })
  return router.post('/:region/prenumerera/avsluta', fromHere(desk), formLimit, async (c) => {
    const place = placeOf(c, desk)
    const sent = (await sentForm(c)).get('adress')
    const token = /\/feeds\/s\/([\w-]{43})\.ics\s*$/.exec(typeof sent === 'string' ? sent : '')?.[1]
    const subscription = await desk.store.subscriptionByHash(sha256(token ?? ''))
    if (!subscription) {
      await desk.failures.count(desk.addressOf(c))
      return c.html(await pageOf(desk, place, text.notFound), 404, PRIVATE)
    }
    await desk.store.revokeSubscription(subscription.id, desk.clock.now())
    return c.html(unsubscribedPage({ region: place.model.region }), 200, PRIVATE)
  })
}

const PRIVATE = { 'Cache-Control': 'no-store' }

/** Octets of a form; one with every body of a country is far smaller. */
const MOST_SENT = 100_000

const formLimit = bodyLimit({
  maxSize: MOST_SENT,
  onError: () => {
    throw new Problem(413, 'Formuläret är för stort.')
  },
})

const fromHere =
  ({ publicUrl }: Desk): MiddlewareHandler =>
  (c, next) => {
    if (isSameOrigin(c, publicUrl)) return next()
    throw new Problem(403, text.elsewhere)
  }

interface Place {
  readonly model: RegionModel
  readonly body?: string
}

function placeOf(c: Context, { regions }: Desk): Place {
  const model = regions.get(c.req.param('region') ?? '')
  const body = c.req.param('body')
  if (!model || (body !== undefined && !model.region.bodies.some((b) => b.id === body)))
    throw notFound('Sidan finns inte. På startsidan finns alla regioner.')
  return { model, ...(body !== undefined && { body }) }
}

async function pageOf(desk: Desk, { model, body }: Place, error?: string): Promise<string> {
  const { start, end } = feedWindow(desk.clock.today())
  return subscribePage({
    region: model.region,
    ...(body !== undefined && { body }),
    regions: [...desk.regions.values()].map(({ region }) => region),
    publicUrl: desk.publicUrl,
    freshness: await freshnessOf(desk, { model, ...(body !== undefined && { body }) }),
    window: { first: start, last: addDays(end, -1) },
    ...(error !== undefined && { error }),
  })
}

async function freshnessOf(desk: Desk, { model, body }: Place): Promise<Freshness> {
  const { id } = model.region
  const mark = await desk.store.feedMark(body === undefined ? id : `${id}/${body}`)
  const state = await desk.planner.state(model)
  const thisYear = yearOf(desk.clock.today())
  const years = [thisYear, thisYear + 1].map((year) => {
    const plan = desk.planner.planIn(model, year, state)
    const own = body === undefined ? plan.state : plan.bodies.find((b) => b.id === body)?.state
    return { year, state: shownState(own ?? plan.state, isTakenOver(state)) }
  })
  const changed = mark?.modified ?? (await desk.publication.told(model)).changed
  return { years, changed: dateOf(changed.slice(0, 10)) }
}

/** In a region that planners have taken over, a computed year is not shown. */
const shownState = (state: PlanState, taken: boolean): PlanState | 'none' =>
  taken && state === 'proposed' ? 'none' : state

const KINDS: Readonly<Record<string, readonly string[]>> = {
  ledamot: ['meeting'],
  sekreterare: ['deadline', 'milestone'],
}

/** A form's choices as the API's; what is not of the form is left to the schema to refuse. */
function choicesIn(form: FormData): Record<string, unknown> {
  const one = (name: string): string | undefined => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [kinds, alarm] = [KINDS[one('roll') ?? ''], one('paminnelse')]
  return {
    bodies: form.getAll('grupp'),
    ...(kinds && { kinds }),
    proposed: one('forslag') !== undefined,
    busy: one('upptagen') !== undefined,
    cancelled: one('installda') ?? 'mark',
    ...(alarm !== undefined && { alarm }),
  }
}

/** What a form's sender is told; what is no fault of theirs is thrown on. */
function refused(error: unknown): { readonly status: 422 | 429; readonly words: string } {
  if (error instanceof Problem && error.status === 429) return { status: 429, words: text.tooMany }
  if (error instanceof Problem && error.status === 422) return { status: 422, words: text.noBody }
  if (error instanceof Error && error.name.includes('ZodError')) return { status: 422, words: text.noBody }
  throw error
}
