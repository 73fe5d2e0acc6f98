import { readdirSync, readFileSync } from 'node:fs'
import { type Occurrence, type Plan, planYear } from '../../src/planning/index.ts'
import { compile, loadRegion, type RegionModel } from '../../src/rules/index.ts'
import { facts } from '../facts/shipped.ts'

const FOLDER = new URL('../../calendars/', import.meta.url)

/** The shipped regions, each read anew. */
export const readModels = (): RegionModel[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => compile(loadRegion(name, readFileSync(new URL(name, FOLDER), 'utf8'))))

export const models = readModels()

export const modelOfRegion = (id: string): RegionModel => models.find((m) => m.region.id === id)!

export const planOf = (id: string, year: number): Plan =>
  planYear({ model: modelOfRegion(id), facts: facts.forRegion(id), year })

/** An occurrence by its rule and slot. */
export const at = (plan: Plan, ruleAndSlot: string): Occurrence =>
  plan.occurrences.find((o) => o.id === `${plan.region}-${plan.year}-${ruleAndSlot}`)!
