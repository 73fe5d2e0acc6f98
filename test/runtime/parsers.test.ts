import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { made } from '../http/app.ts'
import { planning } from '../http/planner.ts'
import { models } from '../planning/shipped.ts'

const PYTHON = '/usr/bin/python3'
const SCRIPT = fileURLToPath(new URL('read_calendar.py', import.meta.url))

/** A build machine has to have it: a test that never runs there proves nothing. */
const hasParsers =
  spawnSync(PYTHON, ['-c', 'import icalendar, vobject']).status === 0 || process.env['CI'] === 'true'

interface Read {
  readonly uid: string
  readonly sequence: number
  readonly stamp: string
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly description: string
}

const byPython = (parser: 'icalendar' | 'vobject', body: string): Read[] =>
  JSON.parse(
    execFileSync(PYTHON, [SCRIPT, parser], { input: body, encoding: 'utf8', maxBuffer: 10_000_000 }),
  ) as Read[]

/** What all three read; throws where they don't read the same. */
function readBy(body: string): Read[] {
  const read = byIcalJs(body)
  for (const parser of ['icalendar', 'vobject'] as const) expect(byPython(parser, body)).toEqual(read)
  return read
}

function byIcalJs(body: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(body) as [string, unknown[], unknown[]])
  const told = (time: ICAL.Time): string =>
    time.isDate
      ? time.toString()
      : time.zone?.tzid === 'UTC'
        ? time.toString()
        : Temporal.PlainDateTime.from(time.toString())
            .toZonedDateTime('Europe/Stockholm')
            .toInstant()
            .toString()
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: told(component.getFirstPropertyValue('dtstamp') as ICAL.Time),
      start: told(event.startDate),
      end: told(event.endDate),
      summary: event.summary,
      description: event.description,
    }
  })
}

describe.skipIf(!hasParsers)('contract 25: ical.js, python-icalendar and vobject read the same', () => {
  const service = made()

  it.each(models.map(({ region }) => region.id))('in the feed of %s', async (id) => {
    const body = await (await service.get(`/feeds/${id}.ics`)).text()
    expect(readBy(body).length).toBeGreaterThan(50)
  })

  it('after a move, a cancelling and being sent out', async () => {
    const { get, written } = await planning('norrbotten')
    const meeting = 'norrbotten-2027-lansstyrgruppen-moten-2'
    await written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    await written(2027, { kind: 'move', occurrence: meeting, date: '2027-05-20' })
    await written(2027, { kind: 'cancel', occurrence: meeting, override: true })
    const body = await (await get('/feeds/norrbotten.ics')).text()
    const read = readBy(body)
    const event = read.find(({ uid }) => uid === `${meeting}@arshjul`)!
    expect([event.sequence, event.start, event.summary]).toEqual([
      3,
      '2027-05-20T08:00:00Z',
      'INSTÄLLT: Länsstyrgruppen',
    ])
    expect(event.description).toContain('Ny tid: senarelagt från torsdag 13 maj 2027.')
  })
})
