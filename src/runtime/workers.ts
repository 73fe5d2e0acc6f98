import type { Context } from 'hono'
import { parseFacts } from '../facts/index.ts'
import { createApp } from '../http/app.ts'
import { lineOf, type Observer } from '../http/observing.ts'
import { createStore } from '../store/index.ts'
import { CALENDARS, DATA } from './bundled.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { type D1, d1Database } from './d1.ts'
import { random } from './random.ts'
import { regionsIn } from './texts.ts'

/** What wrangler.toml and `wrangler secret` give. */
interface Env {
  readonly DB: D1
  /** Of the program that was deployed, its regions and facts with it. */
  readonly CF_VERSION_METADATA: { readonly id: string }
  readonly [setting: string]: unknown
}

interface Execution {
  waitUntil(promise: Promise<unknown>): void
}

type App = ReturnType<typeof appFor>

let app: App | undefined

/** The service on Cloudflare Workers: docs/workers.md. */
export default {
  async fetch(request: Request, env: Env, execution: Execution): Promise<Response> {
    app ??= appFor(env)
    const answer = Promise.resolve(app.fetch(request, env))
    // A reader who goes away ends what was begun for it, and another reader may be waiting for the same year
    execution.waitUntil(answer.catch(() => undefined))
    return answer
  },
}

/** The service of one isolate. Throws an Error of one line for a setting that is missing or wrong. */
export function appFor({ DB, CF_VERSION_METADATA, ...env }: Env) {
  const settings = env as Readonly<Record<string, string | undefined>>
  const { publicUrl, today, oidc } = readConfig(settings)
  if (!settings['PUBLIC_URL'] || publicUrl === undefined)
    throw new Error('PUBLIC_URL: expected the address that the world knows the service by')
  return createApp({
    regions: regionsIn(CALENDARS),
    facts: parseFacts(DATA),
    store: createStore(d1Database(DB)),
    random,
    clock: systemClock(today),
    publicUrl,
    addressOf: (c: Context) => c.req.header('CF-Connecting-IP') ?? 'unknown',
    engine: CF_VERSION_METADATA.id,
    observer,
    report: ({ message, stack }, requestId) =>
      console.error(JSON.stringify({ level: 'error', requestId, msg: message, stack })),
    ...(oidc && { oidc }),
  })
}

/** One JSON object an answer, in the log that `wrangler tail` shows. Its clock stands still between questions to others. */
const observer: Observer = {
  begin() {
    const began = Date.now()
    return (answered) =>
      console.log(JSON.stringify({ level: 'info', ...lineOf(answered, Date.now() - began) }))
  },
}
