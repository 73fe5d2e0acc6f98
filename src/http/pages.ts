import { type Context, Hono } from 'hono'
import { addMonths, civil, period, yearOf } from '../calendar/index.ts'
import { occurrencePage, regionPage, startPage, stylesheet, yearPage } from '../pages/index.ts'
import { type Entry, FIRST_PLAN_YEAR, isTakenOver, LAST_PLAN_YEAR } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { revalidated } from './conditional.ts'
import { overviewPages } from './overview-pages.ts'
import { packed } from './packed.ts'
import { shown } from './planner.ts'
import { notFound } from './problem.ts'
import type { Desk } from './router.ts'
import { yearView } from './year-query.ts'

/** How many dates a page tells of what comes next. */
const NEXT = { start: 3, region: 8 }

/** The pages, and the style that they share. */
export function pageRoutes(desk: Desk) {
  const today = () => desk.clock.today()
  const years = () =>
    [-1, 0, 1, 2].map((n) => yearOf(today()) + n).filter((y) => y >= FIRST_PLAN_YEAR && y <= LAST_PLAN_YEAR)
  const next = async (model: RegionModel, many: number) => {
    const dated = await desk.planner.shownBetween(model, today(), addMonths(today(), 12))
    return dated.filter((o) => o.status !== 'cancelled').slice(0, many)
  }
  const html = (c: Context, page: string) => c.html(page, 200, { 'Cache-Control': 'public, max-age=60' })
  return new Hono()
    .use(packed, revalidated)
    .get('/style.css', (c) =>
      c.body(stylesheet, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .route('/', overviewPages(desk, { html, years }))
    .get('/', async (c) => {
      const regions = await Promise.all(
        [...desk.regions.values()].map(async (model) => ({
          region: model.region,
          next: await next(model, NEXT.start),
        })),
      )
      return html(
        c,
        startPage({
          regions,
          today: today(),
          years: years(),
          search: c.req.query('sok')?.trim().slice(0, 100) ?? '',
        }),
      )
    })
    .get('/:region', async (c) => {
      const model = regionFor(c.req.param('region'), desk)
      const { region } = model
      return html(
        c,
        regionPage({
          region,
          next: await next(model, NEXT.region),
          today: today(),
          years: years(),
          publicUrl: desk.publicUrl,
        }),
      )
    })
    .get('/:region/:year', async (c) => {
      const { model, plan, withheld } = await planOf(c.req.param('region'), c.req.param('year'), desk)
      // Dates before and after the year are told with the days that they lie among
      const around = period(civil(plan.year - 1, 7, 1), civil(plan.year + 1, 7, 1))
      const facts = desk.facts.forRegion(model.region.id).factsWithin(around)
      const { region, yearly } = model
      return html(
        c,
        yearPage({
          withheld,
          region,
          plan,
          today: today(),
          years: years(),
          facts,
          rotations: yearly.rotations,
          cycles: yearly.cycles,
          entries: await entriesOf(model, desk),
          view: yearView((name) => c.req.query(name), region),
        }),
      )
    })
    .get('/:region/:year/:occurrence', async (c) => {
      const { model, plan } = await planOf(c.req.param('region'), c.req.param('year'), desk)
      const occurrence = plan.occurrences.find((o) => o.id === c.req.param('occurrence'))
      if (!occurrence)
        throw notFound(
          'Datumet finns inte i det här årshjulet. Det kan ha tagits bort när reglerna ändrades.',
        )
      return html(
        c,
        occurrencePage({
          region: model.region,
          plan,
          occurrence,
          today: today(),
          publicUrl: desk.publicUrl,
          entries: await entriesOf(model, desk),
        }),
      )
    })
}

/** A region's log; nothing is read where nothing has been decided. */
async function entriesOf(model: RegionModel, { planner, store }: Desk): Promise<Entry[]> {
  const { revision } = await planner.state(model)
  return revision === 0 ? [] : (await store.log(model.region.id)).map((row) => row.entry)
}

function regionFor(id: string, { regions }: Desk): RegionModel {
  const model = regions.get(id)
  if (!model) throw notFound('Sidan finns inte. På startsidan finns alla regioner.')
  return model
}

/** A year as everyone is shown it. */
async function planOf(id: string, text: string, desk: Desk) {
  const model = regionFor(id, desk)
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year < FIRST_PLAN_YEAR || year > LAST_PLAN_YEAR) {
    throw notFound(`Årshjul finns för åren ${FIRST_PLAN_YEAR}–${LAST_PLAN_YEAR}.`)
  }
  const state = await desk.planner.state(model)
  const plan = desk.planner.planIn(model, year, state)
  return {
    model,
    plan: { ...plan, occurrences: shown(plan.occurrences, state) },
    withheld: isTakenOver(state),
  }
}
