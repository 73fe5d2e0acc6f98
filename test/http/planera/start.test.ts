import { describe, expect, it } from 'vitest'
import { PUBLIC_URL } from '../app.ts'
import { atTheDesk, fieldsIn } from './desk.ts'

const START = '/planera/norrbotten/2027/start'
const SAVE = '/planera/norrbotten/2027/spara'

describe('last year’s pattern', () => {
  it('shows each meeting’s week, weekday and time of both years', async () => {
    const { open, json } = await atTheDesk()
    const html = await (await open(START)).text()
    const last = (await json('/api/v1/regions/norrbotten/plans/2026')) as {
      occurrences: {
        kind: string
        body: string
        bodies: string[]
        date: string
        anchor?: object
        start?: string
      }[]
    }
    const own = last.occurrences.filter((o) => o.kind === 'meeting' && !o.anchor && o.bodies.length === 1)
    const fields = fieldsIn(html, `${START}/granska`)
    const dates = fields.filter(([name]) => name === 'row-date').map(([, value]) => value)
    expect(dates).toHaveLength(own.length)
    expect(dates.every((date) => date.startsWith('2027-'))).toBe(true)
    expect(
      fields
        .filter(([name]) => name === 'row-start')
        .map(([, value]) => value)
        .toSorted(),
    ).toEqual(own.map((o) => o.start ?? '').toSorted())
    expect(html).toMatch(/vecka \d+, kl\. /)
  })

  it('is set as one decision, after review, with its rows changed and taken away', async () => {
    const { open, send, plan } = await atTheDesk()
    const action = `${START}/granska`
    const fields = fieldsIn(await (await open(START)).text(), action)
    const body = fields.find(([name]) => name === 'row-body')![1]
    const changed = fields.map(([name, value]): [string, string] => [name, value])
    changed.find(([name]) => name === 'row-date')![1] = '2027-02-11'
    const count = fields.filter(([name]) => name === 'row-date').length
    const shown = await send(action, [...changed, ['row-drop', String(count - 1)]])
    expect(shown.status).toBe(200)
    const review = await shown.text()
    const carried = fieldsIn(review, SAVE)
    expect(carried.filter(([name]) => name === 'row-date')).toHaveLength(count - 1)
    expect((await plan(2027)).revision).toBe(0)
    const saved = await send(SAVE, [...carried, ['reason', 'Förra årets mönster'], ['override', 'on']])
    expect(saved.status).toBe(303)
    const after = await plan(2027)
    expect(after.occurrences.some((o) => o.body === body && o.date === '2027-02-11')).toBe(true)
    expect(after.revision).toBe(1)
  })

  it('is shown again where a row can not be, with what is wrong', async () => {
    const { open, send } = await atTheDesk()
    const action = `${START}/granska`
    const fields = fieldsIn(await (await open(START)).text(), action)
    const wrong = fields.map(([name, value]): [string, string] => [name, value])
    wrong.find(([name]) => name === 'row-date')![1] = '2027-02-30'
    wrong.find(([name]) => name === 'row-end')![1] = ''
    const answer = await send(action, wrong)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Skriv en dag. Skriv när mötet slutar.')
    expect(html).toContain('value="2027-02-30"')
    expect((await send(action, [['kind', 'set']])).status).toBe(422)
  })

  it('leaves out what is sent out already, and takes in what prepares when asked', async () => {
    const { open, written, json } = await atTheDesk('vasternorrland')
    const path = '/planera/vasternorrland/2027/start'
    const rows = async (query = '') =>
      fieldsIn(await (await open(`${path}${query}`)).text(), `${path}/granska`)
        .filter(([name]) => name === 'row-body')
        .map(([, value]) => value)
    const all = await rows()
    const last = (await json('/api/v1/regions/vasternorrland/plans/2026')) as {
      occurrences: { kind: string; body: string; bodies: string[]; anchor?: object }[]
    }
    const preparing = last.occurrences.find(
      (o) => o.kind === 'meeting' && o.anchor && o.bodies.length === 1,
    )!.body
    expect((await rows(`?grupp=${preparing}`)).length).toBeGreaterThan(all.length)
    const body = all[0]!
    await written(2027, { kind: 'circulate', replyBy: '2026-12-18', bodies: [body] })
    expect(await rows()).not.toContain(body)
    expect(await (await open(path)).text()).toContain('redan utskickat eller fastställt')
  })

  it('warns of days off and breaks, in words', async () => {
    const { send } = await atTheDesk()
    const text = ['v. 12 fredag', '7 maj', 'lör 13 mars'].join('\n')
    const html = await (
      await send(`${START}/klistra`, [
        ['body', 'lansstyrgruppen'],
        ['text', text],
      ])
    ).text()
    // Easter Sunday is 28 March 2027, at the end of week 12; Kristi himmelsfärdsdag is 6 May
    expect(html).toContain('fredag 26 mars 2027, vecka 12')
    expect(html).toContain('Långfredagen')
    expect(html).toContain('Klämdag')
    expect(html).toContain('Ingen arbetsdag')
  })
})

describe('a pasted list', () => {
  const paste = (text: string) =>
    [
      ['body', 'lansstyrgruppen'],
      ['text', text],
    ] as const

  it('tells the lines that can not be read, and keeps the text', async () => {
    const { send } = await atTheDesk()
    const answer = await send(`${START}/klistra`, paste('3 februari 2027 kl. 13–16\nons 4 mars\n<b>'))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Torsdag 4 mars 2027 är ingen onsdag.')
    expect(html).toContain('Rad 3: <q>&lt;b&gt;</q>')
    expect(html).toContain('ons 4 mars\n&lt;b&gt;</textarea>')
    const fields = fieldsIn(html, `${START}/granska`)
    expect(fields.filter(([name]) => name.startsWith('row-')).map(([, value]) => value)).toEqual([
      'lansstyrgruppen',
      '3 februari 2027 kl. 13–16',
      '2027-02-03',
      '13:00',
      '16:00',
    ])
  })

  it('is set whole, and refused rules are told before it is saved', async () => {
    const { send, plan } = await atTheDesk()
    const text = 'Datum;Start;Slut\n2027-02-04;10;15\n2027-05-13;10;15\n2027-09-09;10;15\n2027-11-25;10;15'
    const page = await send(`${START}/klistra`, paste(text))
    expect(page.status).toBe(200)
    const fields = fieldsIn(await page.text(), `${START}/granska`)
    const review = await send(`${START}/granska`, fields)
    const saved = await send(SAVE, [
      ...fieldsIn(await review.text(), SAVE),
      ['reason', 'Från nämndkansliet'],
      ['override', 'on'],
    ])
    expect(saved.status).toBe(303)
    const own = (await plan(2027)).occurrences.filter(
      (o) => o.kind === 'meeting' && o.body === 'lansstyrgruppen',
    )
    for (const date of ['2027-02-04', '2027-05-13', '2027-09-09', '2027-11-25'])
      expect(own.map((o) => o.date)).toContain(date)
  })

  it('is for those who have signed in', async () => {
    const { get, ask } = await atTheDesk()
    expect((await get(START)).headers.get('Location')).toBe('/planera')
    const answer = await ask('POST', `${START}/klistra`, {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: PUBLIC_URL,
    })
    expect(answer.headers.get('Location')).toBe('/planera')
  })
})
