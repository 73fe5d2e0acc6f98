import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { fields } from '../../src/calendar/index.ts'
import { planYear } from '../../src/planning/index.ts'
import { compile, loadRegion } from '../../src/rules/index.ts'
import { check, plan } from '../../src/runtime/commands.ts'
import { readConfig } from '../../src/runtime/config.ts'
import { newRegion } from '../../src/runtime/new-region.ts'
import { facts } from '../facts/shipped.ts'
import { newFile } from './kept.ts'
import { folder } from './process.ts'

const configOf = (calendars: string) =>
  readConfig({ CALENDARS: calendars, DATABASE: newFile(), ARSHJUL_TODAY: '2026-11-24' })

/** What was written for a new region, and where. */
function begun(id = 'gavleborg') {
  const config = configOf(folder({}))
  const told = newRegion([id], config)
  const file = join(config.calendars, `${id}.yaml`)
  return { config, file, told, text: readFileSync(file, 'utf8') }
}

const planOf = (text: string) => {
  const model = compile(loadRegion('gavleborg.yaml', text))
  return planYear({ model, facts: facts.forRegion('gavleborg'), year: 2027 })
}

describe('new', () => {
  it('writes a file that passes check as it is', () => {
    const { file, told, text } = begun()
    expect(told).toContain(`check ${file}`)
    expect(text).toContain('id: gavleborg\nname: Gavleborg\n')
    expect(text).toContain('revised: 2026-11-24\n')
    expect(check([file])).toBe(`${file}: ok, 6 rules, 6 of them assumptions\n`)
  })

  it('writes a file that plans, with a proof and nothing broken', async () => {
    const { config, text } = begun()
    const made = planOf(text)
    expect([made.proof.status, made.violations, made.yielded]).toEqual(['optimal', [], []])
    expect(made.occurrences.filter((o) => o.kind === 'meeting')).toHaveLength(4)
    expect(made.occurrences.filter((o) => o.kind === 'deadline')).toHaveLength(8)
    expect(await plan(['gavleborg', '2027'], config)).toContain('Gavleborg 2027.')
  })

  it('writes rules of a document to take the signs away from', () => {
    const made = planOf(begun().text.replaceAll(/^ {2}# /gm, '  '))
    expect(made.violations).toEqual([])
    expect(made.occurrences.filter((o) => o.body === 'arbetsutskott')).toHaveLength(4)
  })

  it('lets an editor find the schema', () => {
    const { config, text } = begun()
    const path = /\$schema=(\S+)/.exec(text)![1]!
    expect(JSON.parse(readFileSync(join(config.calendars, path), 'utf8'))).toHaveProperty('$schema')
  })

  it('never overwrites', () => {
    const { config, text, file } = begun()
    expect(() => newRegion(['gavleborg'], config)).toThrow(`${file}: expected no such file`)
    expect(readFileSync(file, 'utf8')).toBe(text)
    const other = configOf(folder({ 'gavleborg.yml': 'mine' }))
    expect(() => newRegion(['gavleborg'], other)).toThrow('gavleborg.yml: expected no such file')
  })

  it.each(['Gävleborg', '../x', 'api', 'a b', '', 'x.yaml'])('refuses the id %j', (id) => {
    expect(() => newRegion([id], configOf(folder({})))).toThrow(/^new: expected a(n id| region id)/)
  })

  it('tells a folder that is not there', () => {
    expect(() => newRegion(['gavleborg'], configOf('/nowhere/at/all'))).toThrow(
      '/nowhere/at/all/gavleborg.yaml: expected a place to write (ENOENT)',
    )
  })

  it.each([[[]], [['a', 'b']], [['a', '--force']]])('called with %j tells its usage', (args) => {
    expect(() => newRegion(args, configOf(folder({})))).toThrow(/^new: expected REGION$|--force/)
  })
})

const page = readFileSync(new URL('../../docs/ny-region.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((match) => match[1]!)

/** The rules of the file to begin from that give way to an example of the same thing. */
const OWN = { count: 'antal', weekday: 'veckodag', time: 'tid', terms: 'terminer' } as const

/** The file to begin from with an example among its rules, in place of its own of the same thing. */
function withExample(example: string): string {
  const bodies = ['arbetsutskott', 'namnd'].map((id) => `  - { id: ${id}, name: En grupp, level: local }\n`)
  const own = Object.entries(OWN)
    .filter(([claim]) => new RegExp(`body: styrgrupp,?\\s[^]*?\\b${claim}:`).test(example))
    .map(([, name]) => new RegExp(`  - id: styrgrupp-${name}\n(?: {4}.*\n)+`))
  const text = own.reduce((rest, rule) => rest.replace(rule, ''), begun().text)
  const rules = example
    .replaceAll('basis: …', 'basis: { kind: law, source: lagen }')
    .replaceAll(/^(?=.)/gm, '  ')
  return text.replace('\nrules:\n', `\n${bodies.join('')}rules:\n`).concat(rules)
}

test.each(examples)('the example of docs/ny-region.md can be planned:\n%s', (example) => {
  expect(planOf(withExample(example)).violations).toEqual([])
})

/** What a year is given by an example, by its first rule's id. */
const made = (id: string) => planOf(withExample(examples.find((e) => e.includes(`id: ${id},`))!)).occurrences
const monthsOf = (id: string): number[] =>
  made(id)
    .filter((o) => o.kind === 'meeting' && o.body === 'styrgrupp')
    .map((o) => fields(o.date).month)

test.each<[id: string, least: number, most: number]>([
  ['minst-fyra', 4, 60],
  ['ca-nio', 8, 10],
  ['tre-till-fyra', 3, 4],
  ['per-termin', 4, 4],
])('%s is %i to %i meetings', (id, least, most) => {
  expect(monthsOf(id).length).toBeGreaterThanOrEqual(least)
  expect(monthsOf(id).length).toBeLessThanOrEqual(most)
})

test('kvartalsvis is one meeting a quarter', () => {
  expect(monthsOf('kvartal').map((month) => Math.ceil(month / 3))).toEqual([1, 2, 3, 4])
})

test.each([
  ['rapport', 4],
  ['uppfoljning', 1],
  ['budget', 1],
])('%s is %i dates', (id, count) => {
  expect(made(id).filter((o) => o.rule === id)).toHaveLength(count)
})

const PHRASES =
  'ca|minst|senast|om möjligt|bör|varannan|vartannat|i god tid|årligen|vid behov|kvartalsvis|tio arbetsdagar före|växlar årsvis|roterar mellan länsdelarna'

test.each(PHRASES.split('|'))('docs/ny-region.md has the phrase %s', (phrase) => {
  expect(page).toMatch(new RegExp(`\\*${phrase}\\b`, 'i'))
})
