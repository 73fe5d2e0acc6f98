import { type Context, Hono } from 'hono'
import { addMonths } from '../calendar/index.ts'
import { accessibilityPage, bodyPage, comingPage, comparePage, LEVELS, type Wanted } from '../pages/index.ts'
import { byDate, type Occurrence } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { notFound, Problem } from './problem.ts'
import type { Desk } from './router.ts'
import { filled, kindOf, oneOf, type Query } from './year-query.ts'

/** Dates on a page of what is to come. */
const PAGE = 60
/** How far ahead is told. */
const MONTHS = { coming: 18, body: 18 } as const

/** What pages are made with, whatever they show. */
export interface PageSetting {
  readonly html: (c: Context, page: string) => Response | Promise<Response>
  readonly years: () => readonly number[]
}

/** The pages across regions, and a body's own. */
export function overviewPages(desk: Desk, { html, years }: PageSetting) {
  const today = () => desk.clock.today()
  const ahead = (model: RegionModel, months: number): Promise<Occurrence[]> =>
    desk.planner.shownBetween(model, today(), addMonths(today(), months))
  return new Hono()
    .get('/tillganglighet', (c) => html(c, accessibilityPage()))
    .get('/halltider', async (c) => {
      const query = filled((name) => c.req.query(name))
      const wanted = wantedBy(query, desk)
      const models = [...desk.regions.values()].filter(
        ({ region: { id } }) => (wanted.region ?? wanted.body?.split('/')[0] ?? id) === id,
      )
      const dated = await Promise.all(models.map((model) => ahead(model, MONTHS.coming)))
      const all = dated.flat().filter(fits(wanted)).sort(byDate)
      const pages = Math.max(1, Math.ceil(all.length / PAGE))
      const page = pageNumber(query('sida'), pages)
      return html(
        c,
        comingPage({
          regions: [...desk.regions.values()].map((m) => m.region),
          wanted,
          occurrences: all.slice((page - 1) * PAGE, page * PAGE),
          total: all.length,
          page,
          pages,
          today: today(),
        }),
      )
    })
    .get('/jamfor', (c) => {
      const ids = new Set(c.req.queries('region') ?? [])
      const models = [...desk.regions.values()]
      const chosen = models.filter(({ region }) => ids.has(region.id))
      if (chosen.length < ids.size) throw new Problem(422, 'Ett av länen finns inte.')
      const level = oneOf(
        LEVELS,
        filled((name) => c.req.query(name))('niva') ?? 'strategic',
        'Nivån finns inte.',
      )
      return html(c, comparePage({ models, chosen, level }))
    })
    .get('/:region/grupp/:body', async (c) => {
      const model = desk.regions.get(c.req.param('region'))
      const body = model?.region.bodies.find((b) => b.id === c.req.param('body'))
      if (model === undefined || body === undefined)
        throw notFound('Gruppen finns inte. På startsidan går det att söka efter grupper.')
      const dated = await ahead(model, MONTHS.body)
      const next = dated.filter((o) => o.status !== 'cancelled' && o.bodies.includes(body.id))
      return html(
        c,
        bodyPage({ model, body, next, today: today(), years: years(), publicUrl: desk.publicUrl }),
      )
    })
}

/** The most that is read of a role. */
const LONGEST_ROLE = 100

function wantedBy(query: Query, { regions }: Desk): Wanted {
  const region = query('region')
  const body = query('grupp')
  const [ofBody, id] = body?.split('/') ?? []
  if (region !== undefined && !regions.has(region)) throw new Problem(422, 'Länet finns inte.')
  if (body !== undefined && !regions.get(ofBody!)?.region.bodies.some((b) => b.id === id))
    throw new Problem(422, 'Gruppen finns inte.')
  const slug = query('slag')
  const kind = slug === 'allt' ? undefined : (kindOf(slug) ?? 'deadline')
  const role = query('ansvarig')?.slice(0, LONGEST_ROLE)
  return {
    ...(region !== undefined && { region }),
    // A body chosen before its region was changed is no longer meant
    ...(body !== undefined && (region ?? ofBody) === ofBody && { body }),
    ...(kind !== undefined && { kind }),
    ...(role !== undefined && { role }),
  }
}

const fits =
  ({ body, kind, role }: Wanted) =>
  (o: Occurrence): boolean =>
    o.status !== 'cancelled' &&
    (body === undefined || o.bodies.includes(body.split('/')[1]!)) &&
    (kind === undefined || o.kind === kind) &&
    (role === undefined ||
      (o.responsible?.toLowerCase().includes(role.normalize('NFC').toLowerCase()) ?? false))

function pageNumber(text: string | undefined, pages: number): number {
  const page = text === undefined ? 1 : /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0
  if (page < 1 || page > pages) throw new Problem(422, 'Den sidan finns inte.')
  return page
}
