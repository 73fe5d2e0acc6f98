import { Hono } from 'hono'
import { rolesPage, SIGN_IN } from '../../pages/planera/index.ts'
import type { Desk } from '../router.ts'
import { signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

/** Last days by role. */
export const rolesRoutes = (desk: Desk) =>
  new Hono().get('/:region/:year/roller', async (c) => {
    const who = await signedIn(c, desk)
    if (!who) return c.redirect(SIGN_IN)
    const role = c.req.query('roll') ?? ''
    return c.html(
      rolesPage({
        planner: who.planner,
        region: who.model.region,
        plan: await desk.planner.plan(who.model, yearIn(c)),
        today: desk.clock.today(),
        publicUrl: desk.publicUrl,
        role: role === '' ? undefined : role,
      }),
    )
  })
