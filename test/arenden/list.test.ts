import { describe, expect, test } from 'vitest'
import {
  type Arende,
  type ArendeEntry,
  earliest,
  foldArenden,
  isInRules,
  journeysFor,
  outlookOf,
  raisersOf,
  raising,
  routesTo,
  type StepKind,
  sittingsFor,
  stepsFrom,
  type TakenStep,
  taking,
} from '../../src/arenden/index.ts'
import { type CivilDate, dateOf, eachDay, fromTo } from '../../src/calendar/index.ts'
import { byDate, Refused } from '../../src/planning/index.ts'
import { modelOfRegion, models, planOf } from '../planning/shipped.ts'

const TODAY = dateOf('2027-01-04')

const raise = (body: string, as?: string) => ({
  title: 'Hemgång',
  about: 'Rutinen',
  purpose: 'beslut' as const,
  raisedBy: 'Socialchefen',
  reason: 'Med e-post',
  body,
  ...(as !== undefined && { as }),
})

/** An ärende that has taken some steps, each on the day of the first. */
function arendeAfter(region: string, body: string, ...steps: readonly TakenStep[]): Arende {
  const id = `${region}-arende-1`
  const logged = [{ kind: 'raise' as const, ...raise(body) }, ...steps]
  const entries = logged.map(
    (step, i): ArendeEntry => ({
      revision: i + 1,
      region,
      arende: id,
      at: '2027-01-04T12:00:00Z',
      day: '2027-01-04',
      by: 'Samordnaren',
      plan: 0,
      step,
      prev: '',
      hash: '',
    }),
  )
  return foldArenden(entries).get(id)!
}

const ground = (arende: Arende, today: CivilDate = TODAY) => {
  const model = modelOfRegion(arende.region)
  const { occurrences } = planOf(arende.region, 2027)
  return { model, arende, sittings: sittingsFor(model, arende, occurrences), today }
}

describe('who may raise an ärende', () => {
  test.each<[region: string, body: string, as: string | undefined, against: readonly string[]]>([
    ['vasternorrland', 'lansledningen', 'samverkanskoordinatorerna', []],
    ['vasternorrland', 'lansledningen', 'Lokala samverkansgrupper', []],
    [
      'vasternorrland',
      'lansledningen',
      'en leverantör',
      [
        'initiera-politiskt-forum',
        'initiera-deltagare',
        'initiera-egen-representant',
        'initiera-lanssamordning',
        'initiera-lokala-grupper',
        'initiera-strateg',
        'initiera-koordinatorer',
      ],
    ],
    ['vasternorrland', 'lanssamordning-aldre', 'lokala samverkansgrupper', []],
    // Lifted there straight, or on from länsledningen
    [
      'vasternorrland',
      'lanssamordning-aldre',
      'samverkanskoordinatorerna',
      ['direkt-till-lanssamordning-aldre', 'flera-grupper-vidare-till-lanssamordning-aldre'],
    ],
    ['vasternorrland', 'politiskt-forum', undefined, []],
    [
      'orebro',
      'samverkansrad-social-valfard',
      'kommunerna',
      ['granssnittsfraga-forankras', 'social-bereder'],
    ],
    ['orebro', 'samverkansrad-social-valfard', 'chefsgruppen social välfärd', []],
    ['orebro', 'styrgrupp-barn-och-unga', 'chefsgrupperingarna', []],
    ['orebro', 'styrgrupp-barn-och-unga', undefined, ['styrgrupp-fragor']],
    ['orebro', 'lansdelsgrupper', 'kommunerna', ['lansdelsgrupper-egna-uppdrag']],
    ['kalmar', 'lansgemensam-ledning', 'de samordnande grupperna', []],
    ['kalmar', 'lansgemensam-ledning', 'en leverantör', ['gang-initiera']],
    // `den som väcker ärendet` is anybody, and so is a sentence that names nobody
    ['norrbotten', 'lansstyrgruppen', undefined, []],
    ['halland', 'strategisk-niva', undefined, []],
    ['halland', 'taktisk-aldre', undefined, []],
  ])('in %s’s %s as %s', (region, body, as, against) => {
    const { objections } = raising(modelOfRegion(region), raise(body, as), TODAY)
    expect(objections.map((o) => o.rule).filter((rule) => against.includes(rule))).toEqual(against)
    expect(objections.length === 0).toBe(against.length === 0)
    for (const { quote, rule } of objections) {
      const { basis } = modelOfRegion(region).ruleOf(rule)!
      expect(quote).toBe(basis.kind === 'document' ? basis.quote : undefined)
    }
  })

  test('is told in the rules’ own words', () => {
    expect(raisersOf(modelOfRegion('orebro'), 'styrgrupp-barn-och-unga')!.map((r) => r.actor)).toEqual([
      'chefsgrupperingarna',
      'andra grupperingar',
      'styrgruppen själv',
    ])
  })

  test.each([
    ['x', undefined, '#/body'],
    ['lansledningen', '2027-01-05', '#/raised'],
  ])('is not asked for values that can not be', (body, raised, pointer) => {
    const model = modelOfRegion('vasternorrland')
    const wrong = () => raising(model, { ...raise(body), ...(raised && { raised }) }, TODAY)
    expect(wrong).toThrow(Refused)
    expect(wrong).toThrow(expect.objectContaining({ pointer }) as Error)
  })
})

const KINDS: readonly StepKind[] = ['ready', 'send-back', 'feedback', 'follow-up', 'onward']

describe('the steps that a region’s rules know', () => {
  test.each<[region: string, body: string, known: readonly StepKind[]]>([
    ['vasternorrland', 'lansledningen', ['ready', 'send-back', 'feedback', 'follow-up', 'onward']],
    ['vasternorrland', 'lanssamordning-aldre', []],
    ['orebro', 'chefsgrupp-social-valfard', ['ready', 'send-back', 'feedback', 'follow-up', 'onward']],
    ['orebro', 'chefsgrupp-folkhalsa', ['ready', 'send-back', 'feedback', 'follow-up', 'onward']],
    ['orebro', 'styrgrupp-barn-och-unga', ['feedback', 'follow-up', 'onward']],
    ['norrbotten', 'lansstyrgruppen', ['ready', 'send-back', 'feedback']],
    ['kalmar', 'lansgemensam-ledning', ['ready', 'send-back', 'feedback', 'follow-up']],
    // A proposal to one styrdokument is no beredning of every ärende
    ['kalmar', 'presidiekonferens', []],
    ['halland', 'strategisk-niva', ['feedback', 'follow-up']],
    ['halland', 'taktisk-aldre', ['feedback', 'onward']],
  ])('of %s’s %s', (region, body, known) => {
    const arende = arendeAfter(region, body)
    expect(KINDS.filter((kind) => isInRules(modelOfRegion(region), arende, kind))).toEqual(known)
  })

  const common = { reason: 'x' }

  test.each<[region: string, body: string, rule: string, quote: string | undefined]>([
    ['vasternorrland', 'lansledningen', 'gang-beredning', 'vilka nyanmälda ärenden som är klara'],
    ['orebro', 'chefsgrupp-social-valfard', 'granssnittsfraga-forbereds', 'förberedelser av processer'],
    ['norrbotten', 'lansstyrgruppen', 'bered-arende', 'minst 10 dagar innan'],
    ['kalmar', 'lansgemensam-ledning', 'gang-bereda', 'Bereda ärenden'],
    ['halland', 'strategisk-niva', '', undefined],
  ])('put %s’s %s through its beredning first', (region, body, rule, quote) => {
    const unprepared = ground(arendeAfter(region, body))
    const { meeting } = unprepared.sittings.find((s) => s.steps.every((step) => step.date >= TODAY))!
    const agenda = { kind: 'agenda', meeting: meeting.id, presenter: 'Utredaren', ...common } as const
    const { objections } = taking(unprepared, agenda)
    expect(objections.map((o) => o.rule)).toEqual(rule === '' ? [] : [rule])
    if (quote !== undefined) expect(objections[0]!.quote).toContain(quote)
    const ready = ground(arendeAfter(region, body, { kind: 'ready', ...common }))
    expect(taking(ready, agenda).objections).toEqual([])
  })

  test('that the document is silent of are told as that', () => {
    const norrbotten = arendeAfter('norrbotten', 'lansstyrgruppen')
    const treated: Arende = { ...norrbotten, state: 'treated' }
    const step = { kind: 'follow-up', date: '2027-05-01', responsible: 'Samordnaren', ...common } as const
    expect(taking(ground(treated), step).objections).toEqual([
      { rule: 'not-in-rules', text: 'Dokumentet säger inget om uppföljning för Länsstyrgruppen.' },
    ])
  })

  test('for decision alone have papers to decide on', () => {
    const { sittings } = ground(arendeAfter('vasternorrland', 'lansledningen'))
    const { meeting } = sittings[0]!
    const agenda = { kind: 'agenda', meeting: meeting.id, presenter: 'Utredaren', ...common } as const
    const asked = arendeAfter('vasternorrland', 'lansledningen', { kind: 'ready', ...common }, agenda)
    const treat = { kind: 'treat', as: 'beslut', outcome: 'Ja', ...common } as const
    expect(taking(ground(asked, meeting.date), treat).objections).toEqual([])
    const informed: Arende = { ...asked, purpose: 'information' }
    expect(taking(ground(informed, meeting.date), treat).objections.map((o) => o.rule)).toEqual([
      'gang-kompletta-for-beslut',
    ])
  })

  test('lead on to the bodies that the rules name', () => {
    const treated: Arende = { ...arendeAfter('orebro', 'chefsgrupp-social-valfard'), state: 'treated' }
    const onward = (body: string) => taking(ground(treated), { kind: 'onward', body, ...common }).objections
    expect(onward('samverkansrad-social-valfard')).toEqual([])
    expect(onward('samverkansrad-folkhalsa').map((o) => o.rule)).toContain('granssnittsfraga-forankras')
  })
})

test('no step follows a closed ärende', () => {
  const closed = arendeAfter('norrbotten', 'lansstyrgruppen', { kind: 'close', reason: 'Togs tillbaka' })
  expect([closed.state, stepsFrom(closed)]).toEqual(['closed', []])
})

/** Bodies to which an ärende comes straight, so that one leg is the whole way. */
const straight = models.flatMap((model) =>
  model.region.bodies
    .filter(({ id }) => routesTo(model, id).every((route) => route.legs.length === 1 && !route.raise))
    .map(({ id }) => [`${model.region.id}/${id}`, model, id] as const),
)

test.each(straight)(
  'in %s an ärende comes to the meeting that the earliest decision tells',
  (_, model, body) => {
    const { id } = model.region
    const dated = [2026, 2027, 2028].flatMap((year) => planOf(id, year).occurrences).toSorted(byDate)
    const journeys = journeysFor(model, { body, purpose: 'beslut' }, dated)
    const days = [...eachDay(fromTo(dateOf('2027-01-01'), dateOf('2027-12-31')))]
    const fresh = arendeAfter(id, body)
    const differ = days.filter((day) => {
      const { sitting } = outlookOf(model, { ...fresh, since: day }, dated, day)
      // One that came long before has missed its meeting, and is offered the first from that day
      const missed = outlookOf(model, { ...fresh, since: dateOf('2026-06-01') }, dated, day)
      const told = earliest(journeys, day)?.meeting.id
      return sitting?.meeting.id !== told || (missed.late && missed.next?.meeting.id !== told)
    })
    expect(differ).toEqual([])
  },
)
