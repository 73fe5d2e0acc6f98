import { describe, expect, it } from 'vitest'
import { FakeClock, headersOf } from './app.ts'
import { planning } from './planner.ts'

const FEED = '/feeds/norrbotten.ics'
const NONE = { ifNoneMatch: undefined, ifModifiedSince: undefined }

describe('a poll that needs no router', () => {
  it('gets what the app gives, to the header', async () => {
    const { app, get } = await planning('norrbotten')
    expect(app.readyAnswers.now().answer(FEED, NONE)).toBeUndefined()
    const whole = await get(FEED)
    const tag = whole.headers.get('ETag')!
    const unchanged = await get(FEED, { 'If-None-Match': tag })
    const since = { ifNoneMatch: undefined, ifModifiedSince: whole.headers.get('Last-Modified')! }
    const ready = app.readyAnswers.now().answer(FEED, NONE)!
    expect([ready.status, ready.headers]).toEqual([200, headersOf(whole).flat()])
    expect(new TextDecoder().decode(ready.octets)).toBe(await whole.text())
    for (const conditions of [
      { ...NONE, ifNoneMatch: tag },
      { ...NONE, ifNoneMatch: `"x", W/${tag}` },
      since,
    ]) {
      expect(app.readyAnswers.now().answer(FEED, conditions)).toEqual({
        status: 304,
        headers: headersOf(unchanged).flat(),
      })
    }
    expect(app.readyAnswers.now().answer(FEED, { ...since, ifNoneMatch: '"x"' })?.status).toBe(200)
  })

  it.each([`${FEED}?x=1`, '/feeds/halland.ics', '/feeds/s/x.ics', '/feeds/', '/', '/feeds/norrbotten'])(
    'is not that of %s',
    async (path) => {
      const { app, get } = await planning('norrbotten')
      await get(FEED)
      expect(app.readyAnswers.now().answer(path, NONE)).toBeUndefined()
    },
  )

  it('is looked into anew each second, and after each decision', async () => {
    const clock = new FakeClock('2026-11-24', '12:00:00')
    const { app, get, written } = await planning('norrbotten', { clock })
    await get(FEED)
    expect(app.readyAnswers.now().answer(FEED, NONE)).toBeDefined()
    clock.moveTo('2026-11-24', '12:00:01')
    expect(app.readyAnswers.now().answer(FEED, NONE)).toBeUndefined()
    const before = await (await get(FEED)).text()
    await written(2027, {
      kind: 'move',
      occurrence: 'norrbotten-2027-lansstyrgruppen-moten-2',
      date: '2027-05-20',
    })
    expect(app.readyAnswers.now().answer(FEED, NONE)).toBeUndefined()
    expect(await (await get(FEED)).text()).not.toBe(before)
    // Within the second of a write Last-Modified is not yet what it will be
    expect(app.readyAnswers.now().answer(FEED, NONE)).toBeUndefined()
    clock.moveTo('2026-11-24', '12:00:02')
    await get(FEED)
    expect(app.readyAnswers.now().answer(FEED, NONE)?.status).toBe(200)
  })

  it('is never of a personal feed', async () => {
    const { app, ask, get } = await planning('norrbotten')
    const made = await ask(
      'POST',
      '/api/v1/subscriptions',
      { 'Content-Type': 'application/json' },
      '{"bodies":["norrbotten/lansstyrgruppen"]}',
    )
    const { id, token } = (await made.json()) as { id: string; token: string }
    expect((await get(`/feeds/s/${token}.ics`)).status).toBe(200)
    for (const name of [`s/${token}`, `s/${id}`, `personal ${id}`])
      expect(app.readyAnswers.now().answer(`/feeds/${name}.ics`, NONE)).toBeUndefined()
  })
})
