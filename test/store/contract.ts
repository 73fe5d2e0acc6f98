import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { ArendeEntry } from '../../src/arenden/index.ts'
import { readMigrations } from '../../src/runtime/database.ts'
import {
  type Booking,
  Conflict,
  createStore,
  DamagedEntry,
  type Database,
  type DatedCopy,
  type Key,
  migrate,
  migrationsOf,
  type Published,
  type Replay,
  type Row,
  type Store,
  UnknownDatabase,
  verifyChain,
} from '../../src/store/index.ts'
import { rowAfter, rows, stepAfter } from './entries.ts'

/** A database to try, made anew for every test, and what is to be done after the last. */
export interface Subject {
  readonly fresh: () => Promise<Database>
  readonly end?: () => Promise<void>
}

const MIGRATIONS = readMigrations()
const AT = '2026-11-24T12:00:00Z'

/** What the store promises on every database. */
export const storeContract = (place: string, subject: () => Promise<Subject>): void => {
  describe(`the store ${place}`, () => {
    let made: Subject
    let database: Database
    let store: Store

    beforeAll(async () => {
      made = await subject()
    })
    afterAll(async () => made.end?.())
    beforeEach(async () => {
      database = await made.fresh()
      await migrate(database, MIGRATIONS)
      store = createStore(database)
    })

    const count = async (table: string): Promise<unknown> =>
      (await database.query(`SELECT count(*) AS n FROM ${table}`))[0]!['n']

    describe('a batch', () => {
      const add = (name: string, tag: string) => ({
        sql: 'INSERT INTO feeds (name, tag, modified) VALUES (?, ?, ?)',
        params: [name, tag, AT],
      })

      it('is whole or not at all', async () => {
        await expect(database.batch([add('a', '1'), add('b', '1'), add('a', '2')])).rejects.toThrow(Conflict)
        expect(await count('feeds')).toBe(0)
        await database.batch([add('a', '1'), add('b', '1')])
        expect(await count('feeds')).toBe(2)
      })

      it('of nothing does nothing', async () => {
        await expect(database.batch([])).resolves.toBeUndefined()
      })

      it('that breaks another bound than a unique one is no conflict', async () => {
        const wrong = {
          sql: 'INSERT INTO feeds (name, tag, modified) VALUES (?, ?, ?)',
          params: ['a', null, AT],
        }
        const error: unknown = await database.batch([add('b', '1'), wrong]).catch((e: unknown) => e)
        expect(error).toBeInstanceOf(Error)
        expect(error).not.toBeInstanceOf(Conflict)
        expect(await count('feeds')).toBe(0)
      })
    })

    describe('the log', () => {
      it('is empty at first', async () => {
        expect(await store.log('provlan')).toEqual([])
        expect(await store.revisions()).toEqual(new Map())
        expect(await store.lastWritten()).toBe(0)
      })

      it('says that something was written, in whatever region', async () => {
        const numbers: number[] = []
        for (const row of [...(await rows(3)), ...(await rows(2, 'annat'))]) {
          await store.append(row)
          numbers.push(await store.lastWritten())
        }
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
        expect(await store.append((await rows(1))[0]!)).toBe('stale')
        expect(await store.lastWritten()).toBe(numbers.at(-1))
      })

      it('gives rows as they were written, in order, from a revision on', async () => {
        const written = [...(await rows(12)), ...(await rows(3, 'annat'))]
        for (const row of written) expect(await store.append(row)).toBe('written')
        expect(await store.log('provlan')).toEqual(written.slice(0, 12))
        expect(await store.log('provlan', 9)).toEqual(written.slice(9, 12))
        expect(await store.log('provlan', 12)).toEqual([])
        expect(await store.log('provlan', 3, 5)).toEqual(written.slice(3, 5))
        expect(await store.log('annat')).toEqual(written.slice(12))
        expect(await store.revisions()).toEqual(
          new Map([
            ['annat', 3],
            ['provlan', 12],
          ]),
        )
        // Canonical JSON doesn't need it, but what is told twice is told alike
        expect(JSON.stringify(await store.log('provlan'))).toBe(JSON.stringify(written.slice(0, 12)))
      })

      it('takes one of 50 writers of the same revision', async () => {
        await store.append(await rowAfter(undefined))
        const [last] = await store.log('provlan')
        const writers = await Promise.all(
          Array.from({ length: 50 }, async (_, i) => rowAfter(last, { by: `Skrivare ${i}` })),
        )
        const results = await Promise.all(writers.map((row) => store.append(row)))
        expect(results.filter((r) => r === 'written')).toHaveLength(1)
        expect(results.filter((r) => r === 'stale')).toHaveLength(49)
        expect(await store.log('provlan')).toEqual([last, writers[results.indexOf('written')]])
      })

      it('leaves no revision out', async () => {
        const [, second] = await rows(2)
        await expect(store.append(second!)).rejects.toThrow(/follow one another/)
        expect(await count('entries')).toBe(0)
      })

      it('keeps what was written', async () => {
        const [first] = await rows(1)
        await store.append(first!)
        for (const sql of [
          "UPDATE entries SET marks = '{}'",
          'UPDATE entries SET revision = 2',
          'DELETE FROM entries',
        ])
          await expect(database.batch([{ sql, params: [] }])).rejects.toThrow(/entries are kept/)
        expect(await store.log('provlan')).toEqual([first])
      })

      test.each<[label: string, row: Partial<Row>, what: string]>([
        ['is no JSON', { entry: '{' }, "has entry that can't be read"],
        ['has marks that are no JSON', { marks: '' }, "has marks that can't be read"],
        ['is of another region', { region: 'annat' }, 'is in the place of another'],
        ['is of another revision', { revision: 2 }, 'is in the place of another'],
        ['is of another year', { year: 2028 }, 'is in the place of another'],
      ])('names the row whose entry %s', async (_, given, what) => {
        const { entry, marks } = await rowAfter(undefined)
        const row = {
          ...entry,
          entry: JSON.stringify(entry),
          marks: JSON.stringify(marks),
          ...given,
        } as unknown as Row
        const log = createStore({ ...database, query: async () => [row] }).log('provlan')
        await expect(log).rejects.toThrow(
          new DamagedEntry(String(row['region']), Number(row['revision']), what),
        )
      })
    })

    describe('a replay', () => {
      const replay = (given: Partial<Replay> = {}): Replay => ({
        keyId: 'k1',
        path: '/api/v1/regions/provlan/plans/2027/decisions',
        idempotencyKey: 'i-1',
        bodyHash: 'b-1',
        response: '{"revision":1,"changes":[]}',
        at: AT,
        ...given,
      })
      const find = ({ keyId, path, idempotencyKey }: Replay, notBefore = '2026-11-23T12:00:00Z') =>
        store.replay(keyId, path, idempotencyKey, notBefore)

      it('is written with its entry, and found by key, path and idempotency key', async () => {
        const [first] = await rows(1)
        expect(await store.append(first!, { replay: replay() })).toBe('written')
        expect(await find(replay())).toEqual(replay())
        for (const other of [{ keyId: 'k2' }, { path: '/api/v1/regions/annat' }, { idempotencyKey: 'i-2' }])
          expect(await find(replay(other))).toBeUndefined()
        expect(await find(replay(), AT)).toEqual(replay())
        expect(await find(replay(), '2026-11-24T12:00:01Z')).toBeUndefined()
      })

      it('is not written with an entry that comes too late', async () => {
        const [first] = await rows(1)
        await store.append(first!)
        expect(await store.append(first!, { replay: replay(), published: [published()] })).toBe('stale')
        expect([await count('replays'), await count('published')]).toEqual([0, 0])
      })

      it('that was written first makes another entry come too late', async () => {
        const [first, second] = await rows(2)
        await store.append(first!, { replay: replay() })
        expect(await store.append(second!, { replay: replay({ bodyHash: 'b-2' }) })).toBe('stale')
        expect(await store.log('provlan')).toEqual([first])
      })

      it('goes when another is written more than 24 hours later, and its key is free', async () => {
        const [first, second, third] = await rows(3)
        await store.append(first!, { replay: replay() })
        await store.append(second!, { replay: replay({ idempotencyKey: 'i-2', at: '2026-11-25T12:00:00Z' }) })
        expect(await count('replays')).toBe(2)
        const again = replay({ bodyHash: 'b-3', at: '2026-11-25T12:00:01Z' })
        expect(await store.append(third!, { replay: again })).toBe('written')
        expect(await count('replays')).toBe(2)
        expect(await find(again)).toEqual(again)
      })
    })

    const published = (given: Partial<Published> = {}): Published => ({
      region: 'provlan',
      occurrence: 'provlan-2027-moten-1',
      hash: 'h-1',
      sequence: 0,
      at: AT,
      ...given,
    })

    describe('what is published', () => {
      it('is told by region', async () => {
        await store.publish([published(), published({ occurrence: 'provlan-2027-moten-2' })])
        await store.publish([published({ region: 'annat' })])
        expect(await store.published('provlan')).toEqual([
          published(),
          published({ occurrence: 'provlan-2027-moten-2' }),
        ])
        expect(await store.published('inget')).toEqual([])
      })

      it('is written with an entry', async () => {
        const [first] = await rows(1)
        await store.append(first!, { published: [published()] })
        expect(await store.published('provlan')).toEqual([published()])
      })

      test.each<[label: string, later: Partial<Published>, stands: Partial<Published>]>([
        ['a higher sequence', { hash: 'h-2', sequence: 4 }, { hash: 'h-2', sequence: 4 }],
        ['the same sequence', { hash: 'h-2', sequence: 3 }, {}],
        ['a lower sequence', { hash: 'h-2', sequence: 2 }, {}],
        [
          'a higher sequence of an earlier instant',
          { hash: 'h-2', sequence: 4, at: '2026-11-24T11:59:59Z' },
          { hash: 'h-2', sequence: 4 },
        ],
        [
          'a higher sequence of a later instant',
          { sequence: 4, at: '2026-11-24T12:00:01Z' },
          { sequence: 4, at: '2026-11-24T12:00:01Z' },
        ],
      ])('after %s: neither sequence nor instant goes back', async (_, later, stands) => {
        const first = published({ sequence: 3 })
        await store.publish([first])
        await store.publish([{ ...first, ...later }])
        expect(await store.published('provlan')).toEqual([{ ...first, ...stands }])
      })

      it('has the highest of sequences that race', async () => {
        await Promise.all(
          Array.from({ length: 50 }, (_, i) => store.publish([published({ sequence: (i * 37) % 50 })])),
        )
        expect(await store.published('provlan')).toEqual([published({ sequence: 49 })])
      })

      it('may be more rows than a statement has parameters', async () => {
        const many = Array.from({ length: 400 }, (_, i) => published({ occurrence: `o-${i + 1000}` }))
        await store.publish(many)
        expect(await store.published('provlan')).toEqual(many)
      })
    })

    describe('a feed’s mark', () => {
      it('moves with its tag, and never back', async () => {
        expect(await store.feedMark('provlan')).toBeUndefined()
        const mark = { tag: 't-1', modified: AT }
        expect(await store.markFeed('provlan', mark)).toEqual(mark)
        expect(await store.markFeed('provlan', { tag: 't-1', modified: '2026-11-24T13:00:00Z' })).toEqual(
          mark,
        )
        expect(await store.markFeed('provlan', { tag: 't-2', modified: '2026-11-24T11:00:00Z' })).toEqual({
          tag: 't-2',
          modified: AT,
        })
        const later = { tag: 't-3', modified: '2026-11-24T14:00:00Z' }
        expect(await store.markFeed('provlan', later)).toEqual(later)
        expect(await store.feedMark('provlan')).toEqual(later)
        expect(await store.feedMark('annat')).toBeUndefined()
      })
    })

    describe('keys', () => {
      const key = (id: string, createdAt = AT): Key => ({
        id,
        region: 'provlan',
        label: 'Samordnaren',
        hash: `h-${id}`,
        createdAt,
      })

      it('are told, the oldest first', async () => {
        await store.addKey(key('b'))
        await store.addKey(key('a', '2026-11-24T12:00:01Z'))
        expect(await store.keys()).toEqual([key('b'), key('a', '2026-11-24T12:00:01Z')])
        expect(await store.keyById('b')).toEqual(key('b'))
        expect(await store.keyById('c')).toBeUndefined()
        await expect(store.addKey(key('b'))).rejects.toThrow(Conflict)
      })

      it('are revoked once', async () => {
        await store.addKey(key('a'))
        expect(await store.revokeKey('a', '2026-11-25T00:00:00Z')).toBe(true)
        expect(await store.revokeKey('a', '2026-11-26T00:00:00Z')).toBe(true)
        expect(await store.keyById('a')).toEqual({ ...key('a'), revokedAt: '2026-11-25T00:00:00Z' })
        expect(await store.revokeKey('b', AT)).toBe(false)
      })
    })

    describe('subscriptions', () => {
      it('are found by token’s hash and by id, and revoked once', async () => {
        const one = {
          id: 's-1',
          tokenHash: 't-1',
          choices: { bodies: ['provlan/rad'], busy: true },
          createdAt: AT,
        }
        await store.addSubscription(one)
        expect(await store.subscriptionByHash('t-1')).toEqual(one)
        expect(await store.subscriptionById('s-1')).toEqual(one)
        expect([await store.subscriptionByHash('s-1'), await store.subscriptionById('t-1')]).toEqual([
          undefined,
          undefined,
        ])
        await expect(store.addSubscription({ ...one, id: 's-2' })).rejects.toThrow(Conflict)
        expect(await store.revokeSubscription('s-1', AT)).toBe(true)
        expect(await store.revokeSubscription('s-1', '2026-11-26T00:00:00Z')).toBe(true)
        expect(await store.revokeSubscription('s-2', AT)).toBe(false)
        expect(await store.subscriptionByHash('t-1')).toEqual({ ...one, revokedAt: AT })
      })
    })

    describe('bookings', () => {
      it('are told by region, written over, and taken away', async () => {
        const booking = (n: number, given: Partial<Booking> = {}): Booking => ({
          region: 'provlan',
          occurrence: `provlan-2027-moten-${n}`,
          contentHash: `h-${n}`,
          content: { title: 'Rådet', date: '2027-03-04', start: '10:00' },
          by: 'Funktionsbrevlådan',
          at: AT,
          ...given,
        })
        await store.book('provlan', [booking(2), booking(1)], [])
        await store.book('annat', [booking(1, { region: 'annat' })], [])
        expect(await store.bookings('provlan')).toEqual([booking(1), booking(2)])
        const again = booking(2, {
          contentHash: 'h-9',
          content: { title: 'Rådet' },
          at: '2026-11-25T12:00:00Z',
        })
        await store.book('provlan', [again], ['provlan-2027-moten-1', 'provlan-2027-moten-7'])
        expect(await store.bookings('provlan')).toEqual([again])
        expect(await store.bookings('annat')).toHaveLength(1)
        await store.book('provlan', [], [])
        expect(await store.bookings('provlan')).toEqual([again])
      })
    })

    describe('the ärenden', () => {
      const steps = async (count: number, region = 'provlan'): Promise<ArendeEntry[]> => {
        const made: ArendeEntry[] = []
        while (made.length < count) made.push(await stepAfter(made.at(-1), { region }))
        return made
      }

      it('are kept as they were written, in order, each region’s by itself', async () => {
        const written = [...(await steps(12)), ...(await steps(2, 'annat'))]
        for (const entry of written) expect(await store.appendArende(entry)).toBe('written')
        expect(await store.arendeLog('provlan')).toEqual(written.slice(0, 12))
        expect(await store.arendeLog('provlan', 9)).toEqual(written.slice(9, 12))
        expect(await store.arendeLog('provlan', 3, 5)).toEqual(written.slice(3, 5))
        expect(await store.arendeRevisions()).toEqual(
          new Map([
            ['annat', 2],
            ['provlan', 12],
          ]),
        )
        expect(await store.log('provlan')).toEqual([])
        for (const sql of ["UPDATE arende_entries SET entry = '{}'", 'DELETE FROM arende_entries'])
          await expect(database.batch([{ sql, params: [] }])).rejects.toThrow(/entries are kept/)
        expect(verifyChain((await store.arendeLog('provlan')).map((entry) => ({ entry })))).toEqual({
          ok: true,
        })
      })

      it('take one of 20 writers of the same revision, with its replay', async () => {
        const writers = await Promise.all(
          Array.from({ length: 20 }, (_, i) => stepAfter(undefined, { by: `Skrivare ${i}` })),
        )
        const results = await Promise.all(
          writers.map((entry, i) =>
            store.appendArende(entry, {
              keyId: 'k1',
              path: '/api/v1/regions/provlan/arenden',
              idempotencyKey: `i-${i}`,
              bodyHash: 'b',
              response: '{}',
              at: AT,
            }),
          ),
        )
        expect(results.filter((r) => r === 'written')).toHaveLength(1)
        expect(await store.arendeLog('provlan')).toEqual([writers[results.indexOf('written')]])
        expect(await count('replays')).toBe(1)
      })

      it('leave no revision out', async () => {
        const [, second] = await steps(2)
        await expect(store.appendArende(second!)).rejects.toThrow(/follow one another/)
        expect(await count('arende_entries')).toBe(0)
      })
    })

    describe('plan years that were reckoned', () => {
      const copy = (year: number, given: Partial<DatedCopy> = {}): DatedCopy => ({
        region: 'provlan',
        year,
        basis: 'rules 0',
        register: `register ${year}`,
        contents: [`first of ${year}`, `second of ${year}: "å", 7`],
        ...given,
      })
      const name = ({ region, year, basis }: DatedCopy) => ({ region, year, basis })

      it('are found on the very basis that they were kept on', async () => {
        await store.keepDated([copy(2027), copy(2028)])
        await store.keepDated([copy(2027, { region: 'annat', register: 'other' })])
        // Kept, of a year that isn't, on another basis, of another region with the same contents, kept
        const wanted = [
          name(copy(2028)),
          name(copy(2026)),
          name(copy(2027, { basis: 'rules 1' })),
          name(copy(2027, { region: 'annat' })),
          name(copy(2027)),
        ]
        expect(await store.datedRegisters(wanted)).toEqual([
          'register 2028',
          undefined,
          undefined,
          'other',
          'register 2027',
        ])
        expect(
          await store.datedContents(wanted.flatMap((of) => [1, 0, 2].map((place) => ({ ...of, place })))),
        ).toEqual([
          'second of 2028: "å", 7',
          'first of 2028',
          ...Array.from({ length: 7 }),
          'second of 2027: "å", 7',
          'first of 2027',
          undefined,
          'second of 2027: "å", 7',
          'first of 2027',
          undefined,
        ])
        expect(await store.datedRegisters([])).toEqual([])
      })

      it('are kept in place of those before them, each whole', async () => {
        await store.keepDated([copy(2027), copy(2028)])
        const later = copy(2027, { basis: 'rules 1', register: 'later', contents: ['one'] })
        await store.keepDated([later])
        expect(await store.datedRegisters([name(copy(2027)), name(later), name(copy(2028))])).toEqual([
          undefined,
          'later',
          'register 2028',
        ])
        expect(await store.datedContents([0, 1].map((place) => ({ ...name(later), place })))).toEqual([
          'one',
          undefined,
        ])
        expect(await count('dated')).toBe(3)
        await store.keepDated([])
      })

      it('may be more than a statement has room for', async () => {
        const contents = Array.from({ length: 700 }, (_, i) => `${i} ${'"å'.repeat(800)}`)
        const large = copy(2027, { contents })
        await store.keepDated([large])
        const places = [0, 187, 188, 189, 500, 699]
        expect(await store.datedContents(places.map((place) => ({ ...name(large), place })))).toEqual(
          places.map((place) => contents[place]),
        )
      })
    })

    describe('migrations', () => {
      it('run once', async () => {
        const [first] = await rows(1)
        await store.append(first!)
        await migrate(database, MIGRATIONS)
        expect(await store.log('provlan')).toEqual([first])
        expect(await migrationsOf(database, MIGRATIONS)).toEqual(new Set(MIGRATIONS.map((m) => m.name)))
      })

      it('run once though two start at once', async () => {
        const empty = await made.fresh()
        await Promise.all([
          migrate(empty, MIGRATIONS),
          migrate(empty, MIGRATIONS),
          migrate(empty, MIGRATIONS),
        ])
        expect(await createStore(empty).revisions()).toEqual(new Map())
      })

      it('go on from where the database is', async () => {
        const next = {
          name: '9999_next.sql',
          sql: "CREATE TABLE next (a TEXT) STRICT;\n\n-- Why\nINSERT INTO next VALUES ('x');\n",
        }
        await migrate(database, [...MIGRATIONS, next])
        expect(await count('next')).toBe(1)
        await migrate(database, [...MIGRATIONS, next])
        expect(await count('next')).toBe(1)
        await expect(migrate(database, MIGRATIONS)).rejects.toThrow(
          new UnknownDatabase(
            'expected a database of this version or an older one, not one with 9999_next.sql',
          ),
        )
      })

      it('are whole or not at all', async () => {
        const broken = {
          name: '9999_broken.sql',
          sql: 'CREATE TABLE half (a TEXT) STRICT;\n\nCREATE TABLE half (a);',
        }
        await expect(migrate(database, [...MIGRATIONS, broken])).rejects.toThrow(/already exists/)
        await expect(count('half')).rejects.toThrow(/no such table/)
        await migrate(database, MIGRATIONS)
      })

      it('leave another program’s database alone', async () => {
        const other = await made.fresh()
        await other.batch([{ sql: 'CREATE TABLE invoices (id INTEGER)', params: [] }])
        await expect(migrate(other, MIGRATIONS)).rejects.toThrow(
          new UnknownDatabase('expected a database of this program, not one with the table invoices'),
        )
        expect(await other.query(`SELECT name FROM sqlite_master WHERE name = 'entries'`)).toEqual([])
      })
    })
  })
}
