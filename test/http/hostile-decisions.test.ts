import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { planning } from './planner.ts'

const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'
const RUNS = 150

/** Decisions that could be, one field of each to be given something else. */
const GOOD: readonly Record<string, unknown>[] = [
  { kind: 'move', occurrence: MEETING, date: '2027-05-20', start: '10:00', end: '12:00', carry: true },
  { kind: 'assume', assumption: 'lansstyrgruppen-veckodag', value: 'tuesday' },
  { kind: 'set', dates: [{ body: 'lansstyrgruppen', date: '2027-05-20', start: '10:00', end: '12:00' }] },
  { kind: 'add', type: 'meeting', body: 'lansstyrgruppen', date: '2027-06-01', title: 'Extra' },
  { kind: 'details', occurrence: MEETING, form: 'digitalt', place: 'Luleå', parts: [] },
  { kind: 'block', from: '2027-03-01', to: '2027-03-02', label: 'KS', weight: 'wish' },
  { kind: 'circulate', replyBy: '2026-12-18', bodies: ['lansstyrgruppen'] },
  { kind: 'undo', revision: 1 },
]

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '\ud800',
    '__proto__',
    'constructor',
    '2027-02-29',
    '9999-12-31',
    '0000-00-00',
    '24:00',
    '<script>',
    'a\u0000b',
    'x'.repeat(100_000),
    1e308,
    -1,
    0.5,
    [],
    {},
    null,
    [[[[[[[[[[]]]]]]]]]],
  ),
  fc.integer({ min: -5, max: 400 }),
)

describe('whatever is sent as a decision', () => {
  it('is refused or taken, and never fails the service', async () => {
    const { ask, key, get, reported } = await planning('norrbotten')
    const path = '/api/v1/regions/norrbotten/plans/2027'
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...GOOD),
        fc.nat(20),
        odd,
        fc.boolean(),
        async (good, at, value, extra) => {
          const names = [...Object.keys(good), 'reason']
          const name = extra ? '__proto__' : names[at % names.length]!
          const body = JSON.stringify({ reason: 'prov', ...good, [name]: value })
          const tag = (await get(path)).headers.get('ETag')!
          const response = await ask(
            'POST',
            `${path}/decisions?dryRun=true`,
            { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
            body,
          )
          expect([200, 422]).toContain(response.status)
        },
      ),
      { numRuns: RUNS, seed: 3 },
    )
    expect(reported).toEqual([])
  }, 120_000)

  test.each([
    ['a lone surrogate', '"\\ud800"'],
    ['a lone surrogate within', '"a\\udfffb"'],
    ['a number that is none', '1e999'],
    ['one very deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('%s as an assumption’s value is refused, and not written', async (_, value) => {
    const { ask, key, get, plan } = await planning('norrbotten')
    const path = '/api/v1/regions/norrbotten/plans/2027'
    const tag = (await get(path)).headers.get('ETag')!
    for (const assumption of ['lansstyrgruppen-veckodag', 'lansstyrgruppen-tid']) {
      const response = await ask(
        'POST',
        `${path}/decisions`,
        { 'Content-Type': 'application/json', Authorization: `Bearer ${key}`, 'If-Match': tag },
        `{"kind":"assume","assumption":"${assumption}","reason":"x","value":${value}}`,
      )
      expect(response.status).toBe(422)
    }
    expect((await plan(2027)).revision).toBe(0)
  })
})
