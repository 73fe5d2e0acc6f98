import { join } from 'node:path'
import { openDatabase } from '../../src/runtime/database.ts'
import { createStore } from '../../src/store/index.ts'
import { rows } from '../store/entries.ts'
import { folder } from './process.ts'

/** A name that no file has yet, in a folder of its own. */
export const newFile = (): string => join(folder({}), 'arshjul.sqlite')

/** A database with logs of some regions, each of so many entries; closed. */
export async function kept(lengths: Readonly<Record<string, number>>): Promise<string> {
  const file = newFile()
  const database = await openDatabase(file, 'keep')
  for (const [region, count] of Object.entries(lengths))
    for (const row of await rows(count, region)) await createStore(database).append(row)
  database.close()
  return file
}

/** What a work that was refused told. */
export async function refusalOf(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.then(
    () => undefined,
    (e: unknown) => e,
  )
  if (error instanceof Error) return error
  throw new Error('expected to be refused')
}
