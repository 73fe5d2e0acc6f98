import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TEST = fileURLToPath(new URL('..', import.meta.url))

/** The numbers that a test's name gives after `contract`: `contract 9–21`, `contract 1, 6 and 8`. */
function numbersIn(source: string): number[] {
  return [...source.matchAll(/contract (\d[\d, –]*(?:and \d+)?)/g)].flatMap(([, list]) =>
    list!.split(/,| and /).flatMap((part) => {
      const [first, last = first] = part.split('–').map(Number)
      return Array.from({ length: last! - first! + 1 }, (_, i) => first! + i)
    }),
  )
}

const named = new Set(
  readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('requirements.test.ts'))
    .flatMap((file) => numbersIn(readFileSync(`${TEST}/${file}`, 'utf8'))),
)

/** The requirements of the feeds' contract. */
const REQUIREMENTS = Array.from({ length: 25 }, (_, i) => i + 1)

test.each(REQUIREMENTS)('requirement %d of the contract has a test that names it', (number) => {
  expect([...named]).toContain(number)
})
