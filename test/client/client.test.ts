import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generateApi } from 'swagger-typescript-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, folder, ROOT, type Running, run, start } from '../runtime/process.ts'

const FOLDER = join(ROOT, '.cache', 'client')
const PROGRAM = fileURLToPath(new URL('program.txt', import.meta.url))
const exec = promisify(execFile)

/** The project's own strictness, with the web's fetch that the client is made for. */
const TSCONFIG = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    lib: ['es2023', 'dom', 'dom.iterable'],
    noEmit: false,
    outDir: 'out',
    rootDir: '.',
    skipLibCheck: true,
  },
  include: ['*.ts'],
}

/** What the compiler says of the client with a program beside it; nothing where all is well. */
async function compiled(program: string): Promise<string> {
  writeFileSync(join(FOLDER, 'tried.ts'), program)
  try {
    await exec('npx', ['tsc', '-p', FOLDER, '--noEmit'], { cwd: ROOT })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  } finally {
    rmSync(join(FOLDER, 'tried.ts'))
  }
}

describe('a client that a public generator makes of docs/openapi.json', () => {
  let service: Running

  beforeAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
    await generateApi({
      input: join(ROOT, 'docs', 'openapi.json'),
      output: FOLDER,
      fileName: 'arshjul.ts',
      silent: true,
    })
    copyFileSync(PROGRAM, join(FOLDER, 'program.ts'))
    writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(TSCONFIG))
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ type: 'module' }))
    build()
  })
  afterAll(() => service?.child.kill())

  it('compiles, reads a plan, pages and tries a decision at the real service', async () => {
    await exec('npx', ['tsc', '-p', FOLDER], { cwd: ROOT })
    const DATABASE = join(folder({}), 'arshjul.sqlite')
    const key = await run(['key', 'create', '--region', 'vasternorrland', '--label', 'Test'], { DATABASE })
    service = start(['serve'], { DATABASE, PORT: '0', ARSHJUL_TODAY: '2026-11-24' })
    const address = await service.address()
    const { stdout } = await exec(process.execPath, [
      join(FOLDER, 'out', 'program.js'),
      address,
      key.stdout.trim(),
    ])
    const told = JSON.parse(stdout) as {
      meetings: string[]
      dates: string[]
      changes: { occurrence: string }[]
    }
    expect(told.meetings[0]).toMatch(/^vasternorrland-2027-/)
    const all = (await (
      await fetch(`${address}/api/v1/deadlines?region=vasternorrland&from=2027-01-01&to=2027-12-31&limit=500`)
    ).json()) as { items: { date: string; id: string }[] }
    expect(told.dates.length).toBeGreaterThan(25)
    expect(told.dates).toEqual(all.items.map((o) => `${o.date} ${o.id}`))
    expect(told.changes).toEqual([
      expect.objectContaining({
        occurrence: told.meetings[0],
        change: 'changed',
        to: { place: 'Sundsvall' },
      }),
    ])
  })

  it.each([
    [
      'a field of a plan',
      "(await api.getPlan('a', 2027)).data.occurrences[0]?.dates",
      "'dates' does not exist",
    ],
    [
      'a kind of decision',
      "api.writeDecision('a', 2027, { kind: 'move', occurrence: 'b', reason: 'c' })",
      "'date'",
    ],
    ['a state', "(await api.getPlan('a', 2027)).data.state === 'beslutad'", 'no overlap'],
    [
      'a parameter',
      "api.listDeadlines({ limit: 'tio' })",
      "type 'string' is not assignable to type 'number'",
    ],
  ])('%s that is wrong does not compile', async (_, wrong, said) => {
    const program = (text: string) =>
      `import { Api } from './arshjul.ts'\nconst { api } = new Api()\nexport const tried = ${text}\n`
    expect((await compiled(program(wrong))).toLowerCase()).toContain(said.toLowerCase())
  })

  it('that is right compiles', async () => {
    const right = `import { Api } from './arshjul.ts'\nconst { api } = new Api()\nexport const tried: string | undefined = (await api.getPlan('a', 2027)).data.occurrences[0]?.date\n`
    expect(await compiled(right)).toBe('')
  })
})
