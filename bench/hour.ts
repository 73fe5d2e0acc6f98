import { Agent, get, type IncomingMessage } from 'node:http'
import type { Figure } from './figure.ts'
import { ourServer, type Server } from './server.ts'
import { models } from './shipped.ts'
import { type Client, pollsAnHour, SUBSCRIBERS, totalOf } from './subscribers.ts'
import { print } from './table.ts'

/** The regions of the country; the bench's instance has those that are shipped. */
const REGIONS = 21
const AIM_MB = 150
/** What memory may rise by from the first third to the end, and still be flat. */
const FLAT_MB = 10
const CONNECTIONS = 16
const YEARS = [2026, 2027, 2028]

export interface Hour {
  readonly figures: readonly Figure[]
  readonly polls: number
  /** Milliseconds of processor time, all threads. */
  readonly cpuMsAPoll: number
  readonly octetsAPoll: number
  readonly rssMB: number
}

interface Answer {
  readonly octets: number
  readonly tag?: string
  readonly modified?: string
}

type Ask = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>

/** An hour of the shipped regions' subscribers, told one after another, after readers of everything else. */
export async function hour(): Promise<Hour> {
  const server = await ourServer()
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const ask = askOf(server, agent)
  const atStart = server.rss()
  await everything(ask)
  const afterAll = server.rss()
  const feeds = await feedsOf(ask)
  const polls = shuffled(pollsAnHour((SUBSCRIBERS * models.length) / REGIONS))
  const before = { cpu: server.cpuMs(), at: performance.now() }
  const rss = [server.rss()]
  let octets = 0
  for (let third = 0; third < 3; third++) {
    const part = polls.slice((polls.length * third) / 3, (polls.length * (third + 1)) / 3)
    octets += await told(part, feeds, ask)
    rss.push(server.rss())
  }
  const seconds = (performance.now() - before.at) / 1000
  const cpuMsAPoll = (server.cpuMs() - before.cpu) / polls.length
  agent.destroy()
  await server.stop()
  const most = Math.max(afterAll, ...rss)
  const rise = rss[3]! - rss[1]!
  print(
    `An hour of ${models.length} regions of ${REGIONS}: ${polls.length} polls of ${feeds.size} feeds in ${seconds.toFixed(0)} s`,
    ['when', 'rss MB'],
    [
      ['started', atStart],
      ['every page, plan and list asked for', afterAll],
      ...['before the polls', 'a third', 'two thirds', 'all of them'].map(
        (when, i) => [when, rss[i]!] as const,
      ),
    ].map(([when, mb]) => [String(when), Number(mb).toFixed(0)]),
  )
  console.log(
    `Slope: ${((rise / (polls.length * (2 / 3))) * 100_000).toFixed(1)} MB for 100,000 polls; ${cpuMsAPoll.toFixed(3)} ms of processor time and ${(octets / polls.length / 1000).toFixed(0)} kB a poll\n`,
  )
  const peer = `started: ${atStart.toFixed(0)} MB`
  return {
    polls: polls.length,
    cpuMsAPoll,
    octetsAPoll: octets / polls.length,
    rssMB: most,
    figures: [
      {
        what: 'memory under load, the most',
        ours: `${most.toFixed(0)} MB`,
        peer,
        aim: `${AIM_MB} MB`,
        held: most <= AIM_MB,
      },
      {
        what: 'memory, from a third of an hour of polls to its end',
        ours: `${rise >= 0 ? '+' : ''}${rise.toFixed(0)} MB`,
        peer: `a third: ${rss[1]!.toFixed(0)} MB`,
        aim: `at most +${FLAT_MB} MB`,
        held: rise <= FLAT_MB,
      },
    ],
  }
}

const askOf =
  ({ port }: Server, agent: Agent): Ask =>
  (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, headers, agent }, (response: IncomingMessage) => {
        let octets = 0
        response.on('data', (chunk: Buffer) => (octets += chunk.length))
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode! >= 400) return reject(new Error(`${path}: ${response.statusCode}`))
          const { etag: tag, 'last-modified': modified } = response.headers
          resolve({ octets, ...(tag !== undefined && { tag }), ...(modified !== undefined && { modified }) })
        })
      })
      request.on('error', reject)
    })

const ids = models.map(({ region }) => region.id)

/** What people and programs read beside the feeds, some of it at once. */
async function everything(ask: Ask): Promise<void> {
  const paths = [
    '/',
    '/docs',
    '/openapi.json',
    '/api/v1/deadlines?limit=500',
    ...ids.flatMap((id) => [
      `/${id}`,
      `/api/v1/regions/${id}`,
      `/api/v1/deadlines?region=${id}&limit=500`,
      ...YEARS.flatMap((year) => [
        `/${id}/${year}`,
        ...['', '.csv', '.xlsx', '.ics'].map((ext) => `/api/v1/regions/${id}/plans/${year}${ext}`),
      ]),
    ]),
  ]
  for (let round = 0; round < 5; round++)
    for (let i = 0; i < paths.length; i += CONNECTIONS)
      await Promise.all(paths.slice(i, i + CONNECTIONS).map((path) => ask(path)))
}

/** Every public feed, with what a calendar has of it. */
async function feedsOf(ask: Ask): Promise<Map<string, Answer>> {
  const paths = models.flatMap(({ region: { id, bodies } }) => [
    `/feeds/${id}.ics`,
    ...['moten', 'halltider', ...bodies.map((body) => body.id)].map((part) => `/feeds/${id}/${part}.ics`),
  ])
  const all = new Map<string, Answer>()
  for (const path of paths) all.set(path, await ask(path))
  return all
}

/** Polls in an order that is the same in every run, and mixed. */
function shuffled(polls: readonly (readonly [Client, number])[]): Client[] {
  const all = polls.flatMap(([client, count]) => Array.from({ length: count }, () => client))
  const next = numbers()
  for (let i = totalOf(polls) - 1; i > 0; i--) {
    const j = next() % (i + 1)
    const held = all[i]!
    all[i] = all[j]!
    all[j] = held
  }
  return all
}

/** Numbers by Lehmer's rule, the same each time. */
function numbers(): () => number {
  let seed = 42
  return () => (seed = (seed * 48_271) % 0x7fffffff)
}

/** Sends some polls, as many at once as there are connections; gives the octets that came. */
async function told(polls: readonly Client[], feeds: ReadonlyMap<string, Answer>, ask: Ask): Promise<number> {
  const paths = [...feeds.keys()]
  const next = numbers()
  let [sent, octets] = [0, 0]
  const one = async (): Promise<void> => {
    while (sent < polls.length) {
      const { revalidates } = polls[sent++]!
      const path = paths[next() % paths.length]!
      const { tag, modified } = feeds.get(path)!
      const headers = {
        ...(revalidates === 'tag' && { 'If-None-Match': tag! }),
        ...(revalidates === 'date' && { 'If-Modified-Since': modified! }),
      }
      const answer = await ask(path, headers)
      octets += answer.octets
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  return octets
}
