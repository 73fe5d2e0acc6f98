import { dateOf } from '../src/calendar/index.ts'
import { random } from '../src/runtime/random.ts'
import { newKey } from '../src/store/index.ts'
import { PUBLIC_URL, service } from './service.ts'

const NOW = '2026-11-24T12:00:00Z'

/** An answer, and how long it took with all of its text. */
export interface Answer {
  readonly status: number
  readonly html: string
  readonly cookie: string
  readonly location: string
  readonly ms: number
}

export type Fields = Readonly<Record<string, string>>

/** A planner's browser at a service of its own. */
export interface PlannerDesk {
  readonly key: string
  readonly open: (path: string, cookie: string) => Promise<Answer>
  readonly send: (path: string, fields: Fields, cookie?: string) => Promise<Answer>
}

export async function plannerDesk(region: string): Promise<PlannerDesk> {
  const { store, make } = await service({ today: () => dateOf(NOW.slice(0, 10)), now: () => NOW })
  const app = make()
  const { id, secret, hash } = newKey(random)
  await store.addKey({ id, region, label: 'Samverkanskoordinator', hash, createdAt: NOW })
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const start = performance.now()
    const response = await app.request(path, init)
    const html = await response.text()
    const ms = performance.now() - start
    if (response.status >= 400) throw new Error(`${path}: ${response.status}`)
    const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    return { status: response.status, html, cookie, location: response.headers.get('Location') ?? '', ms }
  }
  return {
    key: secret,
    open: (path, cookie) => ask(path, { headers: { Cookie: cookie } }),
    send: (path, fields, cookie = '') =>
      ask(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: PUBLIC_URL,
          Cookie: cookie,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}
