import { describe, expect, it } from 'vitest'
import { elements, words } from '../../pages/reading.ts'
import { atDesk } from './signed-in.ts'

const TEMADAG = 'norrbotten-2027-temadagar-1'
const PITE = 'norrbotten-2027-lansdel-moten-lansdel-pite-alvdal'
const B = '/planera/norrbotten/2027'

/** Two proposals each on the day of a meeting that has been set: nothing moves them but a new plan. */
async function crowded() {
  const desk = await atDesk('norrbotten')
  const open = { override: true }
  for (const decision of [
    { kind: 'cancel', occurrence: TEMADAG, ...open },
    { kind: 'cancel', occurrence: `${PITE}-1`, ...open },
    { kind: 'move', occurrence: 'norrbotten-2027-lansstyrgruppen-moten-2', date: '2027-04-08', ...open },
    { kind: 'move', occurrence: `${PITE}-2`, date: '2027-02-26', ...open },
    { kind: 'restore', occurrence: TEMADAG, ...open },
    { kind: 'restore', occurrence: `${PITE}-1`, ...open },
  ])
    await desk.written(2027, decision)
  const day = async (id: string) => (await desk.plan(2027)).occurrences.find((o) => o.id === id)!.date
  return { ...desk, day }
}

describe('planning anew', () => {
  it('shows each move, ticked', async () => {
    const { send } = await crowded()
    const html = await (await send(`${B}/granska`, { kind: 'replan' })).text()
    const [choice] = elements(html, 'fieldset')
    expect(words(choice!)).toContain('Datum som föreslås flyttas')
    for (const id of [TEMADAG, `${PITE}-1`])
      expect(choice).toMatch(new RegExp(`name="godta" value="${id}" checked`))
    expect(words(choice!)).toMatch(/Länsdel Pite älvdal Senarelagt från fredag 26 februari 2027 till/)
  })

  it('is taken whole as one decision', async () => {
    const { send, store, day } = await crowded()
    const both = [TEMADAG, `${PITE}-1`]
    const answer = await send(`${B}/spara`, {
      kind: 'replan',
      erbjudet: both,
      godta: both,
      read: '6',
      reason: 'Krockar',
    })
    expect(answer.headers.get('Location')).toBe(`${B}?sparat=7`)
    const [row] = await store.log('norrbotten', 6)
    expect(row!.entry.decision).toEqual({ kind: 'replan', reason: 'Krockar' })
    expect([await day(TEMADAG), await day(`${PITE}-1`)]).not.toContain('2027-02-26')
  })

  it('is taken date by date: what is chosen moves, and the other stays', async () => {
    const { send, store, day } = await crowded()
    const answer = await send(`${B}/spara`, {
      kind: 'replan',
      erbjudet: [TEMADAG, `${PITE}-1`],
      godta: `${PITE}-1`,
      read: '6',
      reason: 'Krockar',
    })
    expect([answer.status, await answer.text()]).toEqual([303, ''])
    // What is in the way of a decided day moves by itself: so the one that stays is set first, and the other follows
    const rows = await store.log('norrbotten', 6)
    expect(rows.map(({ entry }) => entry.decision)).toEqual([
      { kind: 'move', occurrence: TEMADAG, date: '2027-04-08', reason: 'Krockar' },
    ])
    expect([await day(TEMADAG), await day(`${PITE}-1`)]).toEqual(['2027-04-08', '2027-05-21'])
  })

  it('asks for at least one date, and keeps what was ticked', async () => {
    const { send, plan } = await crowded()
    const fields = { kind: 'replan', erbjudet: [TEMADAG, `${PITE}-1`], read: '6' }
    const none = await send(`${B}/spara`, { ...fields, reason: 'x' })
    expect(none.status).toBe(422)
    const html = await none.text()
    expect(html).toContain('Kryssa i minst ett datum')
    expect(html).not.toMatch(/name="godta" value="[^"]*" checked/)
    const blank = await send(`${B}/spara`, { ...fields, godta: TEMADAG })
    expect(await blank.text()).toMatch(new RegExp(`name="godta" value="${TEMADAG}" checked`))
    expect((await plan(2027)).revision).toBe(6)
  })
})
