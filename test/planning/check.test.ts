import { describe, expect, it, test } from 'vitest'
import { addDays, dateOf, parseClock } from '../../src/calendar/index.ts'
import { check, type Occurrence, type Plan, planYear } from '../../src/planning/index.ts'
import { facts, national } from '../facts/shipped.ts'
import { modelOf, rule } from '../rules/region-text.ts'
import { modelOfRegion, planOf } from './shipped.ts'

const NORRBOTTEN = planOf('norrbotten', 2027)
const VASTERNORRLAND = planOf('vasternorrland', 2027)

type Year = readonly Occurrence[]

function found({ region, year }: Plan, occurrences: Year) {
  const { violations, yielded } = check({
    region: modelOfRegion(region).region,
    facts: facts.forRegion(region),
    year,
    occurrences,
  })
  const ids = (all: readonly { rule: string }[]) => [...new Set(all.map((f) => f.rule))].toSorted()
  return { violations: ids(violations), yielded: ids(yielded) }
}

const idIn = ({ region, year }: Plan, slot: string) => `${region}-${year}-${slot}`

const changed = (plan: Plan, slot: string, change: (o: Occurrence) => Partial<Occurrence>): Year =>
  plan.occurrences.map((o) => (o.id === idIn(plan, slot) ? { ...o, ...change(o) } : o))

/** Moved, with all that is tied to it left where it is but told at its true distance. */
function moved(plan: Plan, slot: string, text: string, more: Partial<Occurrence> = {}): Year {
  const id = idIn(plan, slot)
  const date = dateOf(text)
  const dates = new Map(plan.occurrences.map((o) => [o.id, o.id === id ? date : o.date]))
  return plan.occurrences.map((o) => ({
    ...o,
    ...(o.id === id && { date, ...more }),
    ...(o.anchor && {
      anchor: { ...o.anchor, days: dates.get(o.id)! - dates.get(o.anchor.occurrence)! },
    }),
  }))
}

/** Without one, or without it and all that is tied to it. */
const without = (plan: Plan, slot: string): Year => plan.occurrences.filter((o) => o.id !== idIn(plan, slot))
function withoutTree(plan: Plan, slot: string): Year {
  const gone = new Set([idIn(plan, slot)])
  for (let size = 0; size !== gone.size; ) {
    size = gone.size
    for (const o of plan.occurrences) if (o.anchor && gone.has(o.anchor.occurrence)) gone.add(o.id)
  }
  return plan.occurrences.filter((o) => !gone.has(o.id))
}

const doubled = (plan: Plan, slot: string, days: number): Year =>
  plan.occurrences.flatMap((o) =>
    o.id === idIn(plan, slot) ? [o, { ...o, id: `${o.id}-igen`, date: addDays(o.date, days) }] : [o],
  )

const clock = (text: string) => parseClock(text)!

type Row = [label: string, plan: Plan, mutated: Year, violations: string[], yielded: string[]]

describe('the check', () => {
  test.each<Row>([
    ['of a year as it was made', NORRBOTTEN, NORRBOTTEN.occurrences, [], []],
    ['of another', VASTERNORRLAND, VASTERNORRLAND.occurrences, [], []],
    [
      'finds a meeting on a Saturday',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'lansstyrgruppen-moten-1', '2027-02-13'),
      ['day-off'],
      ['lansstyrgruppen-veckodag'],
    ],
    [
      'finds a last day on långfredagen',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'kallelse-3', '2027-03-26'),
      ['day-off'],
      [],
    ],
    [
      'finds a meeting of several days that reaches a day off',
      NORRBOTTEN,
      changed(NORRBOTTEN, 'lansstyrgruppen-moten-1', (o) => ({ endDate: addDays(o.date, 2) })), // Thursday to Saturday
      ['day-off'],
      [],
    ],
    [
      'finds what a week earlier does to the distances: a must broken, wishes that gave way',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'lansstyrgruppen-moten-1', '2027-02-04'), // seven days after the AU, on the papers' day
      ['arbetsutskott-minst-tio-dagar'],
      ['handlingar', 'minnesanteckningar-tva-veckor'],
    ],
    [
      'finds nothing in a week later, where every bound still holds',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'lansstyrgruppen-moten-1', '2027-02-18'),
      [],
      [],
    ],
    [
      'finds an arbetsutskott nine days before',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'arbetsutskott-1', '2027-02-02'),
      ['arbetsutskott-minst-tio-dagar'],
      ['arbetsutskott-veckodag'],
    ],
    [
      'lets an arbetsutskott be ten days before',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'arbetsutskott-1', '2027-02-01'),
      [],
      ['arbetsutskott-veckodag'],
    ],
    [
      'finds papers later than a week before',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'handlingar-1', '2027-01-18'), // four days before
      ['handlingar'],
      [],
    ],
    [
      'finds minutes later than a week after',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'minnesanteckningar-1', '2027-02-01'), // ten days after
      ['minnesanteckningar'],
      [],
    ],
    [
      'finds minutes before the meeting',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'minnesanteckningar-1', '2027-01-21'),
      ['minnesanteckningar'],
      [],
    ],
    [
      'tells cirka två veckor beyond its tolerance as yielded',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'beredningsmoten-4', '2027-05-18'), // ten days before, a day beyond the tolerance
      [],
      ['beredningsmoten-tva-veckor'],
    ],
    [
      'is silent within the tolerance',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'beredningsmoten-4', '2027-05-17'),
      [],
      [],
    ],
    [
      'finds a day too few in work days',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'anmal-arende-4', '2027-04-30'), // nine work days, Kristi himmelsfärdsdag between
      [],
      ['anmal-arende'],
    ],
    [
      'finds a last day of the document left out, and what hung on it',
      VASTERNORRLAND,
      without(VASTERNORRLAND, 'handlingar-1'),
      ['handlingar'],
      ['underlag'],
    ],
    [
      'finds a last day of ours left out',
      VASTERNORRLAND,
      without(VASTERNORRLAND, 'kallelse-1'),
      [],
      ['kallelse'],
    ],
    [
      'finds a last day told twice',
      VASTERNORRLAND,
      doubled(VASTERNORRLAND, 'handlingar-1', 0), // the second has no underlag of its own
      ['handlingar'],
      ['underlag'],
    ],
    [
      'finds a meeting doubled on its day: the people, and all that it owes',
      VASTERNORRLAND,
      doubled(VASTERNORRLAND, 'lansledningen-moten-2', 0),
      ['beredningsmoten', 'handlingar', 'minnesanteckningar', 'same-people'],
      ['kallelse', 'lansledningen-moten'],
    ],
    [
      'finds a meeting too few',
      NORRBOTTEN,
      withoutTree(NORRBOTTEN, 'lansstyrgruppen-moten-4'),
      ['lansstyrgruppen-moten'],
      ['lansstyrgruppen-antal'],
    ],
    [
      'finds a meeting fewer than we aimed at',
      VASTERNORRLAND,
      withoutTree(VASTERNORRLAND, 'lansledningen-moten-8'),
      [],
      ['lansledningen-moten'],
    ],
    [
      'finds what a dropped meeting leaves loose',
      VASTERNORRLAND,
      without(VASTERNORRLAND, 'lansledningen-moten-8'),
      ['beredningsmoten', 'handlingar', 'minnesanteckningar'],
      ['kallelse', 'lansledningen-moten'],
    ],
    ['finds a theme day too few', NORRBOTTEN, withoutTree(NORRBOTTEN, 'temadagar-2'), ['temadagar'], []],
    [
      'finds a person in two places',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'beredningsmoten-3', '2027-03-05'), // 09–11, while länsledningen meets 09–12; before its own last day
      ['same-people'],
      ['anmal-arende', 'beredningsmoten-tva-veckor'],
    ],
    [
      'finds nobody in two places when one meeting ends before the other',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'beredningsmoten-3', '2027-03-05', {
        start: clock('13:00'),
        end: clock('15:00'),
      }),
      [],
      ['anmal-arende', 'beredningsmoten-tid', 'beredningsmoten-tva-veckor'],
    ],
    [
      'finds a wrong clock time of the document',
      NORRBOTTEN,
      changed(NORRBOTTEN, 'lansstyrgruppen-moten-1', () => ({ start: clock('09:00') })),
      ['lansstyrgruppen-tid'],
      [],
    ],
    [
      'finds a wrong clock time of ours',
      NORRBOTTEN,
      changed(NORRBOTTEN, 'arbetsutskott-1', () => ({ end: clock('16:00') })),
      [],
      ['arbetsutskott-tid'],
    ],
    [
      'finds a part of the day that is missing',
      NORRBOTTEN,
      changed(NORRBOTTEN, 'lansstyrgruppen-moten-1', () => ({ parts: [] })),
      ['lansstyrgruppen-formiddag'],
      [],
    ],
    [
      'finds a wrong weekday',
      NORRBOTTEN,
      moved(NORRBOTTEN, 'lansdel-moten-lansdel-boden-lulea-1', '2027-03-03'), // a Wednesday
      [],
      ['lansdel-boden-lulea-veckodag'],
    ],
    [
      'finds a meeting outside its terms',
      VASTERNORRLAND,
      moved(VASTERNORRLAND, 'lanssamordning-moten-lanssamordning-aldre-3', '2027-06-17'), // and after its minutes
      [],
      ['lanssamordning-minnesanteckningar', 'terminer'],
    ],
    [
      'finds a theme day that was counted as ordinary, with what it then owes',
      NORRBOTTEN,
      changed(NORRBOTTEN, 'temadagar-1', () => ({ ordinary: true })),
      ['arbetsutskott', 'temadagar-utover-ordinarie'],
      ['lansstyrgruppen-antal'],
    ],
    [
      'finds an anchor that points at another meeting',
      VASTERNORRLAND,
      changed(VASTERNORRLAND, 'handlingar-1', (o) => ({
        anchor: { ...o.anchor!, occurrence: idIn(VASTERNORRLAND, 'lansledningen-moten-2') },
      })),
      ['handlingar'],
      [],
    ],
    [
      'finds an anchor that points at nothing',
      VASTERNORRLAND,
      changed(VASTERNORRLAND, 'handlingar-1', (o) => ({ anchor: { ...o.anchor!, occurrence: 'ingen' } })),
      ['handlingar'],
      [],
    ],
    [
      'finds an anchor that tells the wrong distance',
      VASTERNORRLAND,
      changed(VASTERNORRLAND, 'handlingar-1', (o) => ({ anchor: { ...o.anchor!, days: -6 } })),
      ['handlingar'],
      [],
    ],
  ])('%s', (_, plan, mutated, violations, yielded) => {
    expect(found(plan, mutated)).toEqual({ violations, yielded })
  })

  it('tells cirka as yielded, though the rule is a must', () => {
    const model = modelOf([
      rule('moten', 'meetings', 'body: grupp, count: { about: 4, per: year }'),
      rule(
        'papper',
        'before',
        'to: { body: grupp, meetings: all }, gives: deadline, title: skicka, about: { weeks: 2 }',
      ),
    ])
    const plan = planYear({ model, facts: national, year: 2027 })
    const again = check({
      region: model.region,
      facts: national,
      year: 2027,
      occurrences: moved(plan, 'papper-2', '2027-03-01').filter((o) => !o.id.endsWith('-1')),
    })
    expect(again.violations).toEqual([])
    expect(again.yielded.map((f) => [f.rule, f.quote])).toEqual([
      ['moten', 'Så här står det.'], // three, and no tolerance is stated
      ['papper', 'Så här står det.'],
    ])
  })

  it('tells the document’s words, the occurrences and a sentence', () => {
    const { violations } = check({
      region: modelOfRegion('vasternorrland').region,
      facts: facts.forRegion('vasternorrland'),
      year: 2027,
      occurrences: moved(VASTERNORRLAND, 'handlingar-1', '2027-01-18'),
    })
    expect(violations).toEqual([
      {
        rule: 'handlingar',
        quote:
          'Länsledningen får tillgång till kompletta möteshandlingar minst en vecka innan Länsledningens möte.',
        text: expect.stringMatching(
          /måndag 18 januari 2027: regeln säger minst 1 vecka före fredag 22 januari 2027\.$/,
        ),
        occurrences: ['vasternorrland-2027-handlingar-1'],
      },
    ])
  })
})
