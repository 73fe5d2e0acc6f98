import { describe, expect, it } from 'vitest'
import { made } from '../http/app.ts'
import { planning } from '../http/planner.ts'
import { elements, hrefs, section, unbalanced, words } from './reading.ts'

const service = made()

async function page(path: string, { get } = service, status = 200): Promise<string> {
  const response = await get(path)
  expect([path, response.status]).toEqual([path, status])
  return response.text()
}

describe('the page of an ärende', () => {
  it('begins with a form of today that needs no script', async () => {
    const html = await page('/vasternorrland/arende')
    expect(unbalanced(html)).toEqual([])
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
    expect(elements(html, 'h1').map(words)).toEqual(['När kan ärendet tas upp?'])
    expect(html).toContain('<form class="plan-form" method="get" action="/vasternorrland/arende">')
    expect(html).toContain('type="date" required="" value="2026-11-24"')
    // Every field has a label
    const fields = [...html.matchAll(/<(?:select|input) id="([^"]+)"/g)].map((m) => m[1]!)
    expect(fields).toEqual(['grupp', 'vacks', 'syfte', 'fran'])
    for (const id of fields) expect(html).toContain(`<label for="${id}"`)
    expect(html).not.toContain('id="svar"')
  })

  it('leaves out whom an ärende comes from where no rule sends one on', async () => {
    expect(await page('/norrbotten/arende')).not.toContain('name="via"')
  })

  it('tells the way as an ordered list with days and quotes', async () => {
    const html = await page(
      '/vasternorrland/arende?body=lansledningen&raised=2027-01-04&purpose=information&via=',
    )
    expect(unbalanced(html)).toEqual([])
    expect(html).toContain('<option value="information" selected="">')
    const answer = words(section(html, 'svar'))
    expect(answer).toMatch(/^Tidigast fredag 22 januari 2027: Länsledningen/)
    expect(answer).toContain('Beräknat förslag.')
    expect(answer).toContain('Ärendet hinner med om det väcks senast fredag 8 januari 2027.')
    expect(hrefs(section(html, 'svar'))).toEqual([
      '/vasternorrland/2027/vasternorrland-2027-lansledningen-moten-1',
    ])
    const steps = elements(section(html, 'vagen'), 'li').map(words)
    expect(steps.map((step) => /^(.*? 2027) /.exec(step)?.[1])).toEqual([
      'Väcks fredag 8 januari 2027',
      'Bereds fredag 8 januari 2027',
      'Underlag och handlingar fredag 15 januari 2027',
      'Underlag och handlingar fredag 15 januari 2027',
      'Tas upp fredag 22 januari 2027',
    ])
    expect(steps[2]).toContain(
      '”Länsledningen får tillgång till kompletta möteshandlingar minst en vecka innan Länsledningens möte.”',
    )
    // Our wished last day for raising it was 18 December
    expect(words(section(html, 'onskade'))).toMatch(
      /fredag 18 december 2026 Vårt antagande .* Har passerat\./,
    )
  })

  it('goes backwards from a meeting', async () => {
    const html = await page(
      '/vasternorrland/arende?meeting=vasternorrland-2027-lansledningen-moten-2&purpose=beslut',
    )
    expect(words(section(html, 'svar'))).toMatch(/^För att tas upp fredag 5 mars 2027: Länsledningen/)
  })

  it('tells why there is no meeting to give', async () => {
    const html = await page('/vasternorrland/arende?body=politiskt-forum&raised=2027-01-04')
    expect(words(section(html, 'svar'))).toBe(
      'Inget möte att nå Vi känner inte till något möte med HälSams politiska forum från 4 januari 2027 och 3 år framåt som ärendet hinner till. Andra bestämmer när gruppen möts. När datumen är inlagda visas vägen här.',
    )
  })

  it.each([
    ['a body', 'body=nagon', 'Välj en av grupperna i listan.'],
    ['a day', 'body=lansledningen&raised=2027-02-30', 'Skriv en dag som finns'],
    ['a purpose', 'body=lansledningen&purpose=annat', 'Välj information, diskussion eller beslut.'],
    [
      'a sender',
      'body=lansledningen&via=lanssamordning-vuxna',
      'Inga regler leder ett ärende från Länssamordningsgruppen Vuxna till Länsledningen.',
    ],
    ['a meeting', 'meeting=vasternorrland-2027-handlingar-1', 'Mötet finns inte'],
  ])('tells in words that %s can not be', async (_, query, told) => {
    const html = await page(`/vasternorrland/arende?${query}`, service, 422)
    expect(words(html)).toContain(`Det gick inte: ${told}`)
    expect(html).toContain('<form')
  })

  it('is 404 in a region that is not there', async () => {
    expect(words(await page('/nagon/arende', service, 404))).toContain('Sidan finns inte')
  })

  it('shows only what was sent out in a region that planners have taken over', async () => {
    const { written, ...taken } = await planning('vasternorrland')
    await written(2027, { kind: 'circulate', replyBy: '2026-12-20' })
    const ask = (raised: string) => page(`/vasternorrland/arende?body=lansledningen&raised=${raised}`, taken)
    expect(words(section(await ask('2027-01-04'), 'svar'))).toContain('Preliminärt.')
    // 2028 is a machine's proposal still
    expect(words(section(await ask('2027-12-15'), 'svar'))).toContain(
      'Möten visas när de har skickats ut eller fastställts.',
    )
  })
})
