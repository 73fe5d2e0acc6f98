import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** The arrows of the house: a folder may import those on its line, and itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  yaml: [],
  facts: ['calendar', 'yaml'],
  rules: ['calendar', 'yaml'],
  planning: ['calendar', 'facts', 'rules'],
  arenden: ['calendar', 'rules', 'planning'],
  feed: ['calendar', 'planning'],
  store: ['calendar', 'planning', 'arenden'],
  pages: ['calendar', 'facts', 'rules', 'planning', 'arenden'],
  http: ['calendar', 'facts', 'rules', 'planning', 'arenden', 'feed', 'store', 'pages'],
  runtime: ['calendar', 'yaml', 'facts', 'rules', 'planning', 'arenden', 'feed', 'store', 'pages', 'http'],
}

/** Packages that a folder may use; a folder that is not here uses what it likes. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  yaml: ['yaml', 'zod'],
  facts: ['zod'],
  rules: ['zod', 'rrule'],
  planning: ['zod'],
  arenden: ['zod'],
  feed: ['ical-generator'],
  // SHA-256 at once, which Workers have too: docs/adr/0015
  store: ['canonicalize', 'zod', 'node:crypto'],
  pages: ['hono'],
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const source = (file: string): string => readFileSync(join(SRC, file), 'utf8')
const folderOf = (file: string): string => file.split('/')[0]!

const importsOf = (file: string): string[] =>
  [...source(file).matchAll(/\b(?:from\s+|import\s+|import\()'([^'\n]+)'/g)].map((match) => match[1]!)

const localImports = (file: string): string[] =>
  importsOf(file)
    .filter((name) => /^\..*\.tsx?$/.test(name))
    .map((name) => relative(SRC, join(SRC, dirname(file), name)))

describe('the house', () => {
  test('has a place for every folder', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(ARROWS).sort())
  })

  test.each(files)('%s keeps the arrows', (file) => {
    const may = [folderOf(file), ...ARROWS[folderOf(file)]!]
    expect(localImports(file).filter((name) => !may.includes(folderOf(name)))).toEqual([])
  })

  test.each(files)('%s uses no package that its folder may not', (file) => {
    const may = PACKAGES[folderOf(file)]
    const packages = importsOf(file).filter((name) => !name.startsWith('.'))
    const refused = packages.filter((name) =>
      may ? !may.includes(name.split('/')[0]!) : name.startsWith('node:'),
    )
    expect(folderOf(file) === 'runtime' ? [] : refused).toEqual([])
  })

  test.each(files.filter((file) => folderOf(file) !== 'runtime'))(
    '%s imports no file but of the program',
    (file) => {
      expect(importsOf(file).filter((name) => /^\.(?!.*\.tsx?$)/.test(name))).toEqual([])
    },
  )

  test('has no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const next of localImports(file)) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  /** Where the outside comes in: instants for a library or a header, and the machine itself. */
  const ADAPTERS = ['rules/recurrence.ts', 'feed/wall-clock.ts', 'http/conditional.ts', 'http/instant.ts']

  test.each(files.filter((file) => folderOf(file) !== 'runtime' && !ADAPTERS.includes(file)))(
    '%s has no clock, environment or JS Date',
    (file) => {
      const code = source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      expect(
        code.match(/\bDate\b(?!\s*[:'])|\bprocess\.(?!ts\b)|\bMath\.random|\bperformance\./g) ?? [],
      ).toEqual([])
    },
  )

  test.each(files)('%s is of a size that can be read', (file) => {
    expect(source(file).split('\n').length).toBeLessThanOrEqual(300)
  })
})
