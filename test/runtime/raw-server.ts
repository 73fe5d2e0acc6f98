import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { createApp } from '../../src/http/app.ts'
import { addressOf } from '../../src/runtime/config.ts'
import { start } from '../../src/runtime/node.ts'
import { facts } from '../facts/shipped.ts'
import { FakeClock } from '../http/app.ts'
import { modelOfRegion } from '../planning/shipped.ts'
import { memoryStore } from '../store/memory.ts'

export interface RawServer {
  readonly server: Server
  readonly port: number
  readonly reported: Error[]
  /** What an ordinary request to the service is answered with. */
  readonly healthy: () => Promise<number>
}

/** The service as Node serves it, on a free port. */
export async function rawServer(...more: DropFirstTwo<Parameters<typeof start>>): Promise<RawServer> {
  const reported: Error[] = []
  const store = await memoryStore()
  const { server, port } = await start(
    { host: '127.0.0.1', port: 0 },
    (taken) =>
      createApp({
        regions: new Map([['norrbotten', modelOfRegion('norrbotten')]]),
        facts,
        clock: new FakeClock(),
        publicUrl: addressOf('127.0.0.1', taken),
        store,
        random: (bytes) => new Uint8Array(bytes),
        report: (error) => reported.push(error),
      }),
    ...more,
  )
  return {
    server,
    port,
    reported,
    healthy: async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status,
  }
}

type DropFirstTwo<T extends unknown[]> = T extends [unknown, unknown, ...infer R] ? R : never

/** A connection of octets, with all that has come back over it. */
export class Raw {
  readonly socket: Socket
  /** Resolves when the connection is over, however it ended, with all that came. */
  readonly over: Promise<string>
  #text = ''

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    this.socket.setEncoding('latin1')
    this.socket.on('data', (text: string) => {
      this.#text += text
    })
    // A reset is an end as good as any
    this.socket.on('error', () => undefined)
    this.socket.on('end', () => this.socket.end())
    this.over = new Promise((resolve) => {
      this.socket.once('close', () => resolve(this.#text))
    })
  }

  get soFar(): string {
    return this.#text
  }
}

/** Sends octets over a connection of their own: all that comes back until it is over. */
export function exchanged(port: number, octets: string | Buffer): Promise<string> {
  const raw = new Raw(port)
  raw.socket.write(octets)
  return raw.over
}

/** The status of each answer that came over a connection. */
export const statusesIn = (text: string): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status))
