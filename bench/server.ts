import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server in a process of its own, as its users run it. */
export interface Server {
  readonly port: number
  /** From the process's beginning to its first answer. */
  readonly startMs: number
  /** Megabytes that the process has in memory now; NaN where the system does not tell. */
  rss(): number
  /** Milliseconds of processor time that all its threads have taken; NaN where the system does not tell. */
  cpuMs(): number
  stop(): Promise<void>
}

/** What `npm start` runs in place of itself: settings of the C library's, and Node's arguments. */
const [, SET, START] = /^((?:\w+=\S+ )*)exec node (.+)$/.exec(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start,
)!
const ENVIRONMENT = Object.fromEntries(
  SET!
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split('=')),
)

/** The barest server there is. */
const BARE = `const s = require('node:http').createServer((_, r) => r.end('ok')).listen(0, '127.0.0.1', () =>
  console.log('http://127.0.0.1:' + s.address().port))`

/** The service with the shipped regions and a new database in a file, its log put away. */
export async function ourServer(): Promise<Server> {
  const folder = scratch()
  const settings = { ...ENVIRONMENT, PORT: '0', HOST: '127.0.0.1', DATABASE: join(folder, 'arshjul.sqlite') }
  const server = await started(process.execPath, START!.split(' '), settings)
  return { ...server, stop: () => server.stop().then(() => rmSync(folder, { recursive: true })) }
}

export const bareServer = (): Promise<Server> => started(process.execPath, ['-e', BARE], {})

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'arshjul-bench-'))

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/
const PATIENCE_MS = 60_000

async function started(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const begun = performance.now()
  const child = spawn(command, args, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const port = await portOf(child)
  await (await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { Connection: 'close' } })).text()
  const startMs = performance.now() - begun
  return {
    port,
    startMs,
    rss: () => rssOf(child.pid!),
    cpuMs: () => cpuOf(child.pid!),
    stop: () => ended(child),
  }
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** The port that a server tells when it listens. What else it says is read and put away, so that it may go on. */
const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let told = ''
    const late = setTimeout(() => reject(new Error('The server did not start')), PATIENCE_MS)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      if (told.length < 10_000) told += chunk.toString()
      const port = ADDRESS.exec(told)?.[1]
      if (port === undefined) return
      clearTimeout(late)
      resolve(Number(port))
    })
  })

const rssOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1]) / 1024

/** The fields 14 and 15 of proc(5): hundredths of a second in user and in system mode. */
function cpuOf(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function told(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
