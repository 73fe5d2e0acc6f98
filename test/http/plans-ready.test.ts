import { describe, expect, it } from 'vitest'
import { FakeClock, headersOf } from './app.ts'
import { planning } from './planner.ts'

const PLAN = '/api/v1/regions/norrbotten/plans/2027'
const NONE = { ifNoneMatch: undefined, ifModifiedSince: undefined }

describe('a plan that needs no router', () => {
  it('is what the app gives, to the header', async () => {
    const { app, get } = await planning('norrbotten')
    expect(app.readyAnswers.now().answer(PLAN, NONE)).toBeUndefined()
    const whole = await get(PLAN)
    const tag = whole.headers.get('ETag')!
    const unchanged = await get(PLAN, { 'If-None-Match': tag })
    const ready = app.readyAnswers.now().answer(PLAN, NONE)!
    expect([ready.status, ready.headers]).toEqual([200, headersOf(whole).flat()])
    expect(new TextDecoder().decode(ready.octets)).toBe(await whole.text())
    for (const ifNoneMatch of [tag, `"x", W/${tag}`, '*'])
      expect(app.readyAnswers.now().answer(PLAN, { ...NONE, ifNoneMatch })).toEqual({
        status: 304,
        headers: headersOf(unchanged).flat(),
      })
    // A plan has no date that it could be asked for by
    const late = { ifNoneMatch: undefined, ifModifiedSince: 'Fri, 01 Jan 2100 00:00:00 GMT' }
    expect(app.readyAnswers.now().answer(PLAN, late)?.status).toBe(200)
    expect((await get(PLAN, { 'If-Modified-Since': late.ifModifiedSince })).status).toBe(200)
  })

  it.each([`${PLAN}?x=1`, `${PLAN}.csv`, `${PLAN}/history`, '/api/v1/regions/norrbotten/plans/2028', '/'])(
    'is not that of %s',
    async (path) => {
      const { app, get } = await planning('norrbotten')
      await get(PLAN)
      expect(app.readyAnswers.now().answer(path, NONE)).toBeUndefined()
    },
  )

  it('is looked into anew each second, and after each decision', async () => {
    const clock = new FakeClock('2026-11-24', '12:00:00')
    const { app, get, written } = await planning('norrbotten', { clock })
    const before = (await get(PLAN)).headers.get('ETag')!
    const read = { ...NONE, ifNoneMatch: before }
    await get(PLAN, { 'If-None-Match': before })
    expect(app.readyAnswers.now().answer(PLAN, read)?.status).toBe(304)
    clock.moveTo('2026-11-24', '12:00:01')
    expect(app.readyAnswers.now().answer(PLAN, read)).toBeUndefined()
    await get(PLAN, { 'If-None-Match': before })
    expect(app.readyAnswers.now().answer(PLAN, read)?.status).toBe(304)
    await written(2027, {
      kind: 'move',
      occurrence: 'norrbotten-2027-lansstyrgruppen-moten-2',
      date: '2027-05-20',
    })
    expect(app.readyAnswers.now().answer(PLAN, read)).toBeUndefined()
    const after = await get(PLAN)
    expect(after.headers.get('ETag')).not.toBe(before)
    expect(new TextDecoder().decode(app.readyAnswers.now().answer(PLAN, read)?.octets)).toBe(
      await after.text(),
    )
  })
})
