import { type Located, loadYaml, SourceError, type SourceProblem } from '../yaml/index.ts'
import type { Complaint } from './complaint.ts'
import type { DependantRule, Rule } from './kinds/index.ts'
import { parameterOf } from './parameter.ts'
import { plainly } from './problem-words.ts'
import { type Region, regionSchema } from './region.ts'
import { scheduleComplaints } from './schedule-complaints.ts'

type Path = readonly PropertyKey[]

/**
 * Parses one region's file and checks what its ids refer to; throws SourceError with `file:line:column: what` a problem.
 *
 * @param plain what `plainYaml` gives of the text, where that is known
 */
export function loadRegion(file: string, text: string, plain?: unknown): Region {
  const located = read(file, text, plain)
  const problems: SourceProblem[] = complaints(located.value).map(([path, message]) =>
    located.problemAt(path, message),
  )
  if (problems.length > 0)
    throw new SourceError(problems.sort((a, b) => a.line - b.line || a.column - b.column))
  return located.value
}

function read(file: string, text: string, plain: unknown): Located<Region> {
  try {
    return loadYaml(file, text, regionSchema, plain)
  } catch (error) {
    throw error instanceof SourceError ? new SourceError(plainly(error.problems)) : error
  }
}

function complaints(region: Region): Complaint[] {
  const known = {
    bodies: new Set(region.bodies.map((b) => b.id)),
    documents: new Set(region.documents.map((d) => d.id)),
    rules: new Map(region.rules.map((r) => [r.id, r])),
  }
  return [
    ...doubles(region.bodies, 'bodies'),
    ...doubles(region.documents, 'documents'),
    ...doubles(region.rules, 'rules'),
    ...region.bodies.flatMap((body, b) =>
      body.seats.flatMap((seat, s) =>
        basisComplaints(seat.basis, ['bodies', b, 'seats', s, 'basis'], known.documents),
      ),
    ),
    ...region.rules.flatMap((rule, index) =>
      [
        ...basisComplaints(rule.basis, ['basis'], known.documents),
        ...bodyComplaints(rule, known.bodies),
        ...ruleComplaints(rule, known.rules),
        ...parameterComplaints(rule),
      ].map(([path, message]): Complaint => [['rules', index, ...path], message]),
    ),
    ...scheduleComplaints(region.rules),
    ...circles(region.rules),
  ]
}

function doubles(items: readonly { readonly id: string }[], name: string): Complaint[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index): Complaint[] => {
    if (seen.has(id)) return [[[name, index, 'id'], `expected an id of its own, '${id}' is used before`]]
    seen.add(id)
    return []
  })
}

function basisComplaints(
  basis: { kind: string; document?: string },
  path: Path,
  documents: ReadonlySet<string>,
): Complaint[] {
  if (basis.document === undefined || documents.has(basis.document)) return []
  return [[[...path, 'document'], `expected the id of a document, one of ${[...documents].join(', ')}`]]
}

/** Every place in a rule that names a body. */
function bodyComplaints(rule: Rule, bodies: ReadonlySet<string>): Complaint[] {
  const named: [Path, string][] = []
  const visit = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (
        (key === 'body' || (key === 'to' && rule.kind === 'report' && node === rule) || key === 'onward') &&
        typeof value === 'string'
      ) {
        named.push([[...path, key], value])
      } else if (key === 'bodies' && Array.isArray(value)) {
        named.push(...value.map((id, i): [Path, string] => [[...path, key, i], String(id)]))
      } else visit(value, [...path, key])
    }
  }
  visit(rule, [])
  return named
    .filter(([, id]) => !bodies.has(id))
    .map(
      ([path, id]): Complaint => [
        path,
        `expected the id of a body, one of ${[...bodies].join(', ')}, not '${id}'`,
      ],
    )
}

function ruleComplaints(rule: Rule, rules: ReadonlyMap<string, Rule>): Complaint[] {
  const found: Complaint[] = []
  if ('refines' in rule && rule.refines !== undefined) {
    const refined = rules.get(rule.refines)
    const fits = refined?.kind === rule.kind && !('refines' in refined && refined.refines !== undefined)
    if (!fits) found.push([['refines'], `expected the id of a ${rule.kind} rule that refines no other`])
  }
  if ((rule.kind === 'before' || rule.kind === 'after') && rule.to?.rule !== undefined) {
    if (rule.gives === 'meeting')
      found.push([['to'], 'expected bodies whose meetings it prepares, not a rule'])
    else if (!isDated(rules.get(rule.to.rule)))
      found.push([
        ['to', 'rule'],
        'expected the id of a rule that gives last days or milestones and refines no other',
      ])
  }
  if (
    (rule.kind === 'before' || rule.kind === 'after') &&
    rule.follows !== undefined &&
    rules.get(rule.follows.rotation)?.kind !== 'rotation'
  ) {
    found.push([['follows', 'rotation'], 'expected the id of a rotation rule'])
  }
  if (rule.kind === 'order') {
    for (const side of ['first', 'next'] as const) {
      const id = rule[side].rule
      if (id !== undefined && !rules.has(id)) found.push([[side, 'rule'], 'expected the id of a rule'])
    }
  }
  if (rule.kind === 'process' && rule.by !== undefined && !isCreator(rules.get(rule.by))) {
    found.push([['by'], 'expected the id of a before or after rule that refines no other'])
  }
  return found
}

const isCreator = (rule: Rule | undefined): boolean =>
  (rule?.kind === 'before' || rule?.kind === 'after') && rule.refines === undefined

const DATED = ['before', 'after', 'report', 'cycle', 'standing']

const isDated = (rule: Rule | undefined): boolean =>
  rule !== undefined &&
  DATED.includes(rule.kind) &&
  !('refines' in rule && rule.refines !== undefined) &&
  // What follows a preparatory meeting is tied to its body.
  !('gives' in rule && rule.gives === 'meeting')

/** An assumption's value must be one that a planner could set: typed, and within its stated bounds. */
function parameterComplaints(rule: Rule): Complaint[] {
  if (rule.basis.kind !== 'assumption') return []
  const parameter = parameterOf(rule)
  const path = ['basis', 'parameter']
  if (!parameter) return [[path, 'expected a claim with a value that a planner can overrule']]
  const { min, max } = rule.basis.parameter
  if (parameter.type !== 'integer') {
    return min === undefined && max === undefined
      ? []
      : [[path, `expected no min or max of a ${parameter.type}`]]
  }
  if (min === undefined || max === undefined || min > max)
    return [[path, 'expected min and max, in that order']]
  const value = parameter.value as number
  return value >= min && value <= max ? [] : [[path, `expected bounds that hold the value ${value}`]]
}

/** Dependants of dependants must begin at a meeting that is not their own. A body and a rule may have one id. */
function circles(rules: readonly Rule[]): Complaint[] {
  const dependants = rules.flatMap((rule, index) =>
    (rule.kind === 'before' || rule.kind === 'after') && rule.to ? [{ rule, to: rule.to, index }] : [],
  )
  const bodyKey = (id: string | undefined) => `body ${id}`
  const keyOf = (rule: DependantRule) => (rule.gives === 'meeting' ? bodyKey(rule.body) : `rule ${rule.id}`)
  const waitsFor = new Map<string, string[]>()
  for (const { rule, to } of dependants) {
    const anchors = to.rule === undefined ? (to.bodies ?? [to.body]).map(bodyKey) : [`rule ${to.rule}`]
    waitsFor.set(keyOf(rule), [...(waitsFor.get(keyOf(rule)) ?? []), ...anchors])
  }
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (waitsFor.get(from) ?? []).some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
    )
  return dependants
    .filter(({ rule }) => reaches(keyOf(rule), keyOf(rule), new Set()))
    .map(
      ({ index }): Complaint => [
        ['rules', index, 'to'],
        'expected a chain that does not lead back to itself',
      ],
    )
}
