import { addDays, addMonths, type CivilDate } from '../../calendar/index.ts'
import { monthDayIn, type Region, type RotationRule } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { longDate } from '../words.ts'
import { bodiesOf, type Evidence, type Objection } from './evidence.ts'
import { object } from './picked.ts'

interface Turns {
  readonly creator: RotationRule
  readonly rules: readonly RotationRule[]
  readonly known: RotationRule
  readonly parties: readonly string[]
  /** The month and day on which it changes. */
  readonly changes: string
  readonly inOffice: (date: CivilDate) => string
}

/** A region's rotations whose turns are known, reckoned term by term from the known year: the slow way round. */
function turnsIn(region: Region): Turns[] {
  const rotations = region.rules.filter((r) => r.kind === 'rotation')
  return rotations
    .filter((r) => r.refines === undefined)
    .flatMap((creator): Turns[] => {
      const rules = rotations.filter((r) => r === creator || r.refines === creator.id)
      const parties = rules.findLast((r) => r.parties !== undefined)?.parties
      const known = rules.findLast((r) => r.known !== undefined)
      if (!parties || !known?.known) return []
      const years = rules.findLast((r) => r.years !== undefined)?.years ?? 1
      const changes = rules.findLast((r) => r.changes !== undefined)?.changes ?? '01-01'
      const { year, party } = known.known
      const inOffice = (date: CivilDate): string => {
        let turn = parties.indexOf(party)
        let from = year
        while (date >= monthDayIn(from + years, changes)) {
          from += years
          turn = (turn + 1) % parties.length
        }
        while (date < monthDayIn(from, changes)) {
          from -= years
          turn = (turn + parties.length - 1) % parties.length
        }
        return parties[turn]!
      }
      return [{ creator, rules, known, parties, changes, inOffice }]
    })
}

/** Every meeting has the chair, and where a rule says so the vice chair, whose turn it is. */
export function checkChairs(evidence: Evidence): Objection[] {
  return turnsIn(evidence.region)
    .filter(({ creator }) => creator.office === 'chair')
    .flatMap(({ creator, rules, known, parties, inOffice }) => {
      const vice = rules.some((r) => r.vice !== undefined)
      return evidence.occurrences
        .filter((o) => o.kind === 'meeting' && bodiesOf(creator).includes(o.body))
        .flatMap((o): Objection[] => {
          const chair = inOffice(goalDate(o, evidence))
          const right = o.chair === chair && (!vice || o.viceChair === parties.find((p) => p !== chair))
          const text = `${o.title} ${longDate(o.date)}: ordförandeskapet ligger hos ${chair}.`
          return right ? [] : [object(known.id, text, [o])]
        })
    })
}

/** Every meeting is with the host whose turn it is, where no rule names its place and people travel to it. */
export function checkHosts(evidence: Evidence): Objection[] {
  const { rules: all } = evidence.region
  const placed = new Set(
    all.flatMap((r) => (r.kind === 'meetings' && r.place !== undefined ? bodiesOf(r) : [])),
  )
  const joint = new Set(all.filter((r) => r.kind === 'joint').map((r) => r.id))
  return turnsIn(evidence.region)
    .filter(({ creator }) => creator.office === 'host')
    .flatMap(({ creator, rules, known, parties, inOffice }) => {
      const passes = rules.findLast((r) => r.passes !== undefined)?.passes
      const { party, year } = known.known!
      // The deck of parties, turned once for each year since the known one, and once for each meeting before.
      const dealt = (o: Occurrence): string => {
        const turns = o.planYear - year + Number(o.id.split('-').at(-1)) - 1
        const deck = [...parties.slice(parties.indexOf(party)), ...parties.slice(0, parties.indexOf(party))]
        return deck.at(turns % deck.length)!
      }
      return evidence.occurrences
        .filter((o) => o.kind === 'meeting' && o.origin === 'rule' && o.form !== 'digitalt')
        .filter((o) => bodiesOf(creator).includes(o.body) && !joint.has(o.rule) && !placed.has(o.body))
        .flatMap((o): Objection[] => {
          const host = passes === 'each-meeting' ? dealt(o) : inOffice(o.date)
          const text = `${o.title} ${longDate(o.date)}: värdskapet ligger hos ${host}.`
          return o.place === host ? [] : [object(known.id, text, [o])]
        })
    })
}

/** What is done for a change of office is there for each change, before it, and in no other year. */
export function checkHandovers(evidence: Evidence): Objection[] {
  return turnsIn(evidence.region).flatMap(({ rules, changes, inOffice }) => {
    const change = monthDayIn(evidence.year, changes)
    const changing = inOffice(change) !== inOffice(addDays(change, -1))
    const overlap = rules.findLast((r) => r.overlap !== undefined)?.overlap ?? 0
    return rules.flatMap(({ id, task }): Objection[] => {
      if (!task) return []
      const limit = task.when === 'change' ? change : addMonths(change, -overlap)
      const given = evidence.occurrences.filter((o) => o.rule === id)
      const right = changing
        ? given.length === 1 && given[0]!.date <= limit && limit - given[0]!.date <= REACH
        : given.length === 0
      return right ? [] : [object(id, `${task.title} hör till bytet ${longDate(change)}.`, given)]
    })
  })
}

/** A day before the change, and no further off than the longest holidays. */
const REACH = 62

/** What is owed by turns is owed by the role of the side whose turn it is. */
export function checkFollows(evidence: Evidence): Objection[] {
  const turns = turnsIn(evidence.region)
  return evidence.region.rules.flatMap((rule) => {
    if ((rule.kind !== 'before' && rule.kind !== 'after') || !rule.follows) return []
    const { rotation, roles } = rule.follows
    const inOffice = turns.find((t) => t.creator.id === rotation)?.inOffice
    if (!inOffice) return []
    const creator = rule.refines ?? rule.id
    return evidence.occurrences
      .filter((o) => o.rule === creator && o.responsible !== roles[inOffice(goalDate(o, evidence))])
      .map((o) => object(rule.id, `${o.title} ${longDate(o.date)}: fel part har turen.`, [o]))
  })
}

/** The day of the meeting that a chain of dependants is for; a meeting's own day otherwise. */
function goalDate(o: Occurrence, { occurrences }: Evidence): CivilDate {
  let goal = o
  for (let next: Occurrence | undefined = o; next; ) {
    goal = next
    const anchor: string | undefined = next.anchor?.occurrence
    next = occurrences.find((other) => other.id === anchor)
  }
  return goal.date
}
