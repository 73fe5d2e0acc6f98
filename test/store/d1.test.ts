import { Miniflare } from 'miniflare'
import { d1Database } from '../../src/runtime/d1.ts'
import { storeContract } from './contract.ts'

storeContract('in D1, in workerd', async () => {
  // As many databases as the contract has tests: one is bound before workerd starts, and can't be emptied of triggers
  const names = Array.from({ length: 60 }, (_, i) => `DB${i}`)
  const workerd = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    compatibilityDate: '2026-04-01',
    d1Databases: Object.fromEntries(names.map((name) => [name, name])),
  })
  let used = 0
  return {
    fresh: async () => d1Database(await workerd.getD1Database(names[used++]!)),
    end: () => workerd.dispose(),
  }
})
