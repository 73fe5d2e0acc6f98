import { type Logger, pino } from 'pino'

/** Characters that are gathered before they are written, and for how long at most. */
const GATHERED = { length: 64_000, ms: 1000 }

/** Octets that wait for a reader who does not read; what comes then is not kept. */
const MOST_WAITING = 4_000_000

/** How long the last lines may take to be written. */
const LAST_MS = 1000

export interface Log {
  readonly line: Logger
  /** Takes a line that is written already, with its end. */
  write(line: string): void
  /** The instant as lines tell it: RFC 3339, UTC, milliseconds. */
  now(): string
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
  const now = instant()
  const line = pino(
    {
      base: null,
      timestamp: () => `,"time":"${now()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    gathered,
  )
  return {
    line,
    write: (text) => gathered.write(text),
    now,
    close: () =>
      new Promise((resolve) => {
        gathered.end()
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
  const flush = () => {
    if (waiting === '') return
    pass(waiting)
    waiting = ''
  }
  const timer = setInterval(flush, GATHERED.ms).unref()
  return {
    write(text: string) {
      waiting += text
      if (waiting.length >= GATHERED.length) flush()
    },
    end() {
      clearInterval(timer)
      flush()
    },
  }
}

/** Thousands of lines have the same millisecond: it is written once. */
function instant(): () => string {
  let [at, text] = [0, '']
  return () => {
    const now = Date.now()
    if (now !== at) [at, text] = [now, new Date(now).toISOString()]
    return text
  }
}
