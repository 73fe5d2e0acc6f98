import type { Occurrence } from '../plan.ts'
import { capital, clockWords, dayCount, longDate, weekWords } from '../words.ts'
import type { Decision } from './decision.ts'
import type { Difference } from './difference.ts'
import type { Question } from './effect.ts'

/** Why an occurrence changes, for a planner: what happened to it, and the decision or the rule behind it. */
export function because(d: Difference, question: Question, past: boolean): string {
  const { decision } = question
  const own = (d.after ?? d.before)!
  if (past) return `${capital(longDate(own.date))} har redan varit, och ligger kvar.`
  const what = whatHappened(d)
  if (isNamed(own, decision)) return `${what}: ${decision.reason}`
  if (d.change === 'circulated') return `Utskickat för synpunkter${replyWords(decision)}: ${decision.reason}`
  if (d.change === 'confirmed') return `Fastställt: ${decision.reason}`
  const anchor = own.anchor && question.plan.occurrences.find((o) => o.id === own.anchor!.occurrence)
  return anchor ? `${what}, ${tieWords(d, own, anchor, decision)}.` : `${what}: ${decision.reason}`
}

const isNamed = (o: Occurrence, decision: Decision): boolean =>
  'occurrence' in decision && decision.occurrence === o.id

const replyWords = (decision: Decision): string =>
  decision.kind === 'circulate' ? `, svar senast ${longDate(decision.replyBy)}` : ''

/** How it follows from what it hangs on. */
function tieWords(d: Difference, own: Occurrence, anchor: Occurrence, decision: Decision): string {
  if (isStaying(d)) {
    const days = Math.abs(own.anchor!.days)
    const way = own.anchor!.days <= 0 ? 'före' : 'efter'
    return `eftersom regeln fortfarande hålls, ${dayCount(days)} ${way} ${anchor.title}`
  }
  if (d.change === 'moved' && own.kind === 'meeting' && !(decision.kind === 'move' && decision.carry))
    return `eftersom avståndet till ${anchor.title} annars inte hade stämt med reglerna`
  return `eftersom det hör till ${anchor.title}`
}

/** What a date takes along of another's moving: how far off it is now, and what its title calls the other. */
const TIES = ['anchor', 'title', 'movedFrom']

/** Whether it stays where it was, though what it hangs on has moved. */
export const isStaying = ({
  change,
  from = {},
  to = {},
}: Pick<Difference, 'change' | 'from' | 'to'>): boolean =>
  change === 'changed' && [...Object.keys(from), ...Object.keys(to)].every((name) => TIES.includes(name))

/** What became of it, in words: `Senarelagt från torsdag 20 maj 2027 till torsdag 27 maj 2027 (vecka 21)`. */
export function whatHappened(difference: Difference): string {
  const { change, before, after } = difference
  switch (change) {
    case 'added':
      return `Tillkommer ${longDate(after!.date)} (${weekWords(after!.date)})`
    case 'removed':
      return `Utgår ${longDate(before!.date)}`
    case 'cancelled':
      return `Ställs in (${longDate(after!.date)})`
    case 'restored':
      return `Hålls ändå ${longDate(after!.date)}`
    case 'circulated':
      return `Utskickat för synpunkter (${longDate(after!.date)})`
    case 'confirmed':
      return `Fastställt (${longDate(after!.date)})`
    case 'moved':
      return movedWords(before!, after!)
    case 'changed':
      return isStaying(difference)
        ? `Ligger kvar ${longDate(after!.date)}`
        : `Ändrade uppgifter (${longDate(after!.date)})`
  }
}

function movedWords(before: Occurrence, after: Occurrence): string {
  if (before.date === after.date) {
    const time = (o: Occurrence) =>
      o.start && o.end ? clockWords({ start: o.start, end: o.end }) : 'utan klockslag'
    return `Ny tid ${longDate(after.date)}: ${time(after)} (i stället för ${time(before)})`
  }
  const how = after.date > before.date ? 'Senarelagt' : 'Tidigarelagt'
  return `${how} från ${longDate(before.date)} till ${longDate(after.date)} (${weekWords(after.date)})`
}
