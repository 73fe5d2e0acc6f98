/** What the tests read of a page: enough of HTML for what the pages write, whose attributes are all double-quoted. */
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The visible words of a piece of HTML, with single spaces. */
export const words = (html: string): string =>
  unescape(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** Every element of a name that holds no other of the same name, as its whole HTML. */
export const elements = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(?:(?!<${name}[\\s>])[\\s\\S])*?</${name}>`, 'g'))].map(
    (match) => match[0],
  )

export const hrefs = (html: string): string[] =>
  [...html.matchAll(/\shref="([^"]*)"/g)].map((match) => unescape(match[1]!))

/** The section that a heading with this id names. */
export function section(html: string, id: string): string {
  const start = html.indexOf(`<section aria-labelledby="${id}"`)
  if (start < 0) throw new Error(`no section ${id}`)
  let depth = 0
  for (const tag of html.slice(start).matchAll(/<(\/?)section[\s>]/g)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return html.slice(start, start + tag.index)
  }
  throw new Error(`section ${id} has no end`)
}

const VOID = new Set(['meta', 'link', 'col', 'br', 'hr', 'img', 'input', 'circle'])

/** The names of elements that are not closed where they should be. */
export function unbalanced(html: string): string[] {
  const open: string[] = []
  const problems: string[] = []
  for (const [, slash, name, own] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (VOID.has(name!) || own === '/') continue
    if (slash === '') open.push(name!)
    else if (open.pop() !== name) problems.push(name!)
  }
  return [...problems, ...open]
}
