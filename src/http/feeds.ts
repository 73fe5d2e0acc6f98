import { type Context, Hono } from 'hono'
import { addDays, type CivilDate, formatDate } from '../calendar/index.ts'
import { type FeedFilter, feedWindow, renderFeed, selectForFeed, windowRoll } from '../feed/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { httpDate, isFresh, strongTag } from './conditional.ts'
import { feedEvents } from './feed-events.ts'
import { notFound } from './problem.ts'
import { type Desk, regionOf } from './router.ts'

interface Built {
  readonly octets: Uint8Array<ArrayBuffer>
  readonly tag: string
  /** RFC 3339, UTC. */
  readonly modified: string
}

interface Choice {
  readonly name: string
  readonly filter: FeedFilter
  readonly body?: string
}

/** The public feeds. A query is ignored; a body or a choice that is not there is 404. */
export function feedRoutes(desk: Desk) {
  const built = new Map<string, Promise<Built>>()
  const feedOf = (model: RegionModel, file: string | undefined): Promise<Built> => {
    const choice = choiceOf(model, file)
    const key = `${model.region.id} ${file ?? ''} ${formatDate(windowRoll(desk.clock.today()))}`
    const known = built.get(key)
    if (known) return known
    if (built.size > 2000) built.clear()
    const made = build(model, choice, desk)
    built.set(key, made)
    return made
  }
  return new Hono()
    .get('/:file{[^/]+\\.ics}', async (c) =>
      answer(c, await feedOf(regionOf(desk, base(c.req.param('file'))), undefined)),
    )
    .get('/:region/:file{[^/]+\\.ics}', async (c) =>
      answer(c, await feedOf(regionOf(desk, c.req.param('region')), base(c.req.param('file')))),
    )
}

const base = (file: string): string => file.slice(0, -'.ics'.length)

function choiceOf({ region }: RegionModel, file: string | undefined): Choice {
  if (file === undefined) return { name: region.name, filter: 'all' }
  if (file === 'moten') return { name: `${region.name}: möten`, filter: 'meetings' }
  if (file === 'halltider') return { name: `${region.name}: hålltider`, filter: 'deadlines' }
  const body = region.bodies.find((b) => b.id === file)
  if (!body)
    throw notFound(
      `${region.id} has no feed '${file}'. There are: moten, halltider, ${region.bodies.map((b) => b.id).join(', ')}.`,
    )
  return { name: body.name, filter: 'all', body: body.id }
}

async function build(model: RegionModel, choice: Choice, desk: Desk): Promise<Built> {
  const today = desk.clock.today()
  const window = feedWindow(today)
  const all = desk.planner.between(model, window.start, addDays(window.end, -1))
  const chosen = selectForFeed(all, today, choice.filter).filter(
    (o) => choice.body === undefined || o.bodies.includes(choice.body),
  )
  const text = renderFeed({
    name: choice.name,
    description: `Årshjul för ${choice.name}. Prenumerationen ersätter inte kallelsen och bokar inte din tid.`,
    events: feedEvents(model, chosen, all, desk.publicUrl),
  })
  const octets = new TextEncoder().encode(text)
  return { octets, tag: await strongTag(octets), modified: lastModified(model, windowRoll(today)) }
}

/** A feed changes when its rules do and when its window rolls; the day's first second, in UTC, has always passed. */
const lastModified = ({ region }: RegionModel, roll: CivilDate): string =>
  `${formatDate(addDays(region.revised > roll ? region.revised : roll, -1))}T23:00:00Z`

function answer(c: Context, { octets, tag, modified }: Built): Response {
  const headers = {
    ETag: tag,
    'Last-Modified': httpDate(modified),
    'Cache-Control': 'public, max-age=300',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  }
  const copy = {
    ifNoneMatch: c.req.header('If-None-Match'),
    ifModifiedSince: c.req.header('If-Modified-Since'),
  }
  if (isFresh(copy, { tag, modified })) return c.body(null, 304, headers)
  return c.body(octets, 200, {
    ...headers,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Length': String(octets.length),
  })
}
