import { createServer, type RequestListener, type Server } from 'node:http'
import { type HttpBindings, serve as listen } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createApp } from '../http/app.ts'
import { createStore } from '../store/index.ts'
import { systemClock } from './clock.ts'
import { addressOf, type Config } from './config.ts'
import { openDatabase } from './database.ts'
import { readFacts, readRegions } from './files.ts'
import { createMetrics } from './metrics.ts'
import { random } from './random.ts'
import { type Ready, unlessReady } from './ready.ts'

/** How long an answer under way may take when the service is told to stop. */
const GRACE_MS = 5000

/** Serves until SIGTERM or SIGINT. Rejects with an Error of one line when it can't start. */
export async function serve(config: Config): Promise<void> {
  const [regions, facts] = [readRegions(config.calendars), readFacts()]
  const database = await openDatabase(config.database, 'keep')
  const services = {
    regions,
    facts,
    store: createStore(database),
    random,
    clock: systemClock(config.today),
    metrics: createMetrics(),
    ...(config.oidc && { oidc: config.oidc }),
    addressOf: (c: Parameters<typeof getConnInfo>[0]) => getConnInfo(c).remote.address ?? 'unknown',
    report: (error: Error) => console.error(error),
  }
  const { server, port } = await start(config, (taken) =>
    createApp({ ...services, publicUrl: config.publicUrl ?? addressOf(config.host, taken) }),
  ).catch((error: unknown) => {
    database.close()
    throw error
  })
  console.log(`Årshjul svarar på ${addressOf(config.host, port)}`)
  server.once('close', () => database.close())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

interface App {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>
  readonly readyFeeds: Ready
}

/** Listens, and makes the app once its port is known: links tell it. */
export function start(
  { host, port }: Pick<Config, 'host' | 'port'>,
  make: (port: number) => App,
): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    let app: App | undefined
    const fetch = (request: Request, env: unknown) => app!.fetch(request, env as HttpBindings)
    const serverOf = ((options: object, listener: RequestListener) =>
      createServer(
        options,
        unlessReady(() => app?.readyFeeds, listener),
      )) as typeof createServer
    const server = listen({ fetch, hostname: host, port, createServer: serverOf }, (address) => {
      app = make(address.port)
      resolve({ server, port: address.port })
    }) as Server
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Error(`HOST=${host} PORT=${port}: expected an address that can be listened on (${error.code})`),
      )
    })
  })
}

function stop(server: Server): void {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
}
