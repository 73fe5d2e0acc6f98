import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR, planIn } from '../planning/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { systemClock } from './clock.ts'
import { addressOf, type Config } from './config.ts'
import { decidedOf } from './decided.ts'
import { readFacts, readRegion, readRegions } from './files.ts'
import { FORMATS, isFormat } from './plan-formats.ts'

/**
 * `plan REGION YEAR [--format …]`: the year in a form of {@link FORMATS}, with what planners have decided of it.
 *
 * @param toTerminal whether somebody is to read it, as no workbook can be
 */
export async function plan(
  args: readonly string[],
  config: Config,
  toTerminal = false,
): Promise<string | Uint8Array> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } })
  const [id, year, ...more] = positionals
  const format = values.format ?? 'table'
  if (id === undefined || year === undefined || more.length > 0)
    throw new UsageError('plan: expected REGION and YEAR')
  if (!isFormat(format)) throw new UsageError(`--format: expected one of ${Object.keys(FORMATS).join(', ')}`)
  if (format === 'xlsx' && toTerminal)
    throw new Error(`--format xlsx: expected a file to write to: … > arshjul-${id}-${year}.xlsx`)
  const regions = readRegions(config.calendars)
  const model = regions.get(id)
  if (!model)
    throw new Error(`plan: expected one of the regions ${[...regions.keys()].join(', ')}, not ${id}`)
  const number = planYearNamed(year, 'plan')
  const base = { model, facts: readFacts().forRegion(id) }
  const decided = await decidedOf(id, config)
  return FORMATS[format]({
    plan: planIn(decided.state, base, number),
    base,
    decided,
    publicUrl: config.publicUrl ?? addressOf(config.host, config.port),
    now: systemClock(config.today).now(),
  })
}

/** The plan year that a command was given. Throws an Error for one that can't be planned. */
export function planYearNamed(text: string, command: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year < FIRST_PLAN_YEAR || year > LAST_PLAN_YEAR)
    throw new Error(`${command}: expected a year from ${FIRST_PLAN_YEAR} to ${LAST_PLAN_YEAR}, not ${text}`)
  return year
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
