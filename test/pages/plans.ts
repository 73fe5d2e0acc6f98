import { readdirSync, readFileSync } from 'node:fs'
import { type CivilDate, calendarYear, dateOf } from '../../src/calendar/index.ts'
import { type Facts, parseFacts } from '../../src/facts/index.ts'
import { type Occurrence, type Plan, planYear } from '../../src/planning/index.ts'
import { compile, loadRegion, type Region } from '../../src/rules/index.ts'

const ROOT = new URL('../../', import.meta.url)

const files = (folder: string) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({
      name: `${folder}${name}`,
      text: readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8'),
    }))

export const facts: Facts = parseFacts(files('data/'))
export const models = files('calendars/').map(({ name, text }) => compile(loadRegion(name, text)))
export const regions: readonly Region[] = models.map((m) => m.region)

export const TODAY = dateOf('2026-11-24') // Tuesday
export const YEARS = [2026, 2027, 2028]
export const PUBLIC_URL = 'https://arshjul.example'

const kept = new Map<string, Plan>()

/** A shipped region's computed year. */
export function planOf(region: string, year: number): Plan {
  const key = `${region} ${year}`
  const model = models.find((m) => m.region.id === region)
  if (model === undefined) throw new Error(`no region ${region}`)
  const plan = kept.get(key) ?? planYear({ model, facts: facts.forRegion(region), year })
  kept.set(key, plan)
  return plan
}

export const modelOf = (id: string) => {
  const model = models.find((m) => m.region.id === id)
  if (model === undefined) throw new Error(`no region ${id}`)
  return model
}

export const regionOf = (id: string): Region => {
  const region = regions.find((r) => r.id === id)
  if (region === undefined) throw new Error(`no region ${id}`)
  return region
}

/** What a year's page is shown with, beside the plan. */
export function surroundings(region: string, year: number) {
  const model = models.find((m) => m.region.id === region)!
  return {
    facts: facts.forRegion(region).factsWithin(calendarYear(year)),
    rotations: model.yearly.rotations,
    cycles: model.yearly.cycles,
  }
}

/** What comes next in a region, from its plan years together. */
export const nextIn = (region: string, today: CivilDate = TODAY, count = 8): Occurrence[] =>
  YEARS.flatMap((year) => planOf(region, year).occurrences)
    .filter((o) => o.date >= today)
    .sort((a, b) => a.date - b.date)
    .slice(0, count)
