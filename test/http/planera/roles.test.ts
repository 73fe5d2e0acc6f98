import { expect, it } from 'vitest'
import { elements, words } from '../../pages/reading.ts'
import { FakeClock } from '../app.ts'
import { atDesk } from './signed-in.ts'

const PATH = '/planera/norrbotten/2027/roller'

it('tells each role its last days by date, for which meeting', async () => {
  const desk = await atDesk('norrbotten')
  const html = await desk.page(PATH)
  const headings = elements(html, 'h2').map(words)
  expect(headings).toEqual([...headings].sort((a, b) => a.localeCompare(b, 'sv')))
  expect(headings).toContain('Den som föredrar ärendet')
  const owed = (await desk.plan(2027)).occurrences.filter((o) => o.kind !== 'meeting')
  expect(elements(html, 'tbody').flatMap((body) => elements(body, 'tr'))).toHaveLength(owed.length)
  const [role] = elements(await desk.page(`${PATH}?roll=samverkansledaren`), 'tbody')
  expect(elements(role!, 'tr').slice(0, 2).map(words)).toEqual([
    'to 4 februari 2027 v. 5 Skicka kallelse och handlingar Länsstyrgruppen, 11 februari Förslag',
    'to 25 februari 2027 v. 8 Skicka minnesanteckningar Länsstyrgruppen, 11 februari Förslag',
  ])
})

it('can be asked for one role', async () => {
  const desk = await atDesk('norrbotten')
  const html = await desk.page(`${PATH}?roll=${encodeURIComponent('den som väcker ärendet')}`)
  expect(elements(html, 'h2').map(words)).toEqual(['Den som väcker ärendet'])
  expect(html).toContain('<option value="den som väcker ärendet" selected="">')
  expect(words(await desk.page(`${PATH}?roll=ingen`))).toContain('Rollen har inga sista dagar i år.')
})

it('has a text to remind with, of what is still to come', async () => {
  const desk = await atDesk('norrbotten', { clock: new FakeClock('2027-09-01') })
  await desk.written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen'] })
  const html = await desk.page(`${PATH}?roll=${encodeURIComponent('den som väcker ärendet')}`)
  expect(elements(html, 'textarea')[0]!.replace(/<[^>]+>/g, '')).toBe(`Hej!

Här är de sista dagarna för den som väcker ärendet i årshjulet 2027 för Norrbotten:
- torsdag 21 oktober 2027: anmäla ärende (Länsstyrgruppen 18 november)

Ändras ett möte kan dagarna ändras. De som gäller står alltid på årshjulets sida.

Alla datum, med sista dagar och skälen till varje dag:
https://arshjul.example.se/norrbotten/2027`)
  const rows = elements(elements(html, 'tbody')[0]!, 'tr')
  expect(rows.filter((row) => row.startsWith('<tr class="past">')).map(words)).toHaveLength(rows.length - 1)
  expect(words(rows[0]!)).toContain('(har varit)')
})

it('leaves out what is called off', async () => {
  const desk = await atDesk('norrbotten')
  const before = await desk.page(PATH)
  expect(before).toContain('handlingar-2"')
  await desk.written(2027, {
    kind: 'cancel',
    occurrence: 'norrbotten-2027-lansstyrgruppen-moten-2',
    override: true,
  })
  expect(await desk.page(PATH)).not.toContain('norrbotten-2027-handlingar-2"')
})
