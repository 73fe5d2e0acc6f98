import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { problemPage } from '../pages/index.ts'
import { alternativeRoutes } from './api/alternatives.ts'
import { dayRoutes } from './api/days.ts'
import { deadlineRoutes } from './api/deadlines.ts'
import { planRoutes } from './api/plans.ts'
import { regionRoutes } from './api/regions.ts'
import { revalidated } from './conditional.ts'
import { docsPage } from './docs.ts'
import { feedRoutes } from './feeds.ts'
import { pageRoutes } from './pages.ts'
import { createPlanner } from './planner.ts'
import { notFound, Problem, problemResponse } from './problem.ts'
import { createRouter, type Desk } from './router.ts'
import type { Services } from './services.ts'

export type { Clock, Services } from './services.ts'

/** The whole service over HTTP, the same on every runtime. */
export function createApp(services: Services) {
  const desk: Desk = { ...services, planner: createPlanner(services) }
  const app = createRouter()
  app.use(secureHeaders(SECURITY))
  app.use('/api/*', openReads, revalidated)
  app.use('/feeds/*', openReads)
  for (const path of ['/openapi.json', '/docs', '/robots.txt']) app.use(path, revalidated)

  for (const routes of [regionRoutes, dayRoutes, planRoutes, alternativeRoutes, deadlineRoutes])
    app.route('/api/v1', routes(desk))
  app.route('/feeds', feedRoutes(desk))
  app.route('/', probeRoutes(desk))
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(openapiHead(desk.publicUrl))))
  app.get('/docs', async (c) => c.html(await docsPage(app.getOpenAPI31Document(openapiHead(desk.publicUrl)))))
  app.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /\n'))
  app.all('/api/*', refuse)
  app.all('/feeds/*', refuse)
  app.route('/', pageRoutes(desk))

  app.notFound((c) =>
    failed(c, notFound(isForPrograms(c) ? `Nothing is at ${c.req.path}.` : 'Sidan finns inte.')),
  )
  app.onError((error, c) => {
    if (error instanceof Problem) return failed(c, error)
    services.report?.(error)
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
  return app
}

const OPEN = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Last-Modified'] })

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

const openapiHead = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Årshjul',
    version: '1',
    description:
      "The year of a region's collaboration bodies, reckoned from their governing document, with the reason for each date. Dates are civil dates; times are of Europe/Stockholm.",
  },
  servers: [{ url: publicUrl }],
})

/** Whether the process answers, and whether it can serve: the rules are loaded before it listens. */
function probeRoutes({ regions }: Desk) {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) =>
      c.json({ status: regions.size > 0 ? 'ok' : 'no regions' }, regions.size > 0 ? 200 : 503),
    )
}

const isForPrograms = (c: Context): boolean => /^\/(api|feeds|openapi)/.test(c.req.path)

const refuse = (c: Context): never => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') throw notFound(`Nothing is at ${c.req.path}.`)
  throw new Problem(405, `${c.req.method} is not possible at ${c.req.path}.`)
}

/** The one place where an error becomes an answer: a problem for programs, a page for people. */
function failed(c: Context, problem: Problem): Response | Promise<Response> {
  if (isForPrograms(c)) return problemResponse(c, problem)
  const title = problem.status === 404 ? 'Sidan finns inte' : 'Något gick fel'
  return c.html(problemPage({ status: problem.status, title, detail: problem.message }), problem.status)
}
