/** An element of a document that was read strictly. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** Its own text and its children's, joined. */
  text: string
}

const NAME = '[A-Za-z_][\\w.:-]*'
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'y')
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, 'g')
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** XML 1.0 §2.2. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

/**
 * The root of a document in the part of XML 1.0 that has neither declaration, comment nor CDATA; throws at the first
 * thing that is not well-formed: an unclosed tag, an attribute twice, a bare ampersand, an entity that XML does not name.
 */
export function parseXml(document: string): XmlElement {
  if (!CHARACTERS.test(document)) throw new Error('a character that XML can not hold')
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < document.length; ) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(document)
    if (token === null) throw new Error(`not well-formed at ${from}: ${document.slice(from, from + 60)}`)
    const [, closes, name, attributes, isEmpty, text] = token
    if (text !== undefined) {
      if (open.length === 1 && text.trim() !== '') throw new Error(`text outside the root: ${text}`)
      for (const element of open) element.text += unescaped(text)
    } else if (closes === '/') {
      if (open.length === 1 || open.pop()!.name !== name)
        throw new Error(`</${name}> closes nothing at ${from}`)
    } else {
      const element: XmlElement = { name: name!, attributes: read(attributes!), children: [], text: '' }
      if (open.length === 1 && root.children.length > 0) throw new Error('two roots')
      open.at(-1)!.children.push(element)
      if (isEmpty === '') open.push(element)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`)
  return root.children[0]!
}

function read(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, value] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name!)) throw new Error(`${name} twice`)
    attributes[name!] = unescaped(value!)
  }
  return attributes
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:(#\d+|\w+);)?/g, (whole, name: string | undefined) => {
    const found = name?.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : NAMED[name ?? '']
    if (found === undefined) throw new Error(`${whole} is no entity`)
    return found
  })

/** Every element of a name, in the document's order. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
