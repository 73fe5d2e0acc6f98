import { type Context, Hono } from 'hono'
import { addDays, addMonths, type CivilDate, parseDate } from '../../calendar/index.ts'
import { dragScript, monthPage, SIGN_IN } from '../../pages/planera/index.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'
import { signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

/** The month's grid, and the script that makes it move. */
export const monthRoutes = (desk: Desk) =>
  new Hono()
    .get('/manad.js', (c) => c.body(dragScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    .get('/:region/:year/manad/:month', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const [year, month] = [yearIn(c), monthIn(c)]
      // A week of another month stands at each end of the grid
      const [first, last] = [addDays(month, -7), addDays(addMonths(month, 1), 7)]
      const plan = await desk.planner.plan(who.model, year)
      const { region } = who.model
      return c.html(
        monthPage({
          planner: who.planner,
          region,
          year,
          month,
          occurrences: plan.occurrences.filter(
            (o) => o.kind === 'meeting' && o.status !== 'cancelled' && o.date >= first && o.date <= last,
          ),
          facts: desk.facts.forRegion(region.id).factsWithin({ start: first, end: last }),
        }),
      )
    })

function monthIn(c: Context): CivilDate {
  const month = parseDate(`${c.req.param('month')}-01`)
  if (month === undefined) throw notFound('Månaden finns inte. Skriv den som 2027-03.')
  return month
}
