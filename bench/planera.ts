import { atMost, type Figure } from './figure.ts'
import { inMs, median } from './measure.ts'
import { type Answer, type PlannerDesk, plannerDesk } from './planner-desk.ts'
import { print } from './table.ts'

const YEAR = 2027
const REGIONS = ['kalmar', 'orebro'] as const
const AIM_MS = 100

/** Rounds of the way: the first ones to be warm. */
const ROUNDS = { warm: 3, told: 9 } as const

/** How long each answer on a planner's way takes, before and after the year is sent out. */
export async function planera(): Promise<Figure[]> {
  const columns: (readonly [name: string, ms: ReadonlyMap<string, readonly number[]>])[] = []
  for (const region of REGIONS) {
    const desk = await plannerDesk(region)
    columns.push([region, await rounds(desk, region)])
    await sendOut(desk, region)
    columns.push([`${region}, sent out`, await rounds(desk, region)])
  }
  const answers = [...columns[0]![1].keys()]
  const slowest = Math.max(...columns.flatMap(([, ms]) => [...ms.values()].map(median)))
  print(
    `A planner's way through ${YEAR}, ms an answer, median of ${ROUNDS.told} once warm (aim: ${AIM_MS} ms)`,
    ['answer', ...columns.map(([name]) => name)],
    answers.map((answer) => [answer, ...columns.map(([, ms]) => inMs(median(ms.get(answer)!)))]),
  )
  return [atMost("a planner's slowest answer", slowest, AIM_MS)]
}

async function rounds(desk: PlannerDesk, region: string): Promise<Map<string, number[]>> {
  for (let i = 0; i < ROUNDS.warm; i++) await way(desk, region)
  const all = new Map<string, number[]>()
  for (let i = 0; i < ROUNDS.told; i++)
    for (const [name, { ms }] of await way(desk, region)) all.set(name, [...(all.get(name) ?? []), ms])
  return all
}

/** From signing in to the lists, with one meeting moved to its best other day. */
async function way(desk: PlannerDesk, region: string): Promise<(readonly [string, Answer])[]> {
  const path = `/planera/${region}/${YEAR}`
  const signIn = await desk.send('/planera', { key: desk.key })
  const { cookie } = signIn
  const year = await desk.open(path, cookie)
  const date = await desk.open(middleOf(year), cookie)
  const move = {
    kind: 'move',
    occurrence: found(date, /name="occurrence" value="([^"]+)"/),
    date: found(date, /name="date" id="[^"]+" value="([^"]+)"/),
  }
  const review = await desk.send(`${path}/granska`, move, cookie)
  const read = found(review, /name="read" value="(\d+)"/)
  const save = await desk.send(
    `${path}/spara`,
    { ...move, read, reason: 'Synpunkter från kommunerna', override: 'on' },
    cookie,
  )
  const saved = await desk.open(save.location, cookie)
  const start = await desk.open(`${path}/start`, cookie)
  const booking = await desk.open(`${path}/bokning`, cookie)
  const roles = await desk.open(`${path}/roller`, cookie)
  // Some subscriber's calendar asks between two decisions, so that a save has only its own to tell
  await desk.open(`/feeds/${region}.ics`, cookie)
  const comments = await desk.open(`${path}/meddelande?om=synpunkter`, cookie)
  return [
    ['sign in', signIn],
    ['year', year],
    ['one date, with its other days', date],
    ['review of a move', review],
    ['save', save],
    ['year, just saved', saved],
    ["start from last year's", start],
    ['booking list', booking],
    ['last days by role', roles],
    ["comments' outcome", comments],
  ]
}

async function sendOut(desk: PlannerDesk, region: string): Promise<void> {
  const path = `/planera/${region}/${YEAR}`
  const { cookie } = await desk.send('/planera', { key: desk.key })
  const circulate = { kind: 'circulate', replyBy: '2026-12-18' }
  const read = found(await desk.send(`${path}/granska`, circulate, cookie), /name="read" value="(\d+)"/)
  await desk.send(`${path}/spara`, { ...circulate, read, reason: 'Utskick', override: 'on' }, cookie)
}

/** The address of a meeting in the middle of the year. */
function middleOf({ html }: Answer): string {
  const all = [...html.matchAll(/href="([^"]+\/datum\/[^"]+)"/g)]
  return all[all.length >> 1]![1]!
}

function found({ html }: Answer, pattern: RegExp): string {
  const value = pattern.exec(html)?.[1]
  if (value === undefined) throw new Error(`No ${pattern} in the page`)
  return value
}
