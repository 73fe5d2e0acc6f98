import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Entry, Json, LogRow } from '../../src/planning/decisions/entry.ts'
import { hashEntry, planHash, verifyChain, ZEROS } from '../../src/store/index.ts'
import { rows } from './entries.ts'

/** Of the line below it, by `printf '%s' … | sha256sum`. */
const HASH = '846b65f6236048b3156450d197b0b317a2352b3fecfc3248c68aeb4ad8f76a59'
// {"at":"2026-11-24T12:00:00Z","by":"Samordnaren","changes":[{"because":"Mötet flyttas från 20 maj till 27 maj.","change":"moved","from":{"date":"2027-05-20"},"occurrence":"provlan-2027-moten-3","to":{"date":"2027-05-27"}}],"decision":{"date":"2027-05-27","kind":"move","occurrence":"provlan-2027-moten-3","reason":"Salen är upptagen"},"prev":"0000000000000000000000000000000000000000000000000000000000000000","region":"provlan","revision":1,"year":2027}
const ENTRY: Omit<Entry, 'hash'> = {
  revision: 1,
  region: 'provlan',
  year: 2027,
  at: '2026-11-24T12:00:00Z',
  by: 'Samordnaren',
  decision: {
    kind: 'move',
    occurrence: 'provlan-2027-moten-3',
    date: '2027-05-27',
    reason: 'Salen är upptagen',
  },
  changes: [
    {
      occurrence: 'provlan-2027-moten-3',
      change: 'moved',
      from: { date: '2027-05-20' },
      to: { date: '2027-05-27' },
      because: 'Mötet flyttas från 20 maj till 27 maj.',
    },
  ],
  prev: ZEROS,
}

describe('the hash of an entry', () => {
  it('is of its canonical JSON, reckoned by hand', () => {
    expect(hashEntry(ENTRY)).toBe(HASH)
  })

  it('is not of the hash itself', () => {
    expect(hashEntry({ ...ENTRY, hash: HASH })).toBe(HASH)
  })

  it('is of every other field', () => {
    for (const [name, value] of Object.entries({ ...ENTRY, planHash: 'x' }))
      expect(hashEntry({ ...ENTRY, [name]: `${JSON.stringify(value)} ` })).not.toBe(HASH)
  })
})

describe('the hash of a plan', () => {
  it('is of canonical JSON: names in order of UTF-16, numbers and escapes as ECMAScript writes them', () => {
    // printf '%s' '{"1":[],"a":"å\u0000\"","b":1e+21,"é":null}' | sha256sum
    expect(planHash({ é: null, b: 1e21, a: 'å\u0000"', 1: [] })).toBe(
      '4a897f47e320cc0c315e7c27cfe9ca99a835f62449d264e493903ee01685d4c2',
    )
  })

  it('is the same in any order of names, and what sorting them by hand gives', async () => {
    const sorted = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(sorted)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, v]) => [`_${name}`, sorted(v)]),
      )
    }
    // Names with a letter before them: else an object puts those that look like numbers first
    const json = fc.jsonValue({ stringUnit: 'grapheme' }).map((v) => sorted(v as Json))
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const own = createHash('sha256')
          .update(JSON.stringify(value, (_, v: unknown) => (Object.is(v, -0) ? 0 : v)))
          .digest('hex')
        expect(planHash(value)).toBe(own)
      }),
    )
  })

  it('has none for half a character', () => {
    expect(() => planHash('\ud83d')).toThrow(/[Ss]urrogate/)
  })
})

describe('a chain', () => {
  it('of none, or of rows as they were written, is whole', async () => {
    expect(verifyChain([])).toEqual({ ok: true })
    expect(verifyChain(await rows(5))).toEqual({ ok: true })
  })

  const changed = (row: LogRow, given: Partial<Entry>): LogRow => ({
    ...row,
    entry: { ...row.entry, ...given },
  })
  const rehashed = async (row: LogRow, given: Partial<Entry>): Promise<LogRow> =>
    changed(row, { ...given, hash: hashEntry({ ...row.entry, ...given }) })

  test.each<
    [label: string, break_: (all: LogRow[]) => Promise<LogRow[]> | LogRow[], revision: number, what: string]
  >([
    [
      'a changed reason',
      (all) => all.with(2, changed(all[2]!, { by: 'Någon annan' })),
      3,
      'is not what was written',
    ],
    [
      'a changed and rehashed entry',
      async (all) => all.with(2, await rehashed(all[2]!, { by: 'Någon annan' })),
      4,
      'does not follow the one before',
    ],
    ['the first left out', (all) => all.slice(1), 1, 'is missing'],
    ['one left out', (all) => all.toSpliced(2, 1), 3, 'is missing'],
    ['one twice', (all) => all.toSpliced(2, 0, all[1]!), 3, 'is missing'],
    ['two that changed places', (all) => all.with(1, all[2]!).with(2, all[1]!), 2, 'is missing'],
    [
      'a first that is not the first',
      async (all) => all.with(0, await rehashed(all[0]!, { prev: 'a'.repeat(64) })),
      1,
      'does not follow the one before',
    ],
    [
      'an entry of another region',
      async (all) => all.with(4, await rehashed(all[4]!, { region: 'annat' })),
      5,
      'is of annat',
    ],
    [
      'an added field',
      (all) => all.with(1, changed(all[1]!, { planHash: 'b'.repeat(64) })),
      2,
      'is not what was written',
    ],
  ])('with %s breaks there', async (_, break_, revision, what) => {
    expect(verifyChain(await break_(await rows(5)))).toEqual({ revision, what })
  })
})
