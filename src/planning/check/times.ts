import { addDays, calendarYear, fromTo, WEEKDAYS, weekday, yearOf } from '../../calendar/index.ts'
import { monthDayIn, type RuleOf, recurrenceDates } from '../../rules/index.ts'
import type { Occurrence } from '../plan.ts'
import { clockWords, longDate, weekdayName } from '../words.ts'
import { bodiesOf, type Evidence, meetingsOf, type Objection } from './evidence.ts'

type TimedRule = RuleOf<'meetings' | 'joint'>

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
          .flatMap((o) => objections(rule, o)),
      )
    }
    if (rule.kind === 'joint') {
      const creator = rule.refines ?? rule.id
      return occurrences.filter((o) => o.rule === creator).flatMap((o) => objections(rule, o))
    }
    return []
  })
}

/** A later rule of the same thing for the same body stands in place of an earlier one. */
function overruled(rule: RuleOf<'meetings'>, body: string, { region }: Evidence): TimedRule | undefined {
  const claim = (
    ['time', 'weekday', 'rrule', 'terms', 'length', 'parts', 'form', 'place', 'responsible'] as const
  ).find((c) => rule[c] !== undefined)
  if (claim === undefined) return undefined
  const later = region.rules.slice(region.rules.indexOf(rule) + 1)
  return later.find(
    (r): r is RuleOf<'meetings'> =>
      r.kind === 'meetings' && r[claim] !== undefined && bodiesOf(r).includes(body),
  )
}

function objections(rule: TimedRule, o: Occurrence): Objection[] {
  const wrong = wrongTime(rule, o)
  return wrong === undefined
    ? []
    : [{ rule: rule.id, text: `${o.title} ${longDate(o.date)}: ${wrong}.`, occurrences: [o.id] }]
}

function wrongTime(rule: TimedRule, o: Occurrence): string | undefined {
  if (rule.weekday && WEEKDAYS[weekday(o.date) - 1] !== rule.weekday) {
    return `mötet är inte på en ${weekdayName(WEEKDAYS.indexOf(rule.weekday) + 1)}`
  }
  if (rule.rrule && !recurrenceDates(rule.rrule, calendarYear(yearOf(o.date))).includes(o.date)) {
    return 'dagen är inte en av dem som regeln anger'
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
  if (rule.form && o.form !== rule.form) return `mötet är inte ${rule.form}`
  if (rule.kind === 'joint' && rule.counts !== undefined && (o.ordinary ?? false) !== rule.counts)
    return 'mötet räknas fel'
  return undefined
}
