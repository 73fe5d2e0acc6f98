import { closeSync, openSync } from 'node:fs'
import type { HttpBindings } from '@hono/node-server'
import type { RegionModel } from '../rules/index.ts'
import { readRegions } from './files.ts'
import { firstLine } from './first-line.ts'
import type { Ready } from './ready.ts'

/** What answers requests. */
export interface App {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>
  readonly readyAnswers: Ready
}

type Regions = ReadonlyMap<string, RegionModel>

interface Reloading {
  /** The folder that is read anew. */
  readonly calendars: string
  /** The regions as they were read at the start. */
  readonly regions: Regions
  readonly make: (regions: Regions) => App
  /** What the operator is told, in one line: that it is done, or why not. */
  readonly tell: (line: string) => void
  readonly warn: (line: string) => void
}

/**
 * An app that is made anew at every SIGHUP, of the regions' files as they are then: what is asked for after that is
 * answered by the new rules, what is under way by the old. A file that can't be read changes nothing.
 */
export function reloading({ calendars, regions, make, tell, warn }: Reloading): App {
  let app = make(regions)
  process.on('SIGHUP', () => {
    if (hasLostTerminal()) {
      process.kill(process.pid, 'SIGTERM')
      return
    }
    try {
      const fresh = readRegions(calendars)
      app = make(fresh)
      tell(`Årshjul läste om ${calendars}: ${[...fresh.keys()].join(', ')}`)
    } catch (error) {
      warn(`${firstLine(error as Error)}. The rules read before stay in force.`)
    }
  })
  return {
    fetch: (request, env) => app.fetch(request, env),
    get readyAnswers() {
      return app.readyAnswers
    },
  }
}

/** A closed terminal sends SIGHUP too, to what was started in it: that means the end. */
function hasLostTerminal(): boolean {
  if (!process.stdout.isTTY) return false
  try {
    closeSync(openSync('/dev/tty', 'r'))
    return false
  } catch {
    return true
  }
}
