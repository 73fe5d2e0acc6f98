import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readArguments, UsageError } from './arguments.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'

/** `backup FILE [--force]`: a copy of the database, whole or not at all, while the service goes on. */
export async function backup(args: readonly string[], { database: source }: Config): Promise<string> {
  const { values, positionals } = readArguments(args, { force: { type: 'boolean' } })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('backup: expected FILE')
  refuse(file, values.force ?? false, source)
  const database = await openDatabase(source, 'look')
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}.unfinished`)
  try {
    await database.backup(unfinished)
    renameSync(unfinished, file)
    flush(dirname(file))
  } catch (error) {
    throw new Error(`backup: expected ${file} to be written (${(error as Error).message})`, { cause: error })
  } finally {
    rmSync(unfinished, { force: true })
    database.close()
  }
  return ''
}

function refuse(file: string, force: boolean, source: string): void {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new Error(`backup: expected a file, ${file} is a folder`)
  const own = statSync(source, { throwIfNoEntry: false })
  if (there && own?.ino === there.ino && own.dev === there.dev)
    throw new Error(`backup: expected another file than the database, ${file} is it`)
  if (there && !force)
    throw new Error(`backup: expected a new file, ${file} is there (--force writes over it)`)
  // SQLite would read the old file's last writes into the new one
  if (existsSync(`${file}-wal`))
    throw new Error(`backup: expected no ${file}-wal: ${file} is, or was, in use as a database`)
}

/** A name in a folder lasts once the folder itself is on the disk. */
function flush(folder: string): void {
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
