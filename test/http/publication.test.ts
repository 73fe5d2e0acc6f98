import { describe, expect, it } from 'vitest'
import type { RegionModel } from '../../src/rules/index.ts'
import { type Store, StoreFull } from '../../src/store/index.ts'
import { components, unescape, unfold, value } from '../feed/reading.ts'
import { modelOfRegion } from '../planning/shipped.ts'
import { memoryStore } from '../store/memory.ts'
import { FakeClock, headersOf, type Made, made } from './app.ts'
import { planning } from './planner.ts'

const FEED = '/feeds/norrbotten.ics'
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2' // Thursday 13 May 2027

interface Told {
  readonly sequence: number
  readonly at: string
  /** Everything that an event says, its stamps aside. */
  readonly said: string
  readonly summary: string
}

/** A feed's events by the id of their occurrence. */
async function toldBy(service: Pick<Made, 'get'>, path = FEED): Promise<Map<string, Told>> {
  const response = await service.get(path)
  expect(response.status).toBe(200)
  const events = components(unfold(await response.text()), 'VEVENT')
  return new Map(
    events.map((lines) => [
      value(lines, 'UID').replace(/@arshjul$/, ''),
      {
        sequence: Number(value(lines, 'SEQUENCE')),
        at: value(lines, 'DTSTAMP'),
        said: lines.filter((line) => !/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):/.test(line)).join('\n'),
        summary: unescape(value(lines, 'SUMMARY')),
      },
    ]),
  )
}

/** Asserts that stamps have changed exactly where content has, each by one. */
function expectExact(before: Map<string, Told>, after: Map<string, Told>, at: string): string[] {
  const changed: string[] = []
  for (const [id, now] of after) {
    const old = before.get(id)
    if (!old) continue
    if (old.said === now.said) expect([id, now]).toEqual([id, old])
    else {
      expect([id, now.sequence, now.at]).toEqual([id, old.sequence + 1, at])
      changed.push(id)
    }
  }
  return changed
}

describe('contract 16: SEQUENCE, DTSTAMP and LAST-MODIFIED', () => {
  it('change exactly with an event’s content: moved, cancelled, restored, sent out, adopted', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    const { written } = service
    let before = await toldBy(service)
    expect(new Set([...before.values()].map((e) => `${e.sequence} ${e.at}`))).toEqual(
      new Set(['0 20261124T000000Z']),
    )
    const steps: [decision: object, summary: string][] = [
      [{ kind: 'move', occurrence: MEETING, date: '2027-05-20' }, 'Förslag: Länsstyrgruppen'],
      [{ kind: 'cancel', occurrence: MEETING, override: true }, 'INSTÄLLT: Länsstyrgruppen'],
      [{ kind: 'restore', occurrence: MEETING }, 'Förslag: Länsstyrgruppen'],
      [{ kind: 'circulate', replyBy: '2026-12-18' }, 'Preliminärt: Länsstyrgruppen'],
      [{ kind: 'adopt' }, 'Länsstyrgruppen'],
    ]
    for (const [i, [decision, summary]] of steps.entries()) {
      clock.nextDay()
      await written(2027, decision)
      const at = clock.now().replace(/[-:]/g, '')
      clock.nextDay()
      const after = await toldBy(service)
      expect(after.get(MEETING)).toMatchObject({ sequence: i + 1, summary })
      expect(expectExact(before, after, at)).toContain(MEETING)
      before = after
    }
  })

  it('are the same whether anyone asked in between or not', async () => {
    const asked = await planning('norrbotten', { clock: new FakeClock('2026-11-24') })
    const silent = await planning('norrbotten', { clock: new FakeClock('2026-11-24') })
    await asked.get(FEED)
    for (const { written, get, clock } of [asked, silent]) {
      for (const date of ['2027-05-20', '2027-05-12']) {
        clock.nextDay()
        await written(2027, { kind: 'move', occurrence: MEETING, date })
        if (get === asked.get) await get(FEED)
      }
    }
    const [a, b] = await Promise.all([asked, silent].map(async ({ get }) => (await get(FEED)).text()))
    expect(a).toBe(b)
  })

  it('are the same for the same rules on every machine, the window rolled or not', async () => {
    const clock = new FakeClock('2026-11-24')
    const rolled = made({ clock })
    await rolled.get(FEED)
    clock.moveTo('2027-02-03')
    const fresh = made({ clock: new FakeClock('2027-02-03') })
    expect(await (await rolled.get(FEED)).text()).toBe(await (await fresh.get(FEED)).text())
  })

  it('change with the rules, written by the first who asks, and go on after a restart', async () => {
    const store = await memoryStore()
    const clock = new FakeClock('2026-11-24')
    const before = await toldBy(made({ store, clock }))
    const model = modelOfRegion('norrbotten')
    const renamed: RegionModel = {
      ...model,
      bodyOf: (id) =>
        id === 'lansstyrgruppen-au'
          ? { ...model.bodyOf(id), name: 'Arbetsutskottet', short: 'Arbetsutskottet' }
          : model.bodyOf(id),
    }
    clock.moveTo('2026-11-26')
    const regions = new Map([['norrbotten', renamed]])
    const after = await toldBy(made({ store, clock, regions }))
    const changed = expectExact(before, after, '20261126T120000Z')
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(before.size)
    clock.moveTo('2026-11-27')
    expect(await toldBy(made({ store, clock, regions }))).toEqual(after)
  })

  it('go on where a slot comes back', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    const first = await toldBy(service)
    const five = { kind: 'assume', assumption: 'lansstyrgruppen-antal', value: 5 }
    const slot = 'norrbotten-2027-lansstyrgruppen-moten-5'
    expect(first.has(slot)).toBe(false)
    await service.written(2027, five)
    const there = await toldBy(service)
    clock.nextDay()
    await service.written(2027, { kind: 'undo', revision: 1 })
    expect((await toldBy(service)).has(slot)).toBe(false)
    clock.nextDay()
    await service.written(2027, five)
    const back = await toldBy(service)
    // It says another revision's reason than before, and so goes on after what was told of it then
    const [then, now] = [there.get(slot)!, back.get(slot)!]
    expect([then.sequence, now.sequence, now.at]).toEqual([0, 1, '20261126T120000Z'])
  })

  it('end the same for two who publish at once', async () => {
    const store = await memoryStore()
    const clock = new FakeClock('2026-11-24')
    const [one, two] = [made({ store, clock }), made({ store, clock })]
    const bodies = await Promise.all([one, two, one, two].map(async ({ get }) => (await get(FEED)).text()))
    expect(new Set(bodies).size).toBe(1)
    clock.moveTo('2026-12-01')
    const rolled = await Promise.all([one, two].map(async ({ get }) => (await get(FEED)).text()))
    expect(rolled[0]).toBe(rolled[1])
  })
})

describe('contract 15: UID', () => {
  it('stays through moves, cancelling, a window roll and another’s going', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    const before = [...(await toldBy(service)).keys()]
    await service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    clock.moveTo('2026-12-02')
    const after = new Set((await toldBy(service)).keys())
    const gone = before.filter((id) => !after.has(id))
    // Those of August, which the window has left
    expect(gone.every((id) => id.startsWith('norrbotten-2026'))).toBe(true)
    expect(after).toContain(MEETING)
  })
})

describe('contract 5: Last-Modified', () => {
  const modified = async (service: Pick<Made, 'get'>) =>
    Date.parse((await service.get(FEED)).headers.get('Last-Modified')!)

  it('rises on a move, a cancelling, what is added, what goes, and a roll; never into what is to come', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    let last = await modified(service)
    const added = {
      kind: 'add',
      type: 'meeting',
      body: 'lansstyrgruppen',
      date: '2027-03-10',
      title: 'Extra',
    }
    const steps: (() => Promise<unknown>)[] = [
      () => service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' }),
      () => service.written(2027, { kind: 'cancel', occurrence: MEETING, override: true }),
      () => service.written(2027, { ...added, ordinary: false, override: true }),
      // What was added last goes: the newest of all stamps goes with it
      () => service.written(2027, { kind: 'undo', revision: 3 }),
      async () => clock.moveTo('2026-12-01'),
    ]
    for (const step of steps) {
      clock.nextDay()
      await step()
      const now = await modified(service)
      expect(now).toBeGreaterThan(last)
      expect(now).toBeLessThanOrEqual(Date.parse(clock.now()))
      last = now
    }
  })

  it('tells two contents of one second apart, and gives 200 within the second of a write', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    await service.get(FEED)
    clock.moveTo('2026-11-25', '08:00:00')
    await service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    const first = await service.get(FEED)
    const said = first.headers.get('Last-Modified')!
    expect(said).toBe('Wed, 25 Nov 2026 08:00:00 GMT')
    expect((await service.get(FEED, { 'If-Modified-Since': said })).status).toBe(200)
    expect((await service.get(FEED, { 'If-None-Match': first.headers.get('ETag')! })).status).toBe(304)
    await service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-12' })
    const second = await service.get(FEED)
    expect(second.headers.get('Last-Modified')).toBe(said)
    expect(second.headers.get('ETag')).not.toBe(first.headers.get('ETag'))
    clock.moveTo('2026-11-25', '08:00:05')
    const late = await service.get(FEED, { 'If-Modified-Since': said })
    expect(late.status).toBe(200)
    const settled = late.headers.get('Last-Modified')!
    expect(Date.parse(settled)).toBeGreaterThan(Date.parse(said))
    expect((await service.get(FEED, { 'If-Modified-Since': settled })).status).toBe(304)
  })

  it('stays after a restart', async () => {
    const store = await memoryStore()
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock, store })
    await service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    const before = await service.get(FEED)
    clock.moveTo('2026-11-29')
    const after = await made({ clock, store }).get(FEED)
    expect(headersOf(after)).toEqual(headersOf(before))
    expect(await after.text()).toBe(await before.text())
  })
})

describe('a region that planners have taken over', () => {
  it('shows nothing computed in any feed', async () => {
    const service = await planning('norrbotten', { clock: new FakeClock('2026-11-24') })
    await service.written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    for (const path of [FEED, '/feeds/norrbotten/moten.ics', '/feeds/norrbotten/lansstyrgruppen.ics']) {
      const told = await toldBy(service, path)
      expect(told.size).toBeGreaterThan(0)
      for (const [id, { summary }] of told) {
        expect(summary).toMatch(/^Preliminärt: /)
        expect(id).toMatch(/^norrbotten-2027-/)
      }
    }
  })
})

describe('contract 20: a cancelled meeting', () => {
  it('stays as INSTÄLLT until the roll on or after the 30th day from its date', async () => {
    const clock = new FakeClock('2026-11-24')
    const service = await planning('norrbotten', { clock })
    const meeting = 'norrbotten-2027-lansstyrgruppen-moten-1' // 11 February 2027
    await service.written(2027, { kind: 'cancel', occurrence: meeting, override: true })
    for (const [day, stays] of [
      ['2027-03-31', true], // the 30th day is 13 March, the first roll after it 1 April
      ['2027-04-01', false],
    ] as const) {
      clock.moveTo(day)
      expect([day, (await toldBy(service)).has(meeting)]).toEqual([day, stays])
    }
  })
})

describe('contract 7: a full disk', () => {
  it('stops no feed, and is made good when there is room', async () => {
    const store = await memoryStore()
    let isFull = true
    const full = new Proxy<Store>(store, {
      get: (target, name: keyof Store) =>
        isFull && (name === 'publish' || name === 'markFeed')
          ? () => Promise.reject(new StoreFull('full'))
          : target[name],
    })
    const clock = new FakeClock('2026-11-24')
    const service = made({ store: full, clock })
    const first = await service.get(FEED)
    expect([first.status, service.reported]).toEqual([200, []])
    isFull = false
    clock.nextDay()
    const second = await service.get(FEED)
    expect(await second.text()).toBe(await first.text())
    expect((await store.published('norrbotten')).length).toBeGreaterThan(0)
    expect(second.headers.get('Last-Modified')).toBe(first.headers.get('Last-Modified'))
  })
})
