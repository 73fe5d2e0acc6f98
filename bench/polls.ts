import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Role } from './feed-server.ts'
import { type Figure, share } from './figure.ts'
import { lengthOf, rateOf } from './load.ts'
import { median } from './measure.ts'
import { ourServer } from './server.ts'
import { print } from './table.ts'

const ASKED = [
  ['feed', '/feeds/norrbotten.ics'],
  ['plan', '/api/v1/regions/norrbotten/plans/2027'],
] as const

const ROUNDS = 9

/** Of what `node:http` answers with the same octets; 1 and more is ahead. */
const LEAST = { 200: 0.95, 304: 0.85 } as const
const AHEAD = 1.0001

interface Service {
  readonly name: string
  readonly port: number
}

async function served(name: string, role: Role): Promise<Service & { readonly worker: Worker }> {
  const worker = new Worker(new URL('./feed-server.js', import.meta.url), { workerData: role })
  const [port] = (await once(worker, 'message')) as [number]
  return { name, port, worker }
}

/** What a poll costs beside the barest server, and fastify, that send the same octets, in the same run. */
export async function polls(): Promise<Figure[]> {
  const server = await ourServer()
  const ours = { name: 'ours', port: server.port }
  const figures: Figure[] = []
  for (const [what, path] of ASKED) figures.push(...(await beside(ours, what, path)))
  await server.stop()
  return figures
}

async function beside(ours: Service, what: string, path: string): Promise<Figure[]> {
  const url = `http://127.0.0.1:${ours.port}${path}`
  const whole = await fetch(url)
  const body = new Uint8Array(await whole.arrayBuffer())
  const tag = whole.headers.get('ETag')!
  const unchanged = await fetch(url, { headers: { 'If-None-Match': tag } })
  const role = { path, tag, headers: { 200: headersOf(whole), 304: headersOf(unchanged) }, body }
  const bare = await served('node:http, the same octets', { kind: 'bare', ...role })
  const fast = await served('fastify, the same octets', { kind: 'fastify', ...role })
  const services = [bare, ours, fast]
  const figures: Figure[] = []
  for (const [status, headers] of [
    [200, {}],
    [304, { 'If-None-Match': tag }],
  ] as const) {
    const rates = await ratesOf(services, path, headers)
    const size = status === 200 ? `, ${Math.round(body.length / 1000)} kB` : ''
    print(
      `A ${what} answered with ${status}${size}`,
      ['by', 'a second', 'of node:http'],
      services.map(({ name }, i) => [name, rates[i]!.toFixed(0), (rates[i]! / rates[0]!).toFixed(2)]),
    )
    figures.push(
      share(`${what} ${status}`, rates[1]!, 'node:http', rates[0]!, LEAST[status]),
      share(`${what} ${status}`, rates[1]!, 'fastify', rates[2]!, AHEAD),
    )
  }
  await Promise.all([bare, fast].map(({ worker }) => worker.terminate()))
  return figures
}

/** What every answer has alike; Node adds the rest by itself. */
const headersOf = ({ headers }: Response): string[] =>
  [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).flat()

/** Each service's median, the services in turn. */
async function ratesOf(
  services: readonly Service[],
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number[]> {
  const asked = services.map(({ port }) => ({ port, path, headers }))
  const lengths = await Promise.all(asked.map(lengthOf))
  const rates = services.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, request] of asked.entries()) {
      const rate = await rateOf(request, lengths[i]!)
      // The first round is to get warm
      if (round > 0) rates[i]!.push(rate)
    }
  return rates.map(median)
}
