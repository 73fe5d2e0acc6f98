import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'

export interface SourceProblem {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly message: string
}

/** What is wrong in a source file; its message holds one `file:line:column: what` a line, in the file's order. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly problems: readonly SourceProblem[]

  constructor(problems: readonly SourceProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}:${p.column}: ${p.message}`).join('\n'))
    this.problems = problems
  }
}

export interface Located<T> {
  readonly value: T
  /** Where the node at a path stands, or its nearest ancestor's place when the path is not in the file. */
  problemAt(path: readonly PropertyKey[], message: string): SourceProblem
}

/**
 * Parses YAML 1.2 and checks it; throws {@link SourceError} with every problem and its place.
 *
 * @param plain what {@link plainYaml} gives of the text, where that is known: it is then parsed for places alone
 */
export function loadYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  plain?: unknown,
): Located<z.output<S>> {
  if (plain === undefined) return parsedYaml(file, text, schema)
  const known = schema.safeParse(plain)
  if (!known.success) return parsedYaml(file, text, schema)
  let parsed: Located<z.output<S>> | undefined
  return {
    value: known.data,
    problemAt: (path, message) => (parsed ??= parsedYaml(file, text, schema)).problemAt(path, message),
  }
}

function parsedYaml<S extends z.ZodType>(file: string, text: string, schema: S): Located<z.output<S>> {
  const lines = new LineCounter()
  const document = documentOf(text, lines)
  const at = (offset: number, message: string): SourceProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  if (document.errors.length > 0) {
    throw new SourceError(document.errors.map((e) => at(e.pos[0], firstLine(e.message))))
  }
  const problemAt = (path: readonly PropertyKey[], message: string) => at(offsetOf(document, path), message)
  const parsed = schema.safeParse(toJS(document, at))
  if (parsed.success) return { value: parsed.data, problemAt }
  const problems = parsed.error.issues.flatMap((issue) => issueProblems(issue, problemAt))
  throw new SourceError(problems.sort((a, b) => a.line - b.line || a.column - b.column))
}

/** What a text says, with no schema; undefined where it is no YAML, or says what JSON has no words for. */
export function plainYaml(text: string): unknown {
  const document = documentOf(text)
  if (document.errors.length > 0) return undefined
  try {
    const plain: unknown = document.toJS()
    return isJson(plain) ? plain : undefined
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

const documentOf = (text: string, lineCounter = new LineCounter()) =>
  parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' })

/** Whether JSON would give the very value back. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null)
    return ['string', 'boolean'].includes(typeof value) || value === null
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return plain && Object.values(value).every(isJson)
}

/** The parser finds an alias without its anchor, or aliases that multiply, only here, and does not say where. */
function toJS(document: Document, at: (offset: number, message: string) => SourceProblem): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new SourceError([at(brokenAlias(document), firstLine(error.message))])
  }
}

function brokenAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text

type Issue = z.core.$ZodIssue

function issueProblems(issue: Issue, problemAt: Located<unknown>['problemAt']): readonly SourceProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], `expected no key named '${key}' here`))
  }
  const nearest = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined
  if (nearest) {
    return nearest.flatMap((i) => issueProblems({ ...i, path: [...issue.path, ...i.path] }, problemAt))
  }
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  return [problemAt(issue.path, where + expectation(issue))]
}

/** What the branch of a union with the fewest complaints says; undefined when the value is of no branch's type. */
const nearestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches
    .filter((issues) => !issues.some((i) => i.code === 'invalid_type' && i.path.length === 0))
    .sort((a, b) => complaints(a) - complaints(b))[0]

const complaints = (issues: readonly Issue[]): number =>
  issues.reduce((sum, i) => sum + (i.code === 'unrecognized_keys' ? i.keys.length : 1), 0)

/** Zod's words turned to what was expected; for a union, each type that it takes. */
function expectation(issue: Issue): string {
  const others =
    issue.code === 'invalid_union' ? issue.errors.flat().filter((i) => i.code === 'invalid_type') : []
  if (others.length > 0) return `expected ${[...new Set(others.map((i) => i.expected))].join(' or ')}`
  return issue.message.replace(/^Invalid (input|option|string): /, '')
}

function offsetOf(document: { contents: Node | null }, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const step of path) {
    const next = childOf(node, step)
    if (next === undefined) return offset
    offset = next.offset
    node = next.node
  }
  return offset
}

/** A map's entry is placed at its key, a sequence's item at itself. */
function childOf(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step))
    const range = isScalar(pair?.key) ? pair.key.range : undefined
    return pair && range ? { node: pair.value, offset: range[0] } : undefined
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined
  return isNode(item) && item.range ? { node: item, offset: item.range[0] } : undefined
}
