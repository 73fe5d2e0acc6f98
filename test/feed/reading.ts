/** The content lines of a body, unfolded by RFC 5545 §3.1 alone. */
export const unfold = (body: string): string[] => body.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

/** The lines between BEGIN and END of each component of a name. */
export function components(lines: readonly string[], name: string): string[][] {
  const found: string[][] = []
  for (let i = lines.indexOf(`BEGIN:${name}`); i >= 0; i = lines.indexOf(`BEGIN:${name}`, i + 1))
    found.push(lines.slice(i + 1, lines.indexOf(`END:${name}`, i)))
  return found
}

/** A line's property name, without parameters. */
export const nameOf = (line: string): string => /^[A-Z-]+/.exec(line)?.[0] ?? ''

/** The value of the one line with a property's name; throws when there is not just one. */
export function value(lines: readonly string[], name: string): string {
  const found = lines.filter((line) => nameOf(line) === name)
  if (found.length !== 1) throw new Error(`${found.length} lines ${name}`)
  return found[0]!.slice(found[0]!.indexOf(':') + 1)
}

/** The text that a TEXT value escapes. */
export const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))
