import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { elements, words } from '../../pages/reading.ts'
import { type AtDesk, atDesk } from './signed-in.ts'

const B = '/planera/norrbotten/2027/bokning'
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'
const FIRST = 'norrbotten-2027-lansdel-moten-lansdel-pite-alvdal-1'

/** A meeting's tick as the page offers it. */
const tickOf = (html: string, id: string): string =>
  new RegExp(`value="(${id} [0-9a-f]{64})"`).exec(html)![1]!

const rowOf = (html: string, id: string): string =>
  elements(html, 'tr').find((row) => row.includes(`value="${id} `)) ?? ''

/** Ticks a meeting as booked. */
async function book(desk: AtDesk, ...ids: string[]) {
  const html = await desk.page(B)
  return desk.send(B, { bokad: ids.map((id) => tickOf(html, id)) })
}

describe('the booking list', () => {
  it('tells every meeting that is on, by date', async () => {
    const desk = await atDesk('norrbotten')
    const html = await desk.page(B)
    const meetings = (await desk.plan(2027)).occurrences.filter((o) => o.kind === 'meeting')
    const told = [...html.matchAll(/name="bokad" value="(\S+) /g)].map((match) => match[1])
    expect(told).toEqual(meetings.map((o) => o.id))
    expect(words(html)).toContain(`0 av ${meetings.length} möten är bokade.`)
    expect(words(rowOf(html, MEETING))).toBe(
      'to 13 maj 2027 v. 19 kl. 10.00–15.00 Länsstyrgruppen Länsstyrgruppen Förslag Hämta',
    )
  })

  it('keeps what is ticked, with who and when', async () => {
    const desk = await atDesk('norrbotten')
    const answer = await book(desk, MEETING)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${B}?sparat=1`])
    const html = await desk.page(`${B}?sparat=1`)
    expect(words(html)).toContain('Sparat.')
    expect(words(rowOf(html, MEETING))).toMatch(/^Samverkanskoordinator, 2026-11-24 to 13 maj/)
    expect(rowOf(html, MEETING)).toContain(' checked')
    expect(await desk.page(`${B}?visa=kvar`)).not.toContain(MEETING)
    await desk.send(B, { var: MEETING })
    expect(await desk.store.bookings('norrbotten')).toEqual([])
  })

  it('says what is to be changed in Outlook, with old and new', async () => {
    const desk = await atDesk('norrbotten')
    await book(desk, MEETING, FIRST)
    await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    await desk.written(2027, { kind: 'details', occurrence: FIRST, form: 'digitalt', place: 'Teams' })
    const html = await desk.page(B)
    expect(words(html)).toContain('0 av 26 möten är bokade. 2 möten att ändra.')
    expect(words(rowOf(html, MEETING))).toContain(
      'Att ändra i Outlook Bokat: torsdag 13 maj 2027, kl. 10.00–15.00 Gäller nu: torsdag 20 maj 2027, kl. 10.00–15.00',
    )
    expect(words(rowOf(html, FIRST))).toContain(
      'Gäller nu: fredag 26 februari 2027, kl. 09.00–12.00, Teams, digitalt',
    )
    expect(rowOf(html, MEETING)).not.toContain(' checked')
    // Saving without a tick leaves it to be changed
    await desk.send(B, {})
    expect(rowOf(await desk.page(B), MEETING)).toContain('Att ändra i Outlook')
    await book(desk, MEETING)
    expect(rowOf(await desk.page(B), MEETING)).not.toContain('Att ändra i Outlook')
  })

  it('says what is to be cancelled in Outlook, what is gone from the plan too', async () => {
    const desk = await atDesk('norrbotten')
    const { revision } = await desk.written(2027, {
      kind: 'add',
      type: 'meeting',
      body: 'lansstyrgruppen',
      date: '2027-03-18',
      start: '10:00',
      end: '15:00',
    })
    const added = `norrbotten-2027-r${revision}-1`
    await book(desk, MEETING, added)
    await desk.written(2027, { kind: 'cancel', occurrence: MEETING, override: true })
    await desk.written(2027, { kind: 'undo', revision })
    const html = await desk.page(B)
    const [section] = elements(html, 'section')
    expect(words(section!)).toBe(
      'Att avboka i Outlook De här är bokade, men inställda eller borttagna ur årshjulet.' +
        ' Avbokat: Länsstyrgruppen , torsdag 13 maj 2027, kl. 10.00–15.00' +
        ' Avbokat: Länsstyrgruppen , torsdag 18 mars 2027, kl. 10.00–15.00',
    )
    expect(rowOf(html, MEETING)).toBe('')
    await desk.send(B, { avbokat: [MEETING, added] })
    expect(await desk.page(B)).not.toContain('Att avboka')
  })

  it('books no meeting that changed while the page lay open', async () => {
    const desk = await atDesk('norrbotten')
    const html = await desk.page(B)
    const ticks = [MEETING, FIRST].map((id) => tickOf(html, id))
    await desk.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    const answer = await desk.send(B, { bokad: ticks })
    expect(answer.status).toBe(409)
    expect(words(await answer.text())).toContain('Länsstyrgruppen ändrades medan du hade sidan öppen')
    expect((await desk.store.bookings('norrbotten')).map((b) => b.occurrence)).toEqual([FIRST])
  })

  it.each(['', '.csv', `/${MEETING}.ics`])('is for those who are signed in (%s)', async (end) => {
    const { get } = await atDesk('norrbotten')
    const answer = await get(`${B}${end}`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/planera'])
  })
})

describe('the file for Outlook', () => {
  it('has its column names, Swedish dates and no formula', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2027, {
      kind: 'add',
      type: 'meeting',
      body: 'lansstyrgruppen',
      date: '2027-01-19',
      start: '10:00',
      end: '15:00',
      title: '=HYPERLINK("http://x")',
    })
    await desk.written(2027, { kind: 'details', occurrence: FIRST, place: 'Folkets hus, sal "A"' })
    const answer = await desk.open(`${B}.csv`)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="bokning-norrbotten-2027.csv"',
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toBe(
      '"Subject","Start Date","Start Time","End Date","End Time","All day event","Location","Description","Categories"',
    )
    expect(lines[1]).toMatch(
      /^"Förslag: =HYPERLINK\(""http:\/\/x""\) \(Länsstyrgruppen\)","2027-01-19","10:00","2027-01-19","15:00","False",""/,
    )
    expect(lines.find((line) => line.includes('Pite'))).toBe(
      '"Förslag: Länsdel Pite älvdal","2027-02-26","09:00","2027-02-26","12:00","False","Folkets hus, sal ""A""",' +
        '"Gäller: Länsdel Pite älvdal\nSkicka kallelse: senast fredag 19 februari 2027\n' +
        `https://arshjul.example.se/norrbotten/2027/${FIRST}","Länsdel Pite älvdal"`,
    )
    expect(lines.at(-1)).toBe('')
  })

  it('may hold what is not booked alone', async () => {
    const desk = await atDesk('norrbotten')
    await book(desk, MEETING)
    const text = await (await desk.open(`${B}.csv?visa=kvar`)).text()
    expect(text).not.toContain(MEETING)
    expect(text).toContain(FIRST)
  })

  it('of one meeting is an appointment without alarm or guests', async () => {
    const desk = await atDesk('norrbotten')
    await desk.written(2027, {
      kind: 'details',
      occurrence: MEETING,
      place: 'https://teams.example/abc',
      form: 'digitalt',
    })
    const answer = await desk.open(`${B}/${MEETING}.ics`)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${MEETING}.ics"`)
    const text = (await answer.text()).replaceAll('\r\n ', '')
    for (const line of [
      'METHOD:PUBLISH',
      `UID:${MEETING}@arshjul`,
      'DTSTART;TZID=Europe/Stockholm:20270513T100000',
      'DTEND;TZID=Europe/Stockholm:20270513T150000',
      'SUMMARY:Förslag: Länsstyrgruppen',
      'LOCATION:https://teams.example/abc',
      'TRANSP:OPAQUE',
    ])
      expect(text.split('\r\n')).toContain(line)
    const { component } = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!)
    expect(component.getFirstPropertyValue('description')).toBe(
      'Gäller: Länsstyrgruppen\nOrdförande: Norrbottens kommuner\nForm: digitalt\n' +
        'Kl. 10.00–12.00: Gemensamma frågor för skola, socialtjänst och hälso- och sjukvård\n' +
        `Skicka kallelse och handlingar: senast onsdag 5 maj 2027\nhttps://arshjul.example.se/norrbotten/2027/${MEETING}`,
    )
    expect(text).not.toMatch(/VALARM|ATTENDEE|ORGANIZER|X-WR-CALNAME|Prenumerationen/)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect((await desk.open(`${B}/norrbotten-2027-handlingar-2.ics`)).status).toBe(404)
  })
})
