import { type Context, Hono } from 'hono'
import {
  type Arende,
  isInRules,
  onwardRules,
  possibleSteps,
  raisersOf,
  raising,
  taking,
} from '../../arenden/index.ts'
import { addDays, type CivilDate } from '../../calendar/index.ts'
import {
  arendeListPage,
  arendePage,
  arendePaperPage,
  arendeText,
  offeredSittings,
  oneArendePath,
  type Refusal,
  SIGN_IN,
} from '../../pages/planera/index.ts'
import { byDate, longDate, shortName } from '../../planning/index.ts'
import {
  type ArendeList,
  arendeListOf,
  changesSince,
  datesOfArenden,
  groundOf,
  outlookIn,
  writeStep,
} from '../arende-list.ts'
import { arendeCsv } from '../exports/arende-csv.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'
import { raiseIn, stepIn, type Tried, textsIn } from './arende-fields.ts'
import { arendenOf, paperMeeting } from './arende-paper.ts'
import { fieldsOf } from './form.ts'
import { type SignedIn, signedIn } from './signed-in.ts'
import { yearIn } from './year-in.ts'

/** A meeting that was so many days ago is still offered, to write down what has been. */
const JUST_PAST_DAYS = 45

/** The ärendelista, each ärende's way, and the working paper of a meeting. */
export const arendenRoutes = (desk: Desk) =>
  new Hono()
    .get('/:region/arenden', async (c) => {
      const who = await signedIn(c, desk)
      return who ? listShown(c, who, await arendeListOf(desk, who.model)) : c.redirect(SIGN_IN)
    })
    .post('/:region/arenden', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      const list = await arendeListOf(desk, who.model)
      const texts = textsIn(await fieldsOf(c))
      const tried = raiseIn(texts, (raise) => raising(list.model, raise, list.today))
      const saved = await save(desk, who, list, texts, tried)
      if ('refusal' in saved) return listShown(c, who, saved.list, saved.refusal, saved.status)
      return c.redirect(`${oneArendePath(who.key.region, saved.arende)}?sparat=1`, 303)
    })
    .get('/:region/arenden/:id', async (c) => {
      const who = await signedIn(c, desk)
      return who ? oneShown(c, desk, who, await arendeListOf(desk, who.model)) : c.redirect(SIGN_IN)
    })
    .post('/:region/arenden/:id', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN, 303)
      const list = await arendeListOf(desk, who.model)
      const arende = arendeIn(c, list)
      const texts = textsIn(await fieldsOf(c))
      const tried = stepIn(texts, (step) => taking(groundOf(list, arende), step))
      const saved = await save(desk, who, list, texts, tried, arende.id)
      if ('refusal' in saved) return oneShown(c, desk, who, saved.list, saved.refusal, saved.status)
      return c.redirect(`${oneArendePath(who.key.region, arende.id)}?sparat=1`, 303)
    })
    .get('/:region/:year/moten/:occurrence/arenden', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      yearIn(c)
      const meeting = await paperMeeting(desk, who.model, c.req.param('occurrence'))
      const list = await arendeListOf(desk, who.model)
      const { region } = list.model
      return c.html(
        arendePaperPage({ planner: who.planner, region, meeting, arenden: arendenOf(list, meeting) }),
      )
    })
    .get('/:region/:year/moten/:occurrence/arenden.csv', async (c) => {
      const who = await signedIn(c, desk)
      if (!who) return c.redirect(SIGN_IN)
      yearIn(c)
      const meeting = await paperMeeting(desk, who.model, c.req.param('occurrence'))
      const list = await arendeListOf(desk, who.model)
      const { onAgenda, ready, fresh } = arendenOf(list, meeting)
      return c.body(arendeCsv([...onAgenda, ...ready, ...fresh], list.model.region), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="arenden-${meeting.id}.csv"`,
      })
    })

function arendeIn(c: Context, { arenden }: ArendeList): Arende {
  const arende = arenden.get(c.req.param('id') ?? '')
  if (!arende) throw notFound('Ärendet finns inte på listan.')
  return arende
}

type Saved =
  | { readonly arende: string }
  | { readonly refusal: Refusal; readonly list: ArendeList; readonly status: 409 | 422 }

/** Writes what a form comes to, unless something is wrong with it or the list was changed since it was read. */
async function save(
  desk: Desk,
  who: SignedIn,
  list: ArendeList,
  texts: Readonly<Record<string, string>>,
  tried: Tried,
  arende?: string,
): Promise<Saved> {
  const refused = (wrong: readonly string[], status: 409 | 422, now = list): Saved => ({
    refusal: { fields: texts, wrong, objections: 'objections' in tried ? tried.objections : [] },
    list: now,
    status,
  })
  if (texts['read'] !== String(list.revision)) return refused([arendeText.form.stale], 409)
  if ('wrong' in tried) return refused(tried.wrong, 422)
  const entry = await writeStep(desk, list, tried.taken, who.key, arende === undefined ? {} : { arende })
  if (entry) return { arende: entry.arende }
  return refused([arendeText.form.stale], 409, await arendeListOf(desk, who.model))
}

function listShown(
  c: Context,
  { planner }: SignedIn,
  list: ArendeList,
  refusal?: Refusal,
  status: 200 | 409 | 422 = 200,
) {
  const { model, today, revision } = list
  const body = model.region.bodies.find((b) => b.id === c.req.query('grupp'))
  const page = arendeListPage({
    planner,
    region: model.region,
    rows: [...list.arenden.values()].map((arende) => ({ arende, outlook: outlookIn(list, arende) })),
    dates: datesOfArenden(list)
      .filter(({ date }) => date >= today)
      .toSorted(byDate),
    form: {
      ...(body && { chosen: { body, raisers: raisersOf(model, body.id) } }),
      today,
      read: revision,
      refusal,
    },
  })
  return c.html(page, status)
}

async function oneShown(
  c: Context,
  desk: Desk,
  { planner }: SignedIn,
  list: ArendeList,
  refusal?: Refusal,
  status: 200 | 409 | 422 = 200,
) {
  const { model, occurrences, today, revision } = list
  const arende = arendeIn(c, list)
  const onward = new Set(onwardRules(model, arende.body).map((rule) => rule.onward))
  const ground = groundOf(list, arende)
  const forms = possibleSteps(ground).map((kind) => ({
    kind,
    inRules: isInRules(model, arende, kind),
    sittings: offeredSittings(
      ground.sittings,
      Math.max(addDays(today, -JUST_PAST_DAYS), arende.since) as CivilDate,
    ),
    bodies: model.region.bodies.filter((b) => (onward.size > 0 ? onward.has(b.id) : b.id !== arende.body)),
    read: revision,
    refusal: refusal?.fields['kind'] === kind ? refusal : undefined,
  }))
  const page = arendePage({
    planner,
    region: model.region,
    arende,
    outlook: outlookIn(list, arende),
    meetings: new Map(
      occurrences
        .filter((o) => o.kind === 'meeting')
        .map((o) => [o.id, `${shortName(model.bodyOf(o.body))}, ${longDate(o.date)}`]),
    ),
    changes: (await changesSince(desk, list, arende)).map(
      ({ occurrence, because }) =>
        `${occurrences.find((o) => o.id === occurrence)?.title ?? occurrence}. ${because}`,
    ),
    forms,
    saved: c.req.query('sparat') === '1',
    refusal: forms.some((form) => form.refusal) ? undefined : refusal,
  })
  return c.html(page, status)
}
