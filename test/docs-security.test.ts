import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const doc = readFileSync(`${ROOT}docs/security.md`, 'utf8')

/** What the threat model says that a test shows: `` `test/…test.ts`: *title* ``. */
const shown = [...doc.matchAll(/`(test\/[^`]+\.test\.ts)`: \*([^*]+)\*/g)].map(
  ([, file, title]): [string, string] => [file!, title!],
)

test.each(shown)('%s holds “%s”', (file, title) => {
  expect(existsSync(ROOT + file)).toBe(true)
  expect(readFileSync(ROOT + file, 'utf8')).toContain(`'${title}'`)
})

it('every threat has its test', () => {
  const rows = doc
    .slice(doc.indexOf('## Attackers'), doc.indexOf('### Somebody upstream'))
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:tries|does) \|/.test(line))
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter((row) => !/`test\/[^`]+\.test\.ts`: \*[^*]+\* \|$/.test(row))).toEqual([])
})
