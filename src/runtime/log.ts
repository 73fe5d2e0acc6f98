import { type Logger, pino } from 'pino'
import { latest } from './latest.ts'

/** Characters that are gathered before they are written, and for how long at most. */
const GATHERED = { length: 64_000, ms: 1000 }

/** Octets that wait for a reader who does not read; what comes then is not kept. */
const MOST_WAITING = 4_000_000

/** How long the last lines may take to be written. */
const LAST_MS = 1000

export interface Log {
  readonly line: Logger
  /** Takes lines that are written already, each with its end. */
  write(lines: string): void
  /** What `tell` writes comes before every line that is written after it was known, and a second later at the most. */
  before(tell: () => void): void
  /** An instant, in milliseconds since 1970, as lines tell it: RFC 3339, UTC, milliseconds. */
  time(at: number): string
  /** Writes what waits. False when whoever reads the log did not take it in time. */
  close(): Promise<boolean>
}

/**
 * The service's log, one JSON object a line, on standard error: standard output has what the command says. It is
 * written beside the answers, and neither a full disk nor a reader who stops reading holds them up.
 */
export function createLog(fd = 2): Log {
  const sink = pino.destination({
    dest: fd,
    sync: false,
    // With none at all, a flush would wait for nothing
    minLength: 1,
    maxLength: MOST_WAITING,
  })
  // Without a listener it would end the service
  sink.on('error', () => {})
  const gathered = gathering((text) => sink.write(text))
  const time = latest((at) => new Date(at).toISOString())
  let waits = () => {}
  const timer = setInterval(() => {
    waits()
    gathered.pass()
  }, GATHERED.ms).unref()
  const line = pino(
    {
      base: null,
      timestamp: () => `,"time":"${time(Date.now())}"`,
      formatters: { level: (level) => ({ level }) },
    },
    {
      write(text: string) {
        waits()
        gathered.write(text)
      },
    },
  )
  return {
    line,
    write: (lines) => gathered.write(lines),
    before(tell) {
      waits = tell
    },
    time,
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer)
        waits()
        gathered.pass()
        const done = (inTime: boolean) => {
          clearTimeout(late)
          sink.destroy()
          resolve(inTime)
        }
        const late = setTimeout(() => done(false), LAST_MS)
        sink.flush(() => done(true))
      }),
  }
}

/** Hands lines on many at a time: the sink measures all that waits in it at every one. */
function gathering(pass: (text: string) => void) {
  let waiting = ''
  const passOn = () => {
    if (waiting === '') return
    pass(waiting)
    waiting = ''
  }
  return {
    write(text: string) {
      waiting += text
      if (waiting.length >= GATHERED.length) passOn()
    },
    pass: passOn,
  }
}
