import type { SourceProblem } from '../yaml/index.ts'

/** What the YAML parser says of a file that can't be read, and what to write instead. */
const SYNTAX: readonly (readonly [RegExp, string])[] = [
  [/^Tabs are not allowed/, 'expected spaces at the beginning of the line, not a tab'],
  [
    /^Nested mappings are not allowed|^Implicit keys need/,
    'expected this key in the same column as the keys beside it, and quotation marks around a text with a colon in it',
  ],
  [
    /must start at the same column|^Sequence item without/,
    'expected the same column as the keys beside it, two spaces further in than the hyphen that begins them',
  ],
]

/** What is added, for one who knows the region better than YAML. */
const MORE: readonly (readonly [RegExp, string])[] = [
  [/expected number, received string$/, '$&: digits without quotation marks, as 4'],
  [/expected string, received number$/, '$&: a text in quotation marks, as "10:00"'],
  [/\.quote: expected string, received undefined$/, "$&: the document's own words"],
  [
    /\.basis: expected object, received undefined$/,
    '$&: { kind: document, document, heading, quote } or { kind: assumption, reason, parameter }',
  ],
  [
    /^expected no key named '.*[ .,].*' here$/,
    '$&: within { }, a text with a comma in it needs quotation marks',
  ],
  [/Invalid discriminator value\. Expected /, 'expected one of '],
  [/^Unresolved alias .*: (.*)$/, 'expected &$1 at a key further up, to repeat by *$1'],
]

const reworded = (problem: SourceProblem, table: typeof MORE): SourceProblem => {
  const [from, to] = table.find(([pattern]) => pattern.test(problem.message)) ?? []
  return from && to !== undefined ? { ...problem, message: problem.message.replace(from, to) } : problem
}

/** A file's problems, each with what to write instead. Where it can't be read, all but the first follow from the first. */
export function plainly(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const [first] = problems
  const unreadable = first && SYNTAX.find(([pattern]) => pattern.test(first.message))
  if (unreadable) return [{ ...first, message: unreadable[1] }]
  return problems.map((problem) => reworded(problem, MORE))
}
