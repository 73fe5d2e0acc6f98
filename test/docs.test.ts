import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dateOf } from '../src/calendar/index.ts'
import { createApp } from '../src/http/app.ts'
import { planYear } from '../src/planning/index.ts'
import { regionJsonSchema, regionSchema } from '../src/rules/index.ts'
import { SETTINGS } from '../src/runtime/config.ts'
import { readFacts, readRegions } from '../src/runtime/files.ts'
import { DOC_YEAR, regionDoc } from '../src/runtime/region-doc.ts'
import { memoryStore } from './store/memory.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = read('README.md')
const regions = readRegions('calendars')
const facts = readFacts()

describe('the docs', () => {
  test('docs/region.schema.json is made from the schema that loads the files', () => {
    expect(read('docs/region.schema.json')).toBe(`${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
  })

  test.each([...regions.keys()])('docs/regions/%s.md tells every rule, and what it gives', (id) => {
    const model = regions.get(id)!
    const page = read(`docs/regions/${id}.md`)
    expect(page).toBe(regionDoc(model, planYear({ model, facts: facts.forRegion(id), year: DOC_YEAR })))
    for (const rule of model.region.rules) expect(page).toContain(`\`${rule.id}\``)
  })

  test('docs/rules.md tells every kind of rule and every claim of it', () => {
    const page = read('docs/rules.md')
    const kinds = regionSchema.shape.rules.unwrap().options as readonly {
      shape: Record<string, { value?: string }>
    }[]
    const common = ['id', 'kind', 'strength', 'basis', 'refines']
    for (const { shape } of kinds) {
      expect(page).toContain(`\`${shape.kind!.value}\``)
      for (const claim of Object.keys(shape).filter((name) => !common.includes(name)))
        expect(page).toMatch(new RegExp(`\\b${claim}\\b`))
    }
  })

  test.each(Object.keys(SETTINGS))('the README tells the setting %s', (name) => {
    expect(readme).toContain(`\`${name}\``)
  })

  test.each(['plan', 'check', 'new', 'serve', 'key create', 'backup', 'verify'])(
    'the README tells the command %s',
    (name) => {
      expect(readme).toContain(`npm run -s arshjul -- ${name}`)
    },
  )

  test('the README tells every route', async () => {
    const clock = { today: () => dateOf('2026-11-24'), now: () => '' }
    const app = createApp({
      regions,
      facts,
      clock,
      publicUrl: 'http://localhost',
      store: await memoryStore(),
      random: () => new Uint8Array(),
    })
    const paths = app.routes
      .filter((route) => route.method === 'GET' && !/[*]/.test(route.path))
      .map((route) => route.path.replaceAll(/:(\w+)(?:\{[^}]*?(?:\\(\.\w+))?\})?/g, '{$1}$2'))
      .filter((path) => !['/style.css', '/robots.txt'].includes(path) && !path.startsWith('/feeds/'))
    for (const path of new Set(paths)) expect(readme).toContain(`\`${path}\``)
  })

  test.each(readdirSync(new URL('../docs/adr', import.meta.url)))(
    'docs/adr/%s says what was decided',
    (name) => {
      expect(read(`docs/adr/${name}`)).toContain('**Decided**')
    },
  )
})
