import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { compare } from '../../src/runtime/compare.ts'
import { readConfig } from '../../src/runtime/config.ts'
import { openDatabase } from '../../src/runtime/database.ts'
import { readRegions } from '../../src/runtime/files.ts'
import { createStore } from '../../src/store/index.ts'
import { planning } from '../http/planner.ts'
import { newFile } from './kept.ts'
import { folder } from './process.ts'

const NORRBOTTEN = 'calendars/norrbotten.yaml'

/** Norrbotten's rules, the papers sent two weeks before a meeting instead of one. */
const changed = (): string => {
  const text = readFileSync(NORRBOTTEN, 'utf8')
  const at = text.indexOf('  - id: handlingar\n')
  return text.slice(0, at) + text.slice(at).replace('atLeast: { weeks: 1 }', 'atLeast: { weeks: 2 }')
}

const configOf = (env: Readonly<Record<string, string>> = {}) =>
  readConfig({ DATABASE: newFile(), ARSHJUL_TODAY: '2026-11-24', ...env })

const copy = (text = changed()): string => join(folder({ 'norrbotten.yaml': text }), 'norrbotten.yaml')

/** What is told of a year: the lines from its number to an empty one. */
function yearIn(told: string, year: number): string[] {
  const lines = told.split('\n')
  const from = lines.indexOf(String(year))
  return lines.slice(from, lines.indexOf('', from))
}

describe('compare, where nobody has decided anything', () => {
  let told: string
  beforeAll(async () => {
    told = await compare([copy()], configOf())
  })

  it('tells the rule that differs, claim by claim', () => {
    expect(told).toContain('\n  handlingar (ändrad): atLeast: {"weeks":1} → {"weeks":2}\n')
  })

  it('tells of the next two years what moves, from where to where, and the rule behind it', () => {
    for (const year of [2027, 2028]) {
      const lines = yearIn(told, year)
      expect(lines[1]).toBe('Ändras när reglerna läses in:')
      const papers = lines.filter((line) =>
        line.slice(14).startsWith('Sista dag: skicka kallelse och handlingar'),
      )
      expect(papers.length).toBeGreaterThanOrEqual(4)
      for (const line of papers) expect(line).toMatch(/eftersom regeln handlingar är ändrad\.$/)
    }
    expect(told).not.toContain('\n2029\n')
    expect(yearIn(told, 2027)).toContain(
      '  2027-01-28  Sista dag: skicka kallelse och handlingar (Länsstyrgruppen 11 februari): Tidigarelagt från torsdag 4 februari 2027 till torsdag 28 januari 2027 (vecka 4), eftersom regeln handlingar är ändrad.',
    )
  })

  it('tells of one year alone when asked', async () => {
    const one = await compare([copy(), '--year', '2030'], configOf())
    expect(one).toContain('\n2030\n')
    expect(one).not.toContain('\n2027\n')
  })

  it('finds nothing in a copy as it is', async () => {
    const same = await compare([copy(readFileSync(NORRBOTTEN, 'utf8'))], configOf())
    expect(same).toContain('Reglerna är desamma.')
    expect(yearIn(same, 2027)).toEqual(['2027', 'Inga datum ändras.'])
  })

  it('tells what appears and what vanishes', async () => {
    const text = readFileSync(NORRBOTTEN, 'utf8')
    const at = text.indexOf('  - id: underlag\n')
    const without =
      text.slice(0, at) + text.slice(text.indexOf('  - id: ', text.indexOf('- id: underlag-ansvarig') + 1))
    const fewer = await compare([copy(without)], configOf())
    expect(fewer).toMatch(/\n {2}underlag \(borttagen\): /)
    expect(yearIn(fewer, 2027).join('\n')).toMatch(
      /lämna underlag .*: Utgår [a-zå]+ \d+ [a-z]+ 2027, eftersom regeln underlag är borttagen och regeln underlag-ansvarig är borttagen\./,
    )
    const more = await compare([NORRBOTTEN], configOf({ CALENDARS: folder({ 'norrbotten.yaml': without }) }))
    expect(more).toMatch(/\n {2}underlag \(ny\): /)
    expect(yearIn(more, 2027).join('\n')).toMatch(/lämna underlag .*: Tillkommer .*regeln underlag är ny/)
  })
})

describe('compare, where a year is adopted and the next sent out', () => {
  it('tells what stays, and that its new dates are only suggested', async () => {
    const file = newFile()
    const database = await openDatabase(file, 'keep')
    const service = await planning('norrbotten', { store: createStore(database) })
    await service.written(2027, { kind: 'adopt', bodies: ['lansstyrgruppen'] })
    await service.written(2028, { kind: 'circulate', replyBy: '2027-01-29' })
    const old = await service.plan(2027)
    database.close()

    const told = await compare([copy()], configOf({ DATABASE: file }))
    const lines = yearIn(told, 2027)
    expect(lines[1]).toBe('Fastställt för Länsstyrgruppen: de datumen ligger kvar.')
    expect(lines).toContain('Inga datum ändras.')
    const suggested = lines.slice(lines.indexOf('Föreslås, men ändras bara av ett beslut:') + 1)
    const papers = old.occurrences.filter((o) => o.rule === 'handlingar')
    expect(papers.length).toBeGreaterThanOrEqual(4)
    for (const { title } of papers)
      expect(suggested.filter((line) => line.startsWith(`  ${title}: reglerna ger nu `))).toHaveLength(1)
    expect(yearIn(told, 2028)[1]).toMatch(
      /^Utskickat för synpunkter för .*Länsstyrgruppen.*: de datumen ligger kvar\.$/,
    )
    expect(yearIn(told, 2028)).toContain('Föreslås, men ändras bara av ett beslut:')
  })
})

test.each([
  [
    'the file in force itself',
    () => [NORRBOTTEN],
    /^compare: expected a changed copy of calendars\/norrbotten\.yaml/,
  ],
  ['too little', () => [], 'compare: expected FILE'],
  ['too much', () => [NORRBOTTEN, 'x'], 'compare: expected FILE'],
  ['no year', () => [copy(), '--year', '27'], 'compare: expected a year from 2000 to 2100, not 27'],
  ['a broken file', () => [copy('id: norrbotten\n')], /norrbotten\.yaml:1:1: name: expected/],
])('compare of %s is refused', async (_, args, line) => {
  await expect(compare(args(), configOf())).rejects.toThrow(line)
})

test('compare of a region that is not in CALENDARS is refused', async () => {
  const config = configOf({
    CALENDARS: folder({ 'kalmar.yaml': readFileSync('calendars/kalmar.yaml', 'utf8') }),
  })
  expect([...readRegions(config.calendars).keys()]).toEqual(['kalmar'])
  await expect(compare([copy()], config)).rejects.toThrow(
    /^compare: expected a region of .*, not norrbotten$/,
  )
})
