import { Hono } from 'hono'
import { pastePage, patternPage, rowsPage, SIGN_IN } from '../../pages/planera/index.ts'
import { blocksIn, FIRST_PLAN_YEAR } from '../../planning/index.ts'
import type { Desk } from '../router.ts'
import { rowsIn, setFields } from './date-rows.ts'
import { fieldsOf, only } from './form.ts'
import { pastedRows } from './paste.ts'
import { patternRows, preparingIn } from './pattern.ts'
import { review } from './review.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

/** Where a year is begun: from last year's pattern, or from dates that others have set. */
export const startRoutes = (desk: Desk) =>
  new Hono()
    .get('/:region/:year/start', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const year = yearIn(c)
      const around = await aroundOf(desk, who, year)
      const { bodies } = await desk.planner.plan(who.model, year)
      const last = year > FIRST_PLAN_YEAR ? await desk.planner.plan(who.model, year - 1) : undefined
      const open = bodies.filter((b) => b.state === 'proposed').map((b) => b.id)
      const preparing = last ? preparingIn(last).filter((id) => open.includes(id)) : []
      const also = (c.req.queries('grupp') ?? []).filter((id) => preparing.includes(id))
      return c.html(
        patternPage({
          planner: who.planner,
          region: who.model.region,
          year,
          rows: last ? patternRows(last, open, also, around) : [],
          preparing: preparing.map((body) => ({ body, shown: also.includes(body) })),
          settled: bodies.filter((b) => b.state !== 'proposed').map((b) => b.id),
        }),
      )
    })
    .get('/:region/:year/start/klistra', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const { region } = who.model
      const nothing = { body: c.req.query('grupp') ?? '', text: '', rows: [], wrong: [] }
      return c.html(pastePage({ planner: who.planner, region, year: yearIn(c), ...nothing }))
    })
    .post('/:region/:year/start/klistra', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      const year = yearIn(c)
      const fields = await fieldsOf(c)
      const { region } = who.model
      const asked = only(fields, 'body')
      const body = region.bodies.some(({ id }) => id === asked) ? asked : region.bodies[0]!.id
      const text = fields['text']?.[0] ?? ''
      const read = pastedRows(text, body, await aroundOf(desk, who, year))
      const page = pastePage({ planner: who.planner, region, year, body, text, ...read })
      return c.html(page, read.wrong.length > 0 || read.rows.length === 0 ? 422 : 200)
    })
    .post('/:region/:year/start/granska', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      const year = yearIn(c)
      const fields = await fieldsOf(c)
      const { region } = who.model
      const rows = rowsIn(fields, region, await aroundOf(desk, who, year))
      if (rows.some(({ wrong }) => wrong.length > 0) || rows.every(({ removed }) => removed)) {
        const origin = only(fields, 'origin')
        return c.html(rowsPage({ planner: who.planner, region, year, rows, origin }), 422)
      }
      return review(c, desk, who, year, setFields(rows, fields))
    })

async function aroundOf(desk: Desk, { model }: SignedIn, year: number) {
  const state = await desk.planner.state(model)
  return { year, facts: desk.facts.forRegion(model.region.id), blocks: blocksIn(state) }
}
