import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { build, ROOT } from './process.ts'

const PROGRAM = join(ROOT, 'dist', 'program')

beforeAll(build)

test('the program that is started knows the hash of the code that it was built of', async () => {
  const { codeOf } = (await import(join(ROOT, 'dist', 'runtime', 'engine.js'))) as { codeOf: () => string }
  const files = readdirSync(PROGRAM).filter((name) => name.endsWith('.js'))
  const built = files.map((name) => readFileSync(join(PROGRAM, name), 'utf8')).join('\n')
  expect(built).toContain(codeOf())
  expect(built).not.toContain('CODE_AT_BUILD')
})
