/// <reference types="vite/client" />

// The files that tests read, as they stood when the tests were bundled: workerd has no disk
const files: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../calendars/*.yaml',
    '../../data/*.yaml',
    '../../migrations/*.sql',
    '../feed/golden/*',
    '../../docs/**/*',
  ],
  { query: '?raw', import: 'default', eager: true },
)

const ROOT = new URL('../../', import.meta.url)

const pathOf = (place: string | URL): string => {
  const path = decodeURIComponent(new URL(place, ROOT).pathname)
  return path.slice(decodeURIComponent(ROOT.pathname).length)
}

const texts = new Map(
  Object.entries(files).map(([name, text]) => [pathOf(new URL(name, import.meta.url)), text]),
)

const missing = (path: string): Error =>
  Object.assign(new Error(`${path} is not among the files`), { code: 'ENOENT' })

export function readFileSync(place: string | URL): string {
  const text = texts.get(pathOf(place))
  if (text === undefined) throw missing(pathOf(place))
  return text
}

export function readdirSync(place: string | URL): string[] {
  const folder = `${pathOf(place).replace(/\/$/, '')}/`
  const names = [...texts.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
  if (names.length === 0) throw missing(folder)
  return names
}

export const existsSync = (place: string | URL): boolean => texts.has(pathOf(place))

export default { readFileSync, readdirSync, existsSync }
