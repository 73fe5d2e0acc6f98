import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { components, nameOf, unfold, value } from '../feed/reading.ts'
import { problemOf } from './app.ts'
import { planning } from './planner.ts'

const FEED = '/feeds/norrbotten/lansstyrgruppen.ics'
const added = (title: string, date = '2027-03-10', more: object = {}) => ({
  kind: 'add',
  type: 'meeting',
  body: 'lansstyrgruppen',
  date,
  start: '10:00',
  end: '12:00',
  title,
  ordinary: false,
  override: true,
  ...more,
})

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        ' ',
        ';',
        ',',
        '\\',
        '\\n',
        ':',
        '"',
        '😀',
        '👩‍👩‍👧',
        'å',
        'e\u0301',
        '\u2028',
      ),
      fc.constantFrom(
        '\r\nX-EVIL:1',
        'END:VEVENT',
        'BEGIN:VALARM',
        '<script>',
        '=1+1',
        'ATTENDEE:mailto:a@b.c',
      ),
      fc.string({ maxLength: 20, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => `T${parts.join('')}`)

describe('contract 10: whatever a planner calls a meeting', () => {
  it('is refused, or is in one event of a calendar like any other', async () => {
    const { decide, get } = await planning('norrbotten')
    const names = new Set(unfold(await (await get(FEED)).text()).map(nameOf))
    await fc.assert(
      fc.asyncProperty(hostile, async (title) => {
        const response = await decide(2027, added(title))
        if (response.status !== 201) {
          expect(response.status).toBe(422)
          return
        }
        const { revision } = (await response.json()) as { revision: number }
        const body = await (await get(FEED)).text()
        for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(body.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        for (const line of unfold(body)) expect([...names, 'LOCATION']).toContain(nameOf(line))
        const calendar = new ICAL.Component(ICAL.parse(body) as [string, unknown[], unknown[]])
        const own = calendar
          .getAllSubcomponents('vevent')
          .filter((e) => String(e.getFirstPropertyValue('uid')).startsWith(`norrbotten-2027-r${revision}-`))
        expect(own).toHaveLength(1)
        const summary = String(own[0]!.getFirstPropertyValue('summary'))
        const told = title.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
        expect(summary.startsWith(told.slice(0, 40)) || summary.includes(told.slice(0, 40))).toBe(true)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('is refused where it has 10,000 characters or a line break', async () => {
    const { decide, reported } = await planning('norrbotten')
    await problemOf(await decide(2027, added('å'.repeat(10_000))), 422, ['#/title'])
    await problemOf(await decide(2027, added('Möte\r\nX-EVIL:1')), 422, ['#/title'])
    expect(reported).toEqual([])
  })
})

describe('contract 17 and 18: days that go wrong', () => {
  test.each([
    ['the last work day before the clocks go forward', '2027-03-26', '20270326T100000', '20270326T120000'],
    ['the first after it', '2027-03-30', '20270330T100000', '20270330T120000'],
    ['the last before they go back', '2027-10-29', '20271029T100000', '20271029T120000'],
    ['the first after it', '2027-11-01', '20271101T100000', '20271101T120000'],
    ['New Year’s Eve', '2027-12-31', '20271231T100000', '20271231T120000'],
    ['week 53', '2026-12-30', '20261230T100000', '20261230T120000'],
  ])('%s', async (_, date, start, end) => {
    const { written, get } = await planning('norrbotten')
    const year = Number(date.slice(0, 4))
    const { revision } = await written(year, added('Extra möte', date))
    const events = components(unfold(await (await get(FEED)).text()), 'VEVENT')
    const own = events.find((lines) => value(lines, 'UID') === `norrbotten-${year}-r${revision}-1@arshjul`)!
    expect([value(own, 'DTSTART'), value(own, 'DTEND')]).toEqual([start, end])
  })

  it('a last day on New Year’s Eve ends on New Year’s Day', async () => {
    const { written, get } = await planning('norrbotten')
    const {
      start: _s,
      end: _e,
      ordinary: _o,
      ...last
    } = added('Sista dag: lämna underlag', '2027-12-31', {
      type: 'deadline',
    })
    const { revision } = await written(2027, last)
    const events = components(unfold(await (await get(FEED)).text()), 'VEVENT')
    const own = events.find((lines) => value(lines, 'UID') === `norrbotten-2027-r${revision}-1@arshjul`)!
    expect([value(own, 'DTSTART'), value(own, 'DTEND')]).toEqual(['20271231', '20280101'])
  })
})
