import { z } from '@hono/zod-openapi'
import { formatDate } from '../../calendar/index.ts'
import { type GoverningDocument, parameterOf, type Region, type Rule } from '../../rules/index.ts'

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  dated: z.string().optional().openapi({ format: 'date' }),
  validity: z.string().optional(),
})

const bodySchema = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string().optional(),
  level: z.enum(['political', 'strategic', 'preparatory', 'tactical', 'local']),
  dates: z.enum(['placed', 'outside']),
  note: z.string().optional(),
})

const basisFields = {
  basis: z.enum(['document', 'law', 'calendar', 'assumption']),
  quote: z.string().optional(),
  heading: z.string().optional(),
  document: z.string().optional().openapi({ description: "The document's title, or the act or publication" }),
  reason: z.string().optional(),
}

export const regionSummarySchema = z
  .object({ id: z.string(), name: z.string(), document: documentSchema, bodies: z.array(bodySchema) })
  .openapi('RegionSummary')

export const regionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    revised: z.string().openapi({ format: 'date' }),
    document: documentSchema,
    documents: z.array(documentSchema),
    words: z.record(z.string(), z.string()),
    bodies: z.array(
      bodySchema.extend({
        seats: z.array(
          z.object({ role: z.string(), single: z.boolean(), number: z.int().optional(), ...basisFields }),
        ),
      }),
    ),
    rules: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        body: z.string().optional(),
        bodies: z.array(z.string()).optional(),
        strength: z.enum(['must', 'wish']),
        ...basisFields,
        claim: z
          .record(z.string(), z.unknown())
          .openapi({ description: 'What the rule states, as in the file of rules' }),
      }),
    ),
    assumptions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        value: z.unknown(),
        type: z.string(),
        unit: z.string().optional(),
        bounds: z
          .union([z.object({ min: z.int(), max: z.int() }), z.object({ options: z.array(z.string()) })])
          .nullable()
          .openapi({ description: 'What a planner may set; null where the type alone bounds it' }),
        reason: z.string(),
      }),
    ),
  })
  .openapi('Region')

const documentView = ({ dated, ...rest }: GoverningDocument) => ({
  ...rest,
  ...(dated !== undefined && { dated: formatDate(dated) }),
})

export const regionSummary = ({ id, name, documents, bodies }: Region) => ({
  id,
  name,
  document: documentView(documents[0]!),
  bodies: bodies.map(({ seats: _seats, ...body }) => body),
})

export function regionView(region: Region) {
  const titles = new Map(region.documents.map((d) => [d.id, d.title]))
  return {
    id: region.id,
    name: region.name,
    revised: formatDate(region.revised),
    document: documentView(region.documents[0]!),
    documents: region.documents.map(documentView),
    words: region.words,
    bodies: region.bodies.map(({ seats, ...body }) => ({
      ...body,
      seats: seats.map(({ basis, ...seat }) => ({ ...seat, ...basisView(basis, titles) })),
    })),
    rules: region.rules.map((rule) => ruleView(rule, titles, region.rules)),
    assumptions: region.rules.flatMap(assumptionView),
  }
}

function ruleView(rule: Rule, titles: ReadonlyMap<string, string>, rules: readonly Rule[]) {
  const { id, kind, strength, basis, ...rest } = rule
  const { body: _body, bodies: _bodies, ...claim } = rest as Concerned & Record<string, unknown>
  const { body, bodies } = concernedBy(rule, rules)
  const one = body ?? bodies?.[0]
  return {
    id,
    kind,
    ...(one !== undefined && { body: one }),
    ...(bodies !== undefined && { bodies: [...bodies] }),
    strength,
    ...basisView(basis, titles),
    claim,
  }
}

interface Concerned {
  readonly body?: string | undefined
  readonly bodies?: readonly string[] | undefined
}

/** The bodies that a rule names, or that the rule names which it refines, or whose meetings it is tied to. */
function concernedBy(rule: Rule, rules: readonly Rule[]): Concerned {
  const named = rule as Concerned & { to?: Concerned | string; refines?: string }
  if (named.body !== undefined || named.bodies !== undefined) return named
  const refined = rules.find((r) => r.id === named.refines)
  if (refined) return concernedBy(refined, rules)
  return typeof named.to === 'object' ? named.to : {}
}

type AnyBasis = { kind: Rule['basis']['kind'] } & Partial<
  Record<'document' | 'heading' | 'quote' | 'source' | 'reason', string>
>

function basisView(
  { kind, document, heading, quote, source, reason }: AnyBasis,
  titles: ReadonlyMap<string, string>,
) {
  const named = document === undefined ? source : (titles.get(document) ?? document)
  return {
    basis: kind,
    ...(quote !== undefined && { quote }),
    ...(heading !== undefined && { heading }),
    ...(named !== undefined && { document: named }),
    ...(reason !== undefined && { reason }),
  }
}

function assumptionView(rule: Rule) {
  const parameter = parameterOf(rule)
  if (rule.basis.kind !== 'assumption' || !parameter) return []
  const { name, min, max } = rule.basis.parameter
  const { value, type, unit, options } = parameter
  return [
    {
      id: rule.id,
      name,
      value,
      type,
      ...(unit !== undefined && { unit }),
      bounds:
        min !== undefined && max !== undefined
          ? { min, max }
          : options !== undefined
            ? { options: [...options] }
            : null,
      reason: rule.basis.reason,
    },
  ]
}
