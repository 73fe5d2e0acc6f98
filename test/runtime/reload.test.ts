import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { build, folder, ROOT, type Running, start } from './process.ts'

const shipped = (region: string): string => join(ROOT, 'calendars', `${region}.yaml`)

beforeAll(build)

describe('SIGHUP reads the rules anew', () => {
  let calendars: string
  let service: Running
  let address: string
  let file: string

  beforeEach(async () => {
    calendars = folder({})
    file = join(calendars, 'norrbotten.yaml')
    copyFileSync(shipped('norrbotten'), file)
    service = start(['serve'], { CALENDARS: calendars, PORT: '0', ARSHJUL_TODAY: '2026-11-24' })
    address = await service.address()
  })

  afterEach(async () => {
    service.child.kill('SIGTERM')
    await service.ended
  })

  /** Sends the signal and waits for what the operator is told of it. */
  const reload = (told: 'out' | 'err', line: RegExp): Promise<string> => {
    const said = service.line(told, line)
    service.child.kill('SIGHUP')
    // On standard error, the log of the requests goes on about it
    return said.then((text) => text.replace(/^\{.*\}\n/gm, ''))
  }
  const get = async (path: string) => {
    const response = await fetch(`${address}${path}`)
    return { status: response.status, text: await response.text() }
  }
  const daysOf = async (rule: string): Promise<string[]> => {
    const { text } = await get('/api/v1/regions/norrbotten/plans/2027')
    const { occurrences } = JSON.parse(text) as { occurrences: { rule: string; date: string }[] }
    return occurrences.filter((o) => o.rule === rule).map(({ date }) => date)
  }
  const weekdays = (dates: readonly string[]) =>
    new Set(dates.map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()))
  const change = (from: string | RegExp, to: string) => {
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(from)
    writeFileSync(file, text.replace(from, to))
  }

  it('and plans by them from the next request on, feeds with the stamps of a change', async () => {
    expect(weekdays(await daysOf('lansstyrgruppen-moten'))).toEqual(new Set([4]))
    const before = eventsOf((await get('/feeds/norrbotten/lansstyrgruppen.ics')).text)
    change('weekday: thursday', 'weekday: wednesday')
    await reload('out', /läste om .*: norrbotten\n/)
    expect(weekdays(await daysOf('lansstyrgruppen-moten'))).toEqual(new Set([3]))
    const after = eventsOf((await get('/feeds/norrbotten/lansstyrgruppen.ics')).text)
    const moved = [...after].filter(([uid, { start: day }]) => before.get(uid)?.start !== day)
    expect(moved.length).toBeGreaterThan(0)
    for (const [uid, event] of after) {
      const old = before.get(uid)
      if (!old) continue
      if (old.text === event.text) expect(event.sequence).toBe(old.sequence)
      else expect(event.sequence).toBeGreaterThan(old.sequence)
    }
  })

  it('but not those that can not be read: one line says where, and the rules before stay', async () => {
    const days = await daysOf('lansstyrgruppen-moten')
    change('weekday: thursday', 'weekday: torsdag')
    const line = await reload('err', /stay in force\.\n/)
    expect(line).toMatch(
      /norrbotten\.yaml:\d+:\d+: rules\.\d+\.weekday: expected .*\. The rules read before stay in force\.\n$/,
    )
    expect(line.split('\n')).toHaveLength(2)
    expect(await daysOf('lansstyrgruppen-moten')).toEqual(days)
    change('weekday: torsdag', 'weekday: monday')
    await reload('out', /läste om/)
    expect(weekdays(await daysOf('lansstyrgruppen-moten'))).toEqual(new Set([1]))
  })

  it('with a region that has come, and without one that has gone', async () => {
    expect((await get('/kalmar')).status).toBe(404)
    copyFileSync(shipped('kalmar'), join(calendars, 'kalmar.yaml'))
    await reload('out', /läste om .*: kalmar, norrbotten\n/)
    expect((await get('/kalmar')).status).toBe(200)
    rmSync(file)
    await reload('out', /läste om .*: kalmar\n/)
    expect((await get('/norrbotten')).status).toBe(404)
    expect((await get('/feeds/norrbotten.ics')).status).toBe(404)
    rmSync(join(calendars, 'kalmar.yaml'))
    const line = await reload('err', /stay in force\.\n/)
    expect(line).toContain('expected at least one .yaml file. The rules read before stay in force.')
    expect((await get('/kalmar')).status).toBe(200)
  })
})

interface Event {
  readonly start: string
  readonly sequence: number
  /** What it says, stamps aside. */
  readonly text: string
}

function eventsOf(feed: string): Map<string, Event> {
  const texts = feed.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  return new Map(
    texts.map((text) => {
      const field = (name: string) => new RegExp(`\\r\\n${name}[^:]*:([^\\r]*)`).exec(text)![1]!
      return [
        field('UID'),
        {
          start: field('DTSTART'),
          sequence: Number(field('SEQUENCE')),
          text: text.replaceAll(/\r\n(SEQUENCE|DTSTAMP|LAST-MODIFIED):[^\r]*/g, ''),
        },
      ]
    }),
  )
}
