import { type CivilDate, calendarYear, civil, contains } from '../../calendar/index.ts'
import type { Fact } from '../../facts/index.ts'
import type { Plan } from '../../planning/index.ts'
import type { CycleSeries, Region, Rotation } from '../../rules/index.ts'
import { text } from '../text.ts'
import { type Sector, sectorsOf } from './background.ts'
import { type MonthArc, monthArcs, type WeekTick, weekTicks } from './calendar-rim.ts'
import { type Label, labelOn, takenBy } from './labels.ts'
import { type Mark, marksOf } from './marks.ts'
import { innermost, type Ring, ringOwners, ringsOf } from './rings.ts'
import { type Angle, type Scale, scaleOf } from './scale.ts'
import { MOST_TERM_RINGS, type OfficeTerms, officeTerms } from './terms.ts'
import { arcOf, type Tie, tiesOf } from './ties.ts'

/** What a wheel is drawn from. */
export interface WheelProps {
  readonly region: Region
  readonly plan: Plan
  /** Those of the plan's year. */
  readonly facts: readonly Fact[]
  readonly rotations: readonly Rotation[]
  /** What returns every n-th year. */
  readonly cycles?: readonly CycleSeries[]
  readonly today?: CivilDate
}

export interface TermRing extends OfficeTerms {
  readonly outer: number
  readonly inner: number
  /** One for each term that has room for its words. */
  readonly labels: readonly Label[]
}

/** Where everything stands; no more than this is drawn. */
export interface Figure {
  readonly scale: Scale
  readonly months: readonly MonthArc[]
  readonly weeks: readonly WeekTick[]
  readonly rings: readonly Ring[]
  readonly sectors: readonly Sector[]
  readonly marks: readonly Mark[]
  readonly ties: readonly Tie[]
  /** The names of such rings as have room for them. */
  readonly labels: readonly Label[]
  readonly terms: readonly TermRing[]
  /** Undefined in other years. */
  readonly today: Angle | undefined
  /** The radius of the free middle. */
  readonly middle: number
}

/** The least that the middle needs for its words. */
const MIDDLE = 104
const TERM_BREADTH = 18
/** A ring's name takes so much of its breadth, and a term's words of its. */
const RING_LETTERS = 0.4
const TERM_LETTERS = 0.58
const BEFORE_TERMS = 8

export function figureOf({ region, plan, facts, rotations, today }: WheelProps): Figure {
  const scale = scaleOf(
    plan.year,
    plan.occurrences.map((o) => o.date),
  )
  const offices = officeTerms(rotations, plan.year).slice(0, MOST_TERM_RINGS)
  const inside = MIDDLE + (offices.length > 0 ? BEFORE_TERMS + offices.length * TERM_BREADTH : 0)
  const rings = ringsOf(ringOwners(region, plan), inside)
  const marks = marksOf(plan.occurrences, rings, scale)
  const ties = tiesOf(marks)
  const isThisYear = today !== undefined && contains(calendarYear(plan.year), today)
  const line = isThisYear ? scale.angle(today) : undefined
  const joint = marks.filter((m) => m.echoes.length > 0)
  const terms = termRings(offices, rings, scale)
  return {
    scale,
    months: monthArcs(scale),
    weeks: weekTicks(scale),
    rings,
    sectors: sectorsOf(facts, scale),
    marks,
    ties,
    labels: rings.flatMap((ring) => ringLabel(ring, { marks, joint, ties, line }, scale) ?? []),
    terms,
    today: line,
    middle: terms.at(-1)?.inner ?? innermost(rings),
  }
}

/** What a name must not stand on. */
interface Drawn {
  readonly marks: readonly Mark[]
  /** The marks that show in several rings. */
  readonly joint: readonly Mark[]
  readonly ties: readonly Tie[]
  /** Today's. */
  readonly line: Angle | undefined
}

/** A ring's name where neither marks nor threads nor today's line are. */
function ringLabel(ring: Ring, { marks, joint, ties, line: today }: Drawn, scale: Scale): Label | undefined {
  const own = marks.filter((m) => m.ring === ring).map(takenBy)
  const echoes = joint
    .flatMap((m) => m.echoes)
    .filter((e) => e.radius < ring.outer && e.radius > ring.inner)
    .map(takenBy)
  // A joint meeting's line crosses the rings between its bodies
  const crossing = joint.map(takenBy)
  const threads = ties.filter((t) => t.from.ring === ring).map(arcOf)
  const line = today === undefined ? [] : [{ from: today - 1, to: today + 1 }]
  return labelOn(ring, [ring.name], {
    within: scale.arc,
    taken: [...own, ...echoes, ...crossing, ...threads, ...line],
    // Names stand below one another, where the year is quietest
    near: scale.angle(civil(scale.year, 7, 15)),
    ofBreadth: RING_LETTERS,
  })
}

function termRings(all: readonly OfficeTerms[], rings: readonly Ring[], scale: Scale): TermRing[] {
  const edge = innermost(rings) - BEFORE_TERMS
  return all.map((office, i) => {
    const band = { outer: edge - i * TERM_BREADTH, inner: edge - (i + 1) * TERM_BREADTH }
    const numbers = rings.filter((r) => office.bodies.some((b) => r.bodies.includes(b))).map((r) => r.number)
    const labels = office.terms.flatMap((term) => {
      const arc = scale.span(term)!
      const words = [text.wheel.termOf(office.office, numbers, term.party), term.party]
      const near = (arc.from + arc.to) / 2
      return labelOn(band, words, { within: arc, taken: [], near, ofBreadth: TERM_LETTERS }) ?? []
    })
    return { ...office, ...band, labels }
  })
}
