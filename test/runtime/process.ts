import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist', 'program', 'cli.js')

/** Builds the program that `npm start` runs. */
export const build = (): void => {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' })
}

/** Only what a plain shell has, nothing of the test runner's, and a database of its own. */
const environment = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  DATABASE: join(folder({}), 'arshjul.sqlite'),
  ...env,
})

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The lines of a service's log. Throws for one that is no JSON. */
export const logOf = (stderr: string): Record<string, unknown>[] =>
  stderr
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** A process with what it has said so far. */
export class Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  #stdout = ''
  #stderr = ''
  readonly #told: (() => void)[] = []

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.child = spawn(command, args, { cwd: ROOT, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text
      for (const told of this.#told) told()
    })
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text
      for (const told of this.#told) told()
    })
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject)
      this.child.once('close', (code, signal) =>
        resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr }),
      )
    })
  }

  get saidSoFar(): string {
    return this.#stdout
  }

  /** Resolves once it has said anything. Rejects when it ends without. */
  said(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (this.#stdout !== '') resolve()
      }
      this.#told.push(look)
      look()
      this.ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)), reject)
    })
  }

  /** Resolves with what it says from now on, once that holds a line. Rejects when it ends without. */
  line(where: 'out' | 'err', wanted: RegExp): Promise<string> {
    const said = () => (where === 'out' ? this.#stdout : this.#stderr)
    const from = said().length
    return new Promise((resolve, reject) => {
      this.#told.push(() => {
        if (wanted.test(said().slice(from))) resolve(said().slice(from))
      })
      this.ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)), reject)
    })
  }

  /** The address that the service tells when it answers. Rejects when it ends without. */
  address(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const address = /svarar på (http:\S+)/.exec(this.#stdout)?.[1]
        if (address !== undefined) resolve(address)
      }
      this.#told.push(look)
      look()
      this.ended.then(({ code, stderr }) => reject(new Error(`ended with ${code}: ${stderr}`)), reject)
    })
  }
}

export const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Running =>
  new Running(process.execPath, [CLI, ...args], env)

export const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  start(args, env).ended

/** A new folder with files in it. */
export function folder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), 'arshjul-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}
