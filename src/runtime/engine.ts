import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What plans are reckoned by, and told with: the code, the facts, and the packages' versions. */
const PARTS = ['calendar', 'facts', 'http', 'planning', 'rules', 'yaml']

/** A hash of the program and of the facts that come with it: another one may reckon otherwise. */
export function engineOf(): string {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const own = fileURLToPath(new URL('../', import.meta.url))
  const hash = createHash('sha256')
  const files = [...PARTS.map((part) => join(own, part)), join(root, 'data')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[jt]sx?|ya?ml)$/.test(name) && !name.endsWith('.d.ts'))
      .toSorted()
      .map((name) => join(folder, name)),
  )
  for (const file of [...files, join(root, 'package.json')])
    if (existsSync(file))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
