import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import type { TestProjectInlineConfiguration } from 'vitest/config'

/** What cannot be tried inside workerd, since it is about another thing: each with what. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'test/store/sqlite.test.ts': 'the driver of SQLite',
  'test/store/d1.test.ts': 'D1 asked from outside; inside it is what every test here uses',
  'test/http/races.test.ts': 'SQLite and D1 beside each other',
  'test/http/full-disk.test.ts': 'a disk of the machine that is full',
  'test/http/oidc.test.ts': 'an OpenID provider that listens in the process',
  'test/http/metrics.test.ts': "figures of Node's process",
  'test/store/query-plans.test.ts': "SQLite's own account of a query",
  // A hundred thousand requests of one seed, which take minutes; what they found is tried in hostile-found.test.ts
  'test/http/hostile.test.ts': 'endurance',
  'test/http/hostile-2.test.ts': 'endurance',
  'test/http/hostile-3.test.ts': 'endurance',
  'test/http/hostile-4.test.ts': 'endurance',
}

/** Databases that one file of tests may use. */
const DATABASES = 400

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Modules, and what stands for them: a database, and the alias that wrangler.toml has. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/\/fresh\.ts$/, beside('./fresh.ts')],
  [/^fflate$/, beside('../../src/runtime/zip-at-once.ts')],
]

/** What stands inside workerd for what only Node has. */
const inside = {
  name: 'inside-workerd',
  enforce: 'pre' as const,
  resolveId: (id: string) => INSIDE.find(([name]) => name.test(id))?.[1],
  // workerd has a node:fs of its own, which no resolver is asked for, and no disk behind it
  transform: (code: string) => code.replaceAll("from 'node:fs'", `from '${beside('./fs.ts')}'`),
}

/** The service and its store in workerd, over D1, with the tests that they have on Node. */
export const workerd = (time: object): TestProjectInlineConfiguration => ({
  // Hundreds of packages name sources that they do not ship; what a test fails by is vitest's own to tell
  logLevel: 'error',
  plugins: [
    inside,
    cloudflareTest({
      main: './src/runtime/workers.ts',
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        d1Databases: Object.fromEntries(Array.from({ length: DATABASES }, (_, i) => [`DB${i}`, `db${i}`])),
      },
    }),
  ],
  test: {
    ...time,
    name: 'workerd',
    include: ['test/http/**/*.test.ts', 'test/store/**/*.test.ts', 'test/workerd/*.test.ts'],
    exclude: Object.keys(ELSEWHERE),
  },
})
