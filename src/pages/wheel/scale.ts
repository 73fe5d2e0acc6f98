import {
  addDays,
  type CivilDate,
  calendarYear,
  contains,
  days,
  intersection,
  type Period,
} from '../../calendar/index.ts'

/** Degrees clockwise from the top of the wheel, 0–360. */
export type Angle = number

export interface Arc {
  readonly from: Angle
  readonly to: Angle
}

/** Half of the space at the top that is no day: the rings' numbers stand there. */
const HALF_GAP = 4
/** The space of the dates before or after the year, which are in order but not to scale: more for more of them. */
const OUTSIDE = { least: 9, each: 2.4, most: 20 } as const
/** A breath between the year and what lies outside it. */
const PAUSE = 1.5

export interface Scale {
  readonly year: number
  /** The year's own days. */
  readonly arc: Arc
  /** Where dates before the year stand, if there are any. */
  readonly before?: Arc
  readonly after?: Arc
  /** Where a date stands: the middle of its day; later dates have greater angles, whatever year they are of. */
  readonly angle: (date: CivilDate) => Angle
  /** The days that a period shares with the year; undefined when it shares none. */
  readonly span: (period: Period) => Arc | undefined
}

/** A year around the wheel, January at the top, with room for such of `dates` as lie outside it. */
export function scaleOf(year: number, dates: readonly CivilDate[]): Scale {
  const own = calendarYear(year)
  const outside = [...new Set(dates)].filter((date) => !contains(own, date)).sort((a, b) => a - b)
  const earlier = outside.filter((date) => date < own.start)
  const later = outside.filter((date) => date >= own.end)
  const arc: Arc = {
    from: HALF_GAP + (earlier.length > 0 ? room(earlier) + PAUSE : 0),
    to: 360 - HALF_GAP - (later.length > 0 ? room(later) + PAUSE : 0),
  }
  const before: Arc = { from: HALF_GAP, to: HALF_GAP + room(earlier) }
  const after: Arc = { from: 360 - HALF_GAP - room(later), to: 360 - HALF_GAP }
  /** Of a day's first moment. */
  const edge = (date: CivilDate): Angle => arc.from + ((date - own.start) / days(own)) * (arc.to - arc.from)
  return {
    year,
    arc,
    ...(earlier.length > 0 && { before }),
    ...(later.length > 0 && { after }),
    angle: (date) => {
      if (date < own.start) return inOrder(date, earlier, before)
      if (date >= own.end) return inOrder(date, later, after)
      return (edge(date) + edge(addDays(date, 1))) / 2
    },
    span: (period) => {
      const shared = intersection(period, own)
      return shared && { from: edge(shared.start), to: edge(shared.end) }
    },
  }
}

const room = (dates: readonly CivilDate[]): number =>
  Math.min(OUTSIDE.most, Math.max(OUTSIDE.least, dates.length * OUTSIDE.each))

/** Evenly, by rank: what lies outside the year may be days or half a year away. */
function inOrder(date: CivilDate, all: readonly CivilDate[], { from, to }: Arc): Angle {
  const rank = all.filter((other) => other < date).length
  return from + ((rank + 0.5) / Math.max(1, all.length)) * (to - from)
}
