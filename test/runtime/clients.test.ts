import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FakeClock } from '../http/app.ts'
import { type Planning, planning } from '../http/planner.ts'
import { folder } from './process.ts'

const run = promisify(execFile)

/** A build machine has to have them: a test that never runs there proves nothing. */
const canRun =
  (existsSync('/usr/bin/vdirsyncer') && existsSync('/usr/bin/khal')) || process.env['CI'] === 'true'

const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2' // Thursday 13 May 2027

/** A calendar of a real subscriber: vdirsyncer fetches the feed, khal shows it. */
class Subscriber {
  readonly #folder = folder({})

  constructor(url: string) {
    mkdirSync(join(this.#folder, 'events'))
    writeFileSync(
      join(this.#folder, 'vdirsyncer'),
      `[general]
status_path = "${this.#folder}/status/"
[pair both]
a = "own"
b = "feed"
collections = null
conflict_resolution = "b wins"
[storage own]
type = "filesystem"
path = "${this.#folder}/events/"
fileext = ".ics"
[storage feed]
type = "http"
url = "${url}"
read_only = true
`,
    )
    writeFileSync(
      join(this.#folder, 'khal'),
      `[calendars]
[[feed]]
path = ${this.#folder}/events/
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
[sqlite]
path = ${this.#folder}/khal.db
`,
    )
  }

  async fetch(): Promise<void> {
    const vdirsyncer = (...args: string[]) =>
      run('vdirsyncer', ['-c', join(this.#folder, 'vdirsyncer'), ...args], { env: this.#env() })
    await vdirsyncer('discover')
    await vdirsyncer('sync', '--force-delete')
  }

  /** What it shows of May 2027, a line an event. */
  async shown(): Promise<string[]> {
    const { stdout } = await run(
      'khal',
      [
        '-c',
        join(this.#folder, 'khal'),
        'list',
        '--day-format',
        '',
        '--format',
        '{start-date} {start-time}-{end-time} {title}',
        '2027-05-01',
        '31d',
      ],
      { env: this.#env() },
    )
    return stdout.split('\n').filter((line) => line !== '')
  }

  #env = (): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    HOME: this.#folder,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
  })
}

describe.skipIf(!canRun)('contract 25: vdirsyncer and khal against the running service', () => {
  let service: Planning
  let close: () => Promise<void>
  let subscriber: Subscriber
  const clock = new FakeClock('2026-11-24')

  beforeAll(async () => {
    service = await planning('norrbotten', { clock })
    await new Promise<void>((ready) => {
      const server = serve(
        { fetch: service.app.fetch, hostname: '127.0.0.1', port: 0 },
        ({ port }: AddressInfo) => {
          subscriber = new Subscriber(`http://127.0.0.1:${port}/feeds/norrbotten/lansstyrgruppen.ics`)
          ready()
        },
      )
      close = () => new Promise((closed) => server.close(() => closed()))
    })
  })
  afterAll(() => close?.())

  it('show a meeting where it is', async () => {
    await subscriber.fetch()
    expect(await subscriber.shown()).toContain('2027-05-13 10:00-15:00 Förslag: Länsstyrgruppen')
  })

  it('show it moved on the next poll, and nothing where it was', async () => {
    clock.moveTo('2026-11-25')
    await service.written(2027, { kind: 'move', occurrence: MEETING, date: '2027-05-20' })
    await subscriber.fetch()
    const shown = await subscriber.shown()
    expect(shown).toContain('2027-05-20 10:00-15:00 Förslag: Länsstyrgruppen')
    expect(
      shown.filter((line) => line.startsWith('2027-05-13') && line.includes('Länsstyrgruppen')),
    ).not.toContain('2027-05-13 10:00-15:00 Förslag: Länsstyrgruppen')
  })

  it('show it cancelled', async () => {
    clock.moveTo('2026-11-26')
    await service.written(2027, { kind: 'cancel', occurrence: MEETING, override: true })
    await subscriber.fetch()
    expect(await subscriber.shown()).toContain('2027-05-20 10:00-15:00 INSTÄLLT: Länsstyrgruppen')
  })

  it('show nothing of what is computed once planners have taken over, and what they sent out as such', async () => {
    clock.moveTo('2026-11-27')
    await service.written(2027, { kind: 'restore', occurrence: MEETING })
    await service.written(2027, { kind: 'circulate', replyBy: '2026-12-18' })
    await subscriber.fetch()
    const shown = await subscriber.shown()
    expect(shown).toContain('2027-05-20 10:00-15:00 Preliminärt: Länsstyrgruppen')
    expect(shown.filter((line) => line.includes('Förslag'))).toEqual([])
  })
})
