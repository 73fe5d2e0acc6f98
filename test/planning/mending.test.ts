import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, dateOf, formatDate, isWorkDay } from '../../src/calendar/index.ts'
import { check, mendingOf, type Plan } from '../../src/planning/index.ts'
import { planYear } from '../../src/planning/plan-year.ts'
import { facts } from '../facts/shipped.ts'
import { modelOf, rule } from '../rules/region-text.ts'
import { at, modelOfRegion, planOf } from './shipped.ts'

const settingOf = ({ region, year }: Plan) => ({
  model: modelOfRegion(region),
  facts: facts.forRegion(region),
  year,
})

/** A plan with dates set by hand, and what breaks by it. */
function handSet(plan: Plan, days: Readonly<Record<string, CivilDate>>): Plan {
  const dates = new Map(
    plan.occurrences.map((o) => [o.id, days[o.id.slice(`${plan.region}-${plan.year}-`.length)] ?? o.date]),
  )
  const occurrences = plan.occurrences.map((o) => ({
    ...o,
    date: dates.get(o.id)!,
    ...(o.anchor && {
      anchor: { ...o.anchor, days: dates.get(o.id)! - dates.get(o.anchor.occurrence)! },
    }),
  }))
  const { model, ...rest } = settingOf(plan)
  return { ...plan, occurrences, ...check({ ...rest, region: model.region, occurrences }) }
}

/** For each broken rule and occurrence, the days that mend it. */
const mended = (plan: Plan) =>
  plan.violations.flatMap((finding) =>
    mendingOf(finding, plan, settingOf(plan)).map(({ occurrence, dates }) => [
      finding.rule,
      occurrence,
      ...dates.map(formatDate),
    ]),
  )

const NORRBOTTEN = planOf('norrbotten', 2027)
const VASTERNORRLAND = planOf('vasternorrland', 2027)

describe('the dates that mend a broken rule', () => {
  test('an arbetsutskott on the day before its meeting goes at least ten days before, nearest first', () => {
    const meeting = at(NORRBOTTEN, 'lansstyrgruppen-moten-1').date // Thursday 11 February
    const plan = handSet(NORRBOTTEN, { 'arbetsutskott-1': addDays(meeting, -1) })
    expect(mended(plan)).toEqual([
      [
        'arbetsutskott-minst-tio-dagar',
        'norrbotten-2027-arbetsutskott-1',
        '2027-02-01', // ten days before
        '2027-01-29',
        '2027-01-28',
        '2027-01-27',
        '2027-01-26',
      ],
    ])
  })

  test.each([1, 2, 3, 4])('and each of them, tried, leaves nothing broken: arbetsutskott %i', (n) => {
    const plan = handSet(NORRBOTTEN, {
      [`arbetsutskott-${n}`]: addDays(at(NORRBOTTEN, `lansstyrgruppen-moten-${n}`).date, -1),
    })
    const { dates } = mendingOf(plan.violations[0]!, plan, settingOf(plan))[0]!
    expect(dates).toHaveLength(5)
    for (const date of dates)
      expect(handSet(NORRBOTTEN, { [`arbetsutskott-${n}`]: date }).violations).toEqual([])
  })

  test('a meeting on a Saturday goes to the days beside it, and its papers come along', () => {
    const plan = handSet(NORRBOTTEN, { 'lansstyrgruppen-moten-1': dateOf('2027-02-13') })
    expect(mended(plan)).toEqual([
      [
        'day-off',
        'norrbotten-2027-lansstyrgruppen-moten-1',
        '2027-02-12',
        '2027-02-11',
        '2027-02-15',
        '2027-02-10',
        '2027-02-16',
      ],
    ])
  })

  test('papers three days late go to the last day that is a week before, and earlier', () => {
    const plan = handSet(VASTERNORRLAND, { 'handlingar-1': dateOf('2027-01-18') }) // meeting on Friday 22 January
    expect(mended(plan)[0]).toEqual([
      'handlingar',
      'vasternorrland-2027-handlingar-1',
      '2027-01-15',
      '2027-01-14',
      '2027-01-13',
      '2027-01-12',
      '2027-01-11',
    ])
  })

  test('of two rules that dates break, each is mended with the other as it is', () => {
    const plan = handSet(NORRBOTTEN, {
      'arbetsutskott-1': addDays(at(NORRBOTTEN, 'lansstyrgruppen-moten-1').date, -2),
      'arbetsutskott-2': addDays(at(NORRBOTTEN, 'lansstyrgruppen-moten-2').date, -2),
    })
    expect(mended(plan).map(([, occurrence]) => occurrence)).toEqual([
      'norrbotten-2027-arbetsutskott-1',
      'norrbotten-2027-arbetsutskott-2',
    ])
  })

  test('a meeting whose day breaks an order goes to where the order holds', () => {
    const model = modelOf([
      rule('forst', 'meetings', 'body: grupp, count: { exactly: 1, per: year }'),
      rule('sedan', 'meetings', 'body: rad, count: { exactly: 1, per: year }'),
      rule('ordning', 'order', 'first: { body: grupp }, next: { body: rad }'),
    ])
    const setting = { model, facts: facts.forRegion('provlan'), year: 2027 }
    const made = planYear(setting)
    const next = dateOf('2027-05-03')
    const occurrences = made.occurrences.map((o) => ({
      ...o,
      date: o.body === 'rad' ? next : addDays(next, 8),
    }))
    const plan = {
      ...made,
      occurrences,
      ...check({ region: model.region, facts: setting.facts, year: 2027, occurrences }),
    }
    const late = plan.violations.find((v) => v.rule === 'ordning')!
    const days = mendingOf(late, plan, setting).flatMap((m) => m.dates)
    expect(days.length).toBeGreaterThan(0)
    for (const day of days) expect(isWorkDay(day, setting.facts.isDayOff)).toBe(true)
  })

  test('no date mends a number of meetings a year', () => {
    const occurrences = NORRBOTTEN.occurrences.filter(
      (o) => o.id !== 'norrbotten-2027-lansstyrgruppen-moten-1',
    )
    const { model, ...rest } = settingOf(NORRBOTTEN)
    const plan = { ...NORRBOTTEN, occurrences, ...check({ ...rest, region: model.region, occurrences }) }
    const few = plan.violations.find((v) => v.rule === 'lansstyrgruppen-moten')!
    expect(few).toBeDefined()
    expect(mendingOf(few, plan, settingOf(plan))).toEqual([])
  })

  test('what is called off is not moved', () => {
    const plan = handSet(NORRBOTTEN, { 'arbetsutskott-1': dateOf('2027-02-10') })
    const occurrences = plan.occurrences.map((o) =>
      o.id === 'norrbotten-2027-arbetsutskott-1' ? { ...o, status: 'cancelled' as const } : o,
    )
    expect(mendingOf(plan.violations[0]!, { ...plan, occurrences }, settingOf(plan))).toEqual([])
  })
})
