import { type Context, Hono } from 'hono'
import {
  type AvoidRow,
  avoidPage,
  busyPage,
  type ImportAsked,
  SIGN_IN,
  startText,
} from '../../pages/planera/index.ts'
import {
  type Avoided,
  avoidedIn,
  blocksIn,
  busyAt,
  busyWords,
  type Entry,
  longDate,
  MOST_DAYS,
  type Occurrence,
} from '../../planning/index.ts'
import type { Desk } from '../router.ts'
import { sentForm } from '../sent-form.ts'
import { daysSent, importedDays } from './busy-days.ts'
import { type Fields, fieldsOf, only } from './form.ts'
import { review } from './review.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

const words = startText.avoid

/** Days to avoid: typed, pasted, or from a calendar file. */
export const avoidRoutes = (desk: Desk) =>
  new Hono()
    .get('/:region/:year/undvik', async (c) => {
      const who = await signedIn(c, desk)
      return who ? c.html(await shown(desk, who, yearIn(c))) : c.redirect(SIGN_IN)
    })
    .post('/:region/:year/undvik/las', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      return imported(c, who, yearIn(c))
    })
    .post('/:region/:year/undvik/granska', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      return review(c, desk, who, yearIn(c), withoutDropped(await fieldsOf(c)))
    })

async function shown(desk: Desk, { model, planner }: SignedIn, year: number): Promise<string> {
  const state = await desk.planner.state(model)
  const log = (await desk.store.log(model.region.id)).map((row) => row.entry)
  const { occurrences } = desk.planner.planIn(model, year, state)
  const titleOf = (id: string, of: number) =>
    desk.planner.planIn(model, of, state).occurrences.find((o) => o.id === id)?.title ?? id
  const blocks = blocksIn(state)
  const meetings = occurrences.filter((o) => o.kind === 'meeting' && o.status !== 'cancelled')
  return avoidPage({
    planner,
    year,
    rows: avoidedIn(state).map((avoided) => rowOf(avoided, log, titleOf)),
    busy: meetings.flatMap((o) => {
      const busy = busyAt(blocks, [o.date], timeOf(o))
      return busy.parties.length === 0
        ? []
        : [{ title: `${o.title} ${longDate(o.date)}`, text: `${busyWords(busy)}.` }]
    }),
  })
}

const timeOf = ({ start, end }: Occurrence) => (start && end ? { start, end } : undefined)

/** Days to avoid, with the meetings that their decision moved. */
function rowOf(
  avoided: Avoided,
  log: readonly Entry[],
  titleOf: (id: string, year: number) => string,
): AvoidRow {
  const entry = log.find(({ revision }) => revision === avoided.revision)
  const moved = entry?.changes.filter(({ change }) => change === 'moved') ?? []
  return {
    avoided,
    moved: moved.map(({ occurrence, because }) => ({ title: titleOf(occurrence, entry!.year), because })),
  }
}

/** What was uploaded or pasted, for the planner to look through. */
async function imported(c: Context, { planner }: SignedIn, year: number): Promise<Response> {
  const form = await sentForm(c)
  const textOf = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const said = (name: string): string => textOf(name).trim()
  const sent = form.get('file')
  const file = sent instanceof File && sent.size > 0 ? sent : undefined
  const pasted = textOf('text')
  const text = file ? await file.text() : pasted
  const titles = said('titles') === 'on'
  const read = importedDays(text, year, titles)
  const source = said('source') || (file?.name ?? read.name ?? '')
  const asked: ImportAsked = {
    // A file is chosen again; what was pasted is kept
    text: file ? '' : pasted,
    label: read.name ?? (source || words.other),
    source,
    party: said('party'),
    weight: said('weight') === 'must' ? 'must' : 'wish',
    titles,
  }
  const refused = refusalOf(read.refused, read.days.length, year)
  const rows = refused === undefined ? read.days : []
  const page = busyPage({
    planner,
    year,
    asked,
    rows: rows.map((row) => (row.party === undefined && asked.party ? { ...row, party: asked.party } : row)),
    days: JSON.stringify(daysSent(rows, asked.party)),
    wrong: read.wrong,
    left: read.left,
    ...(refused !== undefined && { refused }),
  })
  return c.html(page, refused === undefined && read.wrong.length === 0 ? 200 : 422)
}

function refusalOf(refused: string | undefined, count: number, year: number): string | undefined {
  if (refused !== undefined) return refused
  if (count === 0) return words.foundNone(year)
  return count > MOST_DAYS ? words.tooMany(count, MOST_DAYS) : undefined
}

/** The days of a form, those that were ticked to be taken away left out. */
function withoutDropped({ drop = [], ...fields }: Fields): Fields {
  const days = parsed(only(fields, 'days'))
  if (!Array.isArray(days) || drop.length === 0) return fields
  const left = days.filter((_, i) => !drop.includes(String(i)))
  return { ...fields, days: [JSON.stringify(left)] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
