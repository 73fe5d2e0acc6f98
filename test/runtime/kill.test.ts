import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { build, folder } from './process.ts'
import { startWriter, toldBy, wholeLog } from './writer.ts'

beforeAll(build)

/** Databases, two of them at a time, and how many writers of each are killed one after another. */
const [DATABASES, LIVES] = [10, 21]

test(`a writer killed ${DATABASES * LIVES} times: every acknowledged write is there, none is half there`, async () => {
  const seeds = Array.from({ length: DATABASES }, (_, i) => i + 1)
  const results: Result[] = []
  const work = async (): Promise<void> => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) results.push(await kills(seed))
  }
  await Promise.all([work(), work()])
  const sum = (of: (result: Result) => number): number => results.reduce((n, r) => n + of(r), 0)
  expect(sum((r) => r.kills)).toBe(DATABASES * LIVES)
  // The points must lie where it matters: most of them while it writes
  expect(sum((r) => r.writing)).toBeGreaterThan((DATABASES * LIVES) / 2)
  expect(sum((r) => r.last)).toBeGreaterThan(DATABASES * LIVES)
}, 180_000)

interface Result {
  readonly kills: number
  /** Kills of writers that had told of an entry. */
  readonly writing: number
  /** Entries in the end. */
  readonly last: number
}

/** Kills writers of one database at points that the seed settles, as far as a machine's speed can be settled. */
async function kills(seed: number): Promise<Result> {
  const random = randomFrom(seed)
  const file = join(folder({}), 'arshjul.sqlite')
  let [last, writing] = [0, 0]
  for (let life = 0; life < LIVES; life++) {
    const writer = startWriter(file)
    // Now from its start, so that it dies while it opens or makes the database; mostly from its first word
    if (random() < 0.75) await writer.said()
    await sleep(random() * 60)
    writer.child.kill('SIGKILL')
    const ended = await writer.ended
    expect([ended.signal, ended.stderr]).toEqual(['SIGKILL', ''])
    const told = toldBy(ended)
    if (told > 0) writing++
    const found = await lastOf(file, told)
    // All that was told, and at most the one that it was at
    expect(found).toBeGreaterThanOrEqual(Math.max(told, last))
    if (told > 0) expect(found).toBeLessThanOrEqual(told + 1)
    last = found
  }
  return { kills: LIVES, writing, last }
}

async function lastOf(file: string, told: number): Promise<number> {
  // Killed before SQLite wrote anything, which the next start tells of and leaves to a person
  if (!existsSync(file) || statSync(file).size === 0) {
    expect(told).toBe(0)
    rmSync(file, { force: true })
    return 0
  }
  return wholeLog(file)
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
