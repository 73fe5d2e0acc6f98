/** Characters of an address that a log holds. */
const MOST = 500

/** What follows is a personal feed's token, whole or cut. */
const TOKEN_PATH = /^(\/*feeds\/+s\/+).+$/i

/** A key by its beginning; a token by its length and its capitals: an occurrence's id has none. */
const SECRETS = /arshjul_[\w-]*|(?=[\w-]*[A-Z_])[\w-]{32,}/g

/** A number, a year or a date. */
const HARMLESS = /^\d{1,4}(-\d\d-\d\d)?$/

/**
 * A request's path and query for a log, where nothing may stand that opens anything: tokens and keys become `*`, and so
 * does all in a query but numbers, dates and the names that a program would give.
 *
 * @param query with its `?`, or empty
 */
export function blotted(path: string, query: string): string {
  const place = path.replace(TOKEN_PATH, '$1*').replace(SECRETS, '*')
  const asked = query === '' ? '' : `?${query.slice(1).split('&').map(parameter).join('&')}`
  return `${place}${asked}`.slice(0, MOST)
}

function parameter(text: string): string {
  const [name, value] = text.split(/=(.*)/s) as [string, string | undefined]
  if (value === undefined || !/^[A-Za-z]{1,20}$/.test(name)) return '*'
  return `${name}=${HARMLESS.test(value) ? value : '*'}`
}
