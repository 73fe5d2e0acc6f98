import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile, loadRegion } from '../../src/rules/index.ts'
import { lazyStore } from '../store/memory.ts'
import { FakeClock, made } from './app.ts'
import { type PlanBody, planning } from './planner.ts'

const FILE = 'calendars/norrbotten.yaml'
const PLAN = '/api/v1/regions/norrbotten/plans/2027'

/** Norrbotten's rules, the papers sent two weeks before a meeting instead of one. */
function changed() {
  const text = readFileSync(FILE, 'utf8')
  const at = text.indexOf('  - id: handlingar\n')
  const later = text.slice(0, at) + text.slice(at).replace('atLeast: { weeks: 1 }', 'atLeast: { weeks: 2 }')
  return new Map([['norrbotten', compile(loadRegion(FILE, later))]])
}

const papersOf = ({ occurrences }: PlanBody) => occurrences.filter((o) => o.rule === 'handlingar')

const suggestionsOf = ({ open }: PlanBody) =>
  open.filter((o) => o.kind === 'suggestion' && o.rule === 'handlingar').map(({ text }) => text)

describe.each([
  ['circulate', { kind: 'circulate', replyBy: '2026-12-18', bodies: ['lansstyrgruppen'] }, 'preliminary'],
  ['adopt', { kind: 'adopt', bodies: ['lansstyrgruppen'] }, 'confirmed'],
] as const)('a rule that changes after a year is told to be %sd', (_, decision, status) => {
  it('moves none of its dates, and suggests its new ones to the planner', async () => {
    const store = lazyStore()
    const before = await planning('norrbotten', { store })
    await before.written(2027, decision)
    const old = papersOf(await before.plan(2027))
    const feed = await (await before.get('/feeds/norrbotten.ics')).text()

    const after = made({ store, regions: changed(), clock: new FakeClock('2026-11-25') })
    const plan = (await after.json(PLAN)) as unknown as PlanBody
    expect(papersOf(plan).map(({ id, date, status: s }) => [id, date, s])).toEqual(
      old.map(({ id, date }) => [id, date, status]),
    )
    const suggested = suggestionsOf(plan)
    expect(suggested).toHaveLength(old.length)
    for (const text of suggested)
      expect(text).toMatch(/: reglerna ger nu .*\. Beslutat är .*, och det står kvar\.$/)
    expect(await (await after.get('/feeds/norrbotten.ics')).text()).toBe(feed)
  })
})

describe('a rule that changes before anything is sent out', () => {
  it('moves the dates, and its feed tells it with the next sequence and the time of the change', async () => {
    const store = lazyStore()
    const before = made({ store })
    const old = papersOf((await before.json(PLAN)) as unknown as PlanBody)
    const [first] = old
    const told = eventOf(await (await before.get('/feeds/norrbotten.ics')).text(), first!.id)

    const after = made({ store, regions: changed(), clock: new FakeClock('2026-11-25') })
    const plan = (await after.json(PLAN)) as unknown as PlanBody
    for (const [i, o] of papersOf(plan).entries()) expect(o.date < old[i]!.date).toBe(true)
    expect(suggestionsOf(plan)).toEqual([])
    const retold = eventOf(await (await after.get('/feeds/norrbotten.ics')).text(), first!.id)
    expect(retold.sequence).toBe(told.sequence + 1)
    expect(retold.modified).toBe('20261125T120000Z')
  })
})

function eventOf(feed: string, id: string) {
  const text = feed
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((event) => event.includes(`UID:${id}@arshjul`))!
  const field = (name: string) => new RegExp(`\\r\\n${name}:([^\\r]*)`).exec(text)![1]!
  return { sequence: Number(field('SEQUENCE')), modified: field('LAST-MODIFIED') }
}
