import { describe, expect, it, test } from 'vitest'
import { foldArenden } from '../../src/arenden/index.ts'
import { verifyChain } from '../../src/store/index.ts'
import { problemOf } from './app.ts'
import { listing, RAISED } from './arendelista.ts'
import { keyFor } from './planner.ts'

/** Länsledningen meets on 22 January, 5 March, 23 April and 28 May 2027; its beredning on the Friday two weeks before. */
const MEETING = (n: number) => `vasternorrland-2027-lansledningen-moten-${n}`
const MATTER = { body: 'lansledningen', as: 'deltagare i länsledningen' }
const onAgenda = (n: number) => ({ kind: 'agenda', meeting: MEETING(n), presenter: 'Processledaren' })

describe('an ärende', () => {
  it('that is not ready goes back, with word to the one who raised it, and comes on a later meeting', async () => {
    const { raised, step, stepped, arende, clock } = await listing('vasternorrland')
    const id = await raised(MATTER)
    expect(id).toBe('vasternorrland-arende-1')
    expect(await arende(id)).toMatchObject({
      state: 'raised',
      due: { step: 'prepare', date: '2027-01-08', responsible: 'beredningen' },
    })
    const { errors } = await problemOf(await step(id, onAgenda(1)), 422)
    expect(errors).toMatchObject([
      {
        rule: 'gang-beredning',
        quote: expect.stringContaining('vilka nyanmälda ärenden som är klara') as string,
      },
    ])
    clock.moveTo('2027-01-08')
    const word = 'Socialtjänstens chefer behöver ha sett förslaget'
    await problemOf(await step(id, { kind: 'send-back', for: 'förankring' }), 422, ['#/word'])
    expect(await stepped(id, { kind: 'send-back', for: 'förankring', word })).toMatchObject({
      state: 'sent-back',
      sentBack: { for: 'förankring', word },
    })
    clock.moveTo('2027-02-19')
    expect(await arende(id)).toMatchObject({
      late: true,
      next: { occurrence: MEETING(2), date: '2027-03-05', lastDay: '2027-02-19' },
    })
    await stepped(id, { kind: 'ready' })
    expect(await stepped(id, onAgenda(2))).toMatchObject({
      state: 'agenda',
      late: false,
      meeting: { occurrence: MEETING(2), date: '2027-03-05' },
      papers: '2027-02-26',
    })
  })

  it('is decided, told of, followed up and closed', async () => {
    const { raised, step, stepped, clock } = await listing('vasternorrland')
    const id = await raised(MATTER)
    await stepped(id, { kind: 'ready' })
    await stepped(id, { ...onAgenda(1), papersBy: '2027-01-13' })
    const treat = { kind: 'treat', as: 'beslut', outcome: 'Rutinen antas' }
    await problemOf(await step(id, treat), 422, ['#/kind'])
    clock.moveTo('2027-01-22')
    expect(await stepped(id, treat)).toMatchObject({
      state: 'treated',
      due: { step: 'feedback', date: '2027-01-29', responsible: 'samverkanskoordinatorn' },
    })
    const { errors } = await problemOf(await step(id, { kind: 'close' }), 422)
    expect(errors!.map((e) => e.rule)).toEqual(['gang-minnesanteckningar', 'gang-beslut-framgar'])
    await stepped(id, { kind: 'feedback', to: 'Länsledningens deltagare' })
    const followUp = { kind: 'follow-up', date: '2027-10-15', responsible: 'Processledaren' }
    expect(await stepped(id, followUp)).toMatchObject({
      state: 'follow-up',
      due: { step: 'follow-up', date: '2027-10-15', responsible: 'Processledaren' },
    })
    clock.moveTo('2027-10-16')
    expect((await stepped(id, { kind: 'close' })).state).toBe('closed')
    await problemOf(await step(id, { kind: 'amend', title: 'Ny' }), 422, ['#/kind'])
  })

  it('follows its meeting when that moves, and is offered the next when it is called off', async () => {
    const { raised, stepped, arende, written } = await listing('vasternorrland')
    const id = await raised(MATTER)
    await stepped(id, { kind: 'ready' })
    expect(await stepped(id, onAgenda(3))).toMatchObject({ papers: '2027-04-16', changes: [] })
    await written(2027, { kind: 'move', occurrence: MEETING(3), date: '2027-04-30', reason: 'Krock' })
    const moved = await arende(id)
    expect(moved).toMatchObject({ meeting: { date: '2027-04-30' }, papers: '2027-04-23', late: false })
    expect(moved.changes.map((change) => change.because)).toEqual(
      expect.arrayContaining([
        'Senarelagt från fredag 23 april 2027 till fredag 30 april 2027 (vecka 17): Krock',
      ]),
    )
    await written(2027, { kind: 'cancel', occurrence: MEETING(3), reason: 'För få kan' })
    expect(await arende(id)).toMatchObject({
      off: true,
      meeting: { status: 'cancelled' },
      next: { occurrence: MEETING(4), date: '2027-05-28' },
    })
    expect(await stepped(id, onAgenda(4))).toMatchObject({ off: false, papers: '2027-05-21', changes: [] })
  })

  it('that missed its beredning is late, over the end of a year too', async () => {
    const { raised, arende, clock } = await listing('vasternorrland', '2027-11-19')
    const id = await raised(MATTER)
    expect(await arende(id)).toMatchObject({ late: false, due: { date: '2027-11-19' } })
    clock.moveTo('2027-11-20')
    const { late, next } = await arende(id)
    expect(late).toBe(true)
    expect(next!.occurrence).toBe('vasternorrland-2028-lansledningen-moten-1')
    expect(next!.lastDay < next!.date).toBe(true)
  })

  it('that came after a must’s last day is kept from the meeting, but for an avsteg', async () => {
    const { raised, step, stepped, clock } = await listing('vasternorrland', '2027-01-11')
    const id = await raised(MATTER)
    clock.moveTo('2027-01-12')
    await stepped(id, { kind: 'ready' })
    const { errors } = await problemOf(await step(id, onAgenda(1)), 422)
    expect(errors!.map((e) => e.rule)).toContain('gang-beredning')
    const { history } = await stepped(id, { ...onAgenda(1), override: true })
    expect(history.at(-1)!['overruled']).toMatchObject([
      { rule: 'gang-aktualisera' },
      { rule: 'gang-beredning' },
    ])
  })

  it('may not be raised by somebody whom the rules do not name', async () => {
    const { raise, raised } = await listing('vasternorrland')
    const { errors } = await problemOf(await raise({ body: 'lansledningen' }), 422)
    expect(errors).toContainEqual(
      expect.objectContaining({
        rule: 'initiera-deltagare',
        quote: 'deltagare i Länsledningen som representanter för de olika huvudmännen',
      }),
    )
    expect(await raised({ body: 'lansledningen', override: true })).toBe('vasternorrland-arende-1')
  })
})

describe('the list', () => {
  it('is read with the region’s key alone', async () => {
    const service = await listing('vasternorrland')
    const id = await service.raised(MATTER)
    const other = await keyFor(service, 'halland')
    for (const path of ['', `/${id}`, '/history']) {
      const at = `/api/v1/regions/vasternorrland/arenden${path}`
      await problemOf(await service.get(at), 401)
      await problemOf(await service.get(at, { Authorization: `Bearer ${other}` }), 403)
      const answer = await service.read(path)
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    }
    await problemOf(await service.read('/vasternorrland-arende-9'), 404)
  })

  it('is paged and filtered', async () => {
    const { raised, read, stepped } = await listing('vasternorrland')
    for (let i = 1; i <= 11; i++) await raised({ ...MATTER, title: `Ärende ${i}` })
    await stepped('vasternorrland-arende-2', { kind: 'ready' })
    const body = async (path: string) =>
      (await (await read(path)).json()) as { items: { id: string }[]; total: number; next: string | null }
    const first = await body('?limit=10')
    expect([first.total, first.items.length]).toEqual([11, 10])
    expect((await body(`?limit=10&cursor=${first.next!}`)).items.map((a) => a.id)).toEqual([
      'vasternorrland-arende-11',
    ])
    expect((await body('?state=ready')).items.map((a) => a.id)).toEqual(['vasternorrland-arende-2'])
    expect((await body('?body=politiskt-forum')).items).toEqual([])
    await problemOf(await read('?body=x'), 422, ['#/body'])
    await problemOf(await read('?state=x'), 422, ['#/state'])
    await problemOf(await read('?x=1'), 422, ['#/x'])
  })

  it('is written once, on what was read', async () => {
    const { raise, read, step } = await listing('vasternorrland')
    const old = (await read()).headers.get('ETag')!
    await problemOf(await raise(MATTER, { 'If-Match': '' }), 412)
    const first = await raise(MATTER, { 'Idempotency-Key': 'a' })
    expect(first.status).toBe(201)
    const again = await raise(MATTER, { 'Idempotency-Key': 'a', 'If-Match': old })
    expect(await again.text()).toBe(await first.text())
    await problemOf(await raise(MATTER, { 'If-Match': old }), 412)
    await problemOf(await raise({ ...MATTER, title: 'x' }, { 'Idempotency-Key': 'a' }), 422, [
      '#/Idempotency-Key',
    ])
    await problemOf(await step('vasternorrland-arende-2', { kind: 'ready' }), 404)
    expect((await step('vasternorrland-arende-1', { kind: 'ready' }, { 'If-Match': '*' })).status).toBe(201)
    expect((await read()).headers.get('ETag')).toMatch(/^"2-[0-9a-f]{32}"$/)
  })

  test.each<[label: string, fields: object, pointer: string]>([
    ['a title of 501 characters', { title: 'x'.repeat(501) }, '#/title'],
    ['a control character', { about: 'a\u0007b' }, '#/about'],
    ['a lone surrogate', { about: '\ud800' }, '#/about'],
    ['another purpose', { purpose: 'kaffe' }, '#/purpose'],
    ['another name', { owner: 'x' }, '#/owner'],
    ['a body that is not there', { body: 'x' }, '#/body'],
    ['a day to come', { raised: '2027-01-05' }, '#/raised'],
    ['a day that does not exist', { raised: '2027-02-30' }, '#/raised'],
    ['no reason', { reason: ' ' }, '#/reason'],
  ])('refuses %s', async (_, fields, pointer) => {
    const { raise } = await listing('vasternorrland')
    const { detail } = await problemOf(await raise({ ...MATTER, ...fields }), 422, [pointer])
    expect(detail).toContain('expected ')
  })

  it('is a chain that anyone with the key can recompute, and folds to what is told', async () => {
    const { raised, stepped, read, store } = await listing('vasternorrland')
    const id = await raised(MATTER)
    await stepped(id, { kind: 'ready' })
    const { items } = (await (await read('/history')).json()) as { items: never[] }
    expect(items).toEqual(await store.arendeLog('vasternorrland'))
    expect(verifyChain(items.map((entry) => ({ entry })))).toEqual({ ok: true })
    expect(foldArenden(items).get(id)!.state).toBe('ready')
  })
})

describe('nothing of an ärende', () => {
  const SECRET = 'Hemlig rubrik om hemgång'

  it('is told without its region’s key, and its days with it', async () => {
    const service = await listing('vasternorrland')
    const id = await service.raised({ ...MATTER, title: SECRET, about: SECRET })
    const query = '/api/v1/deadlines?from=2027-01-01&limit=500'
    const days = async (headers: Record<string, string>) =>
      (await (await service.get(query, headers)).json()) as { items: { id: string; date: string }[] }
    const own = await days({ Authorization: `Bearer ${service.key}` })
    expect(own.items).toContainEqual(
      expect.objectContaining({ id: `${id}-prepare`, date: '2027-01-08', responsible: 'beredningen' }),
    )
    const other = await keyFor(service, 'halland')
    for (const told of [await days({}), await days({ Authorization: `Bearer ${other}` })])
      expect(JSON.stringify(told)).not.toContain('arende-1-')
    await problemOf(await service.get(query, { Authorization: 'Bearer fel' }), 401)
  })

  test.each([
    '/',
    '/vasternorrland',
    '/vasternorrland/2027',
    '/vasternorrland/arende',
    `/vasternorrland/2027/${MEETING(1)}`,
    '/feeds/vasternorrland.ics',
    '/feeds/vasternorrland/halltider.ics',
    '/feeds/vasternorrland/lansledningen.ics',
    '/api/v1/regions/vasternorrland',
    '/api/v1/regions/vasternorrland/history',
    '/api/v1/regions/vasternorrland/plans/2027',
    '/api/v1/regions/vasternorrland/plans/2027.ics',
    '/api/v1/regions/vasternorrland/plans/2027/history',
    '/api/v1/deadlines?from=2027-01-01&limit=500',
  ])('is on %s', async (path) => {
    const { raised, stepped, get } = await listing('vasternorrland')
    const id = await raised({ ...MATTER, title: SECRET, about: SECRET, raisedBy: SECRET })
    await stepped(id, { kind: 'ready' })
    await stepped(id, { ...onAgenda(1), presenter: SECRET })
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    const text = await answer.text()
    expect(text).not.toContain('Hemlig')
    expect(text).not.toContain(id)
    expect(text).not.toContain(RAISED.reason)
  })
})
