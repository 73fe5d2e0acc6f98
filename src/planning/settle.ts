import { addDays, type CivilDate, isWorkDay } from '../calendar/index.ts'
import type { RegionFacts } from '../facts/index.ts'
import type { Room } from './distance.ts'

/** A move off a day that can't be used, or is useless. */
export interface Roll {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly why: 'no-work-day' | 'pause'
}

export interface Settled {
  readonly raw: CivilDate
  readonly date: CivilDate
  readonly rolls: readonly Roll[]
}

/** A last day at Christmas or in the summer pause is legal and useless: nobody is there to meet it. */
export const inPause = (date: CivilDate, facts: RegionFacts): boolean =>
  facts.factsOn(date).some((f) => f.kind === 'christmas' || f.kind === 'summer-pause')

/**
 * The day in a room that a last day falls on: the work day nearest its target, the earlier on a tie, outside the pauses
 * where the room allows. When the room holds no work day, the nearest earlier one outside it: the check then tells.
 */
export function settle(room: Room, facts: RegionFacts): Settled {
  const works = (date: CivilDate) => isWorkDay(date, facts.isDayOff)
  const day = nearest(room, works) ?? earlierWorkDay(room.first, works)
  const better = inPause(day, facts) ? nearest(room, (d) => works(d) && !inPause(d, facts)) : undefined
  const rolls: Roll[] = []
  if (day !== room.target) rolls.push({ from: room.target, to: day, why: 'no-work-day' })
  if (better !== undefined) rolls.push({ from: day, to: better, why: 'pause' })
  return { raw: room.target, date: better ?? day, rolls }
}

function nearest(room: Room, fits: (date: CivilDate) => boolean): CivilDate | undefined {
  const reach = Math.max(room.target - room.first, room.last - room.target)
  for (let off = 0; off <= reach; off++) {
    for (const date of [addDays(room.target, -off), addDays(room.target, off)]) {
      if (date >= room.first && date <= room.last && fits(date)) return date
    }
  }
  return undefined
}

function earlierWorkDay(from: CivilDate, works: (date: CivilDate) => boolean): CivilDate {
  let date = from
  while (!works(date)) date = addDays(date, -1)
  return date
}
