import { describe, expect, it } from 'vitest'
import { elements, words } from '../../pages/reading.ts'
import { type AtDesk, atDesk } from './signed-in.ts'

const YEAR = '/planera/norrbotten/2027'
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'
const BODIES = ['lansstyrgruppen', 'lansstyrgruppen-au']
const U = 'https://arshjul.example.se'

/** The texts of a page, each as its subject and its lines. */
function mailsOf(html: string): { subject: string; text: string }[] {
  const subjects = [...html.matchAll(/<input type="text" readonly="" value="([^"]*)"/g)].map((m) =>
    words(m[1]!),
  )
  const texts = elements(html, 'textarea').map((area) =>
    area.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'),
  )
  return subjects.map((subject, i) => ({ subject, text: texts[i]! }))
}

const mailAt = async (desk: AtDesk, query: string) =>
  mailsOf(await desk.page(`${YEAR}/meddelande?${query}`))[0]

/** Sent out, one moved, and adopted by two bodies. */
async function adopted() {
  const desk = await atDesk('norrbotten')
  await desk.written(2027, { kind: 'circulate', replyBy: '2026-12-18', bodies: BODIES })
  await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
  await desk.written(2027, { kind: 'adopt', bodies: BODIES })
  return desk
}

describe('the text that sends dates out', () => {
  it('has the dates of each body, the reply day, and where to read', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2027, { kind: 'circulate', replyBy: '2026-12-18', bodies: ['lansstyrgruppen-au'] })
    expect(await mailAt(desk, 'om=utskick')).toEqual({
      subject: 'Preliminära mötestider 2027 för Norrbotten: svara senast fredag 18 december 2026',
      text: `Hej!

Här är förslaget till mötestider 2027 för Norrbotten. Datumen är preliminära tills grupperna har fastställt dem.

Svara senast fredag 18 december 2026. Svara på det här mejlet: vilket datum som inte går, varför, och gärna en dag som går bättre. Går alla datum räcker det att du svarar det.

Länsstyrgruppens arbetsutskott
- torsdag 28 januari 2027 (vecka 4), kl. 13.00–15.00
- torsdag 29 april 2027 (vecka 17), kl. 13.00–15.00
- torsdag 2 september 2027 (vecka 35), kl. 13.00–15.00
- torsdag 28 oktober 2027 (vecka 43), kl. 13.00–15.00

Alla datum, med sista dagar och skälen till varje dag:
${U}/norrbotten/2027

Följ datumen i din egen kalender:
${U}/norrbotten/prenumerera
${U}/feeds/norrbotten.ics
Där står ”Preliminärt:” framför datumen tills de är fastställda.`,
    })
    const html = await desk.page(`${YEAR}/meddelande?om=utskick`)
    expect(words(html)).toContain('torsdag 28 januari 2027: Preliminärt: Länsstyrgruppens arbetsutskott')
    expect(html).toMatch(/href="mailto:\?subject=Prelimin%C3%A4ra%20/)
  })

  it('tells each body’s own reply day where they differ', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2027, { kind: 'circulate', replyBy: '2026-12-18', bodies: ['lansstyrgruppen'] })
    await desk.written(2027, { kind: 'circulate', replyBy: '2027-01-08', bodies: ['lansstyrgruppen-au'] })
    const { text } = (await mailAt(desk, 'om=utskick'))!
    expect(text).toContain('Svara senast den dag som står vid din grupp.')
    expect(text).toContain('\nLänsstyrgruppen (svara senast fredag 18 december 2026)\n')
    expect(text).toContain('\nLänsstyrgruppens arbetsutskott (svara senast fredag 8 januari 2027)\n')
    const { text: one } = (await mailAt(desk, 'om=utskick&revision=2'))!
    expect(one).toContain('Svara senast fredag 8 januari 2027.')
    expect(one).not.toContain('\nLänsstyrgruppen\n')
  })

  it('is not there before anything is sent out', async () => {
    const desk = await atDesk('norrbotten')
    for (const [about, none] of [
      ['utskick', 'Ingen grupps datum är utskickade för synpunkter.'],
      ['faststallt', 'Ingen grupp har fastställt sina datum.'],
    ])
      expect(words(await desk.page(`${YEAR}/meddelande?om=${about}`))).toContain(none)
    expect((await desk.open(`${YEAR}/meddelande?om=annat`)).status).toBe(404)
    expect((await desk.open(`${YEAR}/meddelande?om=beslut&revision=9`)).status).toBe(404)
  })
})

describe('the text that tells of adoption', () => {
  it('tells what differs from what was sent out, and what is left open', async () => {
    const { text, subject } = (await mailAt(await adopted(), 'om=faststallt&revision=3'))!
    expect(subject).toBe('Fastställda mötestider 2027 för Norrbotten')
    expect(text).toContain(
      'Mötestiderna 2027 är fastställda för Länsstyrgruppen och Länsstyrgruppens arbetsutskott.',
    )
    expect(text).toContain('\n- torsdag 20 maj 2027 (vecka 20), kl. 10.00–15.00\n')
    expect(text).toContain(`
Ändrat sedan utskicket:
- Länsstyrgruppen: senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20)
`)
    expect(text).toMatch(
      /\nKvar att ta ställning till:\n- \d+ saker som dokumentet lämnar öppna vilar på våra antaganden: https:\/\/arshjul\.example\.se\/norrbotten\n/,
    )
    // Nobody has seen what was computed of 2026
    expect(text).not.toContain('Jämfört med')
  })

  it('tells what differs from last year, where that was adopted', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2026, { kind: 'adopt', bodies: ['lansstyrgruppen-au'] })
    await desk.written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen-au'] })
    const { text } = (await mailAt(desk, 'om=faststallt'))!
    expect(text).toContain(`
Jämfört med 2026:
- Länsstyrgruppens arbetsutskott: 1 av 4 möten ligger i samma vecka, på samma veckodag och samma tid som 2026.
  torsdag 28 januari 2027 (vecka 4); 2026 var det torsdag vecka 5
`)
    expect(text).not.toContain('sedan utskicket')
  })
})

describe('the text about a change', () => {
  it('tells old and new time, why, and which last days follow', async () => {
    const desk = await adopted()
    await desk.written(2027, {
      kind: 'move',
      occurrence: MEETING,
      date: '2027-05-13',
      reason: 'Krock med budgeten',
    })
    expect(await mailAt(desk, 'om=beslut&revision=4')).toEqual({
      subject: 'Ny tid: Länsstyrgruppen, torsdag 13 maj 2027',
      text: `Hej!

Länsstyrgruppen: mötet torsdag 20 maj 2027 är tidigarelagt.
Ny tid: torsdag 13 maj 2027 (vecka 19), kl. 10.00–15.00
Gammal tid: torsdag 20 maj 2027 (vecka 20), kl. 10.00–15.00

Varför: Krock med budgeten

Sista dagar som följer med:
- lämna underlag (Länsstyrgruppen 13 maj): fredag 30 april 2027 (förut måndag 10 maj 2027)
- skicka kallelse och handlingar (Länsstyrgruppen 13 maj): onsdag 5 maj 2027 (förut torsdag 13 maj 2027)
- skicka minnesanteckningar (Länsstyrgruppen 13 maj): torsdag 27 maj 2027 (förut torsdag 3 juni 2027)

Ligger kvar:
- Länsstyrgruppens arbetsutskott, torsdag 29 april 2027 (vecka 17), kl. 13.00–15.00

Den som prenumererar på kalendern får ändringen av sig själv, men det kan dröja upp till ett dygn.

Läs mer:
${U}/norrbotten/2027/${MEETING}`,
    })
    expect(await desk.page(`${YEAR}/meddelande?om=beslut&revision=4`)).toContain(
      'href="mailto:?subject=Ny%20tid',
    )
  })

  it('tells of a cancellation, and what subscribers see', async () => {
    const desk = await adopted()
    await desk.written(2027, { kind: 'cancel', occurrence: MEETING, override: true, reason: 'Få ärenden' })
    const { subject, text } = (await mailAt(desk, 'om=beslut&revision=4'))!
    expect(subject).toBe('INSTÄLLT: Länsstyrgruppen, torsdag 20 maj 2027')
    expect(text).toContain(`Hej!

INSTÄLLT: Länsstyrgruppen, torsdag 20 maj 2027 (vecka 20), kl. 10.00–15.00

INSTÄLLT: Länsstyrgruppens arbetsutskott, torsdag 29 april 2027 (vecka 17), kl. 13.00–15.00

Varför: Få ärenden

Sista dagar som utgår:
- anmäla ärende`)
    expect(words(await desk.page(`${YEAR}/meddelande?om=beslut&revision=4`))).toContain(
      'torsdag 20 maj 2027: INSTÄLLT: Länsstyrgruppen',
    )
    await desk.written(2027, { kind: 'restore', occurrence: MEETING, reason: 'Vi ses ändå' })
    expect((await mailAt(desk, 'om=beslut&revision=5'))!.subject).toBe(
      'Hålls ändå: Länsstyrgruppen, torsdag 20 maj 2027',
    )
  })

  it('tells of an extra meeting, who asked for it, and its last days; and of its going', async () => {
    const desk = await adopted()
    await desk.written(2027, {
      kind: 'add',
      type: 'meeting',
      body: 'lansstyrgruppen',
      date: '2027-03-18',
      start: '10:00',
      end: '15:00',
      requestedBy: 'Region Norrbotten',
      reason: 'Nytt läge',
    })
    const { subject, text } = (await mailAt(desk, 'om=beslut&revision=4'))!
    expect(subject).toBe('Nytt möte: Länsstyrgruppen, torsdag 18 mars 2027')
    expect(text).toContain(`Nytt möte: Länsstyrgruppen, torsdag 18 mars 2027 (vecka 11), kl. 10.00–15.00
Begärt av: Region Norrbotten

Varför: Nytt läge

Sista dagar för mötet:
- lämna underlag (Länsstyrgruppen 18 mars): måndag 8 mars 2027
`)
    await desk.written(2027, { kind: 'undo', revision: 4, reason: 'Behövs inte' })
    const gone = (await mailAt(desk, 'om=beslut&revision=5'))!
    expect(gone.subject).toBe('Utgår: Länsstyrgruppen, torsdag 18 mars 2027')
    expect(gone.text).toContain('Sista dagar som utgår:')
    expect(gone.text).not.toContain('Läs mer')
  })

  it('is not there for what nobody has been told', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    expect(await desk.page(`${YEAR}?sparat=1`)).not.toContain('Text att mejla')
    expect(words(await desk.page(`${YEAR}/meddelande?om=beslut&revision=1`))).toContain(
      'Beslutet ändrade inget som är utskickat eller fastställt',
    )
  })
})

it('the texts are reached from the saved notice, the history and a page of their own', async () => {
  const desk = await adopted()
  await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-13' })
  const link = `href="${YEAR}/meddelande?om=beslut&amp;revision=4"`
  for (const path of [`${YEAR}?sparat=4`, '/planera/norrbotten/historik', `${YEAR}/meddelande`])
    expect(await desk.page(path)).toContain(link)
  const html = await desk.page(`${YEAR}/meddelande`)
  for (const about of ['faststallt&amp;revision=3', 'utskick&amp;revision=1', 'faststallt'])
    expect(html).toContain(`href="${YEAR}/meddelande?om=${about}"`)
  expect(words(html)).toContain(
    'Så skiljer sig datumen från dem som grupperna fastställde.' +
      ' Länsstyrgruppen: tidigarelagt från torsdag 20 maj 2027 till torsdag 13 maj 2027 (vecka 19)',
  )
})

describe('before dates are sent out or adopted', () => {
  it('the review sums up what everyone will see, what is open, and last year', async () => {
    const desk = await atDesk('norrbotten')
    for (const fields of [{ kind: 'circulate', replyBy: '2026-12-18' }, { kind: 'adopt' }]) {
      const html = await (await desk.send(`${YEAR}/granska`, { ...fields, bodies: BODIES })).text()
      const [sum, open, beside] = ['synligt', 'oavgjort', 'forra-aret'].map((id) => {
        const found = elements(html, 'section').find((s) => s.includes(`aria-labelledby="${id}"`))
        return words(found!)
      })
      expect(sum).toContain(
        'Länsstyrgruppens arbetsutskott 4 torsdag 28 januari 2027 (vecka 4) torsdag 28 oktober 2027 (vecka 43) 0',
      )
      expect(sum).not.toContain('Länsdel')
      expect(open).toMatch(/\d+ antaganden som ingen har gått igenom/)
      expect(open).toContain('Veckodag för arbetsutskottet: torsdag.')
      expect(open).not.toContain('länsdelens möten')
      expect(beside).toContain('2026 är inte fastställt här. Jämförelsen är med det beräknade förslaget.')
      expect(beside).toContain('Länsstyrgruppens arbetsutskott: 1 av 4 möten ligger i samma vecka')
    }
    const html = await (await desk.send(`${YEAR}/granska`, { kind: 'cancel', occurrence: MEETING })).text()
    expect(html).not.toContain('Det här blir synligt för alla')
  })
})
