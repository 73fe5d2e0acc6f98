import { type CivilDate, dateOf } from '../calendar/index.ts'
import { type Feed, type FeedChoices, type FeedEvent } from '../feed/index.ts'
import type { Occurrence } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { type Subscription, sha256 } from '../store/index.ts'
import { type FeedCopy, feedCopy, rolledAt } from './feed-copy.ts'
import type { Wanted } from './feed-shelf.ts'
import { later, secondsBefore } from './instant.ts'
import { notFound, Problem } from './problem.ts'
import type { Told } from './publication.ts'
import type { Desk } from './router.ts'
import { type KeptChoices, modelOf } from './subscription.ts'
import { grantedNow } from './subscription-grant.ts'

/** How long a deleted feed still tells so: long enough for every calendar to have emptied itself. */
const NOTICE_SECONDS = 30 * 24 * 60 * 60

/** Dates that a feed of all and everything is cut at, the furthest ahead first: calendars lose events over a megabyte. */
export const MOST_PERSONAL_EVENTS = 600

/**
 * The feed that a token opens. Throws a 404 for a token of none, a 410 for one deleted long ago. Whatever the token, it
 * is hashed and looked for once.
 */
export async function personalFeed(token: string, desk: Desk, requestId: string): Promise<FeedCopy> {
  const asked = { reach: 'private', requestId } as const
  const subscription = await desk.store.subscriptionByHash(sha256(token))
  if (!subscription) throw notFound('No feed is there.')
  const { id, revokedAt } = subscription
  if (revokedAt !== undefined && revokedAt <= secondsBefore(desk.clock.now(), NOTICE_SECONDS))
    throw new Problem(410, 'The subscription is deleted.')
  if (revokedAt !== undefined)
    return desk.shelf.take(`personal ${id}`, () => farewell(subscription, revokedAt, desk), asked)
  const choices = subscription.choices as unknown as KeptChoices
  const granted = await grantedNow(choices.grant, desk)
  // Under a name of its own: the last good copy, which is sent when none can be made, may hold what a key let it
  const name = granted ? `personal ${id} with ärenden` : `personal ${id}`
  return desk.shelf.take(name, () => wanted(markOf(subscription), choices, granted, desk), asked)
}

type Tells = Pick<Told, 'events'>

const markOf = ({ id }: Subscription): string => `s/${id}`

async function wanted(
  mark: string,
  choices: KeptChoices,
  granted: RegionModel | undefined,
  desk: Desk,
): Promise<Wanted> {
  const models = new Set(choices.bodies.flatMap((body) => modelOf(body, desk) ?? []))
  const told = await Promise.all([
    ...[...models].map((model) => desk.publication.told(model)),
    ...(granted ? [desk.arendePublication.told(granted)] : []),
  ])
  const source = () => ({
    mark,
    feed: feedOf(choices, told),
    changed: told.reduce(
      (latest, { changed }) => later(latest, changed),
      rolledAt(desk.clock.today(), desk.clock.now()),
    ),
  })
  return { basis: told.map((t) => t.basis).join(' '), make: () => feedCopy(source(), desk) }
}

function feedOf(choices: KeptChoices, told: readonly Tells[]): Feed {
  const { busy, cancelled, alarm } = choices
  const how: FeedChoices = { busy, cancelled, ...(alarm !== undefined && { alarm }) }
  return {
    name: 'Mitt årshjul',
    description: busy
      ? 'De datum som du har valt. Prenumerationen ersätter inte kallelsen.'
      : 'De datum som du har valt. Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
    events: chosenEvents(choices, told).slice(0, MOST_PERSONAL_EVENTS),
    choices: how,
  }
}

/** What a personal feed holds of what is told, by date. */
export function chosenEvents(
  { bodies, kinds, proposed }: Pick<KeptChoices, 'bodies' | 'kinds' | 'proposed'>,
  told: readonly Tells[],
): FeedEvent[] {
  const chosen = new Set(bodies)
  return told
    .flatMap(({ events }) => events)
    .filter(({ occurrence: o }) => o.bodies.some((body) => chosen.has(`${o.region}/${body}`)))
    .filter(({ occurrence: o }) => kinds.includes(o.kind) && (proposed || o.status !== 'proposed'))
    .sort((a, b) => a.occurrence.date - b.occurrence.date)
}

/** A calendar with nothing but the news that it is over: one that is not there would leave old dates standing. */
const farewell = async (subscription: Subscription, revokedAt: string, desk: Desk): Promise<Wanted> => ({
  basis: 'deleted',
  make: () =>
    feedCopy(
      {
        mark: markOf(subscription),
        feed: {
          name: 'Mitt årshjul',
          description: 'Prenumerationen är avslutad.',
          events: [notice(subscription.id, dateOf(revokedAt.slice(0, 10)), revokedAt, desk.publicUrl)],
        },
        changed: revokedAt,
      },
      desk,
    ),
})

function notice(id: string, date: CivilDate, at: string, publicUrl: string): FeedEvent {
  const occurrence: Occurrence = {
    id: `prenumeration-${id}-avslutad`,
    region: '',
    planYear: Number(at.slice(0, 4)),
    body: '',
    bodies: [],
    kind: 'milestone',
    rule: '',
    title: 'Prenumerationen är avslutad',
    date,
    status: 'confirmed',
    origin: 'planner',
    note: 'Adressen gäller inte längre. Ta bort kalendern i ditt kalenderprogram. En ny prenumeration gör du på sidan nedan.',
    basis: 'decision',
    explanation: [],
  }
  return { occurrence, page: `${publicUrl}/`, bodyNames: [], stamp: { sequence: 0, at } }
}
