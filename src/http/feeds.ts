import { type Context, Hono } from 'hono'
import { type FeedFilter, isOf } from '../feed/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { type FeedCopy, feedAnswer, feedCopy, rolledAt } from './feed-copy.ts'
import type { Wanted } from './feed-shelf.ts'
import { later } from './instant.ts'
import { personalFeed } from './personal-feed.ts'
import { notFound, Problem } from './problem.ts'
import { type Desk, regionOf } from './router.ts'

interface Choice {
  readonly name: string
  readonly filter: FeedFilter
  readonly body?: string
}

/** The feeds. A query is ignored; a body or a choice that is not there is 404. */
export function feedRoutes(desk: Desk) {
  return (
    new Hono()
      .get('/s/:file{[^/]+\\.ics}', async (c) =>
        sent(c, await personalFeed(base(c.req.param('file')), desk, c.get('requestId')), desk, 'private'),
      )
      // A token is told nobody, not even in the answer to a wrong call
      .all('/s/*', (c) => {
        throw c.req.method === 'GET' || c.req.method === 'HEAD'
          ? notFound('No feed is there.')
          : new Problem(405, `${c.req.method} is not possible for a feed.`)
      })
      .get('/:file{[^/]+\\.ics}', async (c) =>
        sent(
          c,
          await publicFeed(base(c.req.param('file')), undefined, desk, c.get('requestId')),
          desk,
          'public',
        ),
      )
      .get('/:region/:file{[^/]+\\.ics}', async (c) =>
        sent(
          c,
          await publicFeed(c.req.param('region'), base(c.req.param('file')), desk, c.get('requestId')),
          desk,
          'public',
        ),
      )
  )
}

const base = (file: string): string => file.slice(0, -'.ics'.length)

/** A region's feed, or a part of it: everyone's address for it, `/feeds/NAME.ics`, is its name here too. */
async function publicFeed(
  id: string,
  part: string | undefined,
  desk: Desk,
  requestId: string,
): Promise<FeedCopy> {
  const name = part === undefined ? id : `${id}/${part}`
  const ready = desk.shelf.at(name)
  if (ready) return ready
  const model = regionOf(desk, id)
  const choice = choiceOf(model, part)
  const want = async (): Promise<Wanted> => {
    const told = await desk.publication.told(model)
    const source = () => ({
      mark: name,
      feed: {
        name: choice.name,
        description: `Årshjul för ${choice.name}. Prenumerationen ersätter inte kallelsen och bokar inte din tid.`,
        events: told.events.filter(({ occurrence: o }) => isOf(choice.filter, o) && isFor(choice, o.bodies)),
      },
      changed: later(told.changed, rolledAt(desk.clock.today(), desk.clock.now())),
    })
    return { basis: told.basis, make: () => feedCopy(source(), desk) }
  }
  return desk.shelf.take(name, want, { reach: 'public', requestId })
}

const isFor = ({ body }: Choice, bodies: readonly string[]): boolean =>
  body === undefined || bodies.includes(body)

function choiceOf({ region }: RegionModel, part: string | undefined): Choice {
  if (part === undefined) return { name: region.name, filter: 'all' }
  if (part === 'moten') return { name: `${region.name}: möten`, filter: 'meetings' }
  if (part === 'halltider') return { name: `${region.name}: hålltider`, filter: 'deadlines' }
  const body = region.bodies.find((b) => b.id === part)
  if (!body)
    throw notFound(
      `${region.id} has no feed '${part}'. There are: moten, halltider, ${region.bodies.map((b) => b.id).join(', ')}.`,
    )
  return { name: body.name, filter: 'all', body: body.id }
}

function sent(c: Context, copy: FeedCopy, { clock }: Desk, reach: 'public' | 'private'): Response {
  const conditions = {
    ifNoneMatch: c.req.header('If-None-Match'),
    ifModifiedSince: c.req.header('If-Modified-Since'),
  }
  const { status, headers } = feedAnswer(copy, conditions, clock.now(), reach)
  return status === 304 ? c.body(null, status, headers) : c.body(copy.octets, status, headers)
}
