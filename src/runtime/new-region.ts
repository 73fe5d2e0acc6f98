import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatDate } from '../calendar/index.ts'
import { capital } from '../planning/index.ts'
import { regionSchema } from '../rules/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { skeleton } from './skeleton.ts'

const SCHEMA = fileURLToPath(new URL('../../docs/region.schema.json', import.meta.url))

/** `new REGION`: writes a file of rules to begin from; tells where, and what comes next. */
export function newRegion(args: readonly string[], { calendars, today }: Config): string {
  const [id, ...more] = readArguments(args, {}).positionals
  if (id === undefined || more.length > 0) throw new UsageError('new: expected REGION')
  const { error } = regionSchema.shape.id.safeParse(id)
  if (error) throw new Error(`new: ${error.issues[0]!.message}, as gavleborg`)
  // A region that is there under the other ending would be there twice
  const there = ['yaml', 'yml'].map((ending) => join(calendars, `${id}.${ending}`)).find(existsSync)
  if (there !== undefined) throw new Error(`${there}: expected no such file; it is left as it is`)
  const file = join(calendars, `${id}.yaml`)
  const text = skeleton({
    id,
    name: capital(id),
    revised: formatDate(systemClock(today).today()),
    schema: relative(calendars, SCHEMA),
  })
  write(file, text)
  return `${file}: written. Change it by docs/ny-region.md, and see what it gives:\n  npm run -s arshjul -- check ${file}\n`
}

/** Fails where the file has come meanwhile. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    throw new Error(`${file}: expected a place to write (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    })
  }
}
