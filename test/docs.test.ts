import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BACK_FOR } from '../src/arenden/list/schema.ts'
import { dateOf } from '../src/calendar/index.ts'
import { createApp } from '../src/http/app.ts'
import { planSvg } from '../src/http/exports/svg.ts'
import { planYear } from '../src/planning/index.ts'
import { PURPOSES, regionJsonSchema, regionSchema } from '../src/rules/index.ts'
import { bundleOf } from '../src/runtime/bundle.ts'
import { SETTINGS } from '../src/runtime/config.ts'
import { EXAMPLE_URL } from '../src/runtime/examples.ts'
import { readFacts, readRegions } from '../src/runtime/files.ts'
import { DOC_YEAR, PICTURED, regionDoc } from '../src/runtime/region-doc.ts'
import { memoryStore } from './store/memory.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const namesIn = (folder: string): string[] => readdirSync(new URL(`../${folder}`, import.meta.url))
const readme = read('README.md')
const operators = read('docs/operators.md')
const regions = readRegions('calendars')
const facts = readFacts()

/** Every path that a GET is answered at, with `{name}` for what is given in it. */
async function addresses(): Promise<string[]> {
  const clock = { today: () => dateOf('2026-11-24'), now: () => '' }
  const store = await memoryStore()
  const random = () => new Uint8Array()
  const app = createApp({ regions, facts, clock, publicUrl: 'http://localhost', store, random })
  return app.routes
    .filter((route) => route.method === 'GET' && !/[*]/.test(route.path))
    .map((route) => route.path.replaceAll(/:(\w+)(?:\{[^}]*?(?:\\(\.\w+))?\})?/g, '{$1}$2'))
    .filter((path) => !['/style.css', '/robots.txt'].includes(path) && !path.startsWith('/feeds/'))
}

describe('the docs', () => {
  test('docs/region.schema.json is made from the schema that loads the files', () => {
    expect(read('docs/region.schema.json')).toBe(`${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
  })

  test('src/runtime/bundled.ts names every file that a Worker serves', () => {
    expect(read('src/runtime/bundled.ts')).toBe(bundleOf('calendars', 'data'))
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

  test.each(Object.keys(SETTINGS))('docs/operators.md tells the setting %s', (name) => {
    expect(operators).toContain(`\`${name}\``)
  })

  test.each(['plan', 'check', 'compare', 'new', 'serve', 'key create', 'backup', 'verify'])(
    'docs/operators.md tells the command %s',
    (name) => {
      expect(operators).toContain(`npm run -s arshjul -- ${name}`)
    },
  )

  test('docs/integrators.md tells every address', async () => {
    const page = read('docs/integrators.md')
    const untold = (await addresses()).filter(
      (path) => !page.includes(`\`${path}\``) && !page.includes(`\`GET ${path}\``),
    )
    expect(untold).toEqual([])
  })

  test('the README begins with the two commands, and fits a screen', () => {
    expect(readme.indexOf('npm ci && npm start')).toBeLessThan(readme.indexOf('npm ci && npm test'))
    expect(readme.match(/```sh\n(.*)\n/)?.[1]).toMatch(/^npm ci && npm start\b/)
    expect(readme.split('\n').length).toBeLessThanOrEqual(60)
  })

  test('docs/images/arshjul.svg is the wheel that the service tells', () => {
    const base = { model: regions.get(PICTURED)!, facts: facts.forRegion(PICTURED) }
    const plan = planYear({ ...base, year: DOC_YEAR })
    expect(read('docs/images/arshjul.svg')).toBe(planSvg(plan, { ...base, publicUrl: EXAMPLE_URL }))
    expect(readme).toContain('](docs/images/arshjul.svg)')
  })

  const pages = namesIn('docs').filter((name) => name.endsWith('.md'))
  const rooted = namesIn('.').filter((name) => name.endsWith('.md'))

  test.each(pages)('the README leads to docs/%s', (name) => {
    expect(readme).toContain(`](docs/${name})`)
  })

  test.each([
    ...rooted,
    ...pages.map((name) => `docs/${name}`),
    ...namesIn('docs/adr').map((n) => `docs/adr/${n}`),
  ])('each link in %s leads somewhere', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map((match) => match[1]!)
    expect(links.filter((link) => !leads(path, link))).toEqual([])
  })

  test('docs/glossary.md tells the Swedish of folders, addresses and purposes', async () => {
    const folders = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.includes('.'))
      .flatMap((name) => name.split('/'))
    const segments = (await addresses())
      .filter((path) => !/^\/(api|openapi)/.test(path))
      .flatMap((path) => path.split('/'))
      .filter((segment) => /^[a-z]+$/.test(segment))
    const words = new Set([...folders, ...segments, ...PURPOSES, ...BACK_FOR].map(folded))
    const glossed = folded(
      read('docs/glossary.md')
        .match(/^\|[^|]*\|/gm)!
        .join('\n'),
    )
    expect(
      [...words].filter((word) => !ENGLISH.has(word) && !new RegExp(`\\b${word}\\b`).test(glossed)),
    ).toEqual([])
  })

  test.each(namesIn('docs/adr'))('docs/adr/%s says what was decided', (name) => {
    expect(read(`docs/adr/${name}`)).toContain('**Decided**')
  })
})

/** Names of folders and in addresses that need no gloss. */
const ENGLISH = new Set(
  `api calendar check effects mail dated decisions exports facts feed http kinds list pages planning rules runtime store wheel yaml
   yearly docs healthz readyz metrics oidc start`.split(/\s+/),
)

/** As Swedish stands in names: in lower case, å ä ö without their marks. */
const folded = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Whether a link of a page names a file that is there, and a heading in it. */
function leads(page: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const path = file === '' ? page : join(dirname(page), decodeURI(file))
  if (!existsSync(new URL(`../${path}`, import.meta.url))) return false
  return heading === undefined || headingsOf(read(path)).includes(decodeURI(heading))
}

/** The anchors of a page's headings, as GitHub makes them. */
const headingsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
