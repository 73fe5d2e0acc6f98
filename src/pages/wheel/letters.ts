/**
 * How broad letters are, in parts of the font's size: those of DejaVu Sans, broader than what Windows and Apple's systems
 * have, so that a text that fits here fits there.
 */
const BREADTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI'.,:;|! ]/, 0.34],
  [/[ftrJ()\-/]/, 0.43],
  [/[mwMW–—%@]/, 1],
  [/[A-ZÅÄÖÉ]/, 0.76],
]
const OTHERS = 0.64

/** A bound for a text's length at a size. */
export const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + breadthOf(letter), 0) * size

const breadthOf = (letter: string): number =>
  BREADTHS.find(([letters]) => letters.test(letter))?.[1] ?? (letter > '\u02ff' ? 1 : OTHERS)

/** The text, or as much of it as fits, ended by an ellipsis. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines of whole words, none broader than the room but where one word alone is. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
