import { type CivilDate, dateOf } from '../../calendar/index.ts'
import { type BodyOutcome, isNews, isToldByItself, ownOf } from '../../pages/planera/index.ts'
import {
  type Change,
  type Difference,
  type Entry,
  fold,
  type Occurrence,
  progressOf,
} from '../../planning/index.ts'
import { decidedAt, differencesBetween, type Told } from './told.ts'

/** A decision that sent dates out, and the bodies that no later one has sent out again. */
interface Sending {
  readonly entry: Entry
  readonly bodies: readonly string[]
}

/** What a kept decision holds of what is read here. */
interface Kept {
  readonly kind?: string
  readonly reason?: string
  readonly revision?: number
  readonly replyBy?: string
}

/** What became of each body's dates since they last were sent out, in the region's order. */
export function commentsOutcome(told: Told): BodyOutcome[] {
  const order = told.plan.bodies.map((b) => b.id)
  return sendings(told)
    .flatMap((sending) => outcomesOf(told, sending))
    .filter(({ changed, kept }) => changed.length + kept.length > 0)
    .toSorted((a, b) => order.indexOf(a.body) - order.indexOf(b.body))
}

/** Whether any date is or has been out for comments. */
export const isCommented = ({ log, year }: Told): boolean =>
  inForce(log.map((row) => row.entry)).some((e) => e.year === year && keptOf(e).kind === 'circulate')

function outcomesOf(told: Told, { entry, bodies }: Sending): BodyOutcome[] {
  const { plan } = told
  const before = decidedAt(told, entry.revision)
  const known = new Set(before.map((o) => o.id))
  const news = differencesBetween(told, before, plan.occurrences).filter(isNews)
  const changedIds = new Set(news.map((d) => ownOf(d).id))
  const since = decisionsSince(told, entry)
  return bodies.map((body): BodyOutcome => {
    const isOwn = (o: Occurrence) => o.bodies.includes(body)
    const own = news.filter((d) => isOwn(ownOf(d)))
    const changed = own.filter((d) => isToldByItself(d, news))
    return {
      body,
      state: plan.bodies.find((b) => b.id === body)!.state,
      sent: dayOf(entry.at),
      replyBy: dateOf(keptOf(entry).replyBy!),
      changed: changed.map((difference) => ({ difference, reasons: reasonsOf(difference, since) })),
      followers: own.length - changed.length,
      kept: plan.occurrences.filter(
        (o) =>
          o.kind === 'meeting' &&
          o.status !== 'cancelled' &&
          isOwn(o) &&
          known.has(o.id) &&
          !changedIds.has(o.id),
      ),
    }
  })
}

const dayOf = (instant: string): CivilDate => dateOf(instant.slice(0, 10))

const keptOf = ({ decision }: Entry): Kept => decision as Kept

/** The last sending of each body. A sending of all bodies names none of them, so the state that it led to tells. */
function sendings({ log, year, plan }: Told): Sending[] {
  const sent = inForce(log.map((row) => row.entry)).filter(
    (e) => e.year === year && keptOf(e).kind === 'circulate',
  )
  const left = new Set(plan.bodies.map((b) => b.id))
  return sent.toReversed().map((entry) => {
    const state = fold(log.filter((row) => row.entry.revision <= entry.revision))
    const bodies = [...left].filter((id) => progressOf(state, year, id).revision === entry.revision)
    for (const id of bodies) left.delete(id)
    return { entry, bodies }
  })
}

/** Decisions that no later one has undone; an undoing may be undone in its turn. */
function inForce(entries: readonly Entry[]): Entry[] {
  const undone = new Set<number>()
  const found: Entry[] = []
  for (const entry of entries.toReversed()) {
    if (undone.has(entry.revision)) continue
    const { kind, revision } = keptOf(entry)
    if (kind === 'undo') undone.add(revision!)
    found.push(entry)
  }
  return found.toReversed()
}

/** What was decided after a sending and stands; with what is undone goes its undoing, as if neither had been. */
const decisionsSince = ({ log, year }: Told, sending: Entry): Entry[] =>
  inForce(log.map((row) => row.entry)).filter(
    (e) =>
      e.year === year &&
      e.revision > sending.revision &&
      !(keptOf(e).kind === 'undo' && keptOf(e).revision! > sending.revision),
  )

/** The reasons of all decisions that made a date what it is, in the order they were taken. */
function reasonsOf(difference: Difference, entries: readonly Entry[]): string[] {
  const { id } = ownOf(difference)
  const found = entries.flatMap((entry) =>
    entry.changes.filter((c) => c.occurrence === id && !c.past && isNews(c)).map((c) => reasonOf(entry, c)),
  )
  return [...new Set(found)]
}

/** A planner's own reason, and what ties a date that only follows from another. */
function reasonOf(entry: Entry, { because }: Change): string {
  const { reason = '' } = keptOf(entry)
  const at = because.endsWith(reason) ? -1 : because.lastIndexOf(TIE)
  return at < 0 ? reason : `${reason} (ändras ${because.slice(at + 2).replace(/\.$/, '')})`
}

const TIE = ', eftersom '
