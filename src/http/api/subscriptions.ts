import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { matches } from '../../store/index.ts'
import { bearerOf } from '../auth.ts'
import { notFound, Problem, problemSchema } from '../problem.ts'
import { createRouter, type Desk } from '../router.ts'
import { choicesSchema, subscribe } from '../subscription.ts'
import { grantFor } from '../subscription-grant.ts'

const problem = { content: { 'application/problem+json': { schema: problemSchema } } }

const made = z
  .object({
    id: z.string().openapi({ description: 'Names the subscription where it is deleted' }),
    token: z.string().openapi({ description: 'Shown here and never again' }),
    url: z.string().openapi({ description: 'The address to subscribe to; whoever has it can read it' }),
  })
  .openapi('NewSubscription')

const create = createRoute({
  method: 'post',
  path: '/subscriptions',
  operationId: 'createSubscription',
  tags: ['Subscriptions'],
  summary: 'Makes a personal feed of chosen bodies',
  description:
    'Needs no key but with `arenden`: then a key of a region among the bodies, whose ärenden’s last days are in the feed until it is revoked. At most 100 a day from an address. The feed can be read by whoever has its address, and is deleted with its token.',
  security: [{}, { key: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: choicesSchema } } } },
  responses: {
    201: { description: 'Made', content: { 'application/json': { schema: made } } },
    401: { description: 'Ärenden without a key, or with one that does not open', ...problem },
    413: { description: 'A body of more than 1 MB', ...problem },
    415: { description: 'A body that is no JSON by its Content-Type', ...problem },
    422: { description: 'A value that can not be; `errors` tells which', ...problem },
    429: {
      description: 'The day’s are used up, or too many failed attempts; `Retry-After` tells how long to wait',
      ...problem,
    },
    503: { description: 'There is no room to write, or the database can not serve', ...problem },
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/subscriptions/{id}',
  operationId: 'deleteSubscription',
  tags: ['Subscriptions'],
  security: [{ token: [] }],
  summary: 'Deletes a personal feed',
  description:
    'Needs `Authorization: Bearer TOKEN`. For 30 days the feed then holds the news alone that it is over, so that calendars empty themselves.',
  request: {
    params: z.object({
      id: z
        .string()
        .max(100)
        .openapi({ description: 'The id of a subscription', example: 'fBTnWMNPQGSXQ3yR' }),
    }),
  },
  responses: {
    204: { description: 'Deleted, now or before' },
    401: { description: 'No token, or another one than the subscription’s', ...problem },
    404: { description: 'A subscription that is not there', ...problem },
    429: { description: 'Too many failed attempts; `Retry-After` tells how long to wait', ...problem },
  },
})

export function subscriptionRoutes(desk: Desk) {
  return createRouter()
    .openapi(create, async (c) => {
      const choices = c.req.valid('json')
      const { id, token, url } = await subscribe(
        choices,
        desk,
        desk.addressOf(c),
        await grantFor(c, choices, desk),
      )
      return c.json({ id, token, url }, 201, { 'Cache-Control': 'no-store' })
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      await opened(c, id, desk)
      await desk.store.revokeSubscription(id, desk.clock.now())
      return c.body(null, 204)
    })
}

/** Throws 401 without the subscription's token, 404 for one that is not there; the work is the same in each case. */
async function opened(c: Context, id: string, desk: Desk): Promise<void> {
  const token = bearerOf(c)
  if (token === undefined) throw closed('Deleting needs the token: Authorization: Bearer TOKEN.')
  const subscription = await desk.store.subscriptionById(id)
  const opens = matches(token, subscription?.tokenHash)
  if (opens && subscription) return
  await desk.failures.count(desk.addressOf(c))
  throw subscription
    ? closed('The token is not the one of this subscription.')
    : notFound('No such subscription.')
}

const closed = (detail: string): Problem =>
  new Problem(401, detail, [], { 'WWW-Authenticate': 'Bearer realm="arshjul"' })
