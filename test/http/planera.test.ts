import { describe, expect, it } from 'vitest'
import { PUBLIC_URL } from './app.ts'
import { planning } from './planner.ts'

const FORM = 'application/x-www-form-urlencoded'
const MEETING = 'norrbotten-2027-lansstyrgruppen-moten-2'

/** A planner at the pages, as a browser would be without scripts. */
async function signedIn() {
  const service = await planning('norrbotten')
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    service.ask(
      'POST',
      path,
      { 'Content-Type': FORM, Origin: PUBLIC_URL, ...headers },
      new URLSearchParams(fields).toString(),
    )
  const answer = await send('/planera', { key: service.key })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const open = (path: string) => service.get(path, { Cookie: cookie })
  return {
    ...service,
    answer,
    cookie,
    open,
    send: (path: string, fields: Record<string, string>, headers = {}) =>
      send(path, fields, { Cookie: cookie, ...headers }),
  }
}

const review = '/planera/norrbotten/2027/granska'
const save = '/planera/norrbotten/2027/spara'
const move = { kind: 'move', occurrence: MEETING, date: '2027-05-20' }

describe('signing in', () => {
  it('opens the planner’s own region for a working day', async () => {
    const { answer, open, clock, cookie } = await signedIn()
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/planera/norrbotten'])
    const set = answer.headers.get('Set-Cookie')!
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/planera', 'Max-Age=28800'])
      expect(set).toContain(part)
    expect(cookie).not.toContain('arshjul_norr')
    const page = await open('/planera/norrbotten')
    expect(page.status).toBe(200)
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect((await open('/planera/halland')).headers.get('Location')).toBe('/planera')
    clock.moveTo('2026-11-24', '20:00:01')
    expect((await open('/planera/norrbotten')).headers.get('Location')).toBe('/planera')
  })

  it('is refused with a wrong key, and ends with the key', async () => {
    const { send, open, store } = await signedIn()
    const wrong = await send('/planera', { key: 'arshjul_0000000000_nej' })
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).toContain('Nyckeln gäller inte')
    const [key] = await store.keys()
    await store.revokeKey(key!.id, '2026-11-24T12:00:00Z')
    expect((await open('/planera/norrbotten')).headers.get('Location')).toBe('/planera')
  })

  it('is not given to a cookie that was changed', async () => {
    const { get, cookie } = await signedIn()
    const later = cookie.replace(/\.(\d+)\./, (_, end: string) => `.${Number(end) + 1}.`)
    expect((await get('/planera/norrbotten', { Cookie: later })).headers.get('Location')).toBe('/planera')
  })
})

describe('a form', () => {
  it('shows what it would mean, and is saved with a reason', async () => {
    const { send, open, plan } = await signedIn()
    const shown = await send(review, move)
    expect(shown.status).toBe(200)
    const html = await shown.text()
    expect(html).toContain('Senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20)')
    expect(html).toContain('Ligger kvar')
    expect((await plan(2027)).revision).toBe(0)
    const saved = await send(save, { ...move, read: '0', reason: 'Krock' })
    expect(saved.headers.get('Location')).toBe('/planera/norrbotten/2027?sparat=1')
    const page = await (await open(saved.headers.get('Location')!)).text()
    expect(page).toContain('Sparat. Krock')
    expect(page).toContain('Ångra beslut 1')
    expect((await plan(2027)).revision).toBe(1)
  })

  it('asks for a reason, and for an override where a rule is broken, with its quote', async () => {
    const { send, plan } = await signedIn()
    const blank = await send(save, { ...move, read: '0' })
    expect(blank.status).toBe(422)
    expect(await blank.text()).toContain('Skriv varför.')
    const off = { ...move, date: '2027-05-15', read: '0', reason: 'Lördag' }
    const refused = await send(save, off)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('är ingen arbetsdag')
    expect(html).toContain('>Lördag</textarea>')
    expect((await plan(2027)).revision).toBe(0)
    expect((await send(save, { ...off, override: 'on' })).status).toBe(303)
  })

  it('tells what others decided meanwhile, and keeps what was typed', async () => {
    const { send, written, plan } = await signedIn()
    await written(2027, {
      kind: 'block',
      from: '2027-03-01',
      to: '2027-03-01',
      label: 'KS',
      reason: 'Nämnder',
    })
    const stale = await send(save, { ...move, read: '0', reason: 'Krock med något' })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(html).toContain('Någon annan har beslutat')
    expect(html).toContain('Nämnder')
    expect(html).toContain('Krock med något</textarea>')
    expect((await plan(2027)).revision).toBe(1)
    expect((await send(save, { ...move, read: '1', reason: 'Krock' })).status).toBe(303)
  })

  it('of another site is refused', async () => {
    const { send } = await signedIn()
    const answer = await send(save, { ...move, read: '0', reason: 'x' }, { Origin: 'https://annan.example' })
    expect(answer.status).toBe(403)
  })

  it('with a value that can not be names the field', async () => {
    const { send } = await signedIn()
    const answer = await send(review, { ...move, date: '2027-02-30' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kontrollera fältet ”Dag”')
  })
})
