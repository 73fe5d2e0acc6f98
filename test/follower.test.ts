import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { type Made, made } from './http/app.ts'
import { keyFor } from './http/planner.ts'
import { memoryStore } from './store/memory.ts'

interface Copy {
  readonly years: readonly number[]
  readonly plans?: Record<string, unknown>
  readonly cursor?: string
}
type Ask = (path: string) => Promise<unknown>
type Follow = (copy: Copy, ask: Ask, keep?: (copy: Copy) => Promise<void>) => Promise<void>

/** The consumer as docs/changes.md has it. */
async function consumer(): Promise<Follow> {
  const docs = readFileSync(new URL('../docs/changes.md', import.meta.url), 'utf8')
  const text = /```js\n(\/\/ follow\.mjs\n[\s\S]*?)```/.exec(docs)![1]!
  const folder = new URL('../.cache/docs/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL('follow.mjs', folder)
  writeFileSync(file, text)
  return ((await import(/* @vite-ignore */ file.href)) as { follow: Follow }).follow
}

const REGIONS = ['norrbotten', 'vasternorrland'] as const
const YEARS = [2027]

interface Deciding {
  readonly region: (typeof REGIONS)[number]
  readonly year: number
  readonly what: 'cancel' | 'restore' | 'note' | 'block' | 'circulate'
  readonly which: number
}

interface Meeting {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly rule: string
}

const REASON = 'Synpunkter från kommunerna'

/** What is decided; undefined where the plan has nothing left to decide so. */
function decisionOf({ what, which, year }: Deciding, occurrences: readonly Meeting[]): object | undefined {
  const day = `${year}-07-0${(which % 9) + 1}`
  if (what === 'block') return { kind: 'block', from: day, to: day, label: 'Utbildningsdag', reason: REASON }
  if (what === 'circulate') return { kind: 'circulate', replyBy: `${year - 1}-12-01`, reason: REASON }
  const fitting = occurrences.filter(
    (o) => o.kind === 'meeting' && (o.status === 'cancelled') === (what === 'restore'),
  )
  const { id } = fitting[which % (fitting.length || 1)] ?? {}
  if (id === undefined) return undefined
  if (what === 'note') return { kind: 'details', occurrence: id, note: `Sal ${which}`, reason: REASON }
  return { kind: what, occurrence: id, override: true, reason: REASON }
}

async function decide(service: Made, keys: ReadonlyMap<string, string>, wish: Deciding): Promise<void> {
  const path = `/api/v1/regions/${wish.region}/plans/${wish.year}`
  const read = await service.get(path)
  const { occurrences } = (await read.json()) as { occurrences: readonly Meeting[] }
  const decision = decisionOf(wish, occurrences)
  if (decision === undefined) return
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${keys.get(wish.region)}`,
    'If-Match': read.headers.get('ETag')!,
  }
  const { status } = await service.ask('POST', `${path}/decisions`, headers, JSON.stringify(decision))
  // Some of what chance wishes can't be: nothing is written then
  expect([201, 412, 422]).toContain(status)
}

const deciding: fc.Arbitrary<Deciding> = fc.record({
  region: fc.constantFrom(...REGIONS),
  year: fc.constantFrom(...YEARS),
  what: fc.constantFrom('cancel', 'restore', 'note', 'block', 'circulate'),
  which: fc.nat(20),
})

/** Decisions at one instant, side by side; then perhaps a poll, perhaps one that is cut off, perhaps a restart. */
const round = fc.record({
  decisions: fc.array(deciding, { minLength: 1, maxLength: 2 }),
  ending: fc.constantFrom('poll', 'cut', 'restart', 'nothing'),
  after: fc.nat(12),
})

const jsonOf =
  (service: Made): Ask =>
  async (path) =>
    (await service.get(path)).json()

it('keeps a copy that is the plans, whatever is decided and whenever it asks', {
  timeout: 300_000,
}, async () => {
  const follow = await consumer()
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 3 }), async (rounds) => {
      const store = await memoryStore()
      let service = made({ store })
      const keys = new Map(
        await Promise.all(REGIONS.map(async (r) => [r, await keyFor(service, r)] as const)),
      )
      let kept = JSON.stringify({ years: YEARS })
      const keep = async (copy: Copy): Promise<void> => void (kept = JSON.stringify(copy))
      const poll = async (ask: Ask) => follow(JSON.parse(kept) as Copy, ask, keep)
      for (const { decisions, ending, after } of rounds) {
        await Promise.all(decisions.map((wish) => decide(service, keys, wish)))
        if (ending === 'restart') service = made({ store })
        if (ending === 'poll') await poll(jsonOf(service))
        if (ending === 'cut') await poll(breaking(jsonOf(service), after)).catch(() => {})
      }
      await poll(jsonOf(service))
      const { plans } = JSON.parse(kept) as { plans: Record<string, unknown> }
      for (const region of REGIONS)
        for (const year of YEARS) {
          const path = `/api/v1/regions/${region}/plans/${year}`
          expect(plans[path]).toEqual(await service.json(path))
        }
    }),
    { seed: 27, numRuns: 2 },
  )
})

/** Asks so many times, and then fails. */
function breaking(ask: Ask, times: number): Ask {
  let left = times
  return async (path) => {
    if (left-- <= 0) throw new Error('The connection broke.')
    return ask(path)
  }
}

test('writes side by side at one instant are each told once, across a restart too', async () => {
  const store = await memoryStore()
  const service = made({ store })
  const keys = new Map(await Promise.all(REGIONS.map(async (r) => [r, await keyFor(service, r)] as const)))
  const told: string[] = []
  let cursor = ''
  const read = async (from: Made) => {
    const path = `/api/v1/changes?limit=2${cursor}`
    const page = (await (await from.get(path)).json()) as {
      items: readonly { region: string; revision: number }[]
      resume: string
    }
    told.push(...page.items.map((i) => `${i.region} ${i.revision}`))
    cursor = `&cursor=${page.resume}`
    return page.items.length
  }
  for (let turn = 0; turn < 4; turn++) {
    const wishes = REGIONS.map((region) => ({ region, year: 2027, what: 'block' as const, which: turn }))
    await Promise.all([...wishes.map((wish) => decide(service, keys, wish)), read(service)])
  }
  const anew = made({ store })
  while ((await read(anew)) > 0);
  const all = REGIONS.flatMap((region) => [1, 2, 3, 4].map((revision) => `${region} ${revision}`))
  expect(told.toSorted()).toEqual(all.toSorted())
  for (const region of REGIONS)
    expect(told.filter((t) => t.startsWith(region))).toEqual(all.filter((t) => t.startsWith(region)))
  const { items } = (await service.json('/api/v1/changes?since=2026-11-24T12:00:00Z&limit=500')) as {
    items: readonly unknown[]
  }
  expect(items).toHaveLength(all.length)
})
