import { dateOf } from '../../calendar/index.ts'
import { summary } from '../../feed/summary.ts'
import {
  adoptedMail,
  circulatedMail,
  decidedMail,
  isNews,
  type Left,
  type Mail,
  ownOf,
  unseen,
} from '../../pages/planera/index.ts'
import {
  type Difference,
  type Entry,
  longDate,
  type Occurrence,
  type PlanState,
  progressOf,
} from '../../planning/index.ts'
import { feedContents } from '../feed-events.ts'
import { decidedAt, differencesBetween, type Told } from './told.ts'

interface Text {
  readonly mail: Mail | undefined
  readonly sees: readonly string[]
}

const NONE: Text = { mail: undefined, sees: [] }

/** Bodies that have come to a state, by one decision or by any. */
function bodiesAt({ plan, state, year }: Told, where: PlanState, revision: number | undefined): string[] {
  const dated = new Set(plan.occurrences.flatMap((o) => o.bodies))
  return plan.bodies
    .filter((b) => b.state === where && dated.has(b.id))
    .filter((b) => revision === undefined || progressOf(state, year, b.id).revision === revision)
    .map((b) => b.id)
}

/** The dates as they were sent out. */
export function circulatedText(told: Told, revision: number | undefined): Text {
  const { state, year, plan } = told
  const bodies = bodiesAt(told, 'circulated', revision)
  if (bodies.length === 0) return NONE
  const { occurrences } = plan
  const mail = circulatedMail({
    ...told,
    bodies: bodies.map((id) => ({ id, replyBy: dateOf(progressOf(state, year, id).replyBy!) })),
    occurrences,
  })
  return { mail, sees: seen(told, firstOf(occurrences, bodies)) }
}

/** The dates as they were adopted, beside those that were sent out and last year's. */
export function adoptedText(told: Told, revision: number | undefined): Text {
  const bodies = bodiesAt(told, 'adopted', revision)
  if (bodies.length === 0) return NONE
  const { occurrences } = told.plan
  const { lastYear } = told
  const mail = adoptedMail({
    ...told,
    bodies,
    occurrences,
    sinceSent: sinceSent(told, bodies),
    // What was only computed of it, nobody has seen
    lastYear: (lastYear?.occurrences ?? []).filter((o) => o.status !== 'proposed'),
    left: leftIn(told, bodies),
  })
  return { mail, sees: seen(told, firstOf(occurrences, bodies)) }
}

/** What one decision changed of what people had been told. */
export function decidedText(told: Told, entry: Entry): Text {
  const [before, after] = [decidedAt(told, entry.revision - 1), decidedAt(told, entry.revision)]
  const differences = differencesBetween(told, before, after)
  const { reason } = entry.decision as { readonly reason: string }
  const news = differences.filter((d) => isNews(d) && ownOf(d).kind === 'meeting')
  return {
    mail: decidedMail({ ...told, reason, differences }),
    sees: seen(
      told,
      news.filter((d) => d.after).map((d) => d.after!),
    ),
  }
}

/** What differs now from the dates as each body adopted them. */
export function sinceAdopted(told: Told): Difference[] {
  const { plan, state, year } = told
  const adopted = plan.bodies.filter((b) => b.state === 'adopted').map((b) => b.id)
  const revisions = new Set(adopted.map((id) => progressOf(state, year, id).revision))
  const found = [...revisions].flatMap((revision) =>
    since(
      told,
      revision,
      adopted.filter((id) => progressOf(state, year, id).revision === revision),
    ),
  )
  const byId = new Map(found.map((d) => [ownOf(d).id, d]))
  return [...byId.values()].toSorted((a, b) => ownOf(a).date - ownOf(b).date)
}

/** What has become of some bodies' meetings since a revision. */
function since(told: Told, revision: number, bodies: readonly string[]): Difference[] {
  const own = (o: Occurrence) => o.kind === 'meeting' && o.bodies.some((id) => bodies.includes(id))
  const before = decidedAt(told, revision).filter(own)
  return differencesBetween(told, before, told.plan.occurrences.filter(own)).filter(isNews)
}

/** What differs from the dates as they last were sent out; undefined where none of them was. */
function sinceSent(told: Told, bodies: readonly string[]): Difference[] | undefined {
  const sent = told.log.filter(({ entry }) => {
    const { kind, bodies: named } = entry.decision as { readonly kind?: string; readonly bodies?: string[] }
    return (
      entry.year === told.year &&
      kind === 'circulate' &&
      (named === undefined || named.some((id) => bodies.includes(id)))
    )
  })
  const last = sent.at(-1)
  return last && since(told, last.entry.revision, bodies)
}

function leftIn({ plan, region }: Told, bodies: readonly string[]): Left {
  return {
    broken: plan.violations.map((v) => v.text),
    suggestions: plan.open.filter((o) => o.kind === 'suggestion'),
    assumptions: unseen(region, bodies).length,
  }
}

/** The first meeting of some bodies, to show by. */
const firstOf = (occurrences: readonly Occurrence[], bodies: readonly string[]): Occurrence[] =>
  occurrences.filter((o) => o.kind === 'meeting' && o.bodies.some((id) => bodies.includes(id))).slice(0, 1)

/** Occurrences as calendars show them. */
const seen = ({ model, plan, publicUrl }: Told, occurrences: readonly Occurrence[]): string[] =>
  feedContents(model, occurrences, plan.occurrences, publicUrl).map(
    (content) => `${longDate(content.occurrence.date)}: ${summary(content)}`,
  )
