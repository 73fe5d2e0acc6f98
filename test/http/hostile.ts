import fc from 'fast-check'
import { good, type Known, ODD_NAMES, ODD_TEXTS } from './hostile-values.ts'

/** A request as somebody with bad intentions, or a broken program, would send it. */
export interface Hostile {
  readonly method: string
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string | Uint8Array<ArrayBuffer>
}

export interface Route {
  readonly method: string
  readonly path: string
}

const odd = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 12, unit: 'binary' }),
)

/** One of those that are good nearly always, so that a request gets behind the first thing that is looked at. */
const mostly = (values: readonly string[]) => {
  const other = fc.constantFrom(...values).chain((value) => fc.constantFrom(...twisted(value)))
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...values) },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: other },
  )
}

/** What looks like a good value and is none. */
const twisted = (value: string): string[] => [
  value.toUpperCase(),
  `${value}/`,
  `${value}%00`,
  `${value}.`,
  `../${value}`,
  encodeURIComponent(encodeURIComponent(`${value}/..`)),
  value.replaceAll('a', 'а').replaceAll('2', '２'),
  ` ${value} `,
  `${value};v=1`,
]

const escaped = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'))

const fitting = (values: Readonly<Record<string, readonly string[]>>, name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined

/** Sent as it is, or escaped as a browser would. */
const sentAs = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat(3)).map(([value, at]) => (at === 0 ? value.replaceAll(/[?#]/g, '') : escaped(value)))

function pathOf(path: string, known: Known): fc.Arbitrary<string> {
  const parts = path.split('/').map((part): fc.Arbitrary<string> => {
    const [, name, pattern] = /^:(\w+)(?:\{(.+)\})?$/.exec(part) ?? []
    if (part === '*') return sentAs(odd)
    if (name === undefined) return fc.constant(part)
    const [ending] = /\.[a-z]+$/.exec(pattern ?? '') ?? ['']
    return sentAs(mostly(known.path[name] ?? known.any)).map((value) => value + ending)
  })
  const whole = fc.tuple(...parts).map((all) => all.join('/'))
  const bent = fc.tuple(
    whole,
    fc.constantFrom<(text: string) => string>(
      (p) => `${p}/`,
      (p) => p.replace(/\/([^/]*)$/, '//$1'),
      (p) => p.replace(/\/([^/]*)$/, '%2f$1'),
      (p) => `${p}/..%2f..%2fetc/passwd`,
      (p) => `/%2e%2e${p}`,
      (p) => `${p}%00.ics`,
      (p) => p.toUpperCase(),
      (p) => `${p}${'/a'.repeat(2000)}`,
      (p) => `${p}%`,
      (p) => `${p}%ff%fe`,
      (p) => `/\\evil.example${p}`,
    ),
  )
  return fc.oneof(
    { weight: 9, arbitrary: whole },
    { weight: 1, arbitrary: bent.map(([p, bend]) => bend(p).replace(/^(?!\/)/, '/')) },
  )
}

function queryOf(known: Known): fc.Arbitrary<string> {
  const pair = fc
    .tuple(mostly(Object.keys(known.query)), odd, fc.nat(2), fc.nat(99))
    .map(([name, value, how, at]) => {
      const fit = fitting(known.query, name) ?? known.any
      const chosen = how === 0 ? value : fit[at % fit.length]!
      return `${escaped(name)}=${how === 1 ? chosen.replaceAll('#', '') : escaped(chosen)}`
    })
  const raw = fc.constantFrom(
    '&&==&',
    '%',
    '=',
    '%00=%00',
    'limit[]=1',
    'a'.repeat(20_000),
    '?x',
    '__proto__=1',
  )
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: raw }), { maxLength: 3 })
    .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`))
}

/** What a header may hold on its way through fetch: Latin-1 without control characters. */
const asHeader = (text: string): string => text.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?')

function headersOf(known: Known): fc.Arbitrary<[string, string][]> {
  const one = fc
    .constantFrom(...Object.keys(known.header))
    .chain((name) =>
      fc
        .oneof(
          { weight: 3, arbitrary: fc.constantFrom(...known.header[name]!) },
          { weight: 1, arbitrary: odd },
        )
        .map((value): [string, string] => [name, asHeader(value)]),
    )
  return fc.uniqueArray(one, { maxLength: 4, selector: ([name]) => name })
}

/** A good document with one value of it, or the whole of it, given something else. */
function jsonOf(documents: readonly object[]): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const value = fc.oneof(
    odd,
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(-1, 0, 0.5, 1e308, Number.MAX_SAFE_INTEGER, null, true, [], {}, [[[[[[]]]]]]),
  )
  const changed = fc
    .tuple(fc.constantFrom(...documents), fc.nat(30), value, fc.nat(9), fc.constantFrom(...ODD_NAMES))
    .map(([document, at, other, how, name]) => {
      const names = Object.keys(document)
      if (how === 0) return JSON.stringify(document)
      if (how === 1)
        return JSON.stringify(document).replace(/^\{/, `{${JSON.stringify(name)}:${JSON.stringify(other)},`)
      return JSON.stringify({ ...document, [names[at % names.length]!]: other })
    })
  const text = JSON.stringify(documents[0])
  const broken = fc.constantFrom<string | Uint8Array<ArrayBuffer>>(
    '',
    ' ',
    'null',
    '[]',
    '"',
    '{',
    text.slice(0, -1),
    `${text}${text}`,
    `\uFEFF${text}`,
    text.replaceAll('"', "'"),
    text.replace('{', '{"reason":"first","reason":"second",'),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    text.replace(/"[^"]+"\}$/, '1e999}'),
    text.replace(/:"[^"]*"/, ':NaN'),
    text.replace(/:"/, ':"\u0000'),
    text.replace(/:"/, String.raw`:"\u0000\ud800`),
    Uint8Array.of(0xff, 0xfe, 0x7b, 0x00),
    Uint8Array.of(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d),
    Uint8Array.of(0x1f, 0x8b, 0x08, 0x00, 0x00),
    JSON.stringify({ reason: 'x'.repeat(50_000) }),
  )
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 2, arbitrary: broken })
}

function formOf(known: Known): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const field = fc
    .tuple(mostly(Object.keys(known.form)), odd, fc.nat(3), fc.nat(99))
    .map(([name, value, how, at]) => {
      const fit = fitting(known.form, name) ?? known.any
      return [name, how === 0 ? value : fit[at % fit.length]!] as const
    })
  const start = fc.constantFrom<readonly (readonly [string, string])[]>(...known.forms)
  const urlencoded = fc
    .tuple(start, fc.array(field, { maxLength: 5 }))
    .map(([first, more]) => [...more, ...first].map(([n, v]) => `${escaped(n)}=${escaped(v)}`).join('&'))
  const multipart = fc
    .tuple(field, fc.constantFrom('days.ics', '../../x.ics', '\u0000', 'x'.repeat(5000)))
    .map(
      ([[name, value], file]) =>
        `--x\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"; filename="${file}"\r\nContent-Type: text/calendar\r\n\r\n${value}\r\n--x--\r\n`,
    )
  const broken = fc.constantFrom<string | Uint8Array<ArrayBuffer>>(
    '',
    '&&&===',
    '%',
    '%ff=%fe&kind=%c0%af',
    '--x\r\n',
    '--x\r\nContent-Disposition: form-data\r\n\r\n',
    `key=${'a'.repeat(100_000)}`,
    'a=1&'.repeat(3000),
    Uint8Array.of(0xff, 0x00, 0x26, 0x3d),
  )
  return fc.oneof(
    { weight: 6, arbitrary: urlencoded },
    { weight: 1, arbitrary: multipart },
    { weight: 1, arbitrary: broken },
  )
}

const ODD_METHODS = [
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'QUERY',
  'PROPFIND',
  'post',
  'GET',
  'POST',
  'X',
]

/** Requests to a route: most by its own method, so that its handler meets them. */
function to(route: Route, known: Known): fc.Arbitrary<Hostile> {
  const own = route.method === 'ALL' ? fc.constantFrom(...ODD_METHODS) : fc.constant(route.method)
  const documents = good(known, route.path)
  const isForm = !route.path.startsWith('/api')
  return fc
    .record({
      method: fc.oneof(
        { weight: 9, arbitrary: own },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_METHODS) },
      ),
      path: pathOf(route.path, known),
      query: queryOf(known),
      headers: headersOf(known),
      standing: fc.constantFrom(...(isForm ? known.asBrowser : known.asProgram)),
      body: isForm ? formOf(known) : jsonOf(documents),
    })
    .map(({ method, path, query, headers, standing, body }) => ({
      method,
      path: path + query,
      headers: [...new Map([...standing, ...headers.map(([n, v]) => [n, v] as const)])],
      ...(!['GET', 'HEAD'].includes(method.toUpperCase()) && { body }),
    }))
}

/** Hostile requests to every one of some routes, each as likely as another. */
export const hostileTo = (routes: readonly Route[], known: Known): fc.Arbitrary<Hostile> =>
  fc.oneof(...routes.map((route) => to(route, known)))
