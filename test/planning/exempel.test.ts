import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { dateOf, formatDate, weekday } from '../../src/calendar/index.ts'
import { parseFacts } from '../../src/facts/index.ts'
import { check } from '../../src/planning/check/index.ts'
import { type Occurrence, planYear } from '../../src/planning/index.ts'
import { compile, loadRegion } from '../../src/rules/index.ts'
import { range, shippedFiles } from '../facts/shipped.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/exempel/${name}`, import.meta.url), 'utf8')

const model = compile(loadRegion('exempellanet.yaml', read('exempellanet.yaml')))
const breaks = { name: 'skollov.yaml', text: read('skollov.yaml') }
const facts = parseFacts([...shippedFiles, breaks]).forRegion('exempellanet')
const planOf = (year: number) => planYear({ model, facts, year })
const plan = planOf(2027)
const of = (rule: string, from = plan): Occurrence[] => from.occurrences.filter((o) => o.rule === rule)
const days = (rule: string, from = plan): string[] => of(rule, from).map((o) => formatDate(o.date))

it('quotes nothing but its document', () => {
  const document = read('exempellanet.md')
  const quotes = model.region.rules.flatMap(({ basis }) => (basis.kind === 'document' ? [basis.quote] : []))
  expect(new Set(quotes).size).toBe(12)
  for (const quote of quotes) expect(document).toContain(`\n${quote}\n`)
})

test.each(range(2026, 2030))('%i keeps every rule, and is proven', (year) => {
  const { proof, violations, yielded } = planOf(year)
  expect([proof.status, violations, yielded]).toEqual(['optimal', [], []])
})

describe('2027, sentence by sentence', () => {
  it('kvartalsvis, varannan gång digitalt: one in each quarter, the first of them physical', () => {
    expect(
      of('rad-moten').map((o) => [Math.ceil(Number(formatDate(o.date).slice(5, 7)) / 3), o.form]),
    ).toEqual([
      [1, 'fysiskt'],
      [2, 'digitalt'],
      [3, 'fysiskt'],
      [4, 'digitalt'],
    ])
    expect(of('rad-moten')[1]!.explanation.at(-1)!.text).toMatch(/^Det enda mötet under andra kvartalet\./)
  })

  it('växlar vid årsskiftet: regionen in 2026, kommunerna in 2027, regionen again', () => {
    expect(range(2026, 2028).map((y) => new Set(of('rad-moten', planOf(y)).map((o) => o.chair)))).toEqual([
      new Set(['regionen']),
      new Set(['kommunerna']),
      new Set(['regionen']),
    ])
  })

  it('tio arbetsdagar före: no day off is one of the ten', () => {
    // 17 May is a Monday; Ascension Day, 6 May, is off: 14 13 12 11 10, 7, 5 4 3 May and 30 April
    expect([days('rad-moten')[1], days('rad-anmalan')[1]]).toEqual(['2027-05-17', '2027-04-30'])
  })

  it('första torsdagen varje udda månad, dock inte under skollov', () => {
    expect(days('ledning-antal')).toEqual([
      '2027-01-07', // the first Thursday, and the day after Trettondedag jul
      '2027-03-11', // 4 March is in week 9, sportlov
      '2027-05-13', // 6 May is Ascension Day
      '2027-09-02', // 1 July is in the summer pause for more than three weeks
      '2027-11-11', // 4 November is in week 44, höstlov
    ])
    const why = of('ledning-antal')[1]!.explanation.map((s) => s.text)
    expect(why).toContain('Torsdag 4 mars 2027 ligger i sportlov. Mötet läggs senare, torsdag 11 mars 2027.')
  })

  it('värdskapet roterar: 2026 begins with norr, so 2027 with mitt', () => {
    const [n, m, s] = ['Norra länsdelen', 'Mellersta länsdelen', 'Södra länsdelen']
    expect(of('ledning-antal').map((o) => o.place)).toEqual([m, s, n, m, s])
    expect(of('ledning-antal', planOf(2026)).map((o) => o.place)).toEqual([n, m, s, n, m])
    // A day together is no meeting of the group's own
    expect(of('utvecklingsdag').map((o) => o.place)).toEqual([undefined, undefined])
  })

  it('samma dag, i direkt anslutning: in the afternoon of each', () => {
    expect(days('beredning')).toEqual(days('ledning-antal'))
    expect(new Set(of('beredning').map((o) => `${o.start}, ${o.anchor!.days} days after`))).toEqual(
      new Set(['13:00, 0 days after']),
    )
  })

  it('inom fem arbetsdagar', () => {
    // 7 January is a Thursday: 8, 11, 12, 13, 14
    expect(days('anteckningar')).toContain('2027-01-14')
  })

  it('tre–fyra gånger per termin, sista helgfria vardagen i månaden', () => {
    // 30 May 2027 is a Sunday and 31 October as well; 28 February is one too
    expect(days('arbete-moten')).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-31',
      '2027-05-31',
      '2027-08-31',
      '2027-10-29',
      '2027-11-30',
    ])
    // 30 March 2029 is Good Friday
    expect(days('arbete-moten', planOf(2029))[1]).toBe('2029-03-29')
  })

  it('en gång per termin: one day together in spring, one in autumn', () => {
    const [spring, autumn] = of('utvecklingsdag').map((o) => o.date)
    expect(of('utvecklingsdag')).toHaveLength(2)
    expect([spring! <= dateOf('2027-06-10'), autumn! >= dateOf('2027-08-25')]).toEqual([true, true])
  })

  it('senast den 15 mars: a Monday in 2027, a Sunday in 2026 and so the Friday before', () => {
    expect([...days('handlingsplan'), ...days('handlingsplan', planOf(2026))]).toEqual([
      '2027-03-15',
      '2026-03-13',
    ])
  })

  it('minst sex veckor före fullmäktige: open until the body has set its days', () => {
    expect(of('arsrapport')).toEqual([])
    expect(plan.open.filter((o) => o.kind === 'suggestion').map((o) => o.text)).toEqual([
      'Fullmäktige bestämmer sina mötesdagar själv, och inga är inlagda för 2027. Därför har ”lämna årsrapport” inget datum än.',
    ])
    const added = {
      id: 'exempellanet-2027-r1-1',
      kind: 'meeting',
      body: 'fullmaktige',
      date: dateOf('2027-11-24'),
      ordinary: true,
    } as const
    const none = {
      meetings: new Map(),
      preparations: new Map(),
      days: new Map(),
      calledOff: new Set<string>(),
    }
    const given = { ...none, taken: [], blocks: [], added: [added] }
    const told = planYear({ model, facts, year: 2027, given })
    // Six weeks before Wednesday 24 November
    expect([days('arsrapport', told), told.violations, told.open.map((o) => o.kind)]).toEqual([
      ['2027-10-13'],
      [],
      plan.open.map((o) => o.kind).filter((kind) => kind === 'assumption'),
    ])
  })

  it('vartannat år, jämna år: at the last meeting of 2026 and 2028', () => {
    expect(range(2026, 2029).map((y) => days('oversyn', planOf(y)).length)).toEqual([1, 0, 1, 0])
    expect(days('oversyn', planOf(2028))).toEqual(days('rad-moten', planOf(2028)).slice(-1))
  })
})

describe('the check asks again by itself', () => {
  const told = (id: string, change: Partial<Occurrence>): string[] => {
    const occurrences = plan.occurrences.map((o) =>
      o.id === `exempellanet-2027-${id}` ? { ...o, ...change } : o,
    )
    const { violations, yielded } = check({ region: model.region, facts, year: 2027, occurrences })
    return [...violations, ...yielded].map((f) => f.rule)
  }
  test.each<[string, string, Partial<Occurrence>, string]>([
    ['a form out of turn', 'rad-moten-2', { form: 'fysiskt' }, 'rad-form'],
    ['another host', 'ledning-antal-2', { place: 'Norra länsdelen' }, 'vardskap-kant'],
    ['a Thursday in a school break', 'ledning-antal-2', { date: dateOf('2027-03-04') }, 'ledning-skollov'],
    [
      'a Thursday that nothing was moved to',
      'ledning-antal-2',
      { date: dateOf('2027-03-18') },
      'ledning-torsdagar',
    ],
    ['a second meeting of a quarter', 'rad-moten-2', { date: dateOf('2027-03-24') }, 'rad-moten'],
    ['a preparation on the day after', 'beredning-1', { date: dateOf('2027-01-08') }, 'beredning'],
    [
      'a last weekday that is not the last',
      'arbete-moten-3',
      { date: dateOf('2027-03-30') },
      'arbete-sista-vardag',
    ],
  ])('%s', (_, id, change, rule) => {
    expect(told(id, {})).toEqual([])
    expect(told(id, change)).toContain(rule)
  })
})

it('moves no recurring day onto a weekend', () => {
  expect(
    range(2026, 2030).flatMap((y) => of('arbete-moten', planOf(y)).filter((o) => weekday(o.date) > 5)),
  ).toEqual([])
})
