import { type Server } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { createApp } from '../http/app.ts'
import { createStore } from '../store/index.ts'
import { systemClock } from './clock.ts'
import { addressOf, type Config } from './config.ts'
import { openDatabase } from './database.ts'
import { readFacts, readRegions } from './files.ts'
import { random } from './random.ts'

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

/** Listens, and makes the app once its port is known: links tell it. */
function start(
  { host, port }: Config,
  make: (port: number) => { readonly fetch: (request: Request) => Response | Promise<Response> },
): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof make> | undefined
    const server = listen({ fetch: (request) => app!.fetch(request), hostname: host, port }, (address) => {
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
