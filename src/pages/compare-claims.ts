import { capital, distanceWords, list, shortName } from '../planning/index.ts'
import type {
  Basis,
  Body,
  Count,
  DependantSeries,
  Distance,
  RegionModel,
  Rotation,
  Stated,
} from '../rules/index.ts'
import { grouped } from './concerns.ts'
import { text } from './text.ts'

const words = text.compare

/** What regions are compared in. */
export const ASPECTS = ['meetings', 'preparation', 'before', 'after', 'chair', 'cycle'] as const
export type Aspect = (typeof ASPECTS)[number]

/** One thing that a region's rules say, by one rule. */
export interface Claim {
  /** What is done, where it is more than that bodies meet. */
  readonly task?: string
  /** By or for whom, by their short names. */
  readonly bodies: readonly string[]
  readonly says: string
  readonly basis: Basis
}

/** What a region's rules say of the bodies of a level, in one aspect; what is alike for several bodies once. */
export function claimsOf(model: RegionModel, aspect: Aspect, level: Body['level']): Claim[] {
  const isOf = (bodies: readonly Body[]): boolean => bodies.some((b) => b.level === level)
  const all = claimsBy[aspect](model, isOf)
  return grouped(all, ({ task, says, basis }) => JSON.stringify([task, says, groundOf(basis)])).map(
    ([, alike]) => ({ ...alike[0]!, bodies: [...new Set(alike.flatMap((c) => c.bodies))] }),
  )
}

/** Parameters are named after their bodies: what is said and why is what tells two claims apart. */
const groundOf = (basis: Basis): readonly unknown[] => [
  basis.kind,
  basis.kind === 'document' ? basis.quote : basis.kind === 'assumption' ? basis.reason : basis.source,
]

type IsOf = (bodies: readonly Body[]) => boolean

const claimsBy: Readonly<Record<Aspect, (model: RegionModel, isOf: IsOf) => Claim[]>> = {
  meetings: ({ meetings }, isOf) =>
    meetings
      .filter((s) => isOf(s.bodies))
      .flatMap((s) =>
        s.counts.map(({ value, rule }) => ({
          ...(s.title !== undefined && { task: s.title }),
          bodies: namesOf(s.bodies),
          says: countWords(value),
          basis: rule.basis,
        })),
      ),
  preparation: (model, isOf) =>
    dependantClaims(model, isOf, (s) => s.direction === 'before' && s.gives === 'meeting'),
  before: (model, isOf) =>
    dependantClaims(model, isOf, (s) => s.direction === 'before' && s.gives === 'deadline'),
  after: (model, isOf) => dependantClaims(model, isOf, (s) => s.direction === 'after'),
  chair: ({ yearly }, isOf) =>
    yearly.rotations.filter((r) => r.office === 'chair' && isOf(r.bodies)).flatMap(rotationClaims),
  // What returns every n-th year is one body's on behalf of all levels
  cycle: ({ yearly }) =>
    yearly.cycles.flatMap(({ title, body, every, known }) => {
      const of = { task: capital(title), bodies: namesOf([body]) }
      return [
        { ...of, says: words.every(every.value), basis: every.rule.basis },
        ...(known ? [{ ...of, says: words.known(known.value), basis: known.rule.basis }] : []),
      ]
    }),
}

const namesOf = (bodies: readonly Body[]): string[] => bodies.map(shortName)

function countWords(count: Count): string {
  const per = words.per[count.per]
  const { exactly, atLeast, about, between } = count
  if (exactly !== undefined) return `${words.exactly(exactly)} ${per}`
  if (atLeast !== undefined) return `${words.atLeast(atLeast)} ${per}`
  if (about !== undefined) return `${words.about(about)} ${per}`
  return `${words.between(...between!)} ${per}`
}

function dependantClaims(
  model: RegionModel,
  isOf: IsOf,
  isWanted: (series: DependantSeries) => boolean,
): Claim[] {
  return model.dependants
    .filter((s) => isWanted(s) && isOf(anchorsOf(s, model)))
    .flatMap((s) => {
      const task = s.title ?? (s.body === undefined ? undefined : shortName(s.body))
      const of = { ...(task && { task: capital(task) }), bodies: namesOf(anchorsOf(s, model)) }
      const way = words.way[s.direction]
      const say = (stated: Stated<Distance> | undefined, tell: (distance: string, way: string) => string) =>
        stated === undefined
          ? []
          : [{ ...of, says: tell(distanceWords(stated.value), way), basis: stated.rule.basis }]
      return [
        ...say(s.atLeast, words.atLeastAway),
        ...say(s.about, words.aboutAway),
        ...say(s.atMost, words.atMostAway),
      ]
    })
}

/** The bodies whose meetings a dependant hangs on, through other last days too. */
function anchorsOf({ to }: DependantSeries, model: RegionModel): readonly Body[] {
  if (!('rule' in to)) return to.bodies
  const other = model.dependants.find((d) => d.rule.id === to.rule)
  return other === undefined ? [] : anchorsOf(other, model)
}

function rotationClaims({ bodies, years, overlap, parties, rule }: Rotation): Claim[] {
  const of = { bodies: namesOf(bodies) }
  return [
    ...(years ? [{ ...of, says: words.term(years.value), basis: years.rule.basis }] : []),
    ...(overlap ? [{ ...of, says: words.overlap(overlap.value), basis: overlap.rule.basis }] : []),
    ...(parties ? [{ ...of, says: words.parties(list(parties.value)), basis: parties.rule.basis }] : []),
    ...(years || parties ? [] : [{ ...of, says: words.turns, basis: rule.basis }]),
  ]
}
