import { type Context, Hono } from 'hono'
import { bookingPage, bookingPath, SIGN_IN } from '../../pages/planera/index.ts'
import { rulesInForce } from '../../planning/index.ts'
import type { Booking } from '../../store/index.ts'
import { bookingCsv } from '../exports/booking-csv.ts'
import { invitation } from '../exports/invitation.ts'
import { feedContents } from '../feed-events.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'
import { type BookingList, bookingList } from './booked.ts'
import { type Fields, fieldsOf } from './form.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

/** The list of the one who sends the invitations, its files, and what is ticked on it. */
export const bookingRoutes = (desk: Desk) =>
  new Hono()
    .get('/:region/:year/bokning', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      return shown(c, desk, who, await listFor(desk, who, yearIn(c)), [])
    })
    .post('/:region/:year/bokning', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      const year = yearIn(c)
      const list = await listFor(desk, who, year)
      const ticked = tickedIn(await fieldsOf(c), list, who, desk)
      await desk.store.book(who.key.region, ticked.booked, ticked.unbooked)
      if (ticked.meanwhile.length > 0)
        return shown(c, desk, who, await listFor(desk, who, year), ticked.meanwhile)
      const left = c.req.query('visa') === 'kvar' ? 'visa=kvar&' : ''
      return c.redirect(`${bookingPath(who.key.region, year)}?${left}sparat=1`, 303)
    })
    .get('/:region/:year/bokning.csv', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const year = yearIn(c)
      const { rows } = await listFor(desk, who, year)
      const chosen = c.req.query('visa') === 'kvar' ? rows.filter((row) => row.state === 'unbooked') : rows
      const plan = await desk.planner.plan(who.model, year)
      const meetings = chosen.map((row) => row.occurrence)
      const contents = feedContents(who.model, meetings, plan.occurrences, desk.publicUrl)
      return c.body(bookingCsv(contents), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="bokning-${who.key.region}-${year}.csv"`,
      })
    })
    .get('/:region/:year/bokning/:occurrence{[^/]+\\.ics}', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      const id = c.req.param('occurrence').slice(0, -'.ics'.length)
      const { occurrences } = await desk.planner.plan(who.model, yearIn(c))
      const meeting = occurrences.find((o) => o.id === id && o.kind === 'meeting')
      if (!meeting) throw notFound('Mötet finns inte i det här årshjulet.')
      const { seed } = await desk.publication.told(who.model)
      const known = (await desk.store.published(who.key.region)).find((row) => row.occurrence === id)
      const [content] = feedContents(who.model, [meeting], occurrences, desk.publicUrl)
      const stamp = { sequence: known?.sequence ?? 0, at: known?.at ?? seed }
      return c.body(invitation({ ...content!, stamp }), 200, {
        'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'Content-Disposition': `attachment; filename="${id}.ics"`,
      })
    })

async function listFor(desk: Desk, { model, key }: SignedIn, year: number): Promise<BookingList> {
  const [plan, bookings] = await Promise.all([
    desk.planner.plan(model, year),
    desk.store.bookings(key.region),
  ])
  return bookingList(plan, bookings)
}

async function shown(
  c: Context,
  desk: Desk,
  { planner, model }: SignedIn,
  list: BookingList,
  meanwhile: readonly string[],
): Promise<Response> {
  const year = yearIn(c)
  const page = bookingPage({
    ...list,
    planner,
    region: rulesInForce(model, await desk.planner.state(model), year).region,
    year,
    left: c.req.query('visa') === 'kvar',
    saved: c.req.query('sparat') === '1' && meanwhile.length === 0,
    meanwhile,
  })
  return c.html(page, meanwhile.length > 0 ? 409 : 200)
}

interface Ticked {
  readonly booked: readonly Booking[]
  readonly unbooked: readonly string[]
  /** Titles of what was ticked as it no longer is. */
  readonly meanwhile: readonly string[]
}

/** What a form says of the list as it is now: what was ticked as it no longer is stays as it was. */
function tickedIn(fields: Fields, { rows, toCancel }: BookingList, { key }: SignedIn, desk: Desk): Ticked {
  const ticks = new Map((fields['bokad'] ?? []).map((value) => value.split(' ', 2) as [string, string]))
  const stale = rows.filter(({ occurrence: { id }, hash }) => ticks.has(id) && ticks.get(id) !== hash)
  const fresh = rows.filter((row) => row.state !== 'booked' && ticks.get(row.occurrence.id) === row.hash)
  const off = new Set(toCancel.map(({ id }) => id))
  return {
    booked: fresh.map(({ occurrence, content, hash }) => ({
      region: key.region,
      occurrence: occurrence.id,
      contentHash: hash,
      content: { ...content },
      by: key.label,
      at: desk.clock.now(),
    })),
    unbooked: [
      ...(fields['avbokat'] ?? []).filter((id) => off.has(id)),
      ...(fields['var'] ?? []).filter((id) => !ticks.has(id) && !off.has(id)),
    ],
    meanwhile: stale.map((row) => row.occurrence.title),
  }
}
