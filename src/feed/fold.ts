/** RFC 5545 §3.1: octets of UTF-8 in a line, its CRLF not counted. */
const LINE_OCTETS = 75

/** The octets of a text in UTF-8. */
const octetsOf = (text: string): number => {
  let octets = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return octets
}

/**
 * A content line folded by octets between code points. A backslash stays with the character that it escapes, as some
 * readers unescape line by line; ical-generator's own folding parts them.
 */
export function fold(line: string): string {
  let folded = ''
  let room = LINE_OCTETS
  for (const [unit] of line.matchAll(/\\?[\s\S]/gu)) {
    const octets = octetsOf(unit)
    if (octets > room) {
      folded += '\r\n '
      room = LINE_OCTETS - 1
    }
    folded += unit
    room -= octets
  }
  return folded
}
