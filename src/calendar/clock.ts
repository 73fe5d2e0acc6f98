/** A clock time of a civil day in the region's zone, `10:00`; compares as text. */
export type ClockTime = string & { readonly clockTime: unique symbol }

export interface ClockSpan {
  readonly start: ClockTime
  readonly end: ClockTime
}

/** The clock time that `10:00` writes (00:00–23:59, two digits each), or undefined. */
export const parseClock = (text: string): ClockTime | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined

/** Minutes since midnight. */
export const minutes = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether two spans share a minute; a span that is not known is the whole day. */
export const spansOverlap = (a: ClockSpan | undefined, b: ClockSpan | undefined): boolean =>
  a === undefined || b === undefined || (a.start < b.end && b.start < a.end)
