import { dateOf } from '../calendar/index.ts'
import { createApp } from '../http/app.ts'
import { createStore, migrate, newKey } from '../store/index.ts'
import { readMigrations } from './database.ts'
import { readFacts, readRegions } from './files.ts'
import { Recorder } from './recorder.ts'
import { openSqlite } from './sqlite.ts'

/** What stands for the service's address where nobody runs it. */
export const EXAMPLE_URL = 'https://arshjul.example.se'

const REGION = 'vasternorrland'
const YEAR = 2027
const BODY = 'lansledningen'
const TODAY = '2026-11-24'
const NOW = `${TODAY}T12:00:00Z`

/** The shipped regions over an empty log, on a day that stays; with the region's key, and another's. */
export async function exampleService() {
  const database = openSqlite(':memory:')
  await migrate(database, readMigrations())
  const store = createStore(database)
  const random = randomOf(1)
  const app = createApp({
    regions: readRegions('calendars'),
    facts: readFacts(),
    clock: { today: () => dateOf(TODAY), now: () => NOW },
    publicUrl: EXAMPLE_URL,
    store,
    random,
  })
  const keyOf = async (region: string) => {
    const { id, secret, hash } = newKey(random)
    await store.addKey({ id, region, label: 'Samverkanskoordinator', hash, createdAt: NOW })
    return { Authorization: `Bearer ${secret}` }
  }
  return { app, key: await keyOf(REGION), other: await keyOf('norrbotten') }
}

/** Numbers that are the same every time, so that the examples are. */
function randomOf(seed: number) {
  let next = seed
  return (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => (next = (next * 48271) % 2147483647) & 255)
}

type Headers = Readonly<Record<string, string>>

/** Every call once, as somebody makes it who gets to know the API, with its answer; and a refusal of each status. */
export async function recordExamples(): Promise<Recorder> {
  const { app, key, other } = await exampleService()
  const recorder = new Recorder((path, init) => app.request(path, init))
  await readRegion(recorder)
  await readPlan(recorder)
  await decide(recorder, key)
  await readHistory(recorder)
  await keepArenden(recorder, key)
  await subscribe(recorder)
  await refuse(recorder, key, other)
  return recorder
}

const region = `/api/v1/regions/${REGION}`
const plan = `${region}/plans/${YEAR}`

async function readRegion(r: Recorder): Promise<void> {
  await r.call('getApiInfo', 'GET', '/api/v1/api-info')
  await r.call('getSiteApiInfo', 'GET', '/api-info')
  await r.call('getOpenApi', 'GET', '/api/v1/openapi.json', { byAddress: true })
  await r.call('listRegions', 'GET', '/api/v1/regions?limit=2')
  await r.call('getRegion', 'GET', region)
  await r.call('listDays', 'GET', `${region}/days?from=2027-01-01&to=2027-06-30&limit=2`)
  await r.call('listDeadlines', 'GET', `/api/v1/deadlines?region=${REGION}&from=2027-01-01&limit=2`)
  await r.call('getEarliestDecision', 'GET', `${region}/earliest-decision?body=${BODY}&raised=2027-01-11`)
}

async function readPlan(r: Recorder): Promise<void> {
  await r.call('getPlan', 'GET', plan)
  await r.call('getConflict', 'GET', `${plan}/conflict`)
  await r.call('getPlanCsv', 'GET', `${plan}.csv`)
  await r.call('getPlanIcs', 'GET', `${plan}.ics`)
  for (const [name, form] of [
    ['getPlanXlsx', 'xlsx'],
    ['getPlanSvg', 'svg'],
  ] as const)
    await r.call(name, 'GET', `${plan}.${form}`, { byAddress: true })
}

interface Dated {
  readonly id: string
  readonly kind: string
  readonly body: string
}

/** The first meeting of the body that leads, moved to the best of its other days. */
async function decide(r: Recorder, key: Headers): Promise<void> {
  const read = await r.call('getPlan', 'GET', plan)
  const { occurrences } = (await read.json()) as { occurrences: readonly Dated[] }
  const meeting = occurrences.find((o) => o.kind === 'meeting' && o.body === BODY)!
  const ranked = await r.call(
    'listAlternatives',
    'GET',
    `${plan}/occurrences/${meeting.id}/alternatives?limit=2`,
  )
  const { items } = (await ranked.json()) as { items: readonly { date: string }[] }
  const decision = {
    kind: 'move',
    occurrence: meeting.id,
    date: items[0]!.date,
    reason: 'Två kommuner har budgetdagar då.',
  }
  await r.call('previewPlan', 'POST', `${plan}/preview`, { body: { decisions: [decision] } })
  const headers = { ...key, 'If-Match': read.headers.get('ETag')! }
  await r.call('writeDecision', 'POST', `${plan}/decisions?dryRun=true`, { headers, body: decision })
  await r.call('writeDecision', 'POST', `${plan}/decisions`, { headers, body: decision })
}

async function readHistory(r: Recorder): Promise<void> {
  await r.call('listRegionHistory', 'GET', `${region}/history`)
  await r.call('listPlanHistory', 'GET', `${plan}/history`)
  await r.call('getPlanRevision', 'GET', `${plan}/revisions/1`)
  await r.call('diffPlan', 'GET', `${plan}/diff?from=0&to=1`)
  await r.call('listChanges', 'GET', `/api/v1/changes?since=${TODAY}`)
}

async function keepArenden(r: Recorder, key: Headers): Promise<void> {
  const list = `${region}/arenden`
  const headers = async () => ({
    ...key,
    'If-Match': (await r.call('listArenden', 'GET', list, { headers: key })).headers.get('ETag')!,
  })
  const raised = await r.call('raiseArende', 'POST', list, {
    headers: await headers(),
    body: {
      title: 'Gemensam rutin för hemgång',
      about: 'Hur kommunerna och regionen planerar hemgången tillsammans',
      purpose: 'beslut',
      raisedBy: 'Samverkanskoordinatorn, Region Västernorrland',
      as: 'samverkanskoordinatorerna',
      body: BODY,
      reason: 'Kom med e-post.',
    },
  })
  const { arende } = (await raised.json()) as { arende: string }
  await r.call('takeArendeStep', 'POST', `${list}/${arende}/steps`, {
    headers: await headers(),
    body: { kind: 'ready', reason: 'Underlaget är klart.' },
  })
  await r.call('listArenden', 'GET', list, { headers: key })
  await r.call('getArende', 'GET', `${list}/${arende}`, { headers: key })
  await r.call('listArendeHistory', 'GET', `${list}/history`, { headers: key })
}

async function subscribe(r: Recorder): Promise<void> {
  const made = await r.call('createSubscription', 'POST', '/api/v1/subscriptions', {
    body: { bodies: [`${REGION}/${BODY}`], kinds: ['meeting', 'deadline'], alarm: 'P2D' },
  })
  const { id, token } = (await made.json()) as { id: string; token: string }
  await r.call('deleteSubscription', 'DELETE', `/api/v1/subscriptions/${id}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
}

async function refuse(r: Recorder, key: Headers, other: Headers): Promise<void> {
  const decisions = `${plan}/decisions`
  const body = { kind: 'replan', reason: 'Två möten har flyttats för hand.' }
  await r.refused(401, 'POST', decisions, { body })
  await r.refused(403, 'POST', decisions, { body, headers: other })
  await r.refused(404, 'GET', '/api/v1/regions/atlantis')
  await r.refused(405, 'POST', '/api/v1/api-info', { body })
  await r.refused(412, 'POST', decisions, { body, headers: { ...key, 'If-Match': '"0123456789abcdef"' } })
  await r.refused(413, 'POST', decisions, { body: { ...body, note: 'x'.repeat(1_000_000) }, headers: key })
  await r.refused(415, 'POST', decisions, { body, headers: { 'Content-Type': 'text/plain' } })
  await r.refused(422, 'GET', '/api/v1/regions?limit=0')
  await r.refused(428, 'POST', decisions, { body, headers: key })
}
