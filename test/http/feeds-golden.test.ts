import { describe, expect, test } from 'vitest'
import { components, unfold, value } from '../feed/reading.ts'
import { made } from './app.ts'

const service = made() // today is 2026-11-24

/** One body of each region and the days of 2027 that it meets, by hand: right weekday, no day off, no school break. */
const MEETINGS: [region: string, body: string, days: string[]][] = [
  // Fridays, two a term
  ['halland', 'strategisk-niva', ['20270305', '20270521', '20271001', '20271112']],
  // Thursdays, once a term
  ['kalmar', 'presidiekonferens', ['20270429', '20271014']],
  // Thursdays, two weeks before Länsstyrgruppen; three before 18 November, as week 44 is the autumn break
  ['norrbotten', 'lansstyrgruppen-au', ['20270128', '20270429', '20270902', '20271028']],
  // Thursdays, once a term
  ['orebro', 'regionala-samverkansradet', ['20270610', '20271209']],
  // Fridays, two weeks before Länsledningen
  [
    'vasternorrland',
    'beredning',
    ['20270108', '20270219', '20270409', '20270514', '20270903', '20271001', '20271029', '20271119'],
  ],
]

describe('contract 9–21: a whole file of each region', () => {
  test.each(MEETINGS)('%s, %s', async (region, body, days) => {
    const text = await (await service.get(`/feeds/${region}/${body}.ics`)).text()
    const starts = components(unfold(text), 'VEVENT')
      .filter((lines) => value(lines, 'CATEGORIES').startsWith('Möte'))
      .map((lines) => value(lines, 'DTSTART').slice(0, 8))
    expect(starts.filter((day) => day.startsWith('2027'))).toEqual(days)
    await expect(text).toMatchFileSnapshot(`../feed/golden/regions/${region}.ics`)
  })
})
