import { describe, expect, it, test } from 'vitest'
import type { LogRow } from '../../src/planning/index.ts'
import { rowAfter } from '../store/entries.ts'
import { memoryStore } from '../store/memory.ts'
import { made, problemOf } from './app.ts'
import { planning } from './planner.ts'

interface Page {
  readonly items: readonly { readonly region: string; readonly revision: number; readonly at: string }[]
  readonly total: number
  readonly next: string | null
  readonly resume: string
}

/** A service whose regions' logs grow when told to. */
async function growing() {
  const store = await memoryStore()
  const { json, get } = made({ store })
  const last = new Map<string, LogRow>()
  const grow = async (region: string, second: number): Promise<void> => {
    const row = await rowAfter(last.get(region), {
      region,
      at: `2026-11-24T12:00:${String(second).padStart(2, '0')}Z`,
    })
    await store.append(row)
    last.set(region, row)
  }
  const read = async (query: string) => (await json(`/api/v1/changes?${query}`)) as unknown as Page
  return { grow, read, get }
}

const keysOf = ({ items }: Page): string[] =>
  items.map(({ region, revision, at }) => `${at.slice(17, 19)} ${region} ${revision}`)

test('nothing is decided yet', async () => {
  const { read } = await growing()
  expect(await read('')).toMatchObject({ items: [], total: 0, next: null })
})

test('what was decided, in all regions, by instant, then region, then revision', async () => {
  const { grow, read } = await growing()
  for (const [region, second] of [
    ['orebro', 5],
    ['norrbotten', 5],
    ['norrbotten', 5],
    ['orebro', 7],
    ['halland', 6],
  ] as const)
    await grow(region, second)
  const page = await read('')
  expect(keysOf(page)).toEqual([
    '05 norrbotten 1',
    '05 norrbotten 2',
    '05 orebro 1',
    '06 halland 1',
    '07 orebro 2',
  ])
  expect([page.total, page.next]).toEqual([5, null])
  expect(keysOf(await read('since=2026-11-24T12:00:06Z'))).toEqual(['06 halland 1', '07 orebro 2'])
  expect((await read('since=2026-11-24')).total).toBe(5)
  expect((await read('since=2026-11-25')).items).toEqual([])
})

test('a change tells its region, revision, instant, year and changes, and no more', async () => {
  const { written, plan, json } = await planning('norrbotten')
  const meeting = (await plan(2027)).occurrences.find((o) => o.kind === 'meeting' && o.status === 'proposed')!
  const { revision, changes } = await written(2027, {
    kind: 'cancel',
    occurrence: meeting.id,
    reason: 'Inget att ta upp.',
    override: true,
  })
  const { items } = (await json('/api/v1/changes')) as unknown as Page
  expect(items).toEqual([{ region: 'norrbotten', revision, at: '2026-11-24T12:00:00Z', year: 2027, changes }])
})

describe('page by page', () => {
  it('loses and repeats none, whatever is written between', async () => {
    const { grow, read } = await growing()
    const order: string[] = []
    // In the same second, in an order that no key of instant and region could follow
    const grown = ['orebro', 'norrbotten', 'orebro', 'halland', 'norrbotten', 'halland', 'kalmar', 'orebro']
    let cursor = ''
    const told: string[] = []
    for (const region of [...grown, ...grown]) {
      await grow(region, 5)
      order.push(region)
      const page = await read(`limit=1${cursor}`)
      told.push(...keysOf(page))
      cursor = `&cursor=${page.resume}`
    }
    expect(told).toHaveLength(order.length)
    expect(new Set(told).size).toBe(order.length)
    for (const region of new Set(order)) {
      const revisions = told
        .filter((key) => key.includes(` ${region} `))
        .map((key) => Number(key.split(' ')[2]))
      expect(revisions).toEqual(revisions.map((_, i) => i + 1))
    }
  })

  it('counts alike on every page, and ends', async () => {
    const { grow, read } = await growing()
    for (let second = 0; second < 7; second++) await grow(second % 2 ? 'orebro' : 'halland', second)
    const totals: number[] = []
    const told: string[] = []
    let page = await read('limit=3&since=2026-11-24T12:00:01Z')
    for (;;) {
      totals.push(page.total)
      told.push(...keysOf(page))
      if (page.next === null) break
      page = await read(`limit=3&cursor=${page.next}`)
    }
    expect(totals).toEqual([6, 6])
    expect(told.map((key) => Number(key.slice(0, 2)))).toEqual([1, 2, 3, 4, 5, 6])
    expect(await read(`cursor=${page.resume}`)).toMatchObject({ items: [], total: 0, next: null })
    await grow('kalmar', 0)
    expect(keysOf(await read(`cursor=${page.resume}`))).toEqual(['00 kalmar 1'])
  })
})

test('pages by number are those by cursor', async () => {
  const { grow, read } = await growing()
  for (let second = 0; second < 7; second++) await grow(second % 2 ? 'orebro' : 'halland', second)
  let byCursor = await read('limit=3')
  for (const page of [1, 2, 3]) {
    expect(await read(`limit=3&page=${page}`)).toEqual(byCursor)
    if (byCursor.next !== null) byCursor = await read(`limit=3&cursor=${byCursor.next}`)
  }
  expect(byCursor.next).toBeNull()
  expect((await read('limit=3&page=4')).items).toEqual([])
})

test.each([
  ['since=igår', 'since'],
  ['since=2027-02-30', 'since'],
  ['since=2027-03-04T10:00:00%2B01:00', 'since'],
  ['limit=0', 'limit'],
  ['cursor=x', 'cursor'],
  [`cursor=${btoa('k:{"told":{"a":-1},"count":0}').replaceAll('=', '')}`, 'cursor'],
  [`cursor=${btoa('k:norrbotten').replaceAll('=', '')}`, 'cursor'],
  ['page=0', 'page'],
  [`page=2&cursor=${btoa('k:{"told":{},"count":0}').replaceAll('=', '')}`, 'page'],
])('%s is refused', async (query, name) => {
  const { errors } = await problemOf(await made().get(`/api/v1/changes?${query}`), 422, [`#/${name}`])
  expect(errors).toHaveLength(1)
})
