import { describe, expect, it } from 'vitest'
import { elements, words } from '../../pages/reading.ts'
import { atDesk } from './signed-in.ts'

const YEAR = '/planera/norrbotten/2027'
const PAGE = `${YEAR}/meddelande?om=synpunkter`
const LINK = `href="${PAGE}"`
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'
const BODIES = ['lansstyrgruppen', 'lansstyrgruppen-au']
const U = 'https://arshjul.example.se'

const mailIn = (html: string): string => elements(html, 'textarea')[0]!.replace(/<[^>]+>/g, '')

/** Sent out, and one meeting moved from a comment. */
async function commented() {
  const desk = await atDesk('norrbotten')
  await desk.written(2027, { kind: 'circulate', replyBy: '2026-12-18', bodies: BODIES })
  await desk.written(2027, {
    kind: 'move',
    occurrence: MEETING,
    date: '2027-05-20',
    reason: 'Krock med budgeten',
  })
  return desk
}

describe('what became of the comments', () => {
  it('is a ready text with each body’s changes, their reasons and what stays', async () => {
    const html = await (await commented()).page(PAGE)
    expect(html).toContain('value="Så blev det med synpunkterna på mötestiderna 2027 för Norrbotten"')
    expect(mailIn(html)).toBe(`Hej!

Tack för synpunkterna på mötestiderna 2027 för Norrbotten. 1 datum har ändrats sedan utskicket och 9 möten ligger kvar.

Länsstyrgruppen
Ändrat:
- Länsstyrgruppen: senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20). Skäl: Krock med budgeten
Ligger kvar:
- torsdag 11 februari 2027 (vecka 6), kl. 10.00–15.00
- torsdag 8 april 2027 (vecka 14), kl. 10.00–15.00
- torsdag 16 september 2027 (vecka 37), kl. 10.00–15.00
- torsdag 14 oktober 2027 (vecka 41), kl. 10.00–15.00
- torsdag 18 november 2027 (vecka 46), kl. 10.00–15.00

Länsstyrgruppens arbetsutskott
Ligger kvar:
- torsdag 28 januari 2027 (vecka 4), kl. 13.00–15.00
- torsdag 29 april 2027 (vecka 17), kl. 13.00–15.00
- torsdag 2 september 2027 (vecka 35), kl. 13.00–15.00
- torsdag 28 oktober 2027 (vecka 43), kl. 13.00–15.00

Sista dagar som hör till ett ändrat möte har ändrats med det.

Datumen är preliminära tills grupperna har fastställt dem.

Alla datum, med sista dagar och skälen till varje dag:
${U}/norrbotten/2027

Följ datumen i din egen kalender:
${U}/norrbotten/prenumerera
${U}/feeds/norrbotten.ics`)
  })

  it('is told on the page, body by body', async () => {
    const text = words(await (await commented()).page(PAGE))
    expect(text).toContain(
      'Datumen som de är nu, jämförda med dem som senast skickades ut för synpunkter.' +
        ' 1 datum har ändrats sedan utskicket och 9 möten ligger kvar.' +
        ' Länsstyrgruppen Utskickat tisdag 24 november 2026, svar senast fredag 18 december 2026.' +
        ' Ändrat Länsstyrgruppen: senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20).' +
        ' Skäl: Krock med budgeten 3 sista dagar har ändrats med sina möten. Ligger kvar torsdag 11 februari',
    )
    expect(text).toContain(
      'Länsstyrgruppens arbetsutskott Utskickat tisdag 24 november 2026, svar senast fredag 18 december 2026.' +
        ' Ändrat Inget har ändrats sedan utskicket. Ligger kvar torsdag 28 januari 2027',
    )
  })

  it('says what a change that only follows from another hangs on', async () => {
    const desk = await commented()
    await desk.written(2027, { kind: 'cancel', occurrence: MEETING, override: true, reason: 'Få ärenden' })
    const mail = mailIn(await desk.page(PAGE))
    expect(mail).toContain(
      '- Länsstyrgruppen: INSTÄLLT torsdag 20 maj 2027. Skäl: Krock med budgeten; Få ärenden\n',
    )
    expect(mail).toContain(
      'Länsstyrgruppens arbetsutskott: INSTÄLLT torsdag 29 april 2027. Skäl: Få ärenden (ändras eftersom det hör till Länsstyrgruppen)\n',
    )
  })

  it('leaves out what was undone, with its reason', async () => {
    const desk = await commented()
    await desk.written(2027, { kind: 'undo', revision: 2, reason: 'Budgeten flyttades' })
    expect(mailIn(await desk.page(PAGE))).toContain(
      'för Norrbotten. Alla möten ligger kvar som de skickades ut.\n\nLänsstyrgruppen\nLigger kvar:\n',
    )
    await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20', reason: 'Lokalbrist' })
    expect(mailIn(await desk.page(PAGE))).toContain('till torsdag 20 maj 2027 (vecka 20). Skäl: Lokalbrist\n')
  })

  it('counts from the last time that a body’s dates were sent out', async () => {
    const desk = await commented()
    await desk.written(2027, { kind: 'circulate', replyBy: '2027-01-15', bodies: ['lansstyrgruppen'] })
    const text = words(await desk.page(PAGE))
    expect(text).toContain('Alla möten ligger kvar som de skickades ut.')
    expect(text).toContain('svar senast fredag 15 januari 2027.')
    expect(text).toContain('svar senast fredag 18 december 2026.')
    await desk.written(2027, { kind: 'undo', revision: 3, reason: 'För tidigt' })
    expect(words(await desk.page(PAGE))).toContain('Skäl: Krock med budgeten')
  })

  it('says which bodies have adopted their dates since', async () => {
    const desk = await commented()
    await desk.written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen'] })
    expect(mailIn(await desk.page(PAGE))).toContain(
      'Datumen är fastställda för Länsstyrgruppen. För Länsstyrgruppens arbetsutskott är de fortfarande preliminära.',
    )
    await desk.written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen-au'] })
    expect(mailIn(await desk.page(PAGE))).toContain('\n\nDatumen är fastställda.\n\n')
    expect(await desk.page(`${YEAR}/meddelande`)).toContain(LINK)
    expect(await desk.page(YEAR)).not.toContain(LINK)
  })

  it('is reached from the year and its texts once something is sent out', async () => {
    const desk = await atDesk('norrbotten')
    for (const path of [YEAR, `${YEAR}/meddelande`]) expect(await desk.page(path)).not.toContain(LINK)
    expect(words(await desk.page(PAGE))).toContain('Ingen grupps datum har skickats ut för synpunkter.')
    await desk.written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    for (const path of [YEAR, `${YEAR}/meddelande`]) expect(await desk.page(path)).toContain(LINK)
    await desk.written(2027, { kind: 'undo', revision: 1, reason: 'För tidigt' })
    for (const path of [YEAR, `${YEAR}/meddelande`]) expect(await desk.page(path)).not.toContain(LINK)
  })
})
