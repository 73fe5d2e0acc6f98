/**
 * One line of text fit for a TEXT value (RFC 5545 §3.3.11): runs of control characters and of Unicode's line and
 * paragraph separators become one space, lone surrogates U+FFFD. Escaping is left to the writer.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()

/** At most `limit` UTF-16 units, whole code points; what is cut ends in `…`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = limit - 1
  const last = text.charCodeAt(end - 1)
  if (last >= 0xd800 && last <= 0xdbff) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** Some clients render tags that stand in a DESCRIPTION, others show them raw: what opens one becomes `‹`. */
export const withoutTags = (text: string): string => text.replace(/<(?=[a-z/!?])/giu, '‹')

/** A link to a meeting's room lets its reader in, so it is left to the kallelse. */
export const withoutLinks = (text: string): string =>
  text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, '(länk i kallelsen)')
