/** RFC 5545 §3.1: octets of UTF-8 in a line, its CRLF not counted. */
const LINE_OCTETS = 75

/** The octets in UTF-8 of the code point of a UTF-16 unit, or of its half where it is one of a pair. */
const octetsOf = (unit: number): number =>
  unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3

const BACKSLASH = 0x5c
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** Where the unit that can't be parted ends which begins at an index: a code point, a backslash with what it escapes. */
function endOf(line: string, start: number): number {
  const escaped = line.charCodeAt(start) === BACKSLASH && start + 1 < line.length ? start + 1 : start
  return isHigh(line.charCodeAt(escaped)) && isLow(line.charCodeAt(escaped + 1)) ? escaped + 2 : escaped + 1
}

/**
 * A content line without lone surrogates, folded by octets between code points. A backslash stays with the character
 * that it escapes, as some readers unescape line by line; ical-generator's own folding parts them.
 */
export function fold(line: string): string {
  // In UTF-8 a UTF-16 unit takes three octets at the most
  if (line.length * 3 <= LINE_OCTETS) return line
  const parts: string[] = []
  let [begun, room] = [0, LINE_OCTETS]
  for (let start = 0; start < line.length; ) {
    const end = endOf(line, start)
    let octets = 0
    for (let i = start; i < end; i++) octets += octetsOf(line.charCodeAt(i))
    if (octets > room) {
      parts.push(line.slice(begun, start))
      ;[begun, room] = [start, LINE_OCTETS - 1]
    }
    room -= octets
    start = end
  }
  return parts.length === 0 ? line : `${parts.join('\r\n ')}\r\n ${line.slice(begun)}`
}
