import { addDays, type CivilDate } from '../../calendar/index.ts'
import type { Body, Rule } from '../../rules/index.ts'
import type { Room } from '../distance.ts'
import { dueSteps, ruleStepsOf } from '../explain.ts'
import { identity } from '../occurrence.ts'
import type { ExplanationStep, Occurrence } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { settle } from '../settle.ts'
import { capital, dateWords } from '../words.ts'

/** How far a day of the year may be moved to find a work day: beyond the longest holidays. */
const REACH = 60

/** A thing that is done at a meeting, on its day. */
export function milestone(
  rule: Rule,
  slot: string,
  body: Body,
  title: string,
  meeting: Occurrence,
  rules: Rules,
  setting: Setting,
): Occurrence {
  const who = identity(rule, slot, [body], setting)
  const date = setting.given?.days.get(who.id) ?? meeting.date
  return {
    ...who,
    kind: 'milestone',
    title: capital(title),
    date,
    status: 'proposed',
    origin: 'rule',
    anchor: { occurrence: meeting.id, days: date - meeting.date },
    basis: rule.basis.kind,
    explanation: [...ruleStepsOf(rules), meetingStep(meeting)],
  }
}

type Rules = readonly (Rule | undefined)[]

const meetingStep = (meeting: Occurrence): ExplanationStep => ({
  step: 'raw',
  text: `Tas upp på mötet ${dateWords(meeting.date)} (${meeting.title}).`,
  basis: 'assumption',
  date: meeting.date,
})

/** A thing that is done by a day at the latest. */
export function lastDay(
  rule: Rule,
  slot: string,
  body: Body,
  title: string,
  room: Room,
  rules: Rules,
  setting: Setting,
  anchor?: Occurrence,
): Occurrence {
  const settled = settle(room, setting.facts)
  const who = identity(rule, slot, [body], setting)
  const date = setting.given?.days.get(who.id) ?? settled.date
  return {
    ...who,
    kind: 'deadline',
    title: `Sista dag: ${title}`,
    date,
    status: 'proposed',
    origin: 'rule',
    ...(anchor && { anchor: { occurrence: anchor.id, days: date - anchor.date } }),
    basis: rule.basis.kind,
    explanation: dueSteps(rules, settled, setting),
  }
}

export const noLaterThan = (date: CivilDate): Room => ({
  target: date,
  first: addDays(date, -REACH),
  last: date,
})
