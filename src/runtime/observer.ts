import { lineOf, type Metrics, type Observer, type Repeated, toMicroseconds } from '../http/observing.ts'
import type { Log } from './log.ts'
import type { Counted } from './metrics.ts'

/** Repeated answers that are told of together. */
const TOGETHER = 256

/** What is told of all answers of a kind. */
interface Kind {
  readonly answer: Repeated
  readonly line: (time: string, requestId: string, ms: number) => string
}

/** Times each answer once, for the figures and for the log. */
export function createObserver(metrics: Counted, log: Log): Observer & Metrics {
  const repeated = queue(
    (kind, at, requestId, ms) => {
      metrics.count(kind.answer, ms)
      return kind.line(log.time(at), requestId, ms)
    },
    (lines) => log.write(lines),
  )
  log.before(repeated.tell)
  return {
    begin() {
      const began = performance.now()
      return (answered) => {
        const ms = performance.now() - began
        metrics.count(answered, ms)
        log.line.info(lineOf(answered, ms))
      }
    },
    repeated(answer) {
      const kind = { answer, line: lineAround(answer) }
      return (requestId, ms) => repeated.add(kind, requestId, ms)
    },
    text() {
      repeated.tell()
      return metrics.text()
    },
  }
}

/**
 * Keeps what is to be told of repeated answers until there is much of it. One at a time, between one answer's octets and
 * the next request's, a line and a count take several times what they do in a row.
 */
function queue(
  lineOf: (kind: Kind, at: number, requestId: string, ms: number) => string,
  write: (lines: string) => void,
) {
  const [kinds, ids]: [Kind[], string[]] = [[], []]
  const [instants, times] = [new Float64Array(TOGETHER), new Float64Array(TOGETHER)]
  let waiting = 0
  const tell = (): void => {
    const told = waiting
    if (told === 0) return
    waiting = 0
    let lines = ''
    for (let i = 0; i < told; i++) lines += lineOf(kinds[i]!, instants[i]!, ids[i]!, times[i]!)
    write(lines)
  }
  return {
    tell,
    add(kind: Kind, requestId: string, ms: number): void {
      kinds[waiting] = kind
      ids[waiting] = requestId
      instants[waiting] = Date.now()
      times[waiting] = ms
      waiting += 1
      if (waiting === TOGETHER) tell()
    },
  }
}

/**
 * The same line as pino's, with what is alike in each written once: pino's own way took a third of a poll's time. An id
 * has no character that JSON escapes.
 */
function lineAround({ method, path, route, status, octets }: Repeated) {
  const alike = JSON.stringify({ method, path, route, status, octets }).slice(1, -1)
  return (time: string, requestId: string, ms: number): string =>
    `{"level":"info","time":"${time}","requestId":"${requestId}",${alike},"ms":${toMicroseconds(ms)}}\n`
}
