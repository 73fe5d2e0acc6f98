import { describe, expect, it } from 'vitest'
import { PUBLIC_URL } from '../app.ts'
import { atTheDesk, fieldsIn } from './desk.ts'

const AVOID = '/planera/norrbotten/2027/undvik'
const REVIEW = '/planera/norrbotten/2027/granska'
const SAVE = '/planera/norrbotten/2027/spara'

async function desk() {
  const service = await atTheDesk()
  /** As a browser sends a form with a file. */
  const upload = async (fields: Readonly<Record<string, string | File>>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return service.app.request(`${AVOID}/las`, {
      method: 'POST',
      body: form,
      headers: { Cookie: service.cookie, Origin: PUBLIC_URL },
    })
  }
  const saved = async (review: Response, reason: string) => {
    const fields = fieldsIn(await review.text(), SAVE)
    return service.send(SAVE, [...fields, ['reason', reason]])
  }
  return { ...service, upload, saved }
}

const event = (day: string, summary: string) =>
  `BEGIN:VEVENT\r\nUID:${day}${summary}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${summary}\r\nATTACH:https://annan.example/x\r\nEND:VEVENT\r\n`
const calendar = (events: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:Nämnder i Piteå\r\n${events}END:VCALENDAR\r\n`
const file = (text: string) => new File([text], 'k.ics', { type: 'text/calendar' })

describe('a day to avoid', () => {
  it('is typed with party and clock time, shown with what it moved, and taken away', async () => {
    const { send, open, saved, plan } = await desk()
    const before = (await plan(2027)).occurrences.find((o) => o.kind === 'meeting')!
    const review = await send(REVIEW, [
      ['kind', 'block'],
      ['from', before.date],
      ['to', ''],
      ['start', '08:00'],
      ['end', '16:00'],
      ['label', 'Regiondagarna'],
      ['party', 'Piteå kommun'],
      ['weight', 'must'],
    ])
    expect(review.status).toBe(200)
    expect((await saved(review, 'Krockar')).status).toBe(303)
    expect((await plan(2027)).occurrences.find((o) => o.id === before.id)!.date).not.toBe(before.date)
    const html = await (await open(AVOID)).text()
    expect(html).toContain('kl. 08.00–16.00, Piteå kommun')
    expect(html).toMatch(/Flyttade: .*(Senarelagt|Tidigarelagt) från/)
    const gone = await send(REVIEW, [
      ['kind', 'unblock'],
      ['revision', '1'],
    ])
    await saved(gone, 'Gäller inte')
    expect(await (await open(AVOID)).text()).toContain('Inga dagar är angivna')
  })
})

describe('an uploaded calendar', () => {
  it('is looked through, saved with its source without its headings, and counted', async () => {
    const { upload, send, saved, open, json } = await desk()
    const text = calendar(
      event('20270301', 'Möte med NN') + event('20270302', 'KS') + event('20270303', 'KF'),
    )
    const page = await upload({
      file: file(text),
      source: 'piteå.ics',
      party: 'Piteå kommun',
      weight: 'wish',
    })
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('3 dagar att undvika')
    expect(html).not.toContain('NN')
    const action = `${AVOID}/granska`
    const fields = fieldsIn(html, action).filter(([name]) => name !== 'weight')
    expect(fields).toContainEqual(['label', 'Nämnder i Piteå'])
    const review = await send(action, [...fields, ['weight', 'wish'], ['drop', '1']])
    await saved(review, 'Piteås nämnder')
    const history = (await json('/api/v1/regions/norrbotten/history')) as { items: { decision: object }[] }
    expect(history.items[0]!.decision).toEqual({
      kind: 'block',
      label: 'Nämnder i Piteå',
      source: 'piteå.ics',
      weight: 'wish',
      reason: 'Piteås nämnder',
      days: [
        { from: '2027-03-01', party: 'Piteå kommun' },
        { from: '2027-03-03', party: 'Piteå kommun' },
      ],
    })
    expect(await (await open(AVOID)).text()).toContain('Källa: piteå.ics')
  })

  it('keeps its headings when asked, and may be pasted', async () => {
    const { upload } = await desk()
    const page = await upload({ text: calendar(event('20270302', 'KS')), source: 'x', titles: 'on' })
    expect(await page.text()).toContain('<td>KS</td>')
  })

  it('is refused with a clear word when it holds too much, nothing, or is none', async () => {
    const { upload } = await desk()
    const events = Array.from(
      { length: 2000 },
      (_, i) =>
        `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:2027${String((i % 12) + 1).padStart(2, '0')}01T${String(i % 24).padStart(2, '0')}${String(i % 60).padStart(2, '0')}00\r\nSUMMARY:N ${i}\r\nDESCRIPTION:${'x'.repeat(800)}\r\nEND:VEVENT\r\n`,
    )
    const large = await upload({ file: file(calendar(events.join(''))), source: 'x', titles: 'on' })
    expect(large.status).toBe(422)
    expect(await large.text()).toContain('Det är 2000 dagar. Högst 1000')
    const none = await upload({ file: file(calendar(event('20200101', 'x'))), source: 'x' })
    expect(await none.text()).toContain('Inget att undvika 2027 hittades')
    const broken = await upload({ file: file('BEGIN:VCALENDAR\r\nfoo'), source: 'x' })
    expect([broken.status, (await broken.text()).includes('går inte att läsa')]).toEqual([422, true])
    expect((await upload({ source: 'x' })).status).toBe(422)
    const huge = await upload({ file: file('x'.repeat(2_400_000)), source: 'x' })
    expect(huge.status).toBe(413)
  })
})

describe('a pasted table', () => {
  it('counts the parties that are busy', async () => {
    const { upload, send, saved, open, plan } = await desk()
    const meeting = (await plan(2027)).occurrences.find((o) => o.kind === 'meeting')!
    const text = [
      'Datum;Kommun;Nämnd',
      `${meeting.date};Piteå;KS`,
      `${meeting.date};Boden;KF`,
      '2027-03-05;Kalix;KS',
      'ingen dag;Luleå;KS',
    ].join('\n')
    const page = await upload({ text, source: 'Kommunernas webbplatser', weight: 'wish' })
    expect(page.status).toBe(422)
    const html = await page.text()
    expect(html).toContain('Rad 5')
    expect(html).toContain('3 dagar att undvika')
    const fields = fieldsIn(html, `${AVOID}/granska`)
    await saved(await send(`${AVOID}/granska`, [...fields, ['weight', 'wish']]), 'Nämnder')
    const now = (await plan(2027)).occurrences.find((o) => o.id === meeting.id)!
    // Two of three are worth moving for
    expect(now.date).not.toBe(meeting.date)
    const change = await (await open(`/planera/norrbotten/2027/datum/${meeting.id}`)).text()
    expect(change).toContain('2 av 3 parter har annat då: Boden och Piteå.')
  })
})
