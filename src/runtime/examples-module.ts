import type { Recorded } from '../http/example.ts'

/** Named from where the module is to lie, not from here. */
const BESIDE = './example.ts'

/** The module of the recorded examples, a line a call: long lines, but what changed is one line of a difference. */
export function examplesModule({ calls, problems }: Recorded): string {
  return `// Written by \`npm run -s docs\`; not to be changed by hand.
import type { Recorded } from '${BESIDE}'

const CALLS = {
${linesOf(calls)}
}

const PROBLEMS = {
${linesOf(problems)}
}

const parsed = (texts: Readonly<Record<string, string>>): unknown =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text) as unknown]))

/** What every call was sent and answered, over the shipped regions on 24 November 2026. */
export const RECORDED = { calls: parsed(CALLS), problems: parsed(PROBLEMS) } as Recorded
`
}

const linesOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => lineOf(name, `'${escaped(JSON.stringify(value))}',`))
    .join('\n')

/** As the formatter has it. */
const lineOf = (name: string, text: string): string =>
  /^\d/.test(name) || name.length + text.length <= 106 ? `  ${name}: ${text}` : `  ${name}:\n    ${text}`

/** As a text between single quotes. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
