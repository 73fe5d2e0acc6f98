import { describe, expect, it, test } from 'vitest'
import { addDays, formatDate, isWorkDay } from '../../src/calendar/index.ts'
import { parseFacts } from '../../src/facts/index.ts'
import { roomOf } from '../../src/planning/distance.ts'
import { planYear } from '../../src/planning/index.ts'
import { inPause } from '../../src/planning/settle.ts'
import { facts, range, shippedFiles } from '../facts/shipped.ts'
import { at, models, planOf, readModels } from './shipped.ts'

const YEARS = range(2024, 2036)
const IDS = models.map((m) => m.region.id)

describe.each(IDS)('%s', (id) => {
  const region = facts.forRegion(id)
  const plans = YEARS.map((year) => planOf(id, year))
  const model = models.find((m) => m.region.id === id)!
  const everything = plans.flatMap((plan) => plan.occurrences)

  it('breaks no must in any year, and is proven', () => {
    expect(plans.flatMap((p) => p.violations)).toEqual([])
    expect(
      plans.filter((p) => p.proof.status !== 'optimal' || p.score.must !== 0).map((p) => p.year),
    ).toEqual([])
  })

  it('has no date on a day off', () => {
    const off = everything.flatMap((o) => {
      const days = Array.from({ length: (o.endDate ?? o.date) - o.date + 1 }, (_, i) => addDays(o.date, i))
      return days.filter((d) => !isWorkDay(d, region.isDayOff)).map((d) => `${o.id} ${formatDate(d)}`)
    })
    expect(off).toEqual([])
  })

  it('gives every date at least two steps of explanation, the first of them a rule of the document or an assumption', () => {
    const poor = everything.filter(({ explanation, basis, rule }) => {
      const [first] = explanation
      return (
        explanation.length < 2 ||
        first?.step !== 'rule' ||
        first.rule !== rule ||
        first.basis !== basis ||
        !['document', 'assumption'].includes(first.basis)
      )
    })
    expect(poor.map((o) => o.id)).toEqual([])
  })

  it('writes every step as a whole sentence, with a rule that is there', () => {
    const rules = new Set(model.region.rules.map((r) => r.id))
    const steps = everything.flatMap((o) => o.explanation)
    expect(steps.filter((s) => s.rule !== undefined && !rules.has(s.rule))).toEqual([])
    expect(steps.filter((s) => /undefined|NaN|\[object/.test(s.text)).map((s) => s.text)).toEqual([])
  })

  it('has ids of its own, made from the region, the year, the rule and a slot', () => {
    const ids = everything.map((o) => o.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      everything.filter((o) => !o.id.startsWith(`${id}-${o.planYear}-${o.rule}-`)).map((o) => o.id),
    ).toEqual([])
    expect(ids.filter((i) => !/^[a-z0-9-]+$/.test(i))).toEqual([])
  })

  it('has the same ids every year, but for what only some years have', () => {
    const sometimes = new Set(
      model.region.rules.filter((r) => r.kind === 'cycle' || r.kind === 'rotation').map((r) => r.id),
    )
    for (const d of model.dependants) if ('rule' in d.to && sometimes.has(d.to.rule)) sometimes.add(d.rule.id)
    const slots = plans.map((p) =>
      p.occurrences
        .filter((o) => !sometimes.has(o.rule))
        .map((o) => o.id.slice(`${id}-${p.year}-`.length))
        .toSorted(),
    )
    for (const own of slots) expect(own).toEqual(slots[0])
  })

  it('ties every dependant to an occurrence of the same plan, at the distance that it tells', () => {
    for (const plan of plans) {
      const byId = new Map(plan.occurrences.map((o) => [o.id, o]))
      const wrong = plan.occurrences.filter(
        (o) => o.anchor && o.date - (byId.get(o.anchor.occurrence)?.date ?? 0) !== o.anchor.days,
      )
      expect(wrong.map((o) => o.id)).toEqual([])
    }
  })

  it('keeps dependants out of Christmas and the summer pause wherever a bound allows', () => {
    const there = plans.flatMap((plan) => {
      const byId = new Map(plan.occurrences.map((o) => [o.id, o]))
      return plan.occurrences
        .filter((o) => inPause(o.date, region))
        .filter((o) => {
          const series = model.dependants.find((d) => d.rule.id === o.rule)
          if (!series || !o.anchor) return true
          const { first, last } = roomOf(series, byId.get(o.anchor.occurrence)!.date, region.isDayOff)
          const room = Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i))
          return room.some((d) => isWorkDay(d, region.isDayOff) && !inPause(d, region))
        })
    })
    expect(there.map((o) => `${o.id} ${formatDate(o.date)}`)).toEqual([])
  })

  it('is in order of date, then id', () => {
    for (const { occurrences } of plans) {
      const keys = occurrences.map((o) => `${formatDate(o.date)} ${o.id}`)
      expect(keys).toEqual(keys.toSorted())
    }
  })

  it('is the same bytes when all is read and reckoned anew', () => {
    const again = readModels().find((m) => m.region.id === id)!
    const read = parseFacts(shippedFiles).forRegion(id)
    const anew = YEARS.toReversed().map((year) => planYear({ model: again, facts: read, year }))
    expect(anew.toReversed().map((p) => JSON.stringify(p))).toEqual(plans.map((p) => JSON.stringify(p)))
  })
})

/** Reckoned by hand from the rules: see the comments. */
const NORRBOTTEN_2027: [what: string, date: string][] = [
  // Spring 16 January–10 June is 145 days: two meetings, 29 days in and 87 apart. Thursdays 11 February and 13 May
  // are 26 days in, 91 apart and 28 from the end; 6 May, 84 on, is Kristi himmelsfärdsdag.
  ['lansstyrgruppen-moten-1', '2027-02-11'],
  ['arbetsutskott-1', '2027-01-28'], // the Thursday two weeks before: ten days at least, three weeks at most
  ['anmal-arende-1', '2027-01-21'], // five work days before the AU
  ['handlingar-1', '2027-02-04'], // a week before
  ['underlag-1', '2027-02-01'], // three work days before the papers: 3, 2, 1 February
  ['minnesanteckningar-1', '2027-02-25'], // two weeks after
  ['lansstyrgruppen-moten-2', '2027-05-13'],
  ['arbetsutskott-2', '2027-04-29'],
  ['anmal-arende-2', '2027-04-22'],
  ['handlingar-2', '2027-05-05'], // 6 May is Kristi himmelsfärdsdag: the day before
  ['underlag-2', '2027-04-30'], // 4, 3 May and 30 April, which is a work day
  ['minnesanteckningar-2', '2027-05-27'],
  // Autumn 25 August–10 December is 107 days: 21 days in and 64 apart. Thursdays 16 September and 18 November are
  // 22 days in, 63 apart and 22 from the end.
  ['lansstyrgruppen-moten-3', '2027-09-16'],
  ['arbetsutskott-3', '2027-09-02'],
  ['lansstyrgruppen-moten-4', '2027-11-18'],
  ['arbetsutskott-4', '2027-10-28'], // two weeks before, 4 November, is in the autumn break of week 44: three weeks before
  ['anmal-arende-4', '2027-10-21'],
  ['handlingar-4', '2027-11-11'],
  // One theme day a term, in its middle: 29–30 March and 17–18 October. 25 March is skärtorsdag in the week before
  // Easter and 1 April in the week after: 8 April. 14 and 21 October are as near, the earlier is taken.
  ['temadagar-1', '2027-04-08'],
  ['handlingar-temadagar-1', '2027-04-01'],
  ['underlag-temadagar-1', '2027-03-25'], // 31, 30 and 25 March: Easter is between
  ['minnesanteckningar-temadagar-1', '2027-04-22'],
  ['temadagar-2', '2027-10-14'],
]

const VASTERNORRLAND_2027: [what: string, date: string][] = [
  // Spring, 12 January–5 June, is 144 days: four meetings, 13 days in and 39 apart. Fridays: 10 days in, then 42, 49
  // and 35 apart, 8 from the end. 29 January's last day to raise a matter would be 29 December; the beredning of 16 April
  // would be in the week after Easter, that of 9 April on långfredagen; 12 March is in the winter break of week 10.
  ['lansledningen-moten-1', '2027-01-22'],
  ['beredningsmoten-1', '2027-01-08'],
  ['anmal-arende-1', '2026-12-18'], // ten work days: 7, 5, 4 January, 30, 29, 28, 23, 22, 21 and 18 December
  ['kallelse-1', '2027-01-12'],
  ['handlingar-1', '2027-01-15'],
  ['underlag-1', '2027-01-13'],
  ['minnesanteckningar-1', '2027-01-29'],
  ['lansledningen-moten-2', '2027-03-05'],
  ['lansledningen-moten-3', '2027-04-23'],
  ['beredningsmoten-3', '2027-04-09'],
  ['anmal-arende-3', '2027-03-24'], // 8, 7, 6, 5, 2, 1 April, 31, 30, 25 and 24 March: Easter is between
  ['lansledningen-moten-4', '2027-05-28'],
  ['beredningsmoten-4', '2027-05-14'],
  ['anmal-arende-4', '2027-04-29'], // 6 May is off
  // Autumn, 1 September–10 December, is 100 days: 9 days in and 27 apart. Fridays: 16 days in, then 28, 28 and 21 apart,
  // 7 from the end; 10 September is in the hunting week and 5 November in the autumn break.
  ['lansledningen-moten-5', '2027-09-17'],
  ['beredningsmoten-5', '2027-09-03'],
  ['anmal-arende-5', '2027-08-20'], // ten work days before 3 September: after the summer pause
  ['lansledningen-moten-6', '2027-10-15'],
  ['lansledningen-moten-7', '2027-11-12'],
  ['minnesanteckningar-7', '2027-11-19'],
  ['lansledningen-moten-8', '2027-12-03'],
  ['kallelse-8', '2027-11-23'],
  ['handlingar-8', '2027-11-26'],
  ['underlag-8', '2027-11-24'], // 25 and 24 November
]

describe.each([
  ['norrbotten', NORRBOTTEN_2027],
  ['vasternorrland', VASTERNORRLAND_2027],
] as const)('%s 2027 by hand', (id, dates) => {
  const plan = planOf(id, 2027)

  test.each(dates)('%s: %s', (what, date) => {
    expect(formatDate(at(plan, what).date)).toBe(date)
  })

  it('belongs to its plan year wherever its dates lie', () => {
    expect(plan.occurrences.every((o) => o.planYear === 2027)).toBe(true)
  })
})

describe('what a Norrbotten meeting owes', () => {
  const plan = planOf('norrbotten', 2027)

  it('is told of the meeting that it is for', () => {
    expect(at(plan, 'anmal-arende-1')).toMatchObject({
      body: 'lansstyrgruppen',
      title: 'Sista dag: anmäla ärende (Länsstyrgruppen 11 februari)',
      anchor: { occurrence: 'norrbotten-2027-arbetsutskott-1', days: -7 },
      basis: 'assumption',
    })
    expect(at(plan, 'arbetsutskott-1')).toMatchObject({
      body: 'lansstyrgruppen-au',
      kind: 'meeting',
      start: '13:00',
      end: '15:00',
      anchor: { occurrence: 'norrbotten-2027-lansstyrgruppen-moten-1', days: -14 },
      basis: 'document',
    })
  })

  it('is no arbetsutskott for a theme day', () => {
    const aus = plan.occurrences.filter((o) => o.rule === 'arbetsutskott')
    expect(aus.map((o) => o.anchor!.occurrence)).toEqual(
      [1, 2, 3, 4].map((n) => `norrbotten-2027-lansstyrgruppen-moten-${n}`),
    )
  })

  it('tells of every roll: which day, why', () => {
    const steps = at(plan, 'handlingar-2').explanation
    expect(steps.slice(-2)).toEqual([
      expect.objectContaining({
        step: 'raw',
        rule: 'handlingar',
        date: at(plan, 'lansstyrgruppen-moten-2').date - 7,
      }),
      {
        step: 'roll',
        basis: 'law',
        date: at(plan, 'handlingar-2').date,
        text: 'Torsdag 6 maj 2027 är kristi himmelsfärdsdag. Dagen flyttas tidigare, till onsdag 5 maj 2027.',
      },
    ])
  })
})
