import { describe, expect, it } from 'vitest'
import { made, problemOf } from './app.ts'
import { planning } from './planner.ts'

interface StepBody {
  readonly step: string
  readonly body: string
  readonly date: string
  readonly occurrence?: string
  readonly rule: string
  readonly basis: string
  readonly quote?: string
}

interface AnswerBody {
  readonly raised: string
  readonly purpose: string
  readonly meeting: { readonly occurrence: string; readonly date: string }
  readonly steps: readonly StepBody[]
  readonly wishes: readonly (StepBody & { readonly passed: boolean })[]
  readonly after: readonly StepBody[]
  readonly undated: readonly { readonly rule: string }[]
  readonly lastDay: string
}

const service = made()
const path = (region: string, query: string) => `/api/v1/regions/${region}/earliest-decision?${query}`

async function ask(region: string, query: string, { json } = service): Promise<AnswerBody> {
  return (await json(path(region, query))) as unknown as AnswerBody
}

/** `prepare 2027-01-08 beredningsmoten-1`: a step's kind, last day, and what dates it. */
const told = (steps: readonly StepBody[]) =>
  steps.map(({ step, date, occurrence }) => `${step} ${date} ${occurrence?.replace(/^\w+-\d+-/, '') ?? '–'}`)

describe('an ärende raised on the first work day of 2027', () => {
  const RAISED = 'raised=2027-01-04'

  it('comes to Västernorrlands länsledning through its six steps', async () => {
    const { meeting, steps, wishes, after, lastDay } = await ask(
      'vasternorrland',
      `body=lansledningen&${RAISED}`,
    )
    expect(meeting).toEqual({
      occurrence: 'vasternorrland-2027-lansledningen-moten-1',
      date: '2027-01-22',
    })
    expect(told(steps)).toEqual([
      // No must dates the raising: the beredning takes up what has come when it meets
      'raise 2027-01-08 –',
      // Cirka två veckor före: 14 days before Friday 22 January, a work day
      'prepare 2027-01-08 beredningsmoten-1',
      // Minst en vecka innan: 7 days before; the same day for both sentences of the document
      'papers 2027-01-15 handlingar-1',
      'papers 2027-01-15 handlingar-1',
      'treat 2027-01-22 lansledningen-moten-1',
      'treat 2027-01-22 lansledningen-moten-1',
      'treat 2027-01-22 lansledningen-moten-1',
    ])
    expect(lastDay).toBe('2027-01-08')
    // Our wish, ten work days before 8 January, is kept out of the days after 20 December
    expect(wishes).toMatchObject([{ step: 'raise', date: '2026-12-18', passed: true }])
    // Senast en vecka efter mötet
    expect(told(after)).toContain('feedback 2027-01-29 minnesanteckningar-1')
    expect(steps[1]).toMatchObject({
      rule: 'gang-beredning',
      basis: 'document',
      quote: expect.stringContaining('Beredningen tar ställning till') as string,
      day: { rule: 'beredningsmoten-tva-veckor', basis: 'document' },
    })
    expect(wishes[0]).toMatchObject({
      basis: 'document',
      day: { rule: 'anmal-arende', basis: 'assumption' },
    })
  })

  it("comes to Norrbotten's länsstyrgrupp through its AU", async () => {
    const { steps, wishes } = await ask('norrbotten', `body=lansstyrgruppen&${RAISED}`)
    expect(told(steps)).toEqual([
      'raise 2027-01-28 –',
      // Minst 10 dagar innan Thursday 11 February is 1 February at the latest; the Thursday before that
      'prepare 2027-01-28 arbetsutskott-1',
      // A week before, by our wish
      'papers 2027-02-04 handlingar-1',
      'treat 2027-02-11 lansstyrgruppen-moten-1',
    ])
    // Five work days before the AU
    expect(wishes).toMatchObject([{ date: '2027-01-21', passed: false }])
  })

  it("comes to Halland's strategic level when it is sent in by the tidplan", async () => {
    const { steps, undated } = await ask('halland', `body=strategisk-niva&${RAISED}`)
    expect(told(steps)).toEqual([
      // Ten work days before Friday 5 March: two whole weeks, no day off in them
      'raise 2027-02-19 arenden-1',
      // Two work days before the call
      'papers 2027-02-24 strategisk-niva-underlag-1',
      'papers 2027-02-26 strategisk-niva-kallelse-1',
      'treat 2027-03-05 strategisk-niva-moten-1',
    ])
    // Kräver beslut: the template is for those raised for a decision alone
    expect(undated.map((u) => u.rule)).toContain('vag-missiv')
    const told2 = await ask('halland', `body=strategisk-niva&${RAISED}&purpose=information`)
    expect(told2.undated.map((u) => u.rule)).not.toContain('vag-missiv')
  })

  it("comes to Kalmar's länsgemensamma ledning through the beredningsgrupp", async () => {
    const { steps } = await ask('kalmar', `body=lansgemensam-ledning&${RAISED}`)
    expect(told(steps)).toEqual([
      'raise 2027-01-22 –',
      // About two weeks before Friday 5 February
      'prepare 2027-01-22 beredningsmoten-1',
      // Three work days before the papers go out on 29 January
      'papers 2027-01-26 beslutsunderlag-1',
      'papers 2027-01-29 handlingar-1',
      'treat 2027-02-05 lansgemensam-ledning-moten-1',
    ])
  })

  it("comes to Örebro's chefsgrupp from a länsdelsgrupp through its AU", async () => {
    const { steps } = await ask(
      'orebro',
      `body=chefsgrupp-social-valfard&via=lansdelsgrupper&${RAISED}&purpose=information`,
    )
    expect(steps[0]!.rule).toBe('granssnittsfraga-fran-lansdelsgrupp')
    expect(told(steps)).toEqual([
      'raise 2027-01-15 –',
      // Ten to twenty-one days before Friday 29 January, on a Friday
      'prepare 2027-01-15 au-social-1',
      // The föredragningslista goes out with the call, a week before
      'agenda 2027-01-22 social-kallelse-1',
      'treat 2027-01-29 social-moten-1',
      'treat 2027-01-29 social-moten-1',
    ])
  })
})

describe('where several bodies treat an ärende', () => {
  it('is prepared in the chefsgrupp before the samverkansråd, whose days others set', async () => {
    const { written, ...orebro } = await planning('orebro')
    await problemOf(
      await orebro.get(path('orebro', 'body=samverkansrad-social-valfard&raised=2027-01-04')),
      422,
      ['#/body'],
    )
    await written(2027, {
      kind: 'set',
      dates: ['2027-01-28', '2027-03-11', '2027-06-10'].map((date) => ({
        body: 'samverkansrad-social-valfard',
        date,
        start: '13:00',
        end: '16:00',
      })),
    })
    const { steps, meeting } = await ask(
      'orebro',
      'body=samverkansrad-social-valfard&raised=2027-01-04',
      orebro,
    )
    // The chefsgrupp meets on 29 January, the day after the råd's first meeting
    expect(meeting.date).toBe('2027-03-11')
    expect(steps.map((s) => `${s.body} ${s.step} ${s.date}`)).toEqual([
      'chefsgrupp-social-valfard raise 2027-01-15',
      'chefsgrupp-social-valfard prepare 2027-01-15',
      'chefsgrupp-social-valfard agenda 2027-01-22',
      'chefsgrupp-social-valfard prepare 2027-01-29',
      'samverkansrad-social-valfard treat 2027-03-11',
    ])
    // Backwards: the last chefsgrupp before 11 March is that of 19 February, whose AU meets on the 5th
    const back = await ask(
      'orebro',
      `body=samverkansrad-social-valfard&meeting=${meeting.occurrence}`,
      orebro,
    )
    expect(back.steps.map((s) => s.date)).toEqual([
      '2027-02-05',
      '2027-02-05',
      '2027-02-12',
      '2027-02-19',
      '2027-03-11',
    ])
  })

  it('goes to one länssamordningsgrupp straight, and through länsledningen when it concerns several', async () => {
    const RAISED = 'body=lanssamordning-aldre&raised=2027-01-04'
    const one = await ask('vasternorrland', `${RAISED}&via=lokala-samverkansgrupper`)
    expect(told(one.steps)).toEqual([
      'raise 2027-01-28 –',
      'treat 2027-01-28 lanssamordning-moten-lanssamordning-aldre-1',
    ])
    expect(await ask('vasternorrland', RAISED)).toMatchObject({ meeting: one.meeting })
    // Länsledningen on 22 January leaves the group's meeting on the 28th within reach
    const several = await ask('vasternorrland', `${RAISED}&via=lansledningen`)
    expect(several.steps.map((s) => `${s.body} ${s.date}`)).toEqual([
      'lansledningen 2027-01-08',
      'lansledningen 2027-01-08',
      'lansledningen 2027-01-15',
      'lansledningen 2027-01-15',
      'lansledningen 2027-01-22',
      'lanssamordning-aldre 2027-01-28',
    ])
  })
})

describe('the last day', () => {
  const at = async (raised: string) =>
    (await ask('vasternorrland', `body=lansledningen&raised=${raised}`)).meeting.date

  it("is the beredning's own, included", async () => {
    expect(await at('2027-01-08')).toBe('2027-01-22')
    expect(await at('2027-01-09')).toBe('2027-03-05')
  })

  it('is looked for over the turn of the year', async () => {
    const { meeting, steps } = await ask('vasternorrland', 'body=lansledningen&raised=2026-12-01')
    expect(meeting.date).toBe('2027-01-22')
    expect(steps[0]!.date).toBe('2027-01-08')
    // Norrbotten's first AU of the year, from the last days of the one before
    const { meeting: first } = await ask('norrbotten', 'body=lansstyrgruppen&raised=2026-12-31')
    expect(first.date).toBe('2027-02-11')
  })

  it('is of today unless told, and of a decision', async () => {
    // The clock of the tests stands on 24 November 2026
    expect(await ask('vasternorrland', 'body=lansledningen')).toMatchObject({
      raised: '2026-11-24',
      purpose: 'beslut',
    })
  })
})

describe('after decisions', () => {
  const LIST = 'body=lansledningen'
  const SECOND = 'vasternorrland-2027-lansledningen-moten-2'

  it('follows a meeting that is moved with its beredning', async () => {
    const { written, ...moved } = await planning('vasternorrland')
    expect((await ask('vasternorrland', `${LIST}&raised=2027-02-20`, moved)).meeting.occurrence).not.toBe(
      SECOND,
    )
    await written(2027, { kind: 'move', occurrence: SECOND, date: '2027-03-12', carry: true })
    const { meeting, steps } = await ask('vasternorrland', `${LIST}&raised=2027-02-20`, moved)
    expect(meeting).toEqual({ occurrence: SECOND, date: '2027-03-12' })
    expect(told(steps.slice(0, 3))).toEqual([
      'raise 2027-02-26 –',
      // A week later than before the move, as the meeting and its papers
      'prepare 2027-02-26 beredningsmoten-2',
      'papers 2027-03-05 handlingar-2',
    ])
  })

  it('passes over a meeting that is cancelled', async () => {
    const { written, ...service2 } = await planning('vasternorrland')
    const before = await ask('vasternorrland', `${LIST}&raised=2027-02-10`, service2)
    expect(before.meeting.occurrence).toBe(SECOND)
    await written(2027, { kind: 'cancel', occurrence: SECOND })
    const { meeting } = await ask('vasternorrland', `${LIST}&raised=2027-02-10`, service2)
    expect(meeting.occurrence).toBe('vasternorrland-2027-lansledningen-moten-3')
    await problemOf(await service2.get(path('vasternorrland', `${LIST}&meeting=${SECOND}`)), 422, [
      '#/meeting',
    ])
  })

  it('passes over a meeting whose beredning is cancelled: nothing is prepared for it', async () => {
    const { written, ...service2 } = await planning('vasternorrland')
    await written(2027, {
      kind: 'cancel',
      occurrence: 'vasternorrland-2027-beredningsmoten-2',
      override: true,
    })
    const { meeting } = await ask('vasternorrland', `${LIST}&raised=2027-02-10`, service2)
    expect(meeting.occurrence).toBe('vasternorrland-2027-lansledningen-moten-3')
  })

  it('takes an extra meeting, which owes papers but no beredning', async () => {
    const { written, ...service2 } = await planning('vasternorrland')
    await written(2027, { kind: 'add', type: 'meeting', body: 'lansledningen', date: '2027-02-25' })
    const { meeting, steps } = await ask('vasternorrland', `${LIST}&raised=2027-02-18`, service2)
    expect(meeting.date).toBe('2027-02-25')
    // A week before the extra meeting, for both sentences
    expect(told(steps.slice(0, 3)).map((s) => s.slice(0, 17))).toEqual([
      'raise 2027-02-18 ',
      'papers 2027-02-18',
      'papers 2027-02-18',
    ])
    // A day later it is too late for its papers, and in time for the beredning of the next
    expect((await ask('vasternorrland', `${LIST}&raised=2027-02-19`, service2)).meeting.occurrence).toBe(
      SECOND,
    )
  })
})

describe('a question that can not be answered', () => {
  it.each([
    ['a body that is not there', 'body=nagon', '#/body'],
    ['no body', 'raised=2027-01-04', '#/body'],
    ['a day that is not there', 'body=lansledningen&raised=2027-02-30', '#/raised'],
    ['another purpose', 'body=lansledningen&purpose=annat', '#/purpose'],
    ['a sender that no rule leads from', 'body=lansledningen&via=lanssamordning-vuxna', '#/via'],
    ['a body whose days are unknown', 'body=politiskt-forum', '#/body'],
    ['a meeting that is not there', 'body=lansledningen&meeting=vasternorrland-2027-nagot-1', '#/meeting'],
    ['a last day', 'meeting=vasternorrland-2027-handlingar-1&body=lansledningen', '#/meeting'],
    ["another body's meeting", 'meeting=vasternorrland-2027-beredningsmoten-1&body=lansledningen', '#/body'],
    [
      'both a day and a meeting',
      'body=beredning&meeting=vasternorrland-2027-beredningsmoten-1&raised=2027-01-01',
      '#/raised',
    ],
    ['another name', 'body=lansledningen&from=2027-01-01', '#/from'],
  ])('is 422 for %s', async (_, query, pointer) => {
    const { errors } = await problemOf(await service.get(path('vasternorrland', query)), 422, [pointer])
    expect(errors![0]!.in).toBe('query')
  })

  it('is 404 for a region that is not there, and 422 where the plans end', async () => {
    const { detail } = await problemOf(await service.get(path('nagon', 'body=lansledningen')), 404)
    expect(detail).toContain("'nagon'")
    await problemOf(await service.get(path('vasternorrland', 'body=lansledningen&raised=2100-12-31')), 422, [
      '#/body',
    ])
  })
})
