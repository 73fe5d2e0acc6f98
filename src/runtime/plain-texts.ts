import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainYaml } from '../yaml/index.ts'

/** Where the build puts what the YAML says that it found; sources that are run as they are have none. */
export const PLAIN = fileURLToPath(new URL('../plain.json', import.meta.url))

/** What texts say, by the texts' hash: another text is not found, so that none of it is ever out of date. */
type PlainTexts = Readonly<Record<string, unknown>>

/** For as long as files are being read; some megabytes after that. */
let atBuild: WeakRef<PlainTexts> | undefined

/** What a text says, where the build has parsed it; undefined for every other text. */
export function plainAtBuild(text: string): unknown {
  const known = atBuild?.deref() ?? read()
  atBuild = new WeakRef(known)
  return known[hashOf(text)]
}

const read = (): PlainTexts =>
  existsSync(PLAIN) ? (JSON.parse(readFileSync(PLAIN, 'utf8')) as PlainTexts) : {}

/** The JSON of {@link PLAIN}; texts that can't be read are left to the start, which tells where they are wrong. */
export const plainTexts = (texts: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), plainYaml(text)])))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
