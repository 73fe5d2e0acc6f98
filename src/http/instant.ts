/** Whole seconds since 1970 of an instant (RFC 3339, UTC). */
export const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

/** The instant so many seconds before another, RFC 3339, UTC, whole seconds. */
export const secondsBefore = (instant: string, seconds: number): string =>
  `${new Date(Date.parse(instant) - seconds * 1000).toISOString().slice(0, 19)}Z`

/** The later of two instants. */
export const later = (a: string, b: string): string => (a > b ? a : b)

/** The earlier of two instants. */
export const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The instant so many seconds after another, RFC 3339, UTC, whole seconds. */
export const secondsAfter = (instant: string, seconds: number): string => secondsBefore(instant, -seconds)
