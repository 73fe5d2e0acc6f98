// Writes entries as fast as it can until it is killed, and tells each revision once it is acknowledged.
import { writeSync } from 'node:fs'
import { openDatabase } from '../../dist/runtime/database.js'
import { createStore, hashEntry, ZEROS } from '../../dist/store/index.js'

const store = createStore(await openDatabase(process.argv[2], 'keep'))
let last = (await store.log('provlan')).at(-1)
for (;;) {
  const revision = (last?.entry.revision ?? 0) + 1
  const entry = {
    revision,
    region: 'provlan',
    year: 2027,
    at: '2026-11-24T12:00:00Z',
    by: 'Samordnaren',
    // Now and then more than a page
    decision: { kind: 'replan', reason: 'å'.repeat(revision % 7 === 0 ? 9000 : 90) },
    changes: [],
    prev: last?.entry.hash ?? ZEROS,
  }
  const row = { entry: { ...entry, hash: hashEntry(entry) }, marks: { 'set 2027': { a: revision } } }
  const result = await store.append(row, {
    replay: {
      keyId: 'k',
      path: '/',
      idempotencyKey: `i-${revision}`,
      bodyHash: '',
      response: String(revision),
      at: entry.at,
    },
    published: ['a', 'b'].map((occurrence) => ({
      region: 'provlan',
      occurrence,
      hash: String(revision),
      sequence: revision,
      at: entry.at,
    })),
  })
  if (result !== 'written') throw new Error(`revision ${revision} is ${result}`)
  writeSync(1, `${revision}\n`)
  last = row
}
