import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { problemPage } from '../pages/index.ts'
import { StoreFull, StoreUnavailable } from '../store/index.ts'
import { alternativeRoutes } from './api/alternatives.ts'
import { apiInfoRoutes } from './api/api-info.ts'
import { arendeRoutes } from './api/arenden.ts'
import { changeRoutes } from './api/changes.ts'
import { conflictRoutes } from './api/conflict.ts'
import { dayRoutes } from './api/days.ts'
import { deadlineRoutes } from './api/deadlines.ts'
import { decisionRoutes } from './api/decisions.ts'
import { earliestDecisionRoutes } from './api/earliest-decision.ts'
import { historyRoutes } from './api/history.ts'
import { planExportRoutes } from './api/plan-exports.ts'
import { planIcsRoutes } from './api/plan-ics.ts'
import { planRoutes } from './api/plans.ts'
import { previewRoutes } from './api/preview.ts'
import { regionRoutes } from './api/regions.ts'
import { subscriptionRoutes } from './api/subscriptions.ts'
import { arendePageRoutes } from './arende-page.ts'
import { createArendePublication } from './arende-publication.ts'
import { revalidated } from './conditional.ts'
import { deprecations } from './deprecation.ts'
import { docsPage } from './docs.ts'
import { createShelf } from './feed-shelf.ts'
import { feedRoutes } from './feeds.ts'
import { failureLimit, subscriptionLimit } from './limit.ts'
import { createMoments } from './moment.ts'
import { observed } from './observing.ts'
import { type ApiDocument, describedApi, registerShared } from './openapi.ts'
import { pageRoutes } from './pages.ts'
import { planeraRoutes } from './planera/routes.ts'
import { createPlanner } from './planner.ts'
import { invalid, notFound, Problem, problemResponse } from './problem.ts'
import { createPublication } from './publication.ts'
import { createReadyAnswers } from './ready-answers.ts'
import { identified } from './request-id.ts'
import { createRouter, type Desk } from './router.ts'
import type { Services } from './services.ts'
import { subscribeHeaders, subscribeRoutes } from './subscribe.ts'

export type { Clock, Services } from './services.ts'

/** The whole service over HTTP, the same on every runtime. */
export function createApp(services: Services) {
  const planner = createPlanner(services)
  const moments = createMoments(services)
  const shelf = createShelf({ ...services, moments })
  const desk: Desk = {
    ...services,
    planner,
    shelf,
    moments,
    publication: createPublication({ ...services, planner, onWritten: () => moments.end() }),
    arendePublication: createArendePublication({ ...services, planner }),
    failures: failureLimit(),
    subscriptions: subscriptionLimit(),
    addressOf: services.addressOf ?? (() => 'unknown'),
  }
  const app = createRouter()
  app.use(identified)
  if (desk.observer) app.use(observed(desk.observer))
  const readyAnswers = createReadyAnswers({ ...services, moments })
  for (const path of ['/feeds/*', '/api/v1/regions/:region/plans/:year'])
    app.use(path, (c, next) => readyAnswers.learn(c, next))
  app.route('/', subscribeHeaders())
  app.use(shortAddress)
  app.use((c, next) => (c.req.path.startsWith('/planera') ? WITH_SCRIPT : PLAIN)(c, next))
  app.use('/api/*', atMost)
  for (const write of ['decisions', 'preview'])
    app.use(`/api/v1/regions/:region/plans/:year/${write}`, jsonAlone)
  app.use('/api/v1/regions/:region/arenden', jsonAlone)
  app.use('/api/v1/regions/:region/arenden/:id/steps', jsonAlone)
  app.use('/api/v1/subscriptions', jsonAlone)
  app.use('/api/*', openReads, revalidated)
  app.use('/api-info', openReads, revalidated)
  app.use('/feeds/*', openReads)
  for (const path of ['/openapi.json', '/docs', '/robots.txt']) app.use(path, revalidated)
  app.route('/', deprecations())

  for (const routes of [
    regionRoutes,
    dayRoutes,
    planExportRoutes,
    planIcsRoutes,
    planRoutes,
    alternativeRoutes,
    conflictRoutes,
    decisionRoutes,
    previewRoutes,
    historyRoutes,
    deadlineRoutes,
    changeRoutes,
    arendeRoutes,
    earliestDecisionRoutes,
    subscriptionRoutes,
  ])
    app.route('/api/v1', routes(desk))
  app.route('/', apiInfoRoutes(desk))
  registerShared(app)
  app.route('/feeds', feedRoutes(desk))
  app.route('/', probeRoutes(desk))
  let made: ApiDocument | undefined
  const description = (): ApiDocument => (made ??= describedApi(app, desk.publicUrl))
  app.on('GET', ['/openapi.json', '/api/v1/openapi.json'], (c) => c.json(description() as object))
  app.get('/docs', async (c) => c.html(await docsPage(description())))
  app.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /\n'))
  app.all('/api/*', refuse)
  app.all('/api-info', refuse)
  app.all('/feeds/*', refuse)
  app.route('/', subscribeRoutes(desk))
  app.route('/planera', planeraRoutes(desk))
  app.route('/', arendePageRoutes(desk))
  app.route('/', pageRoutes(desk))

  app.notFound((c) =>
    failed(c, notFound(isForPrograms(c) ? `Nothing is at ${c.req.path}.` : 'Sidan finns inte.')),
  )
  app.onError((error, c) => {
    if (error instanceof Problem) return failed(c, error)
    if (error instanceof HTTPException) return failed(c, problemFrom(error, c))
    if (isHungUp(error)) return failed(c, new Problem(400, 'The request was not finished.'))
    services.report?.(error, c.get('requestId'))
    if (error instanceof StoreUnavailable)
      return failed(
        c,
        new Problem(
          503,
          error instanceof StoreFull
            ? 'There is no room to write. Nothing was written; please try again later.'
            : 'The database can not serve just now. Please try again.',
        ),
      )
    return failed(
      c,
      new Problem(
        500,
        isForPrograms(c)
          ? 'Something failed here. Please try again.'
          : 'Något gick fel hos oss. Försök igen om en stund.',
      ),
    )
  })
  return Object.assign(app, { readyAnswers })
}

/** Node's word for a sender who hung up in the middle of a body: no error of ours, and nobody reads the answer. */
const isHungUp = (error: Error & { readonly code?: string }): boolean =>
  error.message === 'aborted' && error.code === 'ECONNRESET'

/** Characters of an address: one with every choice is far shorter. */
const MOST_ADDRESS = 8000

const shortAddress: MiddlewareHandler = (c, next) => {
  // A feed's query is ignored, however long
  const { length } = c.req.path.startsWith('/feeds/') ? c.req.path : c.req.url
  if (length <= MOST_ADDRESS) return next()
  throw new Problem(
    414,
    isForPrograms(c) ? `The address is longer than ${MOST_ADDRESS} characters.` : 'Adressen är för lång.',
  )
}

/** Octets of a request's body. */
const MOST_SENT = 1_000_000

const atMost = bodyLimit({
  maxSize: MOST_SENT,
  onError: () => {
    throw new Problem(413, 'The body is larger than 1 MB.')
  },
})

/** Whoever sends something says that it is JSON: a form of another site's can't. JSON is UTF-8 (RFC 8259 §8.1). */
const jsonAlone: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('Content-Type')
  if (c.req.method !== 'POST' || /^application\/([\w.-]+\+)?json\b/i.test(type ?? '')) {
    if (c.req.method === 'POST' && !isUtf8(await c.req.arrayBuffer()))
      throw invalid([{ pointer: '#', in: 'body', detail: 'expected UTF-8' }])
    return next()
  }
  throw new Problem(415, 'Send JSON, with Content-Type: application/json.')
}

function isUtf8(octets: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octets)
    return true
  } catch {
    return false
  }
}

const OPEN = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag', 'Last-Modified', 'X-Request-Id'],
})

/** Any origin may read. A write, or the question whether one may be sent, gets no leave: POST needs none by the browser's own rules, so saying nothing is what keeps it out. */
const openReads: MiddlewareHandler = (c, next) => {
  const asked = c.req.method === 'OPTIONS' ? c.req.header('Access-Control-Request-Method') : c.req.method
  return asked === undefined || ['GET', 'HEAD'].includes(asked) ? OPEN(c, next) : next()
}

const SECURITY = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'cross-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
}

/** Whether the process answers, and whether it can serve: its database answers too. */
function probeRoutes({ regions, metrics, store, report }: Desk) {
  return new Hono()
    .get('/metrics', async (c) => {
      if (!metrics) throw notFound('Nothing is measured here.')
      const { type, body } = await metrics.text()
      return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
    })
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      if (regions.size === 0) throw new Problem(503, 'There is no region.')
      await store.answers().catch((error: Error) => {
        report?.(error, c.get('requestId'))
        throw new Problem(503, 'The database does not answer.')
      })
      return c.json({ status: 'ok' })
    })
}

/** What a library refused: a body that is no JSON, a form that another site sent. */
function problemFrom({ status }: HTTPException, c: Context): Problem {
  if (status === 400 && isForPrograms(c))
    return invalid([{ pointer: '#', in: 'body', detail: 'expected JSON that can be read' }])
  return new Problem(
    status,
    isForPrograms(c)
      ? 'Refused.'
      : 'Formuläret kom inte från den här webbplatsen. Ladda om sidan och försök igen.',
  )
}

const PLAIN = secureHeaders(SECURITY)

/** A planner's pages get better with a script of the service's own. */
const WITH_SCRIPT = secureHeaders({
  ...SECURITY,
  contentSecurityPolicy: { ...SECURITY.contentSecurityPolicy, scriptSrc: ["'self'"] },
})

const isForPrograms = (c: Context): boolean =>
  /^\/(api|feeds|openapi|healthz|readyz|metrics)/.test(c.req.path)

const refuse = (c: Context): never => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') throw notFound(`Nothing is at ${c.req.path}.`)
  throw new Problem(405, `${c.req.method} is not possible at ${c.req.path}.`)
}

/** The one place where an error becomes an answer: a problem for programs, a page for people. */
function failed(c: Context, problem: Problem): Response | Promise<Response> {
  if (isForPrograms(c)) return problemResponse(c, problem)
  const title = problem.status === 404 ? 'Sidan finns inte' : 'Något gick fel'
  const quoted = problem.status >= 500 ? ` Uppge ${c.get('requestId')} om du hör av dig.` : ''
  return c.html(
    problemPage({ status: problem.status, title, detail: problem.message + quoted }),
    problem.status,
  )
}
