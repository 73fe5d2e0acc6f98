import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATA, yamlFiles } from './files.ts'

/** What plans are reckoned by, and told with; the packages' versions are in package.json beside them. */
const PARTS = ['calendar', 'facts', 'http', 'planning', 'rules', 'yaml']

/** {@link codeOf} as the build found it; not there in sources that are run as they are. */
declare const CODE_AT_BUILD: string | undefined

/** A hash of the program and of the facts that come with it: another one may reckon otherwise. */
export function engineOf(): string {
  const code = typeof CODE_AT_BUILD === 'string' ? CODE_AT_BUILD : codeOf()
  return hashOf([code, ...yamlFiles(DATA)])
}

/** A hash of the program alone. */
export function codeOf(): string {
  const own = fileURLToPath(new URL('../', import.meta.url))
  const files = PARTS.map((part) => join(own, part)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]sx?$/.test(name) && !name.endsWith('.d.ts'))
      .toSorted()
      .map((name) => join(folder, name)),
  )
  return hashOf(['', ...files, fileURLToPath(new URL('../../package.json', import.meta.url))])
}

/** Of a text, and of some files with their names. */
function hashOf([text, ...files]: readonly [string, ...string[]]): string {
  const hash = createHash('sha256').update(text)
  for (const file of files)
    hash.update('\0').update(file.replace(/^.*\//, '')).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}
