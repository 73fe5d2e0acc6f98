import { existsSync } from 'node:fs'
import { renderFeed } from '../feed/index.ts'
import { planCsv } from '../http/exports/csv.ts'
import { feedEvents } from '../http/feed-events.ts'
import { planView } from '../http/views.ts'
import {
  type ConflictSet,
  conflictOf,
  EMPTY_STATE,
  FIRST_PLAN_YEAR,
  fold,
  LAST_PLAN_YEAR,
  type Plan,
  planIn,
  type RegionState,
  settingIn,
} from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { createStore } from '../store/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { addressOf, type Config } from './config.ts'
import { openDatabase } from './database.ts'
import { readFacts, readRegion, readRegions } from './files.ts'
import { planTable } from './table.ts'

const FORMATS = ['table', 'json', 'csv', 'ics'] as const

/** `plan REGION YEAR [--format table|json|csv|ics]`: the year's text, with what planners have decided of it. */
export async function plan(args: readonly string[], config: Config): Promise<string> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } })
  const [id, year, ...more] = positionals
  const format = FORMATS.find((f) => f === (values.format ?? 'table'))
  if (id === undefined || year === undefined || more.length > 0)
    throw new UsageError('plan: expected REGION and YEAR')
  if (!format) throw new UsageError(`--format: expected one of ${FORMATS.join(', ')}`)
  const regions = readRegions(config.calendars)
  const model = regions.get(id)
  if (!model)
    throw new Error(`plan: expected one of the regions ${[...regions.keys()].join(', ')}, not ${id}`)
  const number = /^\d{4}$/.test(year) ? Number(year) : 0
  if (number < FIRST_PLAN_YEAR || number > LAST_PLAN_YEAR) {
    throw new Error(`plan: expected a year from ${FIRST_PLAN_YEAR} to ${LAST_PLAN_YEAR}, not ${year}`)
  }
  const base = { model, facts: readFacts().forRegion(id) }
  const state = await decidedOf(id, config)
  const made = planIn(state, base, number)
  const conflict =
    format === 'table' && made.violations.length > 0 ? conflictOf(settingIn(state, base, number)) : undefined
  return write(model, made, format, config, conflict)
}

/** A region's decisions; none where there is no database yet. */
async function decidedOf(region: string, { database: file }: Config): Promise<RegionState> {
  if (!existsSync(file)) return EMPTY_STATE
  const database = await openDatabase(file, 'look')
  try {
    return fold(await createStore(database).log(region))
  } finally {
    database.close()
  }
}

function write(
  model: RegionModel,
  made: Plan,
  format: (typeof FORMATS)[number],
  { publicUrl, host, port }: Config,
  conflict: ConflictSet | undefined,
): string {
  if (format === 'json') return `${JSON.stringify(planView(made), null, 2)}\n`
  if (format === 'csv') return planCsv(made, model.region)
  if (format === 'table') return planTable(model, made, conflict)
  return renderFeed({
    name: `${model.region.name} ${made.year}`,
    description: `Årshjul ${made.year} för ${model.region.name}.`,
    events: feedEvents(model, made.occurrences, made.occurrences, publicUrl ?? addressOf(host, port)),
  })
}

/** `check FILE…`: a line for each good file; throws the first bad file's problems. */
export function check(files: readonly string[]): string {
  if (files.length === 0) throw new UsageError('check: expected at least one FILE')
  const problems: string[] = []
  const lines = files.flatMap((file) => {
    try {
      const { rules } = readRegion(file).region
      const assumed = rules.filter((r) => r.basis.kind === 'assumption').length
      return [`${file}: ok, ${rules.length} rules, ${assumed} of them assumptions`]
    } catch (error) {
      problems.push((error as Error).message)
      return []
    }
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return `${lines.join('\n')}\n`
}
