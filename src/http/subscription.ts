import { z } from '@hono/zod-openapi'
import { isAlarm } from '../feed/index.ts'
import type { Json, OccurrenceKind } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { base64url, sha256 } from '../store/index.ts'
import { invalid } from './problem.ts'
import type { Desk } from './router.ts'
import type { Grant } from './subscription-grant.ts'

const KINDS = ['meeting', 'deadline', 'milestone'] as const satisfies readonly OccurrenceKind[]

const MOST_BODIES = 200

const bodySchema = z
  .string('expected a body as region/body')
  .regex(/^[^/\s]{1,100}\/[^/\s]{1,100}$/, 'expected a body as region/body')
  .openapi({ example: 'norrbotten/lansstyrgruppen' })

/** What a personal feed holds and how it behaves: its settings for life, never a query. */
export const choicesSchema = z
  .strictObject({
    bodies: z
      .array(bodySchema, 'expected a list of bodies')
      .min(1, 'expected at least one body')
      .max(MOST_BODIES, `expected at most ${MOST_BODIES} bodies`)
      .openapi({ description: 'Of one region or of several' }),
    kinds: z
      .array(z.enum(KINDS, 'expected meeting, deadline or milestone'), 'expected a list of kinds')
      .min(1, 'expected at least one kind')
      .max(KINDS.length, `expected at most ${KINDS.length} kinds`)
      .default([...KINDS])
      .openapi({ description: 'All unless told' }),
    proposed: z.boolean('expected true or false').default(true).openapi({
      description:
        "Whether a machine's proposals are in it, where no planner has taken the region over; where one has, they never are",
    }),
    busy: z
      .boolean('expected true or false')
      .default(false)
      .openapi({ description: 'Whether meetings take the subscriber’s time' }),
    cancelled: z.enum(['mark', 'status', 'drop'], 'expected mark, status or drop').default('mark').openapi({
      description:
        'A cancelled event under INSTÄLLT: and CONFIRMED, which all calendars show; under CANCELLED too; or not at all',
    }),
    alarm: z
      .string('expected a duration as P2D')
      .max(12, 'expected a duration as P2D')
      .refine(isAlarm, 'expected a duration as P2D')
      .optional()
      .openapi({
        description: 'How long before an event its reminder comes; Outlook and Google ignore it',
        example: 'P2D',
      }),
    arenden: z.boolean('expected true or false').default(false).openapi({
      description:
        "Whether the last days of ärenden are in it, of the chosen bodies of the key's region. Needs `Authorization: Bearer KEY`; when the key is revoked they leave the feed",
    }),
  })
  .openapi('Subscription')

export type Choices = z.infer<typeof choicesSchema>

/** Choices as they are kept; those of before ärenden could be chosen have none. */
export type KeptChoices = Omit<Choices, 'arenden'> & { readonly grant?: Grant }

export interface NewSubscription {
  readonly id: string
  /** Told now and never again. */
  readonly token: string
  readonly url: string
}

/**
 * Makes a personal feed. Throws a 422 for a body that is not there, a 429 when the address has made its day's.
 *
 * @param address who asks
 * @param grant what a key lets it hold beside what is public
 */
export async function subscribe(
  choices: Choices,
  desk: Desk,
  address: string,
  grant?: Grant,
): Promise<NewSubscription> {
  const unknown = choices.bodies.flatMap((body, i) =>
    modelOf(body, desk)
      ? []
      : [{ pointer: `#/bodies/${i}`, in: 'body' as const, detail: 'expected a body that there is' }],
  )
  if (unknown.length > 0) throw invalid(unknown)
  await desk.subscriptions.count(address)
  const id = [...desk.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const token = base64url(desk.random(32))
  const kept: KeptChoices = { ...choices, ...(grant && { grant }) }
  await desk.store.addSubscription({
    id,
    tokenHash: sha256(token),
    choices: JSON.parse(JSON.stringify(kept)) as Json,
    createdAt: desk.clock.now(),
  })
  return { id, token, url: `${desk.publicUrl}/feeds/s/${token}.ics` }
}

/** The region of a `region/body`, when it has that body. */
export function modelOf(body: string, { regions }: Pick<Desk, 'regions'>): RegionModel | undefined {
  const [region, id] = body.split('/') as [string, string]
  const model = regions.get(region)
  return model?.region.bodies.some((b) => b.id === id) ? model : undefined
}
