import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addMonths, civil, dateOf, eachDay, formatDate } from '../../src/calendar/index.ts'
import { chairsAt, check, type Occurrence, type Plan, planYear, termAt } from '../../src/planning/index.ts'
import { compile, loadRegion, type RegionModel } from '../../src/rules/index.ts'
import { readFacts, readRegion } from '../../src/runtime/files.ts'

const facts = readFacts()
const halland = readRegion('calendars/halland.yaml')
const norrbotten = readRegion('calendars/norrbotten.yaml')
const kalmar = readRegion('calendars/kalmar.yaml')
const orebro = readRegion('calendars/orebro.yaml')

const planOf = (model: RegionModel, year: number): Plan =>
  planYear({ model, facts: facts.forRegion(model.region.id), year })

const datesOf = (plan: Plan, rule: string): string[] =>
  plan.occurrences.filter((o) => o.rule === rule).map((o) => formatDate(o.date))

describe('whose chair when', () => {
  test.each([
    [2024, 'Region Norrbotten'],
    [2025, 'Norrbottens kommuner'],
    [2026, 'Region Norrbotten'],
    [2027, 'Norrbottens kommuner'], // the known year
    [2028, 'Region Norrbotten'],
    [2029, 'Norrbottens kommuner'],
    [2030, 'Region Norrbotten'],
    [2031, 'Norrbottens kommuner'],
    [2032, 'Region Norrbotten'],
    [2033, 'Norrbottens kommuner'],
    [2034, 'Region Norrbotten'],
    [2035, 'Norrbottens kommuner'],
  ])('Norrbotten %i: %s, all year, in the group and in its AU', (year, party) => {
    for (const date of eachDay({ start: civil(year, 1, 1), end: civil(year + 1, 1, 1) })) {
      expect(chairsAt(norrbotten, 'lansstyrgruppen', date)?.chair).toBe(party)
      expect(chairsAt(norrbotten, 'lansstyrgruppen-au', date)?.chair).toBe(party)
    }
  })

  test.each([
    // about every second year from the known year 2026, so the change is at New Year of even years
    [2024, 'Region Halland', 'kommunerna'],
    [2025, 'Region Halland', 'kommunerna'],
    [2026, 'kommunerna', 'Region Halland'],
    [2027, 'kommunerna', 'Region Halland'],
    [2028, 'Region Halland', 'kommunerna'],
    [2029, 'Region Halland', 'kommunerna'],
    [2030, 'kommunerna', 'Region Halland'],
    [2031, 'kommunerna', 'Region Halland'],
    [2032, 'Region Halland', 'kommunerna'],
    [2033, 'Region Halland', 'kommunerna'],
    [2034, 'kommunerna', 'Region Halland'],
    [2035, 'kommunerna', 'Region Halland'],
  ])('Halland, Äldre %i: %s, with a vice chair of %s', (year, chair, viceChair) => {
    for (const date of eachDay({ start: civil(year, 1, 1), end: civil(year + 1, 1, 1) })) {
      expect(chairsAt(halland, 'taktisk-aldre', date)).toMatchObject({ chair, viceChair })
    }
  })

  test('the terms of every rotation follow each other day by day, with half a year together in Halland', () => {
    for (const model of [halland, norrbotten]) {
      for (const rotation of model.yearly.rotations) {
        let term = termAt(rotation, civil(2024, 1, 1))!
        while (term.end < civil(2036, 1, 1)) {
          const next = termAt(rotation, term.end)!
          expect(next.start).toBe(term.end)
          expect(next.party).not.toBe(term.party)
          if (model === halland) expect(term.overlap).toBe(addMonths(term.end, -6))
          term = next
        }
      }
    }
  })

  test('a December AU for a January meeting is called by January’s side', () => {
    const text = readFileSync('calendars/norrbotten.yaml', 'utf8')
      .replace('terms: [{ from: 01-16, to: 06-10 }', 'terms: [{ from: 01-07, to: 01-14 }')
      .replace(
        'count: { exactly: 4, per: year }\n    basis:\n      kind: assumption\n      reason: Dokumentet anger ett minsta',
        'count: { exactly: 4, per: year }\n    basis:\n      kind: assumption\n      reason: Dokumentet anger ett minsta',
      )
    const plan = planOf(compile(loadRegion('calendars/norrbotten.yaml', text)), 2028)
    const au = plan.occurrences.find((o) => o.rule === 'arbetsutskott' && o.date < civil(2028, 1, 1))!
    // 2028 is Region Norrbotten's year, though the AU sits in 2027, Norrbottens kommuner's
    expect(au).toMatchObject({ chair: 'Region Norrbotten', responsible: 'samordnaren', planYear: 2028 })
  })

  test.each([2026, 2027, 2028])(
    'every meeting of a rotating body in %i has chair and, in Halland, vice chair',
    (year) => {
      for (const model of [halland, norrbotten]) {
        const rotating = new Set(model.yearly.rotations.flatMap((r) => r.bodies.map((b) => b.id)))
        const meetings = planOf(model, year).occurrences.filter(
          (o) => o.kind === 'meeting' && rotating.has(o.body),
        )
        expect(meetings.length).toBeGreaterThan(0)
        for (const meeting of meetings) expect(meeting.chair).toBeDefined()
        if (model === halland)
          for (const meeting of meetings) expect(meeting.viceChair).not.toBe(meeting.chair)
      }
    },
  )
})

describe('what is done for a change of chair', () => {
  test('Halland, Äldre: the term from 2028 is prepared in the summer before, and handed over before Christmas', () => {
    const plan = planOf(halland, 2028)
    // 1 July 2027 is half a year before; it lies in the summer pause, so the day is the last before midsommarafton (25 June)
    expect(datesOf(plan, 'ordforande-aldre-utse')).toEqual(['2027-06-24'])
    expect(datesOf(plan, 'ordforande-aldre-rapportera')).toEqual(['2027-06-24'])
    expect(datesOf(plan, 'ordforande-aldre-introducera')).toEqual(['2027-06-24'])
    // 31 December is nyårsafton, and 20 December–6 January is kept free: Friday 17 December
    expect(datesOf(plan, 'ordforande-aldre-lamna-over')).toEqual(['2027-12-17'])
    expect(datesOf(planOf(halland, 2027), 'ordforande-aldre-utse')).toEqual([]) // no change in 2027
  })
})

describe('Halland’s reports', () => {
  const plan = planOf(halland, 2027)
  const groups = 6
  test.each([
    ['mall-moh', ['2026-10-15'], 'the template comes before what it is for'],
    ['moh', Array(groups).fill('2026-12-15'), 'for 2027, though dated in the year before'],
    ['utvecklingsplan', ['2027-02-01'], 'after the last Mål och Handlingsplan'],
    ['arsredovisning', Array(groups).fill('2027-02-19'), '10 work days before Friday 5 March'],
    ['halvarsrapport', Array(groups).fill('2027-09-17'), '10 work days before Friday 1 October'],
  ])('%s: %j (%s)', (rule, dates) => {
    expect(datesOf(plan, rule)).toEqual(dates)
  })

  test('land at the strategic level’s meetings', () => {
    const anchors = plan.occurrences
      .filter((o) => o.rule === 'halvarsrapport')
      .map((o) => o.anchor?.occurrence)
    const meeting = plan.occurrences.find((o) => o.id === anchors[0])!
    expect(new Set(anchors).size).toBe(1)
    expect([meeting.body, formatDate(meeting.date)]).toEqual(['strategisk-niva', '2027-10-01'])
  })

  test.each([2025, 2028, 2031, 2036])(
    'the utvecklingsplan of %i comes after the last Mål och Handlingsplan',
    (year) => {
      const { occurrences } = planOf(halland, year)
      const last = Math.max(...occurrences.filter((o) => o.rule === 'moh').map((o) => o.date))
      expect(occurrences.find((o) => o.rule === 'utvecklingsplan')!.date).toBeGreaterThan(last)
    },
  )
})

describe('Kalmar’s styrdokument', () => {
  test.each([
    [2024, true],
    [2025, false],
    [2026, true], // the known year
    [2027, false],
    [2028, true],
    [2029, false],
    [2030, true],
    [2035, false],
    [2036, true],
  ])('%i: %s', (year, decided) => {
    const plan = planOf(kalmar, year)
    const decision = plan.occurrences.find((o) => o.rule === 'styrdokument')
    const draft = plan.occurrences.find((o) => o.rule === 'styrdokument-forslag')
    expect(decision !== undefined).toBe(decided)
    if (!decided) return expect(draft).toBeUndefined()
    const conferences = plan.occurrences.filter((o) => o.kind === 'meeting' && o.body === 'presidiekonferens')
    expect(decision!.date).toBe(conferences.at(-1)!.date) // "på höstens presidiekonferens"
    expect(draft!.date).toBeLessThan(decision!.date)
    expect(draft!.body).toBe('beredningsgruppen')
  })
})

describe('Örebro’s KC/RD, then the next Regionala samverkansrådet', () => {
  test('2027: four weeks after each', () => {
    const plan = planOf(orebro, 2027)
    expect(datesOf(plan, 'kc-rd-moten')).toEqual(['2027-05-13', '2027-11-11'])
    const council = plan.occurrences.filter(
      (o) => o.body === 'regionala-samverkansradet' && o.kind === 'meeting',
    )
    expect(council.map((o) => formatDate(o.date))).toEqual(['2027-06-10', '2027-12-09'])
  })

  test('eight weeks after November lies in January, in the plan year that it follows from', () => {
    const text = readFileSync('calendars/orebro.yaml', 'utf8').replace(
      'atLeast: { weeks: 4 }',
      'atLeast: { weeks: 8 }',
    )
    const plan = planOf(compile(loadRegion('calendars/orebro.yaml', text)), 2027)
    const council = plan.occurrences.filter(
      (o) => o.body === 'regionala-samverkansradet' && o.kind === 'meeting',
    )
    const last = council.at(-1)!
    // 11 November + 56 days is 6 January 2028, trettondedag jul; the Thursday two weeks on keeps its call out of Christmas
    expect([formatDate(last.date), last.planYear]).toEqual(['2028-01-27', 2027])
    expect(plan.violations).toEqual([])
  })
})

/** A plan with one occurrence changed, asked by the second reckoning. */
function objectionsTo(
  model: RegionModel,
  year: number,
  change: (all: readonly Occurrence[]) => readonly Occurrence[],
) {
  const plan = planOf(model, year)
  const evidence = { region: model.region, facts: facts.forRegion(model.region.id), year }
  const asked = check({ ...evidence, occurrences: change(plan.occurrences) })
  return [...asked.violations, ...asked.yielded].map((f) => f.rule)
}

const edit = (id: string, to: Partial<Occurrence>) => (all: readonly Occurrence[]) =>
  all.map((o) => (o.id === id ? { ...o, ...to } : o))
const drop = (id: string) => (all: readonly Occurrence[]) => all.filter((o) => o.id !== id)
const double = (id: string) => (all: readonly Occurrence[]) => [
  ...all,
  ...all.filter((o) => o.id === id).map((o) => ({ ...o, id: `${o.id}-again` })),
]

describe('the check, of plans that were tampered with', () => {
  test.each<[string, RegionModel, number, (all: readonly Occurrence[]) => readonly Occurrence[], string]>([
    [
      'a report moved past its day',
      halland,
      2027,
      edit('halland-2027-moh-taktisk-aldre', { date: dateOf('2027-01-08') }),
      'moh-nar',
    ],
    [
      'a report dropped',
      halland,
      2027,
      drop('halland-2027-halvarsrapport-taktisk-aldre'),
      'halvarsrapport-nar',
    ],
    ['a report doubled', halland, 2027, double('halland-2027-moh-taktisk-aldre'), 'moh-nar'],
    [
      'a report too near its meeting',
      halland,
      2027,
      edit('halland-2027-halvarsrapport-taktisk-aldre', { date: dateOf('2027-09-20') }),
      'halvarsrapport-nar',
    ],
    [
      'the utvecklingsplan before the last plan it builds on',
      halland,
      2027,
      edit('halland-2027-utvecklingsplan-1', { date: dateOf('2026-12-10') }),
      'moh-fore-utvecklingsplan',
    ],
    [
      'the templates after what they are for',
      halland,
      2027,
      edit('halland-2027-mall-moh-1', { date: dateOf('2026-12-16') }),
      'mall-fore-moh',
    ],
    [
      'a chair of the wrong side',
      halland,
      2027,
      edit('halland-2027-taktisk-moten-taktisk-aldre-1', { chair: 'Region Halland' }),
      'ordforande-aldre-kant-ar',
    ],
    [
      'a vice chair of the chair’s side',
      halland,
      2027,
      edit('halland-2027-taktisk-moten-taktisk-aldre-1', { viceChair: 'kommunerna' }),
      'ordforande-aldre-kant-ar',
    ],
    [
      'an AU called by the wrong side',
      norrbotten,
      2027,
      edit('norrbotten-2027-arbetsutskott-1', { responsible: 'samordnaren' }),
      'arbetsutskott-sammankallande',
    ],
    [
      'the styrdokument left out of its year',
      kalmar,
      2026,
      drop('kalmar-2026-styrdokument-1'),
      'styrdokument',
    ],
    ['the styrdokument doubled', kalmar, 2026, double('kalmar-2026-styrdokument-1'), 'styrdokument'],
    [
      'a standing point on another day than its meeting',
      kalmar,
      2027,
      edit('kalmar-2027-budget-1', { date: dateOf('2027-11-22') }),
      'budget',
    ],
    [
      'the council before KC/RD',
      orebro,
      2027,
      (all) =>
        all.map((o) =>
          o.body === 'regionala-samverkansradet' && o.kind === 'meeting'
            ? { ...o, date: dateOf('2027-04-08') }
            : o,
        ),
      'samverkansradet-efter-kc-rd',
    ],
    [
      'a handover dropped',
      halland,
      2028,
      drop('halland-2028-ordforande-aldre-lamna-over-1'),
      'ordforande-aldre-lamna-over',
    ],
  ])('%s', (_, model, year, change, rule) => {
    expect(objectionsTo(model, year, (all) => all)).toEqual([])
    expect(objectionsTo(model, year, change)).toContain(rule)
  })
})
