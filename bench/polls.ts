import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import type { Role } from './feed-server.ts'
import { median } from './measure.ts'
import { print } from './table.ts'

const FEED = '/feeds/norrbotten.ics'
const CONNECTIONS = 8
/** Requests under way on a connection, so that the server is what is waited for. */
const PIPELINED = 4
const ROUND_MS = 500
/** Within which an answer that has begun is there whole. */
const SETTLING_MS = 200
const ROUNDS = 9

interface Service {
  readonly name: string
  readonly port: number
}

async function served(name: string, role: Role): Promise<Service & { readonly worker: Worker }> {
  const worker = new Worker(new URL('./feed-server.js', import.meta.url), { workerData: role })
  const [port] = (await once(worker, 'message')) as [number]
  return { name, port, worker }
}

const requestOf = (tag?: string): string =>
  `GET ${FEED} HTTP/1.1\r\nHost: arshjul.example.se\r\n${tag === undefined ? '' : `If-None-Match: ${tag}\r\n`}\r\n`

/** The octets of one answer, whose length is the same each time. */
async function lengthOf({ port }: Service, request: string): Promise<number> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request.replace('\r\n\r\n', '\r\nConnection: keep-alive\r\n\r\n'))
  const got: number[] = []
  socket.on('data', (chunk) => got.push(chunk.length))
  const begun = new Promise((resolve) => socket.once('data', resolve))
  await begun
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS))
  socket.destroy()
  return got.reduce((sum, octets) => sum + octets, 0)
}

/** Answers a second over kept connections. */
async function rateOf({ port }: Service, request: string, length: number): Promise<number> {
  let octets = 0
  const sockets = Array.from({ length: CONNECTIONS }, (): Socket => {
    const socket = connect(port, '127.0.0.1')
    let [got, asked] = [0, PIPELINED]
    socket.on('data', (chunk) => {
      octets += chunk.length
      got += chunk.length
      const due = Math.floor(got / length) + PIPELINED - asked
      if (due <= 0) return
      asked += due
      socket.write(request.repeat(due))
    })
    socket.write(request.repeat(PIPELINED))
    return socket
  })
  const begun = performance.now()
  await new Promise((go) => setTimeout(go, ROUND_MS))
  const rate = (octets / length / (performance.now() - begun)) * 1000
  for (const socket of sockets) socket.destroy()
  return rate
}

/** What a poll costs beside the barest server that sends the same octets, in the same run. */
export async function polls(): Promise<void> {
  const ours = await served('ours', { kind: 'ours' })
  const url = `http://127.0.0.1:${ours.port}${FEED}`
  const whole = await fetch(url)
  const body = new Uint8Array(await whole.arrayBuffer())
  const tag = whole.headers.get('ETag')!
  const unchanged = await fetch(url, { headers: { 'If-None-Match': tag } })
  const headersOf = ({ headers }: Response): string[] =>
    [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).flat()
  const answer = { tag, headers: { 200: headersOf(whole), 304: headersOf(unchanged) }, body }
  const services = [
    await served('node:http, the same octets', { kind: 'bare', ...answer }),
    ours,
    await served('fastify, the same octets', { kind: 'fastify', ...answer }),
  ]
  for (const [what, request] of [
    [`200, ${Math.round(body.length / 1000)} kB`, requestOf()],
    ['304', requestOf(tag)],
  ] as const) {
    const lengths = await Promise.all(services.map((service) => lengthOf(service, request)))
    const rates = services.map((): number[] => [])
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, service] of services.entries()) {
        const rate = await rateOf(service, request, lengths[i]!)
        // The first round is to get warm
        if (round > 0) rates[i]!.push(rate)
      }
    const medians = rates.map(median)
    print(
      `Polls of a feed answered with ${what}`,
      ['by', 'a second', 'of node:http'],
      services.map(({ name }, i) => [name, medians[i]!.toFixed(0), (medians[i]! / medians[0]!).toFixed(2)]),
    )
  }
  await Promise.all(services.map(({ worker }) => worker.terminate()))
}
