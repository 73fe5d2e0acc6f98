import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { type Figure, share, unmeasured } from './figure.ts'
import { onceRateOf, type Request } from './load.ts'
import { median } from './measure.ts'
import { ended, ourServer, scratch } from './server.ts'
import { print } from './table.ts'

const FEED = '/feeds/norrbotten.ics'
const COLLECTION = '/bench/norrbotten/'
const USER = { Authorization: `Basic ${btoa('bench:bench')}` }
const ROUNDS = 5
const WHAT = 'feed 200, a connection each'
const AIM = 'ahead'
const AHEAD = 1.0001
const PATIENCE_MS = 20_000

/** Our feed beside Radicale, a CalDAV server, that has the same events: all of a collection as one text. */
export async function radicale(): Promise<Figure[]> {
  if (spawnSync('radicale', ['--version']).status !== 0)
    return [unmeasured(WHAT, AIM, 'radicale is not installed')]
  const ours = await ourServer()
  const folder = scratch()
  const port = await freePort()
  const child = spawn(
    'radicale',
    [
      ['--config', ''],
      ['--server-hosts', `127.0.0.1:${port}`],
      ['--auth-type', 'none'],
      ['--storage-filesystem-folder', folder],
      ['--logging-level', 'error'],
    ].flat(),
    { stdio: 'ignore' },
  )
  try {
    const asked = { port: ours.port, path: FEED }
    const theirs = { port, path: COLLECTION, headers: USER }
    const feed = await (await fetch(`http://127.0.0.1:${ours.port}${FEED}`)).text()
    await filled(port, feed)
    const got = await (await fetch(`http://127.0.0.1:${port}${COLLECTION}`, { headers: USER })).text()
    if (eventsIn(got) !== eventsIn(feed)) throw new Error('Radicale has not the same events')
    const [own, other] = await ratesOf([asked, theirs])
    print(
      `${eventsIn(feed)} events as one text, each answer over a connection of its own`,
      ['by', 'a second', 'of Radicale'],
      [
        ['radicale', other!.toFixed(1), '1.00'],
        ['ours', own!.toFixed(1), (own! / other!).toFixed(0)],
      ],
    )
    return [share(WHAT, own!, 'radicale', other!, AHEAD)]
  } finally {
    await Promise.all([ended(child), ours.stop()])
    rmSync(folder, { recursive: true })
  }
}

const eventsIn = (text: string): number => text.match(/^BEGIN:VEVENT/gm)?.length ?? 0

/** Puts a feed there as a collection of its own, once there is somebody to take it. */
async function filled(port: number, feed: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${COLLECTION}`, {
      method: 'PUT',
      headers: { ...USER, 'Content-Type': 'text/calendar; charset=utf-8' },
      body: feed,
    }).catch(() => undefined)
    if (answer?.ok) return
    if (answer) throw new Error(`Radicale did not take the events: ${answer.status}`)
    if (performance.now() > until) throw new Error('Radicale did not start')
    await new Promise((go) => setTimeout(go, 100))
  }
}

async function ratesOf(requests: readonly Request[]): Promise<number[]> {
  const rates = requests.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, request] of requests.entries()) {
      const rate = await onceRateOf(request)
      // The first round is to get warm
      if (round > 0) rates[i]!.push(rate)
    }
  return rates.map(median)
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
