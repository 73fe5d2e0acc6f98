import type { Figure } from './figure.ts'
import { inMs, median } from './measure.ts'
import { bareServer, ourServer, type Server } from './server.ts'

const TIMES = 5
const AIM_MS = 500

/** From a process's beginning to its first answer, beside the barest server of the same Node. */
export async function start(): Promise<Figure[]> {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let i = 0; i < TIMES; i++) {
    ours.push(await startOf(ourServer))
    bare.push(await startOf(bareServer))
  }
  return [
    {
      what: 'start, to the first answer',
      ours: `${inMs(median(ours))} ms`,
      peer: `node:http alone: ${inMs(median(bare))} ms`,
      aim: `${AIM_MS} ms`,
      held: median(ours) <= AIM_MS,
    },
  ]
}

async function startOf(make: () => Promise<Server>): Promise<number> {
  const server = await make()
  await server.stop()
  return server.startMs
}
