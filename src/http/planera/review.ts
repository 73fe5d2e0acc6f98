import type { Context } from 'hono'
import { planeraText, planningPath, reviewPage } from '../../pages/planera/index.ts'
import { type Outcome, Refused } from '../../planning/index.ts'
import { outcomeOf, type Standing, standingOf, write } from '../deciding.ts'
import type { Desk } from '../router.ts'
import { decisionIn, type Fields, only } from './form.ts'
import type { SignedIn } from './signed-in.ts'

const words = planeraText.review

/** What stands in a form beside the decision itself. */
const BESIDE = ['reason', 'override', 'read']

/** Shows what a decision would mean; nothing is written. */
export async function review(
  c: Context,
  desk: Desk,
  who: SignedIn,
  year: number,
  fields: Fields,
): Promise<Response> {
  const standing = await standingOf(desk, who.model, year)
  return shown(c, who, standing, fields, tried(standing, fields), [])
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
  const wrong = [
    ...(only(fields, 'reason') === '' ? [words.needReason] : []),
    ...(trial.outcome && trial.outcome.broken.length > 0 && only(fields, 'override') !== 'on'
      ? [words.needOverride]
      : []),
  ]
  const isStale = only(fields, 'read') !== String(standing.state.revision)
  if (!trial.outcome || wrong.length > 0 || isStale) return shown(c, who, standing, fields, trial, wrong)
  const entry = await write(desk, standing, trial.outcome, trial.sent, who.key)
  if (!entry) return save(c, desk, who, year, fields)
  return c.redirect(`${planningPath(who.key.region, year)}?sparat=${entry.revision}`, 303)
}

interface Trial {
  readonly outcome?: Outcome
  readonly sent: Parameters<typeof write>[3]
  /** Fields that can not be, in Swedish. */
  readonly wrong: readonly string[]
}

/** What the fields come to. A reason that is not written yet is no hindrance to seeing what they mean. */
function tried(standing: Standing, fields: Fields): Trial {
  const whole = only(fields, 'reason') === '' ? { ...fields, reason: ['–'] } : fields
  const read = decisionIn(whole)
  if ('wrong' in read) return { sent: read.sent, wrong: read.wrong.map(fieldWords) }
  try {
    return { outcome: outcomeOf(standing, read.decision), sent: read.sent, wrong: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { sent: read.sent, wrong: [fieldWords(error.pointer.split('/')[1] ?? 'kind')] }
  }
}

const fieldWords = (name: string): string => words.wrong(planeraText.field[name] ?? name)

function shown(
  c: Context,
  { planner }: SignedIn,
  { plan, state, log }: Standing,
  fields: Fields,
  { outcome, wrong }: Trial,
  more: readonly string[],
): Response | Promise<Response> {
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
    changes: outcome?.changes ?? [],
    broken: outcome?.broken ?? [],
    wrong: all,
    between: log.map((row) => row.entry).filter((entry) => entry.revision > seen),
  })
  return c.html(page, all.length > 0 ? 422 : seen < state.revision ? 409 : 200)
}
