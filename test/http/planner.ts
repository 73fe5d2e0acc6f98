import { newKey } from '../../src/store/index.ts'
import { type Made, made } from './app.ts'

/** The service with a planner at it. */
export interface Planning extends Made {
  readonly key: string
  /** Sends a decision with the plan's ETag and the planner's key, unless told otherwise. */
  readonly decide: (year: number, decision: object, headers?: Record<string, string>) => Promise<Response>
  /** As `decide`; the answer to one that is written. */
  readonly written: (year: number, decision: object) => Promise<Written>
  readonly plan: (year: number) => Promise<PlanBody>
}

export interface ChangeBody {
  readonly occurrence: string
  readonly change: string
  readonly from?: Record<string, unknown>
  readonly to?: Record<string, unknown>
  readonly because: string
  readonly past?: true
}

export interface Written {
  readonly revision: number
  readonly changes: readonly ChangeBody[]
}

export interface OccurrenceBody {
  readonly id: string
  readonly rule: string
  readonly kind: string
  readonly body: string
  readonly bodies: readonly string[]
  readonly date: string
  readonly start?: string
  readonly end?: string
  readonly status: string
  readonly movedFrom?: string
  readonly title: string
  readonly anchor?: { readonly occurrence: string; readonly days: number }
  readonly explanation: readonly { readonly step: string; readonly text: string; readonly basis: string }[]
}

export interface PlanBody {
  readonly state: string
  readonly bodies: readonly { readonly id: string; readonly state: string }[]
  readonly revision: number
  readonly occurrences: readonly OccurrenceBody[]
  readonly violations: readonly {
    readonly rule: string
    readonly occurrences: readonly string[]
    readonly overruled?: { readonly revision: number; readonly reason: string }
  }[]
  readonly yielded: readonly { readonly rule: string; readonly occurrences?: readonly string[] }[]
  readonly open: readonly { readonly kind: string; readonly rule?: string; readonly text: string }[]
}

export async function planning(region: string, options: Parameters<typeof made>[0] = {}): Promise<Planning> {
  const service = made(options)
  const key = await keyFor(service, region)
  const path = (year: number) => `/api/v1/regions/${region}/plans/${year}`
  const decide: Planning['decide'] = async (year, decision, headers = {}) => {
    const tag = (await service.get(path(year))).headers.get('ETag')!
    return service.ask(
      'POST',
      `${path(year)}/decisions`,
      {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${key}`,
        'If-Match': tag,
        ...headers,
      },
      JSON.stringify({ reason: 'Synpunkter från kommunerna', ...decision }),
    )
  }
  const written: Planning['written'] = async (year, decision) => {
    const response = await decide(year, decision)
    const body = (await response.json()) as Written
    if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    ...service,
    key,
    decide,
    written,
    plan: async (year) => (await service.json(path(year))) as unknown as PlanBody,
  }
}

/** A new planner's key of a region. */
export async function keyFor(
  { store }: Pick<Made, 'store'>,
  region: string,
  label = 'Samverkanskoordinator',
) {
  let next = 7
  const { id, secret, hash } = newKey((n) =>
    Uint8Array.from({ length: n }, () => (next = (next * 48271 + region.length) % 2147483647) & 255),
  )
  await store.addKey({ id, region, label, hash, createdAt: '2026-11-24T08:00:00Z' })
  return secret
}
