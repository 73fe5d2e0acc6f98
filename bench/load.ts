import { get } from 'node:http'
import { connect, type Socket } from 'node:net'

/** Where something is asked for, and under what. */
export interface Request {
  readonly port: number
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

const HOST = '127.0.0.1'
const CONNECTIONS = 8
/** Requests under way on a connection, so that the server is what is waited for. */
const PIPELINED = 4
const ROUND_MS = 500
/** Within which an answer that has begun is there whole. */
const SETTLING_MS = 200

const textOf = ({ path, headers = {} }: Request): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: arshjul.example.se',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

/** The octets of one answer, whose length is the same each time. */
export async function lengthOf(request: Request): Promise<number> {
  const socket = connect(request.port, HOST)
  socket.write(textOf({ ...request, headers: { ...request.headers, Connection: 'keep-alive' } }))
  let length = 0
  socket.on('data', (chunk) => (length += chunk.length))
  await new Promise((resolve) => socket.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS))
  socket.destroy()
  return length
}

/** Answers a second over kept connections. */
export async function rateOf(request: Request, length: number): Promise<number> {
  const text = textOf(request)
  let octets = 0
  const sockets = Array.from({ length: CONNECTIONS }, (): Socket => {
    const socket = connect(request.port, HOST)
    let [got, asked] = [0, PIPELINED]
    socket.on('data', (chunk) => {
      octets += chunk.length
      got += chunk.length
      const due = Math.floor(got / length) + PIPELINED - asked
      if (due <= 0) return
      asked += due
      socket.write(text.repeat(due))
    })
    socket.write(text.repeat(PIPELINED))
    return socket
  })
  const begun = performance.now()
  await new Promise((go) => setTimeout(go, ROUND_MS))
  const rate = (octets / length / (performance.now() - begun)) * 1000
  for (const socket of sockets) socket.destroy()
  return rate
}

/** Reads an answer to its end over a connection of its own; gives its octets. */
const read = ({ port, path, headers }: Request): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ host: HOST, port, path, headers, agent: false }, (response) => {
      let octets = 0
      response.on('data', (chunk: Buffer) => (octets += chunk.length))
      response.on('end', () => resolve(octets))
      response.on('error', reject)
    }).on('error', reject)
  })

/** Answers a second, each over a connection of its own: for a server that keeps none. */
export async function onceRateOf(request: Request): Promise<number> {
  const begun = performance.now()
  let answers = 0
  const one = async (): Promise<void> => {
    while (performance.now() - begun < ROUND_MS) {
      await read(request)
      answers++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  return (answers / (performance.now() - begun)) * 1000
}
