import { type Server } from 'node:http'
import { serve as listen } from '@hono/node-server'
import { createApp } from '../http/app.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { readFacts, readRegions } from './files.ts'

/** How long an answer under way may take when the service is told to stop. */
const GRACE_MS = 5000

/** Serves until SIGTERM or SIGINT. Rejects with an Error of one line when it can't start. */
export async function serve(config: Config): Promise<void> {
  const app = createApp({
    regions: readRegions(config.calendars),
    facts: readFacts(),
    clock: systemClock(config.today),
    publicUrl: config.publicUrl,
    report: (error) => console.error(error),
  })
  const server = await start(app.fetch, config)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
}

function start(fetch: Parameters<typeof listen>[0]['fetch'], { host, port }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: host, port }, (address) => {
      console.log(`Årshjul svarar på http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
      resolve(server)
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
