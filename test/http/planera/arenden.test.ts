import { describe, expect, it } from 'vitest'
import { FakeClock } from '../app.ts'
import { atDesk } from './signed-in.ts'

const LIST = '/planera/vasternorrland/arenden'
const ONE = `${LIST}/vasternorrland-arende-1`
const MEETING = (n: number) => `vasternorrland-2027-lansledningen-moten-${n}`
const PAPER = `/planera/vasternorrland/2027/moten/${MEETING(1)}/arenden`

const RAISE = {
  body: 'lansledningen',
  title: 'Gemensam rutin för hemgång',
  about: 'Planering av hemgång',
  purpose: 'beslut',
  raisedBy: 'Ånge kommun',
  as: 'deltagare i länsledningen',
  raised: '2027-01-04',
  reason: 'Kom med e-post',
  read: '0',
}

const desk = () => atDesk('vasternorrland', { clock: new FakeClock('2027-01-04') })

describe('the ärendelista', () => {
  it('raises an ärende in the body that is chosen, by those whom its rules name', async () => {
    const { page, send } = await desk()
    const empty = await page(LIST)
    expect(empty).toContain('Inga ärenden är väckta än.')
    const chosen = await page(`${LIST}?grupp=lansledningen`)
    expect(chosen).toContain('value="deltagare i länsledningen"')
    expect(chosen).toContain('Samverkanskoordinatorerna får initiera ärenden.')
    const refused = await send(LIST, { ...RAISE, as: '' })
    expect(refused.status).toBe(422)
    const again = await send(`${LIST}?grupp=lansledningen`, { ...RAISE, as: '' })
    const html = await again.text()
    expect(html).toContain('Det här går emot dokumentet')
    expect(html).toContain('deltagare i Länsledningen som representanter')
    expect(html).toContain('value="Gemensam rutin för hemgång"')
    expect(html).toContain('name="override"')
    const raised = await send(LIST, RAISE)
    expect([raised.status, raised.headers.get('Location')]).toEqual([303, `${ONE}?sparat=1`])
    const list = await page(LIST)
    expect(list).toContain('Gemensam rutin för hemgång')
    expect(list).toContain('Sista dag: Bereda ärendet ”Gemensam rutin för hemgång” (Länsledningen)')
  })

  it('takes the steps that can follow, and tells what speaks against one', async () => {
    const { page, send, written } = await desk()
    await send(LIST, RAISE)
    expect(await page(ONE)).toContain('Klart för mötet')
    const agenda = { kind: 'agenda', meeting: MEETING(1), presenter: 'Processledaren', reason: 'x' }
    const early = await send(ONE, { ...agenda, read: '1' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('vilka nyanmälda ärenden som är klara')
    const blank = await send(ONE, { kind: 'ready', read: '1' })
    expect(await blank.text()).toContain('Kontrollera fältet ”Anteckning”')
    expect((await send(ONE, { kind: 'ready', reason: 'x', read: '1' })).status).toBe(303)
    const stale = await send(ONE, { ...agenda, read: '1' })
    expect(stale.status).toBe(409)
    const told = await stale.text()
    expect(told).toContain('Någon annan har ändrat i ärendelistan')
    expect(told).toContain('value="Processledaren"')
    expect((await send(ONE, { ...agenda, read: '2' })).status).toBe(303)
    await written(2027, { kind: 'cancel', occurrence: MEETING(1), reason: 'För få kan' })
    const off = await page(ONE)
    expect(off).toContain('Mötet är inställt')
    expect(off).toContain('Nästa möte som ärendet hinner till: fredag 5 mars 2027')
    expect(off).toContain('Länsledningen. Ställs in (fredag 22 januari 2027): För få kan')
    expect(off).not.toContain('Behandlat på mötet')
    expect(off).not.toContain('fredag 4 december 2026')
  })

  it('tells an avsteg for as long as the ärende is told', async () => {
    const { page, send } = await atDesk('vasternorrland', { clock: new FakeClock('2027-01-22') })
    await send(LIST, RAISE)
    await send(ONE, { kind: 'ready', reason: 'x', read: '1' })
    const agenda = { kind: 'agenda', meeting: MEETING(1), presenter: 'Processledaren', reason: 'x' }
    const late = await send(ONE, { ...agenda, read: '2' })
    expect(await late.text()).toContain('Sista dag för mötet 2027-01-22 var fredag 15 januari 2027')
    await send(ONE, { ...agenda, override: 'on', read: '2' })
    const treat = { kind: 'treat', as: 'beslut', outcome: 'Rutinen antas', reason: 'x', read: '3' }
    expect((await send(ONE, treat)).status).toBe(303)
    const html = await page(ONE)
    expect(html).toContain('Beslut: Rutinen antas')
    expect(html).toContain('Avsteg:')
  })

  it('is closed to those who are not signed in, and to other sites', async () => {
    const { get, send, ask, open } = await desk()
    await send(LIST, RAISE)
    for (const path of [LIST, ONE, PAPER, `${PAPER}.csv`]) {
      expect((await get(path)).headers.get('Location')).toBe('/planera')
      expect((await open(path)).status).toBe(200)
    }
    expect((await open('/planera/halland/arenden')).headers.get('Location')).toBe('/planera')
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://annan.example' }
    expect((await ask('POST', LIST, form, 'title=x')).status).toBe(403)
    expect((await open(`${LIST}/vasternorrland-arende-7`)).status).toBe(404)
    expect((await open('/planera/vasternorrland/2027/moten/x/arenden')).status).toBe(404)
  })

  it('escapes what was typed', async () => {
    const { page, send } = await desk()
    const evil = '<script>alert(1)</script>'
    await send(LIST, { ...RAISE, title: evil, about: evil, raisedBy: evil, reason: evil })
    for (const path of [LIST, ONE, PAPER]) {
      const html = await page(path)
      expect(html).not.toContain(evil)
      expect(html).toContain('&lt;script&gt;')
    }
  })
})

describe('the working paper of a meeting', () => {
  it('tells what is on the agenda, what is ready and what is new', async () => {
    const { page, send } = await desk()
    for (const [i, title] of ['På dagordningen', 'Klart ärende', 'Nytt ärende'].entries())
      await send(LIST, { ...RAISE, title, read: String(i) })
    const one = (n: number) => `${LIST}/vasternorrland-arende-${n}`
    await send(one(1), { kind: 'ready', reason: 'x', read: '3' })
    await send(one(2), { kind: 'ready', reason: 'x', read: '4' })
    const agenda = {
      kind: 'agenda',
      meeting: MEETING(1),
      presenter: 'Processledaren',
      reason: 'x',
      read: '5',
    }
    await send(one(1), agenda)
    const html = await page(PAPER)
    const parts = html.split('<h2>').map((part) => part.replaceAll(/<[^>]*>/g, ' '))
    expect(parts.find((part) => part.startsWith('På dagordningen'))).toContain('Processledaren')
    expect(parts.find((part) => part.startsWith('Klara'))).toContain('Klart ärende')
    expect(parts.find((part) => part.startsWith('Nyanmälda'))).toContain('Nytt ärende')
    // The beredning's own meeting has the paper of the meeting that it prepares
    const beredning = '/planera/vasternorrland/2027/moten/vasternorrland-2027-beredningsmoten-1/arenden'
    expect(await page(beredning)).toContain('Klart ärende')
  })

  it('is a CSV that no spreadsheet takes for formulas', async () => {
    const { open, send } = await desk()
    await send(LIST, { ...RAISE, title: '=1+1', about: 'a;b "c"', raisedBy: '@kommun' })
    const answer = await open(`${PAPER}.csv`)
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="arenden-${MEETING(1)}.csv"`)
    const octets = new Uint8Array(await answer.arrayBuffer())
    expect(octets.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    expect(new TextDecoder().decode(octets)).toBe(
      'Nr;Ärende;Gäller;Syfte;Väckt av;Föredragande;Underlag senast;Läge;Grupp\r\n' +
        `1;'=1+1;"a;b ""c""";Beslut;'@kommun;;;Väckt;Länsledningen\r\n`,
    )
  })
})
