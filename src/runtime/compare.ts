import { realpathSync } from 'node:fs'
import { formatDate, yearOf } from '../calendar/index.ts'
import {
  type Base,
  type Change,
  changesByRules,
  list,
  type OpenPoint,
  type Plan,
  planIn,
  type RegionState,
  type RuleChange,
  ruleChanges,
  shortName,
  yearsOf,
} from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { systemClock } from './clock.ts'
import { planYearNamed } from './commands.ts'
import type { Config } from './config.ts'
import { decidedOf } from './decided.ts'
import { readFacts, readRegion, readRegions } from './files.ts'

/** How many years after this one are told though nobody has decided anything of them. */
const AHEAD = 2

/**
 * `compare FILE [--year YEAR]`: what the rules of a changed copy of a region's file would make of its years, beside
 * those in force: this year's and later ones that planners have decided of, and the next two.
 */
export async function compare(args: readonly string[], config: Config): Promise<string> {
  const { values, positionals } = readArguments(args, { year: { type: 'string' } })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('compare: expected FILE')
  const [fresh, facts] = [readRegion(file), readFacts()]
  const { id, name } = fresh.region
  const old = readRegions(config.calendars).get(id)
  if (!old) throw new Error(`compare: expected a region of ${config.calendars}, not ${id}`)
  if (isSame(file, config.calendars, id))
    throw new Error(`compare: expected a changed copy of ${file}, kept beside ${config.calendars}`)
  const { state } = await decidedOf(id, config)
  const rules = ruleChanges(old.region, fresh.region)
  const [before, after] = [old, fresh].map((model): Base => ({ model, facts: facts.forRegion(id) })) as [
    Base,
    Base,
  ]
  const years =
    values.year === undefined
      ? yearsToTell(state, yearOf(systemClock(config.today).today()))
      : [planYearNamed(values.year, 'compare')]
  return [
    `${name}: reglerna i ${file} jämförda med dem i ${config.calendars}.`,
    '',
    ...told('Regler som skiljer sig:', rules.map(ruleLine), 'Reglerna är desamma.'),
    ...years.flatMap((year) => [
      '',
      ...yearLines(planIn(state, before, year), planIn(state, after, year), rules, old),
    ]),
    '',
  ].join('\n')
}

const isSame = (file: string, folder: string, id: string): boolean =>
  ['yaml', 'yml'].some((ending) => {
    try {
      return realpathSync(file) === realpathSync(`${folder}/${id}.${ending}`)
    } catch {
      return false
    }
  })

/** The kinds of marks that tell that a planner has worked with a year. */
const DECIDED = ['body', 'set', 'day', 'added', 'cancelled'] as const

function yearsToTell(state: RegionState, now: number): number[] {
  const decided = DECIDED.flatMap((kind) => yearsOf(state, kind)).filter((year) => year >= now)
  const ahead = Array.from({ length: AHEAD }, (_, i) => now + 1 + i)
  return [...new Set([...decided, ...ahead])].sort((a, b) => a - b)
}

function yearLines(before: Plan, after: Plan, rules: readonly RuleChange[], model: RegionModel): string[] {
  const firm = (wanted: Plan['state']) =>
    list(before.bodies.filter((b) => b.state === wanted).map((b) => shortName(model.bodyOf(b.id))))
  const [adopted, circulated] = [firm('adopted'), firm('circulated')]
  const stays = (what: string, bodies: string) =>
    bodies === '' ? [] : [`${what} för ${bodies}: de datumen ligger kvar.`]
  return [
    `${before.year}`,
    ...stays('Fastställt', adopted),
    ...stays('Utskickat för synpunkter', circulated),
    ...told(
      'Ändras när reglerna läses in:',
      changesByRules(before, after, rules).map((change) => changeLine(change, before, after)),
      'Inga datum ändras.',
    ),
    ...told('Föreslås, men ändras bara av ett beslut:', added(suggestionsOf(before), suggestionsOf(after))),
    ...told('Bryter då mot reglerna:', added(textsOf(before), textsOf(after))),
  ]
}

const suggestionsOf = ({ open }: Plan): string[] =>
  open.filter(({ kind }: OpenPoint) => kind === 'suggestion').map(({ text }) => text)

const textsOf = ({ violations }: Plan): string[] => violations.map(({ text }) => text)

const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((text) => !before.includes(text))

function changeLine({ occurrence, because }: Change, before: Plan, after: Plan): string {
  const { date, title } = [...after.occurrences, ...before.occurrences].find((o) => o.id === occurrence)!
  return `${formatDate(date)}  ${title}: ${because}`
}

const CHANGES = { added: 'ny', removed: 'borttagen', changed: 'ändrad' } as const

const ruleLine = ({ rule, change, text }: RuleChange): string => `${rule} (${CHANGES[change]}): ${text}`

/** Lines under a heading; where there are none, what is said instead. */
const told = (heading: string, lines: readonly string[], none?: string): string[] =>
  lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)] : none === undefined ? [] : [none]
