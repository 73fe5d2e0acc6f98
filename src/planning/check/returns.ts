import { fields } from '../../calendar/index.ts'
import type { Evidence, Objection } from './evidence.ts'
import { meetingsAt, object } from './picked.ts'

/** What returns every n-th year is there in its years, at its meeting, and in no other. */
export function checkCycles(evidence: Evidence): Objection[] {
  const cycles = evidence.region.rules.filter((r) => r.kind === 'cycle')
  return cycles
    .filter((r) => r.refines === undefined)
    .flatMap((rule): Objection[] => {
      const own = cycles.filter((r) => r.refines === rule.id)
      const known = own.find((r) => r.known !== undefined)?.known
      const at = own.find((r) => r.at !== undefined)?.at
      if (known === undefined || at === undefined) return []
      const given = evidence.occurrences.filter((o) => o.rule === rule.id)
      const wanted = onTurn(evidence.year, known, rule.every!) ? meetingsAt(at, 'year', evidence) : []
      const right =
        given.length === wanted.length &&
        given.every((o) => wanted.some((m) => m.id === o.anchor?.occurrence && m.date === o.date))
      return right
        ? []
        : [object(rule.id, `${rule.title} hör till vart ${rule.every}:e år, räknat från ${known}.`, given)]
    })
}

/** A standing point is on the meeting that its rules name. */
export function checkStanding(evidence: Evidence): Objection[] {
  const points = evidence.region.rules.filter((r) => r.kind === 'standing')
  return points
    .filter((r) => r.refines === undefined)
    .flatMap((rule): Objection[] => {
      const own = points.filter((r) => r === rule || r.refines === rule.id)
      const number = own.findLast((r) => r.meeting !== undefined)?.meeting
      const month = own.findLast((r) => r.month !== undefined)?.month
      if (number === undefined && month === undefined) return []
      const meetings = meetingsAt({ body: rule.body!, pick: 'each' }, 'year', evidence)
      const wanted =
        number !== undefined ? meetings[number - 1] : meetings.find((m) => fields(m.date).month >= month!)
      const given = evidence.occurrences.filter((o) => o.rule === rule.id)
      const only = given.length === 1 ? given[0] : undefined
      // A meeting that the rules name and the body no longer has leaves the point without a place: that is told too.
      const right =
        wanted !== undefined && only?.anchor?.occurrence === wanted.id && only.date === wanted.date
      return right ? [] : [object(rule.id, `${rule.title} ska stå på ett bestämt möte.`, given)]
    })
}

const onTurn = (year: number, known: number, every: number): boolean => Math.abs(year - known) % every === 0
