import type { CivilDate, Period } from '../src/calendar/index.ts'
import { canMeet, dayBurdens, deadlineBurdens, isWished, total } from '../src/planning/burden.ts'
import { stretchesOf } from '../src/planning/demand.ts'
import { roomOf } from '../src/planning/distance.ts'
import { clashesIn, type Seat, seatOf } from '../src/planning/people.ts'
import { preparationBurdens } from '../src/planning/preparation.ts'
import { BROKEN } from '../src/planning/score.ts'
import { spacing } from '../src/planning/sequence.ts'
import { isOrdinary, owedBy, type Setting } from '../src/planning/setting.ts'
import { CLOSEST } from '../src/planning/weights.ts'
import type { MeetingSeries } from '../src/rules/index.ts'

/** A mixed integer programme whose variables are all 0 or 1, in the LP format. */
export interface Programme {
  readonly text: string
  readonly costs: readonly number[]
  readonly rows: number
}

/** Variables, by their numbers, of which one is 1 when a seat is taken. */
interface Taking {
  readonly seat: Seat
  readonly variables: readonly number[]
}

/**
 * The placing of a year in which no wish need be broken. Each body's term is a path through the days it may use, one
 * layer a meeting; each preparation is one of the days in its room; and of seats that clash one is taken.
 */
export function programmeOf(setting: Setting): Programme {
  const costs: number[] = []
  const rows: string[] = []
  const takings: Taking[] = []
  const variable = (cost: number): number => costs.push(cost) - 1

  /** One way of each preparation that a taken seat owes, and so on for what prepares it in turn. */
  const addPreparations = (
    taking: Taking,
    series: Pick<MeetingSeries, 'bodies'>,
    ordinary: boolean,
  ): void => {
    for (const owed of owedBy(setting.model, series.bodies, ordinary)) {
      if (owed.gives !== 'meeting') continue
      const room = roomOf(owed, taking.seat.days[0]!, setting.facts.isDayOff)
      const ways: number[] = []
      for (let day = room.first; day <= room.last; day = next(day)) {
        if (!canMeet(day, owed.schedule, setting)) continue
        const points = total(preparationBurdens(day, owed, room, setting))
        if (points >= BROKEN.wish) continue
        const way = variable(points)
        ways.push(way)
        const own = { seat: seatOf(owed, day, taking.seat), variables: [way] }
        takings.push(own)
        addPreparations(own, { bodies: [owed.body!] }, true)
      }
      rows.push(`${sum(ways)} ${minus(taking.variables)} = 0`)
    }
  }

  for (const series of setting.model.meetings) {
    for (const { period, meetings } of stretchesOf(series, setting.year)) {
      if (meetings === 0) continue
      const days = daysOf(series, period, setting)
      const { gap, margin } = spacing(period, meetings)
      const start = days.map(({ day, points }) => variable(points + square(day - period.start - margin)))
      rows.push(`${sum(start)} = 1`)
      let reached = start.map((arc) => [arc])
      const into = start.map((arc) => [arc])
      for (let layer = 1; layer < meetings; layer++) {
        const out: number[][] = days.map(() => [])
        const arrived: number[][] = days.map(() => [])
        days.forEach((to, i) => {
          days.forEach((from, h) => {
            if (to.day - from.day < CLOSEST || reached[h]!.length === 0) return
            const arc = variable(to.points + square(to.day - from.day - gap))
            out[h]!.push(arc)
            arrived[i]!.push(arc)
            into[i]!.push(arc)
          })
        })
        reached.forEach((arcs, h) => arcs.length > 0 && rows.push(`${sum(out[h]!)} ${minus(arcs)} = 0`))
        reached = arrived
      }
      reached.forEach((arcs, i) => {
        if (arcs.length === 0) return
        const end = variable(square(period.end - 1 - days[i]!.day - margin))
        rows.push(`${sum([end])} ${minus(arcs)} = 0`)
      })
      days.forEach(({ day }, i) => {
        const taking = { seat: seatOf(series, day), variables: into[i]! }
        takings.push(taking)
        addPreparations(taking, series, isOrdinary(series))
      })
    }
  }
  for (const clique of cliquesOf(takings, setting)) rows.push(`${sum(clique)} <= 1`)
  return { text: lpText(costs, rows), costs, rows: rows.length }
}

/** The days that a series may use without breaking a wish, with what each costs by itself. */
function daysOf(
  series: MeetingSeries,
  period: Period,
  setting: Setting,
): { day: CivilDate; points: number }[] {
  const found: { day: CivilDate; points: number }[] = []
  for (let day = period.start; day < period.end; day = next(day)) {
    if (!isWished(day, series.schedule, setting) || !canMeet(day, series.schedule, setting)) continue
    const points =
      total(dayBurdens(day, series.bodies, series.schedule, setting)) +
      total(deadlineBurdens(day, series.bodies, isOrdinary(series), setting))
    if (points < BROKEN.wish) found.push({ day, points })
  }
  return found
}

/** Sets of variables of which one at the most is 1: each clash of two seats on a day lies in one of them. */
function cliquesOf(takings: readonly Taking[], { model }: Setting): number[][] {
  const clash = clashesIn(model)
  const onDay = new Map<CivilDate, Taking[]>()
  for (const taking of takings)
    for (const day of taking.seat.days) onDay.set(day, [...(onDay.get(day) ?? []), taking])
  return [...onDay.values()].flatMap((all) => {
    const covered = new Set<string>()
    const cliques: Taking[][] = []
    all.forEach((a, i) => {
      all.forEach((b, j) => {
        if (j <= i || covered.has(`${i} ${j}`) || !clash(a.seat, b.seat)) return
        const members = [i, j]
        all.forEach((c, k) => {
          if (!members.includes(k) && members.every((m) => clash(all[m]!.seat, c.seat))) members.push(k)
        })
        for (const m of members) for (const n of members) covered.add(`${m} ${n}`)
        cliques.push(members.map((m) => all[m]!))
      })
    })
    return cliques.map((clique) => clique.flatMap((t) => t.variables))
  })
}

const next = (day: CivilDate): CivilDate => (day + 1) as CivilDate
const square = (n: number): number => n * n

const sum = (variables: readonly number[]): string =>
  variables.length === 0 ? '0 x0' : variables.map((v) => `x${v}`).join(' + ')
const minus = (variables: readonly number[]): string => variables.map((v) => `- x${v}`).join(' ')

function lpText(costs: readonly number[], rows: readonly string[]): string {
  const objective = costs.map((cost, v) => `${cost} x${v}`).join('\n + ')
  const names = costs.map((_, v) => `x${v}`).join('\n')
  return `Minimize\n ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${names}\nEnd\n`
}
