import { FakeClock } from './app.ts'
import { type Planning, planning } from './planner.ts'

/** An ärende as the API tells it, as far as tests look. */
export interface ArendeBody {
  readonly id: string
  readonly state: string
  readonly body: string
  readonly late: boolean
  readonly off: boolean
  readonly meeting?: { readonly occurrence: string; readonly date: string; readonly status: string }
  readonly papers?: string
  readonly due?: { readonly step: string; readonly date: string; readonly responsible?: string }
  readonly next?: { readonly occurrence: string; readonly date: string; readonly lastDay: string }
  readonly dates: readonly { readonly step: string; readonly date: string; readonly rule: string }[]
  readonly changes: readonly {
    readonly occurrence: string
    readonly change: string
    readonly because: string
  }[]
  readonly steps: readonly { readonly kind: string; readonly inRules: boolean }[]
  readonly history: readonly Record<string, unknown>[]
}

/** The service with a planner who keeps a region's ärendelista. */
export interface Listing extends Planning {
  readonly clock: FakeClock
  readonly read: (path?: string) => Promise<Response>
  readonly arende: (id: string) => Promise<ArendeBody>
  readonly raise: (fields: object, headers?: Record<string, string>) => Promise<Response>
  readonly step: (id: string, fields: object, headers?: Record<string, string>) => Promise<Response>
  /** As `raise`: the new ärende's id. */
  readonly raised: (fields: object) => Promise<string>
  readonly stepped: (id: string, fields: object) => Promise<ArendeBody>
}

export const RAISED = {
  title: 'Gemensam rutin för hemgång',
  about: 'Hur kommunerna och regionen planerar hemgången tillsammans',
  purpose: 'beslut',
  raisedBy: 'Socialchefen, Ånge kommun',
  reason: 'Kom med e-post',
}

export async function listing(region: string, today = '2027-01-04'): Promise<Listing> {
  const clock = new FakeClock(today)
  const service = await planning(region, { clock })
  const base = `/api/v1/regions/${region}/arenden`
  const bearer = { Authorization: `Bearer ${service.key}` }
  const read = (path = '') => service.get(`${base}${path}`, bearer)
  const arende = async (id: string) => (await (await read(`/${id}`)).json()) as ArendeBody
  const post = async (path: string, fields: object, headers: Record<string, string> = {}) =>
    service.ask(
      'POST',
      `${base}${path}`,
      {
        'Content-Type': 'application/json',
        ...bearer,
        'If-Match': (await read()).headers.get('ETag')!,
        ...headers,
      },
      JSON.stringify({ reason: 'Enligt ärendelistan', ...fields }),
    )
  const done = async (response: Response): Promise<{ arende: string }> => {
    const body = (await response.json()) as { arende: string }
    if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(body)}`)
    return body
  }
  const step: Listing['step'] = (id, fields, headers) => post(`/${id}/steps`, fields, headers)
  const raise: Listing['raise'] = (fields, headers) => post('', { ...RAISED, ...fields }, headers)
  return {
    ...service,
    clock,
    read,
    arende,
    raise,
    step,
    raised: async (fields) => (await done(await raise(fields))).arende,
    stepped: async (id, fields) => {
      await done(await step(id, fields))
      return arende(id)
    },
  }
}
