import {
  addDays,
  type CivilDate,
  civil,
  fields,
  isWorkDay,
  weekday,
  weekdayNumber,
} from '../calendar/index.ts'
import type { Body, Schedule } from '../rules/index.ts'
import { roomOf } from './distance.ts'
import { blocksOn } from './given.ts'
import { type Busy, busyAt, busyWords, isPartys } from './parties.ts'
import { isAvoided, recurringDays } from './recurring.ts'
import { BROKEN } from './score.ts'
import { owedBy, owedByRule, type Setting } from './setting.ts'
import { inPause, type Settled, settle } from './settle.ts'
import { DAY_WEIGHTS, MOST_PARTIES, WEIGHTS } from './weights.ts'
import { capital, longDate, weekdayName } from './words.ts'

/** Something that a day has against it, with what it costs and in words. */
export interface Burden {
  /** A packed score. */
  readonly points: number
  /** Swedish; completes "… , men": `torsdag 11 mars 2027 ligger i sportlovet`. */
  readonly text: string
}

export const total = (burdens: readonly Burden[]): number => burdens.reduce((sum, b) => sum + b.points, 0)

/** Whether a meeting that begins on a day has a work day, and none that it has to avoid, on each of its days. */
export const canMeet = (day: CivilDate, schedule: Schedule, { facts, given }: Setting): boolean =>
  daysOf(day, schedule).every(
    (d) =>
      isWorkDay(d, facts.isDayOff) &&
      !(schedule.avoids?.rule.strength === 'must' && isAvoided(d, schedule, facts)) &&
      !blocksOn(given, d, timeOf(schedule)).some((b) => b.weight === 'must'),
  )

/** The days of a meeting that begins on one. */
const daysOf = (day: CivilDate, { length }: Schedule): CivilDate[] =>
  Array.from({ length: length?.value ?? 1 }, (_, i) => addDays(day, i))

/** A meeting of several days fills them, whatever its times. */
const timeOf = ({ length, time }: Schedule) => ((length?.value ?? 1) > 1 ? undefined : time?.value)

/** Whether a day is of the weekday and the recurrence that the rules name, as far as they name any. */
export const isWished = (day: CivilDate, schedule: Schedule, setting: Setting): boolean =>
  unwished(day, schedule, setting).length === 0

/** Each rule of the weekday or the recurrence that a day is not of: one that breaks both is worse than one that breaks one. */
function unwished(day: CivilDate, { weekday: wished, ...schedule }: Schedule, { facts }: Setting): Burden[] {
  const burdens: Burden[] = []
  if (wished && weekday(day) !== weekdayNumber(wished.value)) {
    const text = `${longDate(day)} är inte en ${weekdayName(weekdayNumber(wished.value))}`
    burdens.push({ points: BROKEN[wished.rule.strength], text })
  }
  if (recurringDays(schedule, fields(day).year, facts)?.has(day) === false) {
    const text = `${longDate(day)} är inte en av de dagar som regeln anger`
    burdens.push({ points: BROKEN[schedule.rrule!.rule.strength], text })
  }
  return burdens
}

/** What a day has against it as a meeting day of these bodies, its dependants left aside. */
export function dayBurdens(
  day: CivilDate,
  bodies: readonly Body[],
  schedule: Schedule,
  setting: Setting,
): Burden[] {
  const burdens = unwished(day, schedule, setting)
  const when = longDate(day)
  for (const fact of setting.facts.factsOn(day)) {
    const weight = DAY_WEIGHTS[fact.kind]
    if (weight) burdens.push({ points: weight.points, text: `${when} är det ${fact.name.toLowerCase()}` })
  }
  if (schedule.avoids?.rule.strength === 'wish' && isAvoided(day, schedule, setting.facts))
    burdens.push({ points: BROKEN.wish, text: `${when} är en av de dagar som regeln undviker` })
  burdens.push(...avoidBurdens(day, schedule, setting))
  if (bodies.some((b) => b.level === 'political')) burdens.push(...electionBurdens(day, setting))
  return burdens
}

/** Days to avoid: a wish of the whole region's is broken, and each party that is busy counts. */
function avoidBurdens(day: CivilDate, schedule: Schedule, { given }: Setting): Burden[] {
  if (!given || given.blocks.length === 0) return []
  const [days, time] = [daysOf(day, schedule), timeOf(schedule)]
  const blocks = [...new Set(days.flatMap((d) => blocksOn(given, d, time)))]
  const wishes = blocks
    .filter((block) => !isPartys(block))
    .map(({ label }) => ({
      points: BROKEN.wish,
      text: `${longDate(day)} är en dag att undvika: ${label}`,
    }))
  return blocks.some(isPartys) ? [...wishes, partyBurden(busyAt(given.blocks, days, time))] : wishes
}

const partyBurden = (busy: Busy): Burden => ({
  points: Math.min(busy.parties.length, MOST_PARTIES) * WEIGHTS.busyParty.points,
  text: busyWords(busy),
})

/** Who has something else on when a meeting is on a day; nothing where nobody has. */
export function busyWordsOf(day: CivilDate, schedule: Schedule, { given }: Setting): string | undefined {
  const busy = busyAt(given?.blocks ?? [], daysOf(day, schedule), timeOf(schedule))
  return busy.parties.length === 0 ? undefined : `${capital(busyWords(busy))}.`
}

function electionBurdens(day: CivilDate, { facts }: Setting): Burden[] {
  const { year } = fields(day)
  const when = longDate(day)
  if (facts.isElectionYear(year - 1) && day < civil(year, 3, 1)) {
    const text = `${when} är före mars året efter ett val, då politiska organ kan sakna ledamöter`
    return [{ points: WEIGHTS.politicalAfterElection.points, text }]
  }
  if (facts.isElectionYear(year) && day >= civil(year, 8, 15) && day <= civil(year, 9, 15)) {
    return [{ points: WEIGHTS.politicalBeforeElection.points, text: `${when} är under valrörelsen` }]
  }
  return []
}

/** What a meeting day has against it in the last days that would follow from it: each calendar day that one is rolled. */
export function deadlineBurdens(
  day: CivilDate,
  bodies: readonly Body[],
  ordinary: boolean,
  setting: Setting,
): Burden[] {
  const { model, facts } = setting
  return owedBy(model, bodies, ordinary)
    .filter((d) => d.gives === 'deadline')
    .flatMap((series) => {
      const own = settle(roomOf(series, day, facts.isDayOff), facts)
      const next = owedByRule(model, series.rule.id).map(
        (d) => [d, settle(roomOf(d, own.date, facts.isDayOff), facts)] as const,
      )
      return [[series, own] as const, ...next]
    })
    .filter(([, settled]) => settled.rolls.length > 0 || inPause(settled.date, facts))
    .map(([series, settled]) => ({
      points: rollPoints(settled) + (inPause(settled.date, facts) ? WEIGHTS.stuck.points : 0),
      text: `sista dagen att ${series.title} skulle då räknas till ${longDate(settled.raw)}, som inte kan användas`,
    }))
}

const rollPoints = ({ rolls }: Settled): number =>
  rolls.reduce(
    (sum, r) => sum + (r.why === 'pause' ? WEIGHTS.pause : WEIGHTS.roll).points * Math.abs(r.to - r.from),
    0,
  )

export const heaviest = (burdens: readonly Burden[]): Burden | undefined =>
  burdens.reduce<Burden | undefined>((worst, b) => (worst && worst.points >= b.points ? worst : b), undefined)

export const sentence = (burden: Burden): string => `${capital(burden.text)}.`
