import { addDays, fromTo, WEEKDAYS, weekday } from '../../calendar/index.ts'
import { monthDayIn, type RuleOf } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { clockWords, longDate, weekdayName } from '../words.ts'
import { bodiesOf, type Evidence, meetingsOf, type Objection } from './evidence.ts'
import { isBeside, isKeptOff, isRecurring, type TimedRule } from './recurring.ts'

/** Every rule of when meetings are, but for their number. */
export function checkTimes(evidence: Evidence): Objection[] {
  const { region, occurrences } = evidence
  const jointRules = new Set(region.rules.filter((r) => r.kind === 'joint').map((r) => r.id))
  return region.rules.flatMap((rule) => {
    if (rule.kind === 'meetings') {
      return bodiesOf(rule).flatMap((body) =>
        meetingsOf(evidence, body)
          .filter(
            (o) =>
              o.origin === 'rule' && !jointRules.has(o.rule) && overruled(rule, body, evidence) === undefined,
          )
          .flatMap((o) => objections(rule, o, evidence)),
      )
    }
    if (rule.kind === 'joint') {
      const creator = rule.refines ?? rule.id
      return occurrences.filter((o) => o.rule === creator).flatMap((o) => objections(rule, o, evidence))
    }
    return []
  })
}

/** A later rule of the same thing for the same body stands in place of an earlier one. */
function overruled(rule: RuleOf<'meetings'>, body: string, { region }: Evidence): TimedRule | undefined {
  const claim = CLAIMS.find((c) => rule[c] !== undefined)
  if (claim === undefined) return undefined
  const later = region.rules.slice(region.rules.indexOf(rule) + 1)
  return later.find(
    (r): r is RuleOf<'meetings'> =>
      r.kind === 'meetings' && r[claim] !== undefined && bodiesOf(r).includes(body),
  )
}

const CLAIMS = [
  'time',
  'weekday',
  'rrule',
  'avoids',
  'terms',
  'length',
  'parts',
  'form',
  'place',
  'responsible',
] as const

function objections(rule: TimedRule, o: Occurrence, evidence: Evidence): Objection[] {
  const wrong = wrongTime(rule, o, evidence)
  return wrong === undefined
    ? []
    : [{ rule: rule.id, text: `${o.title} ${longDate(o.date)}: ${wrong}.`, occurrences: [o.id] }]
}

function wrongTime(rule: TimedRule, o: Occurrence, evidence: Evidence): string | undefined {
  if (rule.weekday && WEEKDAYS[weekday(o.date) - 1] !== rule.weekday) {
    return `mötet är inte på en ${weekdayName(WEEKDAYS.indexOf(rule.weekday) + 1)}`
  }
  if (rule.rrule && !isRecurring(rule, o.date, evidence)) return 'dagen är inte en av dem som regeln anger'
  if (rule.avoids) {
    for (let day = o.date; day <= (o.endDate ?? o.date); day = addDays(day, 1)) {
      const fact = isKeptOff(day, rule.avoids, evidence)
      if (fact) return `dagen ligger i ${fact.name.toLowerCase()}, som regeln undviker`
    }
  }
  if (rule.time && (o.start !== rule.time.start || o.end !== rule.time.end))
    return `mötet är inte ${clockWords(rule.time)}`
  if (rule.terms) {
    const inside = rule.terms.some((t) => {
      const term = fromTo(monthDayIn(o.planYear, t.from), monthDayIn(o.planYear, t.to))
      return o.date >= term.start && o.date < term.end
    })
    if (!inside) return 'dagen ligger utanför terminerna'
  }
  if (rule.length !== undefined && (o.endDate ?? o.date) !== addDays(o.date, rule.length - 1))
    return `mötet tar inte ${rule.length} dagar`
  if (
    rule.parts &&
    !rule.parts.every((p) =>
      o.parts?.some((q) => q.title === p.title && q.start === p.start && q.end === p.end),
    )
  ) {
    return 'en del av dagen saknas'
  }
  if (rule.form) {
    const form = formOf(rule, rule.form, o, evidence)
    if (o.form !== form) return `mötet är inte ${form}`
  }
  if (rule.kind === 'joint' && rule.counts !== undefined && (o.ordinary ?? false) !== rule.counts)
    return 'mötet räknas fel'
  return undefined
}

/** Forms in turn: counted off from the first to the number that the meeting's id ends with. */
function formOf(rule: TimedRule, forms: string | readonly string[], o: Occurrence, { region }: Evidence) {
  if (typeof forms === 'string') return forms
  const first = region.rules.findLast(
    (r): r is TimedRule => isBeside(r, rule) && (r as TimedRule).firstForm !== undefined,
  )?.firstForm
  let turn = first === undefined ? 0 : forms.indexOf(first)
  for (let n = Number(o.id.split('-').at(-1)); n > 1; n--) turn = turn === forms.length - 1 ? 0 : turn + 1
  return forms[turn]
}
