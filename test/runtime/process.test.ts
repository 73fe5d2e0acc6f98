import { once } from 'node:events'
import { readdirSync, readFileSync, truncateSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { planCsv } from '../../src/http/exports/csv.ts'
import { planView } from '../../src/http/views.ts'
import { openSqlite } from '../../src/runtime/sqlite.ts'
import { regionOf } from '../pages/plans.ts'
import { planOf } from '../planning/shipped.ts'
import { FOUR, regionText } from '../rules/region-text.ts'
import { kept, newFile } from './kept.ts'
import { build, folder, logOf, ROOT, Running, run, start } from './process.ts'

beforeAll(build)

const GOOD = regionText([FOUR])
const UNKNOWN_KEY = GOOD.replace('name: Provlän', 'namn: Provlän')

describe('plan', () => {
  it('as JSON is what the API tells', async () => {
    const { code, stdout, stderr } = await run(['plan', 'norrbotten', '2027', '--format', 'json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(planView(planOf('norrbotten', 2027)))))
  })

  it('as CSV is for Swedish Excel: byte order mark, semicolons, CRLF', async () => {
    const { code, stdout } = await run(['plan', 'norrbotten', '2027', '--format=csv'])
    expect(code).toBe(0)
    expect(stdout).toBe(planCsv(planOf('norrbotten', 2027), regionOf('norrbotten')))
    expect(stdout.startsWith('\uFEFFDatum;Slutdatum;Vecka;Veckodag;')).toBe(true)
    expect(stdout.split('\r\n')[1]).toMatch(/^20\d\d-\d\d-\d\d;;\d+;[a-zåäö]+;.*;norrbotten-\d+-[a-z0-9-]+$/)
  })

  it('as iCalendar holds the plan’s occurrences', async () => {
    const { code, stdout } = await run(['plan', 'norrbotten', '2027', '--format', 'ics'])
    expect(code).toBe(0)
    const uids = new ICAL.Component(ICAL.parse(stdout))
      .getAllSubcomponents('vevent')
      .map((e) => String(e.getFirstPropertyValue('uid')))
    expect(uids.toSorted()).toEqual(
      planOf('norrbotten', 2027)
        .occurrences.map((o) => `${o.id}@arshjul`)
        .toSorted(),
    )
  })

  it('as a table is the usual', async () => {
    const [usual, asked] = [
      await run(['plan', 'norrbotten', '2027']),
      await run(['plan', '--format', 'table', 'norrbotten', '2027']),
    ]
    expect(usual).toEqual(asked)
    expect(usual.code).toBe(0)
    const lines = usual.stdout.split('\n')
    expect(lines[0]).toBe('Norrbotten 2027. Beräknat förslag. Inte utskickat eller beslutat.')
    expect(lines).toContainEqual(
      expect.stringMatching(/^2027-02-11 {2}to {2}v\. 6 {3}10:00–15:00 {2}Länsstyrgruppen$/),
    )
    expect(usual.stdout).toContain('Våra antaganden:')
    expect(usual.stdout).not.toContain('Bryter mot regler:')
  })

  test.each<[label: string, args: string[], line: string | RegExp]>([
    [
      'an unknown region',
      ['gotland', '2027'],
      /^plan: expected one of the regions .*norrbotten.*, not gotland$/,
    ],
    ['a year before', ['norrbotten', '1999'], 'plan: expected a year from 2000 to 2100, not 1999'],
    ['a year after', ['norrbotten', '2101'], 'plan: expected a year from 2000 to 2100, not 2101'],
    ['no year', ['norrbotten', 'nästa'], 'plan: expected a year from 2000 to 2100, not nästa'],
    ['a year with more', ['norrbotten', '2027x'], 'plan: expected a year from 2000 to 2100, not 2027x'],
    [
      'an unknown format',
      ['norrbotten', '2027', '--format', 'pdf'],
      '--format: expected one of table, json, csv, xlsx, ics, svg',
    ],
    ['too little', ['norrbotten'], 'plan: expected REGION and YEAR'],
    ['too much', ['norrbotten', '2027', '2028'], 'plan: expected REGION and YEAR'],
    ['an unknown option', ['norrbotten', '2027', '--year', '2028'], /^Unknown option '--year'/],
    ['a region that every object has', ['__proto__', '2027'], /^plan: expected one of the regions /],
  ])('of %s is refused', async (_, args, line) => {
    const { code, stdout, stderr } = await run(['plan', ...args])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.split('\n')[0]).toMatch(line)
    expect(stderr).not.toMatch(/\n {4}at /) // no stack
  })

  it('reads the regions of CALENDARS', async () => {
    const CALENDARS = folder({ 'provlan.yaml': GOOD, 'README.md': 'no region' })
    const { code, stdout } = await run(['plan', 'provlan', '2027'], { CALENDARS })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Provlän 2027\./)
    expect((await run(['plan', 'norrbotten', '2027'], { CALENDARS })).stderr).toBe(
      'plan: expected one of the regions provlan, not norrbotten\n',
    )
  })

  it('is quiet when nobody reads on', async () => {
    const piped = new Running(
      '/bin/sh',
      ['-c', `"${process.execPath}" dist/program/cli.js plan halland 2027 --format json | head -c 10`],
      {},
    )
    const { stdout, stderr } = await piped.ended
    expect([stdout, stderr]).toEqual(['{\n  "regio', ''])
  })
})

describe('check', () => {
  it('tells a good file', async () => {
    const { code, stdout, stderr } = await run([
      'check',
      'calendars/norrbotten.yaml',
      'calendars/vasternorrland.yaml',
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^calendars\/norrbotten\.yaml: ok, \d+ rules, \d+ of them assumptions\ncalendars\/vasternorrland\.yaml: ok, \d+ rules, \d+ of them assumptions\n$/,
    )
  })

  it('tells every fault as file:line:column: what', async () => {
    const bad = join(folder({ 'provlan.yaml': UNKNOWN_KEY }), 'provlan.yaml')
    const { code, stdout, stderr } = await run(['check', bad])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.split('\n')).toEqual([
      `${bad}:1:1: name: expected string, received undefined`,
      `${bad}:2:1: expected no key named 'namn' here`,
      '',
    ])
  })

  it('tells of bad files among good ones', async () => {
    const bad = join(folder({ 'provlan.yaml': UNKNOWN_KEY }), 'provlan.yaml')
    const { code, stderr } = await run(['check', 'calendars/norrbotten.yaml', bad])
    expect(code).toBe(1)
    expect(stderr).toContain(`${bad}:2:1: `)
  })

  test.each<[label: string, files: () => string[], line: RegExp]>([
    ['no file', () => [], /^check: expected at least one FILE$/],
    [
      'a file that is not there',
      () => ['calendars/gotland.yaml'],
      /^calendars\/gotland\.yaml: expected a file that can be read \(ENOENT\)$/,
    ],
    ['a folder', () => ['calendars'], /^calendars: expected a file that can be read \(EISDIR\)$/],
    [
      'a file of another name than its region',
      () => [join(folder({ 'annat.yaml': GOOD }), 'annat.yaml')],
      /annat\.yaml:1:1: expected a file called provlan\.yaml, as its id$/,
    ],
    [
      'broken YAML',
      () => [join(folder({ 'provlan.yaml': 'id: [' }), 'provlan.yaml')],
      /provlan\.yaml:1:\d+: ./,
    ],
    [
      'an empty file',
      () => [join(folder({ 'provlan.yaml': '' }), 'provlan.yaml')],
      /provlan\.yaml:1:1: expected object/,
    ],
  ])('of %s is refused', async (_, files, line) => {
    const { code, stdout, stderr } = await run(['check', ...files()])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.split('\n')[0]).toMatch(line)
    expect(stderr).not.toMatch(/\n {4}at /)
  })
})

test.each([
  ['no command', [], 'expected a command'],
  ['an unknown command', ['sjung'], 'expected a command, not sjung'],
])('%s: the usage', async (_, args, line) => {
  const { code, stderr } = await run(args)
  expect(code).toBe(1)
  expect(stderr.split('\n').slice(0, 2)).toEqual([line, 'Usage: npm run -s arshjul -- COMMAND'])
})

describe('serve', () => {
  const isRefused = async (address: string): Promise<boolean> => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    try {
      await once(socket, 'connect')
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ECONNREFUSED'
    } finally {
      socket.destroy()
    }
  }

  test.each(['SIGTERM', 'SIGINT'] as const)('answers, and stops on %s with exit code 0', async (signal) => {
    const DATABASE = newFile()
    const service = start(['serve'], { PORT: '0', DATABASE, ARSHJUL_TODAY: '2027-02-10' })
    const address = await service.address()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${address}/api/v1/deadlines?body=lansstyrgruppen&kind=meeting&limit=1`)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json'])
    expect(((await response.json()) as { items: { date: string }[] }).items[0]!.date).toBe('2027-02-11')
    service.child.kill(signal)
    const { stderr, ...ended } = await service.ended
    expect(ended).toEqual({ code: 0, signal: null, stdout: `Årshjul svarar på ${address}\n` })
    expect(logOf(stderr)).toHaveLength(1)
    expect(await isRefused(address)).toBe(true)
    // Closed as it should be: nothing is left beside it
    expect(readdirSync(dirname(DATABASE))).toEqual([basename(DATABASE)])
  })

  it('has the feeds’ headers on the wire', async () => {
    const service = start(['serve'], {
      PORT: '0',
      ARSHJUL_TODAY: '2027-02-10',
      PUBLIC_URL: 'https://arshjul.example.se/',
    })
    try {
      const address = await service.address()
      const feed = await fetch(`${address}/feeds/norrbotten.ics`, { headers: { 'Accept-Encoding': 'gzip' } })
      const octets = await feed.arrayBuffer()
      expect(feed.headers.get('Content-Length')).toBe(String(octets.byteLength))
      expect(feed.headers.get('Content-Encoding')).toBeNull()
      expect(feed.headers.get('Transfer-Encoding')).toBeNull()
      expect(Date.parse(feed.headers.get('Last-Modified')!)).toBeLessThanOrEqual(
        Date.parse(feed.headers.get('Date')!),
      )
      const head = await fetch(`${address}/feeds/norrbotten.ics`, { method: 'HEAD' })
      const without = ({ headers }: Response) =>
        Object.fromEntries(
          [...headers].filter(
            ([name]) => !['date', 'keep-alive', 'connection', 'x-request-id'].includes(name),
          ),
        )
      expect(without(head)).toEqual(without(feed))
      const unfolded = new TextDecoder().decode(octets).replaceAll('\r\n ', '')
      expect(unfolded).toMatch(/\r\nURL[^:]*:https:\/\/arshjul\.example\.se\/norrbotten\//)
      const again = await fetch(`${address}/feeds/norrbotten.ics`, {
        headers: { 'If-None-Match': feed.headers.get('ETag')! },
      })
      expect([again.status, await again.text()]).toEqual([304, ''])
    } finally {
      service.child.kill('SIGTERM')
      await service.ended
    }
  })

  it('stops though somebody keeps a connection', async () => {
    const service = start(['serve'], { PORT: '0' })
    const address = await service.address()
    const idle = connect(Number(new URL(address).port), '127.0.0.1')
    await once(idle, 'connect')
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(idle, 'data')
    service.child.kill('SIGTERM')
    expect((await service.ended).code).toBe(0)
    idle.destroy()
  })

  it('begun by npm start stops with exit code 0 when npm’s process gets the signal', async () => {
    const npm = new Running('npm', ['start'], { PORT: '0' })
    const address = await npm.address()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    npm.child.kill('SIGTERM')
    const { code, stderr } = await npm.ended
    expect([code, logOf(stderr).map(({ path }) => path)]).toEqual([0, ['/healthz']])
    expect(await isRefused(address)).toBe(true)
  })
})

describe('a start that can not be', () => {
  const taken = async (test: (port: number) => Promise<void>): Promise<void> => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    await test((other.address() as AddressInfo).port).finally(() => other.close())
  }

  test.each<[label: string, env: () => Record<string, string>, line: RegExp]>([
    ['a wrong PORT', () => ({ PORT: 'http' }), /^PORT=http: expected a port from 0 to 65535$/],
    ['a PORT too great', () => ({ PORT: '65536' }), /^PORT=65536: expected a port from 0 to 65535$/],
    ['a wrong PUBLIC_URL', () => ({ PUBLIC_URL: 'x' }), /^PUBLIC_URL=x: expected an address as https:/],
    [
      'a wrong ARSHJUL_TODAY',
      () => ({ ARSHJUL_TODAY: '2027-02-30' }),
      /^ARSHJUL_TODAY=2027-02-30: expected a date as 2027-03-04$/,
    ],
    [
      'no CALENDARS folder',
      () => ({ CALENDARS: 'ingen' }),
      /^ingen: expected a folder that can be read \(ENOENT\)$/,
    ],
    [
      'CALENDARS that is a file',
      () => ({ CALENDARS: 'package.json' }),
      /^package\.json: expected a folder that can be read \(ENOTDIR\)$/,
    ],
    ['CALENDARS without a region', () => ({ CALENDARS: folder({}) }), /: expected at least one \.yaml file$/],
    ['broken YAML', () => ({ CALENDARS: folder({ 'provlan.yaml': 'id: [' }) }), /provlan\.yaml:1:\d+: ./],
    [
      'a file with two faults',
      () => ({ CALENDARS: folder({ 'provlan.yaml': UNKNOWN_KEY }) }),
      /provlan\.yaml:1:1: name: expected string, received undefined \(and 1 more: npm run -s arshjul -- check FILE\)$/,
    ],
    [
      'a file of another name',
      () => ({ CALENDARS: folder({ 'annat.yaml': GOOD }) }),
      /annat\.yaml:1:1: expected a file called provlan\.yaml, as its id$/,
    ],
    [
      'one broken file among good ones',
      () => ({ CALENDARS: folder({ 'provlan.yaml': GOOD, 'trasig.yaml': '' }) }),
      /trasig\.yaml:1:1: expected object/,
    ],
    [
      'the same region twice',
      () => ({ CALENDARS: folder({ 'provlan.yaml': GOOD, 'provlan.yml': GOOD }) }),
      /provlan\.yml:1:1: expected /,
    ],
    [
      'a DATABASE that is none',
      () => ({ DATABASE: join(folder({ 'x.sqlite': 'ingen databas\n'.repeat(100) }), 'x.sqlite') }),
      /^DATABASE=\S+x\.sqlite: expected an SQLite database$/,
    ],
    ['a DATABASE in no folder', () => ({ DATABASE: '/ingen/x.sqlite' }), /^DATABASE=\/ingen\/x\.sqlite: /],
    ['a CALENDARS with a line break', () => ({ CALENDARS: 'ingen\nmapp' }), /^ingen/],
  ])('%s: one line on standard error, exit code 1', async (_, env, line) => {
    const started = start(['serve'], { PORT: '0', ...env() })
    // One that starts after all is a fault, and must not stay
    started.address().then(
      () => started.child.kill('SIGKILL'),
      () => {},
    )
    const { code, stdout, stderr } = await started.ended
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr.trimEnd()).toMatch(line)
  })

  test.each<[label: string, change: (file: string) => void | Promise<void>, line: RegExp]>([
    [
      'a database cut off',
      (file) => truncateSync(file, 10_000),
      /^DATABASE=\S+: expected an undamaged database \(.+\)$/,
    ],
    [
      'a newer database',
      async (file) => {
        const database = openSqlite(file)
        await database.query("INSERT INTO migrations (name) VALUES ('0999_newer.sql') RETURNING id")
        database.close()
      },
      /^DATABASE=\S+: expected a database of this version or an older one, not one with 0999_newer\.sql$/,
    ],
  ])('%s: one line on standard error, exit code 1', async (_, change, line) => {
    const DATABASE = await kept({ halland: 1 })
    await change(DATABASE)
    const { code, stdout, stderr } = await run(['serve'], { PORT: '0', DATABASE })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr.trimEnd()).toMatch(line)
  })

  it('a port in use', async () => {
    await taken(async (port) => {
      const { code, stdout, stderr } = await run(['serve'], { PORT: String(port) })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toBe(
        `HOST=127.0.0.1 PORT=${port}: expected an address that can be listened on (EADDRINUSE)\n`,
      )
    })
  })
})

it('package.json starts the server in npm’s place, so that signals reach it', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(scripts['start']).toMatch(/^(\w+=\w+ )*exec node /)
  expect(scripts['arshjul']).toMatch(/^exec node /)
})

it('the systemd unit runs what package.json starts, under the same settings of the C library', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const [settings, command] = scripts.start.split('exec node ')
  const unit = readFileSync(join(ROOT, 'docs', 'deploy', 'arshjul.service'), 'utf8').split('\n')
  expect(unit).toContain(`ExecStart=/usr/bin/node ${command}`)
  expect(settings).not.toBe('')
  for (const setting of settings!.trim().split(' ')) expect(unit).toContain(`Environment=${setting}`)
})
