import { describe, expect, it } from 'vitest'
import { partsIn } from '../../../src/http/planera/parts.ts'
import { elements, words } from '../../pages/reading.ts'
import { type AtDesk, atDesk } from './signed-in.ts'

const YEAR = '/planera/norrbotten/2027'
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'
const BEFORE = '10.00–12.00 Gemensamma frågor för skola, socialtjänst och hälso- och sjukvård'

/** The form's field as it is filled in. */
const filledIn = async (desk: AtDesk) => {
  const html = await desk.page(`${YEAR}/datum/${MEETING}`)
  return elements(html, 'textarea')
    .find((area) => area.includes('name="parts"'))!
    .replace(/<[^>]+>/g, '')
}

// A rule wants a part of its own here, so that other parts override it
const fieldsWith = (parts: string, more = {}) => ({
  kind: 'details',
  occurrence: MEETING,
  parts,
  'parts-before': BEFORE,
  reason: 'Ny dagordning',
  read: '1',
  override: 'on',
  ...more,
})

describe('parts of a meeting in its form', () => {
  it('are filled in as they are, and saved as they are written', async () => {
    const desk = await atDesk('norrbotten')
    expect(await filledIn(desk)).toBe(BEFORE)
    const parts = '10.00–11.30 Gemensam del\r\n\r\n13:00-15:00 Länsdelar (grupper: lansstyrgruppen-au)\r\n'
    const { status } = await desk.send(`${YEAR}/spara`, fieldsWith(parts, { read: '0' }))
    expect(status).toBe(303)
    expect(await filledIn(desk)).toBe(
      '10.00–11.30 Gemensam del\n13.00–15.00 Länsdelar (grupper: lansstyrgruppen-au)',
    )
    expect((await desk.plan(2027)).occurrences.find((o) => o.id === MEETING)).toMatchObject({
      parts: [
        { title: 'Gemensam del', start: '10:00', end: '11:30', bodies: ['lansstyrgruppen'] },
        { title: 'Länsdelar', start: '13:00', end: '15:00', bodies: ['lansstyrgruppen-au'] },
      ],
    })
  })

  it('go back to what the rules say when a planner’s are taken away', async () => {
    const desk = await atDesk('norrbotten')
    const parts = [{ title: 'Gemensam del', start: '10:00', end: '11:00' }]
    await desk.written(2027, { kind: 'details', occurrence: MEETING, parts, override: true })
    await desk.send(`${YEAR}/spara`, fieldsWith('', { 'parts-before': await filledIn(desk) }))
    expect(await filledIn(desk)).toBe(BEFORE)
  })

  it('that are not touched stay the rules’ own', async () => {
    const desk = await atDesk('norrbotten')
    await desk.send(`${YEAR}/spara`, fieldsWith(BEFORE, { read: '0', place: 'Luleå' }))
    const [row] = await desk.store.log('norrbotten')
    expect(row!.entry.decision).toMatchObject({ kind: 'details', place: 'Luleå' })
    expect(row!.entry.decision).not.toHaveProperty('parts')
  })

  it('are told to be wrong when a line can not be read, or says what can not be', async () => {
    const desk = await atDesk('norrbotten')
    for (const wrong of [
      'Gemensam del',
      '10.00–11.00',
      '10.00–11.00 Gemensam del\nsedan lunch',
      '11.00–10.00 Baklänges',
      '25.00–26.00 I morgon',
      '08.00–09.00 Före mötet',
      '10.00–11.00 Gemensam del (grupper: ingen-sadan)',
    ]) {
      const answer = await desk.send(`${YEAR}/granska`, fieldsWith(wrong))
      expect([wrong, answer.status]).toEqual([wrong, 422])
      expect(words(await answer.text())).toContain('Kontrollera fältet ”Delar av mötet”.')
    }
  })
})

it('a line may be written in the ways that clock times are', () => {
  for (const line of [
    '9.00-10.30 Gemensam del',
    'kl. 09:00 – 10:30  Gemensam del',
    'kl 9.00–10.30 Gemensam del',
  ])
    expect(partsIn(line, '')).toEqual([{ title: 'Gemensam del', start: '09:00', end: '10:30' }])
  expect(partsIn('9.00–10.00 Gemensamt (digitalt)', '')).toMatchObject([{ title: 'Gemensamt (digitalt)' }])
  expect(partsIn(' 9.00–10.00 Lika \r\n', '9.00–10.00 Lika')).toBeUndefined()
  expect(partsIn('', '9.00–10.00 Lika')).toBeNull()
})
