import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/index.ts'
import { FakeClock } from '../http/app.ts'
import { keyFor } from '../http/planner.ts'
import { facts, models } from '../pages/plans.ts'
import { memoryStore } from '../store/memory.ts'
import { canBrowse, launch } from './site.ts'

/** A service of its own, since the days pass. */
async function site(clock: FakeClock) {
  const store: Store = await memoryStore()
  const app = createApp({
    regions: new Map(models.map((model) => [model.region.id, model])),
    facts,
    clock,
    publicUrl: 'https://arshjul.example',
    store,
    random: (bytes) => new Uint8Array(bytes),
  })
  return new Promise<{ url: string; store: Store; close: () => Promise<void> }>((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
      const close = () => new Promise<void>((closed) => server.close(() => closed()))
      resolve({ url: `http://127.0.0.1:${port}`, store, close })
    })
  })
}

const LIST = '/planera/vasternorrland/arenden'
const MEETING = (n: number) => `vasternorrland-2027-lansledningen-moten-${n}`

describe.skipIf(!canBrowse)(
  `a samverkanskoordinator${canBrowse ? '' : ', skipped: chromium is not installed'}`,
  () => {
    const clock = new FakeClock('2027-01-04')
    let service: Awaited<ReturnType<typeof site>>
    let browser: Browser
    let page: Page
    let key: string

    beforeAll(async () => {
      service = await site(clock)
      key = await keyFor(service, 'vasternorrland')
      browser = await launch()
      // No script is needed for anything of this
      page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    })
    afterAll(async () => {
      await browser?.close()
      await service?.close()
    })

    const open = (path: string) => page.goto(service.url + path)
    const one = (n: number) => `${LIST}/vasternorrland-arende-${n}`
    const text = () => page.locator('main').innerText()

    /** A working day lasts eight hours: each other day begins with signing in. */
    async function signIn(day: string): Promise<void> {
      clock.moveTo(day)
      await open('/planera')
      if ((await page.locator('input[name="key"]').count()) === 0) return
      await page.locator('input[name="key"]').fill(key)
      await page.getByRole('button', { name: 'Logga in' }).first().click()
    }

    async function raise(title: string, about: string): Promise<void> {
      await open(LIST)
      await page.locator('#val-grupp').selectOption('lansledningen')
      await page.getByRole('button', { name: 'Fortsätt' }).click()
      await page.locator('#vack-title').fill(title)
      await page.locator('#vack-about').fill(about)
      await page.locator('#vack-raisedBy').fill('Ånge kommun, socialchefen')
      await page.locator('input[name="as"][value="deltagare i länsledningen"]').check()
      await page.locator('#vack-reason').fill('Kom med e-post')
      await page.getByRole('button', { name: 'Väck ärendet' }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
    }

    /** Opens a step's form, fills it in, and saves it. */
    async function step(
      n: number,
      kind: string,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<void> {
      await open(one(n))
      const form = page.locator('details', { has: page.locator(`input[name="kind"][value="${kind}"]`) })
      await form.locator('summary').click()
      for (const [name, value] of Object.entries(fields)) {
        const field = form.locator(`[name="${name}"]`)
        if ((await field.evaluate((e) => e.tagName)) === 'SELECT') await field.selectOption(value)
        else await field.fill(value)
      }
      await form.locator('[name="reason"]').fill('Enligt beredningen')
      await form.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Sparat.').waitFor()
    }

    const agenda = (n: number) => ({ meeting: MEETING(n), presenter: 'Processledaren' })

    test('raises three ärenden, sends one back, has one decided and moves one with its meeting', async () => {
      await signIn('2027-01-04')
      await page.getByRole('link', { name: 'Ärenden i Västernorrland' }).click()
      await raise('Gemensam rutin för hemgång', 'Planering av hemgång')
      await raise('Avtal om hjälpmedel', 'Nytt avtal från 2028')
      await raise('Samtal om unga vuxna', 'Hur stödet hålls ihop')

      await signIn('2027-01-08')
      await step(1, 'send-back', { for: 'förankring', word: 'Socialcheferna behöver se förslaget' })
      expect(await text()).toContain(
        'Besked till den som väckte ärendet: Socialcheferna behöver se förslaget',
      )
      await step(2, 'ready')
      await step(2, 'agenda', agenda(1))
      await step(3, 'ready')
      await step(3, 'agenda', agenda(2))

      await open(`/planera/vasternorrland/2027/moten/${MEETING(1)}/arenden`)
      expect(await text()).toContain('Avtal om hjälpmedel')
      expect(await text()).not.toContain('Samtal om unga vuxna')

      await signIn('2027-01-22')
      await step(2, 'treat', { as: 'beslut', outcome: 'Avtalet antas' })
      await step(2, 'feedback', { to: 'Länsledningens deltagare' })
      await step(2, 'follow-up', { date: '2027-10-15', responsible: 'Processledaren' })
      expect(await text()).toContain('15 oktober 2027, ansvarig: Processledaren')
      await open(LIST)
      expect(await text()).toContain('Sista dagen har passerat')

      await open(`/planera/vasternorrland/2027/datum/${MEETING(2)}`)
      await page.locator('input[name="own-date"]').fill('2027-03-12')
      await page.getByRole('button', { name: 'Visa vad det innebär' }).first().click()
      await page.locator('textarea[name="reason"]').fill('Krock med fullmäktige')
      const override = page.locator('input[name="override"]')
      if ((await override.count()) > 0) await override.check()
      await page.getByRole('button', { name: 'Spara' }).click()
      await open(one(3))
      expect(await text()).toContain('Senarelagt från fredag 5 mars 2027 till fredag 12 mars 2027')
      expect(await text()).toContain('fredag 12 mars 2027')
      expect(await text()).toContain('fredag 5 mars 2027') // the papers' new day, a week before

      await signIn('2027-03-12')
      await step(3, 'treat', { as: 'information', outcome: 'Grupperna tar det vidare' })
      await signIn('2027-10-15')
      await step(2, 'close')
      expect(await text()).toContain('Ärendet är avslutat.')
      await open(LIST)
      expect(await text()).toContain('1 avslutat ärende')
    })

    test('has pages that anybody can use', async () => {
      await signIn('2027-10-15')
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      await context.addCookies(await page.context().cookies())
      const small = await context.newPage()
      for (const path of [
        LIST,
        `${LIST}?grupp=lansledningen`,
        one(1),
        `/planera/vasternorrland/2027/moten/${MEETING(1)}/arenden`,
      ]) {
        await small.goto(service.url + path)
        const { violations } = await new AxeBuilder({ page: small }).analyze()
        expect([path, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)]).toEqual([
          path,
          [],
        ])
        const width = await small.evaluate('document.documentElement.scrollWidth')
        expect([path, width]).toEqual([path, 390])
      }
      await context.close()
    })
  },
)
