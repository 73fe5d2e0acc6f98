import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsFile } from '../../src/facts/schema.ts'
import { loadRegion } from '../../src/rules/index.ts'
import { plainTexts } from '../../src/runtime/plain-texts.ts'
import { loadYaml, plainYaml } from '../../src/yaml/index.ts'

const textOf = (file: string): string => readFileSync(file, 'utf8')
const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)

/** What the start finds of a text. */
function found(text: string): unknown {
  const kept = JSON.parse(plainTexts(['another', text])) as Record<string, unknown>
  return kept[createHash('sha256').update(text).digest('hex')]
}

describe('what the build has parsed is what the start would parse', () => {
  test.each([...filesIn('calendars'), 'docs/exempel/exempellanet.yaml'])('%s', (file) => {
    const text = textOf(file)
    const plain = found(text)
    expect(plain).toBeDefined()
    expect(loadRegion(file, text, plain)).toStrictEqual(loadRegion(file, text))
  })

  test.each([...filesIn('data'), 'docs/exempel/skollov.yaml'])('%s', (file) => {
    const text = textOf(file)
    const plain = found(text)
    expect(plain).toBeDefined()
    expect(loadYaml(file, text, factsFile, plain).value).toStrictEqual(loadYaml(file, text, factsFile).value)
  })
})

test('a rule that can not be is told with its place, parsed at the build or not', () => {
  const text = textOf('calendars/halland.yaml').replace(/^ {4}body: .*$/m, '    body: nobody')
  const told = (plain?: unknown): unknown => {
    try {
      return loadRegion('halland.yaml', text, plain)
    } catch (error) {
      return (error as Error).message
    }
  }
  expect(told(found(text))).toMatch(/^halland\.yaml:\d+:\d+: .*nobody/)
  expect(told(found(text))).toBe(told())
})

test('a shape that can not be is told with its place, parsed at the build or not', () => {
  const text = textOf('calendars/halland.yaml').replace('\nname: ', '\nnamed: ')
  expect(() => loadRegion('halland.yaml', text, found(text))).toThrow(/^halland\.yaml:\d+:\d+: .*'named'/m)
})

test.each([
  ['no YAML', 'a: [1'],
  ['an alias without its anchor', 'a: *b'],
  ['a number that JSON has not', 'a: .inf'],
  ['a zero that JSON has not', 'a: -0.0'],
])('%s is left to the start', (_, text) => {
  expect(plainYaml(text)).toBeUndefined()
})

test('an empty file says null', () => {
  expect(plainYaml('')).toBeNull()
})
