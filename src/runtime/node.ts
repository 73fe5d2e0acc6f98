import { createServer, type RequestListener, type Server } from 'node:http'
import { type HttpBindings, serve as listen } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createApp } from '../http/app.ts'
import type { Services } from '../http/services.ts'
import { createStore } from '../store/index.ts'
import { clientAddress } from './client-address.ts'
import { systemClock } from './clock.ts'
import { addressOf, type Config } from './config.ts'
import { openDatabase } from './database.ts'
import { engineOf } from './engine.ts'
import { readFacts, readRegions } from './files.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createObserver } from './observer.ts'
import { random } from './random.ts'
import { unlessReady } from './ready.ts'
import { type App, reloading } from './reload.ts'

/** How long an answer under way may take when the service is told to stop. */
const GRACE_MS = 5000

/** What a client may take of the server's time and room; milliseconds, octets and connections. */
export interface Limits {
  /** Until a request's headers are there. */
  readonly headersMs: number
  /** Until all of a request is there. */
  readonly requestMs: number
  /** Between two requests of a connection: more than proxies keep one for. */
  readonly keepAliveMs: number
  /** In which nothing moves on a connection, as when nobody reads the answer. */
  readonly stillMs: number
  /** How often the first two are looked after. */
  readonly checkMs: number
  readonly headerOctets: number
  readonly connections: number
}

export const LIMITS: Limits = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 75_000,
  stillMs: 60_000,
  checkMs: 2_000,
  headerOctets: 16_384,
  connections: 10_000,
}

/** Serves until SIGTERM or SIGINT. Rejects with an Error of one line when it can't start. */
export async function serve(config: Config): Promise<void> {
  const [regions, facts] = [readRegions(config.calendars), readFacts()]
  const database = await openDatabase(config.database, 'keep')
  const log = createLog()
  const observer = createObserver(createMetrics(), log)
  const services: Omit<Services, 'publicUrl' | 'regions'> = {
    facts,
    store: createStore(database),
    engine: engineOf(),
    random,
    clock: systemClock(config.today),
    metrics: observer,
    observer,
    ...(config.oidc && { oidc: config.oidc }),
    addressOf: (c: Context) =>
      clientAddress(getConnInfo(c).remote.address, c.req.header('X-Forwarded-For'), config.trustedProxy),
    report: (error, requestId) => log.line.error({ requestId, err: error }, error.message),
  }
  const { server, port } = await start(config, (taken) =>
    reloading({
      calendars: config.calendars,
      regions,
      make: (read) =>
        createApp({
          ...services,
          regions: read,
          publicUrl: config.publicUrl ?? addressOf(config.host, taken),
        }),
      tell: console.log,
      warn: console.error,
    }),
  ).catch((error: unknown) => {
    database.close()
    throw error
  })
  console.log(`Årshjul svarar på ${addressOf(config.host, port)}`)
  server.once('close', () => void close(database, log))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

/** Listens, and makes the app once its port is known: links tell it. */
export function start(
  { host, port }: Pick<Config, 'host' | 'port'>,
  make: (port: number) => App,
  limits: Limits = LIMITS,
): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    let app: App | undefined
    const fetch = (request: Request, env: unknown) => app!.fetch(request, env as HttpBindings)
    const serverOf = ((options: object, listener: RequestListener) =>
      createServer(
        { ...options, ...optionsOf(limits) },
        unlessReady(() => app?.readyAnswers, listener, limits.keepAliveMs),
      )) as typeof createServer
    const server = listen({ fetch, hostname: host, port, createServer: serverOf }, (address) => {
      app = make(address.port)
      resolve({ server, port: address.port })
    }) as Server
    server.maxConnections = limits.connections
    server.timeout = limits.stillMs
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Error(`HOST=${host} PORT=${port}: expected an address that can be listened on (${error.code})`),
      )
    })
  })
}

const optionsOf = (limits: Limits) => ({
  headersTimeout: limits.headersMs,
  requestTimeout: limits.requestMs,
  keepAliveTimeout: limits.keepAliveMs,
  connectionsCheckingInterval: limits.checkMs,
  maxHeaderSize: limits.headerOctets,
})

function stop(server: Server): void {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
}

async function close(database: { close(): void }, log: Log): Promise<void> {
  database.close()
  // A write to a reader who does not read would keep the process
  if (!(await log.close())) process.exit()
}
