import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { yearOf } from '../../calendar/index.ts'
import {
  changePage,
  deskPage,
  deskPath,
  historyPage,
  planeraText,
  planningYearPage,
  SIGN_IN,
  signInPage,
} from '../../pages/planera/index.ts'
import { alternativesTo, LAST_PLAN_YEAR, rulesInForce, settingIn } from '../../planning/index.ts'
import { keyIdOf, matches } from '../../store/index.ts'
import { notFound, Problem } from '../problem.ts'
import type { Desk } from '../router.ts'
import { arendenRoutes } from './arenden.ts'
import { avoidRoutes } from './avoid.ts'
import { bookingRoutes } from './booking.ts'
import { fieldsOf, only } from './form.ts'
import { messageRoutes } from './message.ts'
import { monthRoutes } from './month.ts'
import { oidcRoutes } from './oidc.ts'
import { review, save } from './review.ts'
import { rolesRoutes } from './roles.ts'
import { plannerOf, signIn, signOut } from './session.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import { startRoutes } from './start.ts'
import { yearIn } from './year-in.ts'

/** The latest decisions that a region's own page tells. */
const LATEST = 5

/** The largest form, in octets: a calendar of 2 MB, and what a form puts about it. */
const MOST_SENT = 2_300_000

/** The pages that a planner works with. Every form works without a script. */
export function planeraRoutes(desk: Desk) {
  return new Hono()
    .use(bodyLimit({ maxSize: MOST_SENT, onError: () => tooLarge() }))
    .use(csrf({ origin: (origin, c) => isOwn(origin, c, desk) }))
    .use(async (c, next) => {
      await next()
      c.header('Cache-Control', 'no-store')
    })
    .get('/', async (c) => {
      const key = await plannerOf(c, desk)
      return key ? c.redirect(deskPath(key.region)) : c.html(signInPage({ oidc: desk.oidc !== undefined }))
    })
    .post('/', (c) => signingIn(c, desk))
    .post('/ut', (c) => {
      signOut(c)
      return c.redirect(SIGN_IN, 303)
    })
    .route('/oidc', oidcRoutes(desk))
    .route('/', monthRoutes(desk))
    .route('/', bookingRoutes(desk))
    .route('/', rolesRoutes(desk))
    .route('/', messageRoutes(desk))
    .route('/', startRoutes(desk))
    .route('/', avoidRoutes(desk))
    .route('/', arendenRoutes(desk))
    .get('/:region', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const state = await desk.planner.state(who.model)
      const now = yearOf(desk.clock.today())
      const plans = [now, now + 1, now + 2]
        .filter((y) => y <= LAST_PLAN_YEAR)
        .map((year) => desk.planner.planIn(who.model, year, state))
      const rows = await desk.store.log(who.key.region, Math.max(0, state.revision - LATEST))
      const latest = rows.map((row) => row.entry).toReversed()
      return c.html(deskPage({ planner: who.planner, plans, latest }))
    })
    .get('/:region/historik', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const rows = await desk.store.log(who.key.region)
      return c.html(historyPage({ planner: who.planner, entries: rows.map((row) => row.entry).toReversed() }))
    })
    .get('/:region/:year', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const year = yearIn(c)
      const state = await desk.planner.state(who.model)
      const saved = await savedEntry(c, desk, who)
      return c.html(
        planningYearPage({
          planner: who.planner,
          model: rulesInForce(who.model, state, year),
          plan: desk.planner.planIn(who.model, year, state),
          all: c.req.query('visa') === 'allt',
          ...(saved && { saved }),
        }),
      )
    })
    .get('/:region/:year/datum/:occurrence', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const year = yearIn(c)
      const state = await desk.planner.state(who.model)
      const plan = desk.planner.planIn(who.model, year, state)
      const occurrence = plan.occurrences.find((o) => o.id === c.req.param('occurrence'))
      if (!occurrence) throw notFound('Datumet finns inte i det här årshjulet.')
      const alternatives = alternativesTo(occurrence, settingIn(state, desk.planner.base(who.model), year))
      return c.html(changePage({ planner: who.planner, year, occurrence, alternatives }))
    })
    .post('/:region/:year/granska', async (c) => {
      const who = await signedIn(c, desk)
      return who ? review(c, desk, who, yearIn(c), await fieldsOf(c)) : c.redirect(SIGN_IN, 303)
    })
    .post('/:region/:year/spara', async (c) => {
      const who = await signedIn(c, desk)
      return who ? save(c, desk, who, yearIn(c), await fieldsOf(c)) : c.redirect(SIGN_IN, 303)
    })
}

const tooLarge = (): never => {
  throw new Problem(413, 'Det du skickade är större än 2 MB.')
}

/** A form is the service's own when it comes from its address, as the world or as this request knows it. */
const isOwn = (origin: string, c: Context, { publicUrl }: Desk): boolean =>
  origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === c.req.header('Host'))

async function signingIn(c: Context, desk: Desk): Promise<Response> {
  const secret = only(await fieldsOf(c), 'key')
  const id = keyIdOf(secret)
  const key = id === undefined ? undefined : await desk.store.keyById(id)
  if (matches(secret, key?.hash) && key && key.revokedAt === undefined) {
    await signIn(c, desk, key)
    return c.redirect(deskPath(key.region), 303)
  }
  try {
    await desk.failures.count(desk.addressOf(c))
    return c.html(signInPage({ wrong: planeraText.signIn.wrong }), 401)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 429) throw error
    return c.html(signInPage({ wrong: planeraText.signIn.many }), 429, error.headers)
  }
}

/** The decision that the address says was just saved. */
async function savedEntry(c: Context, desk: Desk, { key }: SignedIn) {
  const text = c.req.query('sparat') ?? ''
  if (!/^\d{1,9}$/.test(text)) return undefined
  const [row] = await desk.store.log(key.region, Number(text) - 1, Number(text))
  return row?.entry
}
