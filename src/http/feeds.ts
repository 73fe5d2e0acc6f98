import { type Context, Hono } from 'hono'
import { addDays, type CivilDate, formatDate } from '../calendar/index.ts'
import { type FeedFilter, feedWindow, renderFeed, selectForFeed, windowRoll } from '../feed/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { httpDate, isFresh, strongTag } from './conditional.ts'
import { feedEvents } from './feed-events.ts'
import { notFound, Problem } from './problem.ts'
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
  const lastGood = new Map<string, Built>()
  const feedOf = async (model: RegionModel, file: string | undefined): Promise<Built> => {
    const choice = choiceOf(model, file)
    const name = `${model.region.id} ${file ?? ''}`
    try {
      const key = `${name} ${formatDate(windowRoll(desk.clock.today()))}`
      if (built.size > MOST_KEPT) built.clear()
      const making = built.get(key) ?? build(model, choice, desk)
      built.set(key, making)
      // A failure is not kept: the next reader has it made anew.
      making.catch(() => built.delete(key))
      const made = await making
      lastGood.set(name, made)
      return made
    } catch (error) {
      // Calendars empty themselves, or stop asking, on what is no calendar: better the last good one than that.
      desk.report?.(error as Error)
      const good = lastGood.get(name)
      if (good) return good
      throw new Problem(503, 'The feed can not be made just now. Please ask again later.')
    }
  }
  return new Hono()
    .get('/:file{[^/]+\\.ics}', async (c) =>
      answer(c, await feedOf(regionOf(desk, base(c.req.param('file'))), undefined)),
    )
    .get('/:region/:file{[^/]+\\.ics}', async (c) =>
      answer(c, await feedOf(regionOf(desk, c.req.param('region')), base(c.req.param('file')))),
    )
}

/** Feeds of one roll of the window; a country's worth. */
const MOST_KEPT = 5000

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
  const all = await desk.planner.shownBetween(model, window.start, addDays(window.end, -1))
  const chosen = selectForFeed(all, today, choice.filter).filter(
    (o) => choice.body === undefined || o.bodies.includes(choice.body),
  )
  const text = renderFeed({
    name: choice.name,
    description: `Årshjul för ${choice.name}. Prenumerationen ersätter inte kallelsen och bokar inte din tid.`,
    events: feedEvents(model, chosen, all, desk.publicUrl),
  })
  const octets = new TextEncoder().encode(text)
  return {
    octets,
    tag: await strongTag(octets),
    modified: lastModified(model, windowRoll(today), desk.clock.now()),
  }
}

/**
 * A feed changes when its rules do and when its window rolls. A day of Stockholm has begun by 22.00 UTC the day before
 * (23.00 in winter); where today is not the clock's, the feed is as old as its making.
 */
function lastModified({ region }: RegionModel, roll: CivilDate, now: string): string {
  const day = region.revised > roll ? region.revised : roll
  const begun = `${formatDate(addDays(day, -1))}T22:00:00Z`
  return begun < now ? begun : now
}

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
