const DURATION = /^P(?:\d+W|(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/

/** Whether a text is a positive RFC 5545 §3.3.6 duration: `P2D`, `PT12H`, `P1W`. */
export const isAlarm = (text: string): boolean => DURATION.test(text)

/**
 * The lines of a reminder (RFC 5545 §3.6.6). ical-generator would set them among the event's properties, which must
 * all come before. Throws a RangeError for a text that is no duration.
 *
 * @param escapedSummary SUMMARY's value as it is written
 */
export function alarm(before: string, escapedSummary: string): string[] {
  if (!isAlarm(before)) throw new RangeError(`${before} is not a duration (P2D)`)
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapedSummary}`,
    `TRIGGER:-${before}`,
    'END:VALARM',
  ]
}
