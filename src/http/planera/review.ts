import type { Context } from 'hono'
import {
  movesIn,
  planeraText,
  planningPath,
  reviewPage,
  type SummaryProps,
  sendingText,
} from '../../pages/planera/index.ts'
import { type Change, type Decision, type Outcome, Refused, rulesInForce } from '../../planning/index.ts'
import { outcomeOf, type Standing, standingOf, write } from '../deciding.ts'
import type { Desk } from '../router.ts'
import { decisionIn, type Fields, only } from './form.ts'
import { chosenOf, stepsOf, writeSteps } from './replan.ts'
import type { SignedIn } from './signed-in.ts'
import { lastYearOf } from './told.ts'

const words = planeraText.review

/** What stands in a form beside the decision itself. */
const BESIDE = ['reason', 'override', 'read', 'erbjudet', 'godta']

/** Shows what a decision would mean; nothing is written. */
export async function review(
  c: Context,
  desk: Desk,
  who: SignedIn,
  year: number,
  fields: Fields,
): Promise<Response> {
  const standing = await standingOf(desk, who.model, year)
  return shown(c, desk, who, standing, fields, tried(standing, fields), [])
}

/** Writes a decision, and shows it again with what is in its way where there is something. */
export async function save(
  c: Context,
  desk: Desk,
  who: SignedIn,
  year: number,
  fields: Fields,
): Promise<Response> {
  const standing = await standingOf(desk, who.model, year)
  const trial = tried(standing, fields)
  const chosen = chosenOf(fields)
  const reason = only(fields, 'reason')
  const steps = chosen && trial.outcome && stepsOf(standing, trial.outcome, chosen, reason || UNSAID)
  const broken = steps === undefined && trial.outcome ? trial.outcome.broken : []
  const wrong = [
    ...(reason === '' ? [words.needReason] : []),
    ...(broken.length > 0 && only(fields, 'override') !== 'on' ? [words.needOverride] : []),
    ...(steps && 'refused' in steps ? [sendingText.replan.refused(steps.refused)] : []),
    ...(steps && 'length' in steps && steps.length === 0 ? [sendingText.replan.none] : []),
  ]
  const isStale = only(fields, 'read') !== String(standing.state.revision)
  if (!trial.outcome || wrong.length > 0 || isStale)
    return shown(c, desk, who, standing, fields, trial, wrong)
  const entry =
    steps && 'length' in steps
      ? await writeSteps(desk, steps, who.key)
      : await write(desk, standing, trial.outcome, trial.sent, who.key)
  if (!entry) return save(c, desk, who, year, fields)
  return c.redirect(`${planningPath(who.key.region, year)}?sparat=${entry.revision}`, 303)
}

interface Trial {
  readonly decision?: Decision
  readonly outcome?: Outcome
  readonly sent: Parameters<typeof write>[3]
  /** Fields that can not be, in Swedish. */
  readonly wrong: readonly string[]
}

/** Stands for a reason that is not written yet, and is told nobody. */
const UNSAID = '–'

const withoutUnsaid = ({ because, ...change }: Change): Change => ({
  ...change,
  because: because.endsWith(`: ${UNSAID}`) ? `${because.slice(0, -UNSAID.length - 2)}.` : because,
})

/** What the fields come to. A reason that is not written yet is no hindrance to seeing what they mean. */
function tried(standing: Standing, fields: Fields): Trial {
  const whole = only(fields, 'reason') === '' ? { ...fields, reason: [UNSAID] } : fields
  const read = decisionIn(whole)
  if ('wrong' in read) return { sent: read.sent, wrong: read.wrong.map(fieldWords) }
  try {
    const { decision, sent } = read
    return { decision, outcome: outcomeOf(standing, decision), sent, wrong: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { sent: read.sent, wrong: [fieldWords(error.pointer.split('/')[1] ?? 'kind')] }
  }
}

const fieldWords = (name: string): string => words.wrong(planeraText.field[name] ?? name)

function shown(
  c: Context,
  desk: Desk,
  { planner }: SignedIn,
  standing: Standing,
  fields: Fields,
  trial: Trial,
  more: readonly string[],
): Response | Promise<Response> {
  const { plan, state, log } = standing
  const { decision, outcome, wrong } = trial
  const read = only(fields, 'read')
  const seen = /^\d{1,9}$/.test(read) ? Number(read) : state.revision
  const all = [...wrong, ...more]
  const page = reviewPage({
    planner,
    plan: outcome?.plan ?? plan,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !BESIDE.includes(name))),
    reason: only(fields, 'reason'),
    override: only(fields, 'override') === 'on',
    revision: state.revision,
    changes: outcome?.changes.map(withoutUnsaid) ?? [],
    broken: outcome?.broken ?? [],
    wrong: all,
    summary: outcome && decision && summaryOf(desk, standing, decision, outcome),
    ...(decision?.kind === 'replan' && {
      moves: movesIn(outcome?.changes ?? [], outcome?.plan ?? plan),
      ...(fields['erbjudet'] && { chosen: fields['godta'] ?? [] }),
    }),
    between: log.map((row) => row.entry).filter((entry) => entry.revision > seen),
  })
  return c.html(page, all.length > 0 ? 422 : seen < state.revision ? 409 : 200)
}

/** What everyone will see, before dates are sent out or adopted. */
function summaryOf(
  desk: Desk,
  { model, year, plan, state }: Standing,
  decision: Decision,
  outcome: Outcome,
): SummaryProps | undefined {
  if (decision.kind !== 'circulate' && decision.kind !== 'adopt') return undefined
  const dated = new Set(outcome.plan.occurrences.flatMap((o) => o.bodies))
  const open = plan.bodies.filter((b) => b.state !== 'adopted' && dated.has(b.id)).map((b) => b.id)
  return {
    region: rulesInForce(model, outcome.state, year).region,
    plan: outcome.plan,
    bodies: decision.bodies ?? open,
    // As it is now: the decision is of another year, and what is planned already is at hand
    lastYear: lastYearOf(desk, model, year, state),
  }
}
