import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { hashEntry, verifyChain } from '../../src/store/index.ts'
import { problemOf } from './app.ts'
import { keyFor, type PlanBody, planning } from './planner.ts'

const byId = (plan: PlanBody, id: string) => plan.occurrences.find((o) => o.id === id)!
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'

describe('a decision', () => {
  it('moves a meeting with its last days, and lets the AU stay while its rule holds', async () => {
    const { plan, written } = await planning('norrbotten')
    const before = await plan(2027)
    const { date } = byId(before, MEETING)
    expect(date).toBe('2027-05-13')
    const { revision, changes } = await written(2027, {
      kind: 'move',
      occurrence: MEETING,
      date: '2027-05-20',
      reason: 'Ordföranden är på Regiondagarna',
    })
    expect(revision).toBe(1)
    const after = await plan(2027)
    expect(after.revision).toBe(1)
    expect(byId(after, MEETING)).toMatchObject({ date: '2027-05-20', movedFrom: '2027-05-13' })
    const own = changes.find((c) => c.occurrence === MEETING)!
    expect(own).toEqual({
      occurrence: MEETING,
      change: 'moved',
      from: { date: '2027-05-13' },
      to: { date: '2027-05-20', movedFrom: '2027-05-13' },
      because:
        'Senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20): Ordföranden är på Regiondagarna',
    })
    const au = after.occurrences.find((o) => o.anchor?.occurrence === MEETING && o.kind === 'meeting')!
    expect(au.date).toBe(byId(before, au.id).date)
    expect(changes.find((c) => c.occurrence === au.id)).toMatchObject({
      change: 'changed',
      because: expect.stringMatching(
        /^Ligger kvar .* eftersom regeln fortfarande hålls, \d+ dagar före/,
      ) as string,
    })
    const papers = after.occurrences.find((o) => o.id.includes('-handlingar-2'))!
    // A week before 13 May is Kristi himmelsfärdsdag, and so the day before it; a week before 20 May is a work day
    expect([byId(before, papers.id).date, papers.date]).toEqual(['2027-05-05', '2027-05-13'])
    // Nothing else has moved
    const moved = after.occurrences.filter((o) => byId(before, o.id).date !== o.date)
    expect(moved.every((o) => changes.some((c) => c.occurrence === o.id))).toBe(true)
    expect(
      after.occurrences.filter((o) => o.kind === 'meeting' && o.date !== byId(before, o.id).date),
    ).toHaveLength(1)
  })

  it('is refused where it breaks a must, with the rule and its quote, and kept with override', async () => {
    const { plan, decide, written } = await planning('norrbotten')
    const au = (await plan(2027)).occurrences.find(
      (o) => o.anchor?.occurrence === MEETING && o.kind === 'meeting',
    )!
    const move = { kind: 'move', occurrence: au.id, date: '2027-05-10' }
    const { errors } = await problemOf(await decide(2027, move), 422, ['#'])
    expect(errors![0]).toMatchObject({
      rule: expect.any(String) as string,
      quote: expect.stringContaining('10 dagar innan') as string,
    })
    await written(2027, { ...move, override: true })
    const after = await plan(2027)
    expect(byId(after, au.id).date).toBe('2027-05-10')
    expect(after.violations.find((v) => v.occurrences.includes(au.id))?.overruled).toEqual({
      revision: 1,
      reason: 'Synpunkter från kommunerna',
    })
  })

  test.each([
    ['day-off', '2027-05-06', 'Kristi himmelsfärdsdag'],
    ['day-off', '2027-05-15', 'a Saturday'],
  ])('is refused under %s on %s (%s)', async (rule, date) => {
    const { decide } = await planning('norrbotten')
    const { errors } = await problemOf(await decide(2027, { kind: 'move', occurrence: MEETING, date }), 422)
    expect(errors!.map((e) => e.rule)).toContain(rule)
  })

  it('keeps blocked days free of meetings, and is refused on one', async () => {
    const { plan, decide, written, json } = await planning('norrbotten')
    const { changes } = await written(2027, {
      kind: 'block',
      from: '2027-05-13',
      to: '2027-05-13',
      label: 'Kommunstyrelser',
    })
    expect(changes.map((c) => c.change)).toContain('moved')
    expect(byId(await plan(2027), MEETING).date).not.toBe('2027-05-13')
    const { errors } = await problemOf(
      await decide(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-13' }),
      422,
    )
    expect(errors!.map((e) => e.rule)).toEqual(['blocked-day'])
    const days = await json('/api/v1/regions/norrbotten/days?from=2027-05-13&to=2027-05-13')
    expect((days['items'] as object[]).at(-1)).toEqual({
      date: '2027-05-13',
      kind: 'blocked',
      name: 'Kommunstyrelser',
      source: 'Planerarens beslut 1',
      certainty: 'verified',
      weight: 'must',
    })
    await written(2027, { kind: 'unblock', revision: 1 })
    await written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-13' })
  })

  it('goes from proposed over circulated to adopted, body by body', async () => {
    const { plan, written, decide } = await planning('norrbotten')
    const bodies = (await plan(2027)).bodies.map((b) => b.id)
    await written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    const sent = await plan(2027)
    expect(sent.state).toBe('circulated')
    expect(new Set(sent.occurrences.map((o) => o.status))).toEqual(new Set(['preliminary']))
    await written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen'] })
    const half = await plan(2027)
    expect(half.state).toBe(bodies.length > 1 ? 'circulated' : 'adopted')
    expect(byId(half, MEETING).status).toBe('confirmed')
    await written(2027, { kind: 'adopt' })
    expect((await plan(2027)).state).toBe('adopted')
    await problemOf(await decide(2027, { kind: 'adopt' }), 422, ['#/bodies'])
    // An assumption changes nothing that is adopted
    const before = await plan(2027)
    await written(2027, { kind: 'assume', assumption: 'lansstyrgruppen-veckodag', value: 'tuesday' })
    const after = await plan(2027)
    expect(after.occurrences).toEqual(before.occurrences)
  })

  it('is written down with its hash, which anyone can recompute', async () => {
    const { written, json, store } = await planning('norrbotten')
    await written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    await written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    await written(2028, { kind: 'block', from: '2028-03-01', to: '2028-03-02', label: 'KS', weight: 'wish' })
    const { items } = (await json('/api/v1/regions/norrbotten/history')) as {
      items: Parameters<typeof hashEntry>[0][]
    }
    expect(items.map((e) => [e.revision, e.year, e.by])).toEqual([
      [1, 2027, 'Samverkanskoordinator'],
      [2, 2027, 'Samverkanskoordinator'],
      [3, 2028, 'Samverkanskoordinator'],
    ])
    for (const entry of items) expect((entry as { hash?: string }).hash).toBe(hashEntry(entry))
    expect(verifyChain(await store.log('norrbotten'))).toEqual({ ok: true })
    const year = await json('/api/v1/regions/norrbotten/plans/2027/history')
    expect(year['total']).toBe(2)
  })

  it('is told as it was at every revision, and what differs in words', async () => {
    const { written, json, plan } = await planning('norrbotten')
    const first = await plan(2027)
    await written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20', reason: 'Krock' })
    const second = await plan(2027)
    await written(2027, { kind: 'undo', revision: 1 })
    const base = '/api/v1/regions/norrbotten/plans/2027'
    expect(await json(`${base}/revisions/0`)).toEqual(first)
    expect(await json(`${base}/revisions/1`)).toEqual(second)
    const { revision: _, ...undone } = await plan(2027)
    expect({ ...undone, revision: 0 }).toEqual(first)
    const { changes } = (await json(`${base}/diff?from=0&to=1`)) as { changes: { because: string }[] }
    expect(changes.map((c) => c.because)).toContain(
      'Länsstyrgruppen, möte 2. Senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20): Krock',
    )
    expect((await json(`${base}/diff?from=0&to=2`))['changes']).toEqual([])
  })
})

describe('dates that others have set', () => {
  const OUTSIDE = 'politiskt-forum'
  const days = (...dates: string[]) =>
    dates.map((date) => ({ body: OUTSIDE, date, start: '13:00', end: '16:00' }))

  it('are the meetings of a body whose dates we don’t place, and all there are', async () => {
    const { plan, written } = await planning('vasternorrland')
    await written(2027, { kind: 'set', dates: days('2027-03-05', '2027-09-10', '2027-11-19') })
    const own = (p: PlanBody) => p.occurrences.filter((o) => o.body === OUTSIDE && o.kind === 'meeting')
    const first = own(await plan(2027))
    expect(first.map((o) => [o.date, o.start, o.id])).toEqual([
      ['2027-03-05', '13:00', 'vasternorrland-2027-r1-1'],
      ['2027-09-10', '13:00', 'vasternorrland-2027-r1-2'],
      ['2027-11-19', '13:00', 'vasternorrland-2027-r1-3'],
    ])
    // A corrected list: the ones it still holds are the same occurrences, the one it leaves out is gone
    await written(2027, { kind: 'set', dates: days('2027-03-12', '2027-11-19') })
    expect(own(await plan(2027)).map((o) => [o.date, o.id])).toEqual([
      ['2027-03-12', 'vasternorrland-2027-r1-1'],
      ['2027-11-19', 'vasternorrland-2027-r1-3'],
    ])
  })

  it('take the meetings that they lie nearest, in order, and leave the others', async () => {
    const { plan, written } = await planning('norrbotten')
    const before = (await plan(2027)).occurrences.filter((o) => o.rule === 'lansstyrgruppen-moten')
    const { date } = before[1]!
    await written(2027, { kind: 'set', dates: [{ body: 'lansstyrgruppen', date: '2027-05-20' }] })
    const after = (await plan(2027)).occurrences.filter((o) => o.rule === 'lansstyrgruppen-moten')
    expect(date).toBe('2027-05-13')
    expect(after.map((o) => o.date)).toEqual(before.map((o, i) => (i === 1 ? '2027-05-20' : o.date)))
  })

  it('are set all or none', async () => {
    const { decide, plan } = await planning('vasternorrland')
    const dates = [...days('2027-03-05'), { body: OUTSIDE, date: '2027-13-01' }]
    await problemOf(await decide(2027, { kind: 'set', dates }), 422, ['#/dates/1/date'])
    expect((await plan(2027)).revision).toBe(0)
  })
})

describe('calling off', () => {
  it('is refused where the document asks for so many, and kept with override; its last days go too', async () => {
    const { decide, plan, written } = await planning('norrbotten')
    const cancel = { kind: 'cancel', occurrence: MEETING }
    const { errors } = await problemOf(await decide(2027, cancel), 422)
    expect(errors!.map((e) => e.quote).join()).toContain('minst fyra')
    const { changes } = await written(2027, { ...cancel, override: true })
    expect(changes.filter((c) => c.change === 'cancelled').length).toBeGreaterThan(3)
    const after = await plan(2027)
    const hanging = after.occurrences.filter((o) => o.anchor?.occurrence === MEETING)
    expect(new Set(hanging.map((o) => o.status))).toEqual(new Set(['cancelled']))
    await written(2027, { kind: 'restore', occurrence: MEETING })
    expect((await plan(2027)).occurrences.every((o) => o.status === 'proposed')).toBe(true)
  })

  it('is not refused because its beredning has been held already', async () => {
    const { written, plan, clock, json } = await planning('vasternorrland')
    clock.moveTo('2026-11-25')
    // The meeting of 4 December, whose beredning was held on 20 November
    const meeting = 'vasternorrland-2026-lansledningen-moten-8'
    const { changes } = await written(2026, { kind: 'cancel', occurrence: meeting })
    const past = changes.filter((c) => c.past).map((c) => c.occurrence)
    expect(past).toContain('vasternorrland-2026-beredningsmoten-8')
    expect((await plan(2026)).violations).toEqual([])
    await written(2026, { kind: 'undo', revision: 1 })
    expect((await json('/api/v1/regions/vasternorrland/plans/2026/diff?from=0'))['changes']).toEqual([])
  })

  it('leaves what has been already, by name', async () => {
    const { written, clock, plan } = await planning('norrbotten')
    clock.moveTo('2027-05-10')
    const { changes } = await written(2027, { kind: 'cancel', occurrence: MEETING, override: true })
    const past = changes.filter((c) => c.past)
    expect(past.length).toBeGreaterThan(0)
    const after = await plan(2027)
    for (const { occurrence } of past) {
      expect(byId(after, occurrence).status).toBe('proposed')
      expect(byId(after, occurrence).date < '2027-05-10').toBe(true)
    }
  })
})

describe('what can not be kept any more', () => {
  it('is told of an extra meeting that is called at short notice', async () => {
    const { written, plan, clock } = await planning('vasternorrland')
    clock.moveTo('2026-11-25')
    const { changes } = await written(2026, {
      kind: 'add',
      type: 'meeting',
      body: 'lansledningen',
      date: '2026-11-26',
      start: '08:00',
      end: '08:30',
    })
    const late = changes.filter((c) => c.change === 'added' && (c.to!['date'] as string) < '2026-11-25')
    expect(late.length).toBeGreaterThan(0)
    const { yielded, violations } = await plan(2026)
    expect(violations).toEqual([])
    const told = yielded.flatMap((y) => y.occurrences ?? [])
    for (const { occurrence } of late) expect(told).toContain(occurrence)
  })
})

describe('an assumption in a year that has begun', () => {
  it('moves no meeting that has been held', async () => {
    const { written, plan, clock } = await planning('vasternorrland')
    clock.moveTo('2026-08-15')
    const before = await plan(2026)
    const { changes } = await written(2026, {
      kind: 'assume',
      assumption: 'lansledningen-veckodag',
      value: 'thursday',
    })
    expect(changes.some((c) => c.change === 'moved')).toBe(true)
    const after = await plan(2026)
    const held = before.occurrences.filter((o) => o.kind === 'meeting' && o.date < '2026-08-15')
    for (const o of held) expect([o.id, byId(after, o.id).date]).toEqual([o.id, o.date])
  })
})

describe('a standing point of the planner’s own', () => {
  it('returns every year, on the first meeting in or after its month, until it is taken back', async () => {
    const { written, plan } = await planning('norrbotten')
    const { changes } = await written(2027, {
      kind: 'add',
      type: 'milestone',
      body: 'lansstyrgruppen',
      date: '2027-04-01',
      title: 'Följa upp avtalet',
      yearly: true,
    })
    // The first länsstyrgrupp meeting from April on
    const id = 'norrbotten-2027-staende-r1-1'
    expect(changes.map((c) => [c.occurrence, c.change, c.to?.['date']])).toEqual([
      [id, 'added', '2027-05-13'],
    ])
    const own = byId(await plan(2027), id) as { basis?: string; anchor?: { occurrence: string } }
    expect(own).toMatchObject({ basis: 'decision', anchor: { occurrence: MEETING } })
    const next = (await plan(2029)).occurrences.find((o) => o.rule === 'staende-r1')!
    const meeting = (await plan(2029)).occurrences.find((o) => o.id === next.anchor!.occurrence)!
    expect([next.date, meeting.date > '2029-03-31']).toEqual([meeting.date, true])
    expect((await plan(2026)).occurrences.some((o) => o.rule === 'staende-r1')).toBe(false)
    await written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    expect(byId(await plan(2027), id).date).toBe('2027-05-20')
    await written(2027, { kind: 'adopt' })
    expect(byId(await plan(2027), id)).toMatchObject({ date: '2027-05-20', status: 'confirmed' })
    await written(2027, { kind: 'undo', revision: 1 })
    expect((await plan(2029)).occurrences.some((o) => o.rule === 'staende-r1')).toBe(false)
  })
})

describe('details', () => {
  it('are added to those that were said before, and taken back by null', async () => {
    const { written, plan, decide } = await planning('norrbotten')
    const say = (details: object) => written(2027, { kind: 'details', occurrence: MEETING, ...details })
    await say({ form: 'digitalt' })
    await say({ place: 'Residenset' })
    expect(byId(await plan(2027), MEETING)).toMatchObject({ form: 'digitalt', place: 'Residenset' })
    await say({ form: null })
    expect((byId(await plan(2027), MEETING) as { form?: string }).form).toBeUndefined()
    await problemOf(await decide(2027, { kind: 'details', occurrence: MEETING }), 422, ['#/occurrence'])
    const own = (await plan(2027)).occurrences.find((o) => o.id === MEETING)
    await say({ parts: [{ title: 'Gemensam del', start: '10:00', end: '11:00' }], override: true })
    await say({ parts: null })
    expect(byId(await plan(2027), MEETING)).toEqual(own)
    const parts = [{ title: 'Morgonkaffe', start: '05:00', end: '06:00' }]
    await problemOf(await decide(2027, { kind: 'details', occurrence: MEETING, parts }), 422, ['#/parts/0'])
  })
})

describe('who may decide', () => {
  it('is asked for a key, the right region’s, and the plan’s ETag', async () => {
    expect.hasAssertions()
    const { decide, store, get } = await planning('norrbotten')
    const decision = { kind: 'replan' }
    await problemOf(await decide(2027, decision, { Authorization: '' }), 401)
    await problemOf(await decide(2027, decision, { Authorization: 'Bearer nonsense' }), 401)
    const other = await keyFor({ store }, 'halland')
    await problemOf(await decide(2027, decision, { Authorization: `Bearer ${other}` }), 403)
    await problemOf(await decide(2027, decision, { 'If-Match': '"old"' }), 412)
    const tag = (await get('/api/v1/regions/norrbotten/plans/2027')).headers.get('ETag')!
    await problemOf(await decide(2027, decision, { 'If-Match': `W/${tag}` }), 412)
    expect((await decide(2027, decision)).status).toBe(201)
    // Any decision of the region makes every plan's ETag stale
    await problemOf(await decide(2028, decision, { 'If-Match': tag }), 412)
  })

  it('is told 428 without If-Match', async () => {
    expect.hasAssertions()
    const { key, ask } = await planning('norrbotten')
    const response = await ask(
      'POST',
      '/api/v1/regions/norrbotten/plans/2027/decisions',
      { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      JSON.stringify({ kind: 'replan', reason: 'x' }),
    )
    await problemOf(response, 428)
  })

  it('is closed at once by revoking', async () => {
    const { decide, store } = await planning('norrbotten')
    expect((await decide(2027, { kind: 'replan' })).status).toBe(201)
    const [key] = await store.keys()
    await store.revokeKey(key!.id, '2026-11-24T12:00:00Z')
    await problemOf(await decide(2027, { kind: 'replan' }), 401)
  })

  it('is limited in failed attempts, never in good ones', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const { decide } = await planning('norrbotten')
    for (let i = 0; i < 10; i++)
      await problemOf(await decide(2027, { kind: 'replan' }, { Authorization: `Bearer no${i}` }), 401)
    const response = await decide(2027, { kind: 'replan' }, { Authorization: 'Bearer no' })
    expect(response.headers.get('Retry-After')).toBe('60')
    await problemOf(response, 429)
    expect((await decide(2027, { kind: 'replan' })).status).toBe(201)
    vi.advanceTimersByTime(60_000)
    await problemOf(await decide(2027, { kind: 'replan' }, { Authorization: 'Bearer no' }), 401)
  })
})

afterEach(() => void vi.useRealTimers())

describe('a decision sent twice', () => {
  it('is written once by its Idempotency-Key, and answered alike', async () => {
    const { decide, plan } = await planning('norrbotten')
    const move = { kind: 'move', occurrence: MEETING, date: '2027-05-20' }
    const first = await decide(2027, move, { 'Idempotency-Key': 'a1' })
    const again = await decide(2027, move, { 'Idempotency-Key': 'a1', 'If-Match': '"stale"' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.text()).toBe(await first.text())
    expect((await plan(2027)).revision).toBe(1)
    await problemOf(await decide(2027, { ...move, date: '2027-05-27' }, { 'Idempotency-Key': 'a1' }), 422, [
      '#/Idempotency-Key',
    ])
  })

  it('is written by exactly one of fifty writers', async () => {
    const { plan, key, ask, get } = await planning('norrbotten')
    const tag = (await get('/api/v1/regions/norrbotten/plans/2027')).headers.get('ETag')!
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        ask(
          'POST',
          '/api/v1/regions/norrbotten/plans/2027/decisions',
          { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
          JSON.stringify({ kind: 'replan', reason: 'tävling' }),
        ),
      ),
    )
    const statuses = answers.map((a) => a.status)
    expect(statuses.filter((s) => s === 201)).toHaveLength(1)
    expect(statuses.filter((s) => s === 412)).toHaveLength(49)
    expect((await plan(2027)).revision).toBe(1)
  })
})

describe('what can not be', () => {
  test.each([
    ['no known kind', { kind: 'dance' }, ['#/kind']],
    ['an unknown name', { kind: 'replan', colour: 'red' }, ['#/colour']],
    ['no reason', { kind: 'replan', reason: undefined }, ['#/reason']],
    ['a blank reason', { kind: 'replan', reason: '  ' }, ['#/reason']],
    ['a long reason', { kind: 'replan', reason: 'x'.repeat(501) }, ['#/reason']],
    ['a control character', { kind: 'replan', reason: 'a\u0007b' }, ['#/reason']],
    ['a date that is none', { kind: 'move', occurrence: MEETING, date: '2027-02-30' }, ['#/date']],
    ['an occurrence that is not there', { kind: 'cancel', occurrence: 'x' }, ['#/occurrence']],
    ['an assumption that is not there', { kind: 'assume', assumption: 'x', value: 1 }, ['#/assumption']],
    [
      'a weekday that is none',
      { kind: 'assume', assumption: 'lansstyrgruppen-veckodag', value: 'someday' },
      ['#/value'],
    ],
    ['a body that is not there', { kind: 'adopt', bodies: ['x'] }, ['#/bodies/0']],
    [
      'a date twice in a set',
      {
        kind: 'set',
        dates: [
          { body: 'lansstyrgruppen', date: '2027-03-04' },
          { body: 'lansstyrgruppen', date: '2027-03-04' },
        ],
      },
      ['#/dates/1/date'],
    ],
    ['a revision that is not there', { kind: 'undo', revision: 9 }, ['#/revision']],
    [
      'a last day with a clock time',
      {
        kind: 'add',
        type: 'deadline',
        title: 'x',
        body: 'lansstyrgruppen',
        date: '2027-03-04',
        start: '10:00',
        end: '11:00',
      },
      ['#/start'],
    ],
    [
      'days that end before they begin',
      { kind: 'block', from: '2027-03-04', to: '2027-03-03', label: 'x' },
      ['#/to'],
    ],
  ])('%s is refused, and nothing is written', async (_, decision, pointers) => {
    const { decide, plan } = await planning('norrbotten')
    await problemOf(await decide(2027, decision), 422, pointers)
    expect((await plan(2027)).revision).toBe(0)
  })

  it('is refused as a whole where the body is no JSON, too large, or of another kind', async () => {
    expect.hasAssertions()
    const { ask } = await planning('norrbotten')
    const path = '/api/v1/regions/norrbotten/plans/2027/preview'
    await problemOf(await ask('POST', path, { 'Content-Type': 'application/json' }, '{"decisions":'), 422, [
      '#',
    ])
    await problemOf(await ask('POST', path, { 'Content-Type': 'text/plain' }, '{}'), 415)
    const large = JSON.stringify({ decisions: [], x: 'x'.repeat(1_000_001) })
    await problemOf(await ask('POST', path, { 'Content-Type': 'application/json' }, large), 413)
  })
})

describe('a preview', () => {
  it('tells the plan as it would be, writes nothing and refuses no broken rule', async () => {
    const { ask, plan } = await planning('norrbotten')
    const decisions = [
      { kind: 'move', occurrence: MEETING, date: '2027-05-15', reason: 'prov' },
      { kind: 'circulate', replyBy: '2026-12-18', reason: 'prov' },
    ]
    const path = '/api/v1/regions/norrbotten/plans/2027/preview'
    const json = { 'Content-Type': 'application/json' }
    const response = await ask('POST', path, json, JSON.stringify({ decisions }))
    expect(response.status).toBe(200)
    const seen = (await response.json()) as PlanBody
    expect(byId(seen, MEETING)).toMatchObject({ date: '2027-05-15', status: 'preliminary' })
    expect(seen.violations.map((v) => v.rule)).toContain('day-off')
    expect((await plan(2027)).revision).toBe(0)
    const wrong = JSON.stringify({ decisions: [{ kind: 'cancel', occurrence: 'x', reason: 'x' }] })
    await problemOf(await ask('POST', path, json, wrong), 422, ['#/decisions/0/occurrence'])
  })

  it('of many decisions lets others have their turn after each of them', async () => {
    const { ask } = await planning('norrbotten')
    const decisions = Array.from({ length: 12 }, (_, i) => ({
      kind: 'block',
      from: `2027-0${1 + (i % 9)}-12`,
      to: `2027-0${1 + (i % 9)}-12`,
      label: 'Budgetdag',
      reason: 'prov',
    }))
    let turns = 0
    let pending = true
    const count = (): void => {
      turns++
      if (pending) setTimeout(count)
    }
    setTimeout(count)
    const answer = await ask(
      'POST',
      '/api/v1/regions/norrbotten/plans/2027/preview',
      { 'Content-Type': 'application/json' },
      JSON.stringify({ decisions }),
    )
    pending = false
    expect(answer.status).toBe(200)
    expect(turns).toBeGreaterThanOrEqual(decisions.length)
  })
})
