/** A part of a meeting as a program would send it. */
interface SentPart {
  readonly title: string
  readonly start: string
  readonly end: string
  readonly bodies?: readonly string[]
}

/**
 * The parts that a form's lines come to. Undefined where they are as they were, so that what the rules say of a meeting
 * does not become a planner's word; null where they were taken away. Lines that can not be read are sent on as they
 * stand, for the schema to refuse.
 */
export function partsIn(text: string, before: string): readonly SentPart[] | string | null | undefined {
  const lines = linesOf(text)
  if (lines.join('\n') === linesOf(before).join('\n')) return undefined
  if (lines.length === 0) return null
  const parts = lines.map(partIn)
  return parts.every((part) => part !== undefined) ? parts : text
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)

/** `9.00-10.30 Gemensam del` or `kl. 09:00–10:30 Gemensam del (grupper: au, styrgrupp)`. */
const LINE = /^(?:kl\.? )?(\d{1,2})[.:](\d\d)\s*[-–]\s*(\d{1,2})[.:](\d\d)\s+(\S.*)$/
const BODIES = /\(grupp(?:er)?:([^()]*)\)$/

function partIn(line: string): SentPart | undefined {
  const found = LINE.exec(line)
  if (!found) return undefined
  const [, h1, m1, h2, m2, rest] = found
  const who = BODIES.exec(rest!)
  return {
    title: who ? rest!.slice(0, who.index).trimEnd() : rest!,
    start: `${h1!.padStart(2, '0')}:${m1}`,
    end: `${h2!.padStart(2, '0')}:${m2}`,
    ...(who && { bodies: who[1]!.split(',').map((id) => id.trim()) }),
  }
}
