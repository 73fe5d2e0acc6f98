import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/index.ts'
import { keyFor } from '../http/planner.ts'
import { facts, models, TODAY } from '../pages/plans.ts'
import { memoryStore } from '../store/memory.ts'
import { canBrowse, launch } from './site.ts'

const YEAR = 2027

/** The service with an empty store of its own, known by the address it listens on. */
async function openOwn(): Promise<{ url: string; store: Store; close(): Promise<void> }> {
  const store = await memoryStore()
  let app: ReturnType<typeof createApp>
  return new Promise((resolve) => {
    const server = serve(
      { fetch: (request) => app.fetch(request), hostname: '127.0.0.1', port: 0 },
      ({ port }: AddressInfo) => {
        const url = `http://127.0.0.1:${port}`
        app = createApp({
          regions: new Map(models.map((model) => [model.region.id, model])),
          facts,
          clock: { today: () => TODAY, now: () => '2026-11-24T09:00:00Z' },
          publicUrl: url,
          store,
          random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
        })
        resolve({ url, store, close: () => new Promise((closed) => server.close(() => closed())) })
      },
    )
  })
}

/** A political office's list, as it is pasted, and a municipality's calendar. */
const PASTED = '3 mars 2027 kl. 13.00–16.00\n2027-09-15 13:00-16:00\nonsdag 24 november 2027 13.00-16.00'
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//prov//SV',
  'BEGIN:VEVENT',
  'UID:ks@prov',
  'DTSTAMP:20261101T000000Z',
  'DTSTART;VALUE=DATE:20270311',
  'DTEND;VALUE=DATE:20270312',
  'SUMMARY:Kommunstyrelsen',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

const REGIONS = [
  {
    region: 'vasternorrland',
    outside: 'politiskt-forum',
    meeting: 'vasternorrland-2027-lansledningen-moten-3',
  },
  { region: 'orebro', outside: 'samverkansrad-social-valfard', meeting: undefined },
] as const

describe.skipIf(!canBrowse)(
  `a coordinator’s year in a browser${canBrowse ? '' : ', skipped: chromium is not installed'}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    })
    afterAll(() => browser?.close())

    describe.each([
      ['with scripts', true],
      ['without scripts', false],
    ] as const)('%s', (_, javaScriptEnabled) => {
      test.each(REGIONS)(
        '$region goes from sign-in to an adopted 2027',
        async ({ region, outside, meeting }) => {
          const site = await openOwn()
          const key = await keyFor(site, region)
          const context = await browser.newContext({ javaScriptEnabled })
          const page = await context.newPage()
          const complaints: string[] = []
          page.on(
            'console',
            (m) => m.type() === 'error' && !/status of 4\d\d/.test(m.text()) && complaints.push(m.text()),
          )
          page.on('pageerror', (error) => complaints.push(String(error)))
          const year = `${site.url}/planera/${region}/${YEAR}`
          const plan = async () =>
            (await (await fetch(`${site.url}/api/v1/regions/${region}/plans/${YEAR}`)).json()) as {
              revision: number
              state: string
              occurrences: {
                id: string
                kind: string
                body: string
                date: string
                status: string
                anchor?: object
              }[]
            }

          await page.goto(`${site.url}/planera`)
          await page.getByLabel('Din nyckel').fill(key)
          await page.getByRole('button', { name: 'Logga in' }).click()
          await page.getByRole('link', { name: String(YEAR), exact: true }).click()
          expect(page.url()).toBe(year)
          if (javaScriptEnabled) await expectAccessible(page)

          // Last year's pattern, whole
          await page.getByRole('link', { name: /förra årets mönster/ }).click()
          await page.locator('.rows-form').first().locator('button').click()
          await save(page, 'Samma veckor som i år')
          expect((await plan()).revision).toBe(1)

          // Dates from the political office
          await page.goto(`${year}/start`)
          await page.locator('#klistra-grupp').selectOption(outside)
          await page.locator('#klistra-text').fill(PASTED)
          await page.locator('form:has(#klistra-text)').locator('button').click()
          await page.locator('.rows-form').first().locator('button').click()
          await save(page, 'Rådets egna datum')
          const own = (await plan()).occurrences.filter((o) => o.body === outside && o.kind === 'meeting')
          expect(own.map((o) => o.date)).toEqual(['2027-03-03', '2027-09-15', '2027-11-24'])

          // A municipality's calendar
          await page.goto(`${year}/undvik`)
          await page.locator('input[type="file"]').setInputFiles({
            name: 'ks.ics',
            mimeType: 'text/calendar',
            buffer: Buffer.from(CALENDAR),
          })
          await page.locator('form:has(input[type="file"])').locator('button').click()
          await page.locator('form:has(input[name="days"])').locator('button').click()
          await save(page, 'Kommunstyrelsen sammanträder')

          // Sent out
          await page.goto(`${year}#skicka`)
          await page.locator('#svara').fill('2026-12-18')
          await page.locator('form:has(#svara)').locator('button').click()
          await save(page, 'Utskick till parterna')
          expect((await plan()).state).toBe('circulated')

          // Two moves from comments: one to a ranked day, one refused and overridden
          const id =
            meeting ??
            (await plan()).occurrences.find(
              (o) => o.kind === 'meeting' && !o.anchor && o.status === 'preliminary',
            )!.id
          await page.goto(`${year}/datum/${id}`)
          await page.locator('input[name="date"]').first().check()
          await page.locator('form:has(input[name="own-date"])').locator('button').click()
          await save(page, 'Önskat av kommunerna')
          const moved = (await plan()).occurrences.find((o) => o.id === id)!
          await page.goto(`${year}/datum/${id}`)
          await page.locator('input[name="own-date"]').fill('2027-05-13')
          await page.locator('input[name="own-date"]').fill('2027-05-15')
          await page.locator('form:has(input[name="own-date"])').locator('button').click()
          await page.getByText('är ingen arbetsdag').first().waitFor()
          await page.getByLabel('Varför?').fill('Enda dagen som alla kan')
          await page.getByRole('button', { name: 'Spara', exact: true }).click()
          await page.getByText('Kryssa i att du gör avsteg').waitFor()
          expect((await plan()).occurrences.find((o) => o.id === id)!.date).toBe(moved.date)
          await page.getByLabel('Gör avsteg från regeln').check()
          await page.getByRole('button', { name: 'Spara', exact: true }).click()
          await page.getByText('Sparat.').waitFor()
          expect((await plan()).occurrences.find((o) => o.id === id)!.date).toBe('2027-05-15')

          // Adopted, and then moved with its mail
          await page.goto(`${year}#skicka`)
          await page.locator('form:has(input[value="adopt"])').locator('button').click()
          await save(page, 'Fastställt i december')
          expect((await plan()).state).toBe('adopted')
          await page.goto(`${year}/datum/${id}`)
          await page.locator('input[name="own-date"]').fill(moved.date)
          await page.locator('form:has(input[name="own-date"])').locator('button').click()
          await save(page, 'Lördagen gick inte ändå')
          await page.getByRole('link', { name: /mejl/i }).first().click()
          expect(await page.locator('textarea').first().inputValue()).toMatch(/Ny tid:/)

          // What subscribers see
          const feed = (await (await fetch(`${site.url}/feeds/${region}.ics`)).text()).replaceAll('\r\n ', '')
          const event = feed.split('BEGIN:VEVENT').find((e) => e.includes(`UID:${id}@arshjul`))!
          expect(event).toContain(`DTSTART;TZID=Europe/Stockholm:${moved.date.replaceAll('-', '')}`)
          expect(event).toContain('STATUS:CONFIRMED')
          expect(event).toContain('SEQUENCE:')
          expect(complaints).toEqual([])
          await context.close()
          await site.close()
        },
        120_000,
      )
    })
    test('a meeting is moved in the month’s grid, by keys and by dragging', async () => {
      const site = await openOwn()
      const key = await keyFor(site, 'norrbotten')
      // High enough for the whole month: what is dragged can't be scrolled to
      const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(`${site.url}/planera`)
      await page.getByLabel('Din nyckel').fill(key)
      await page.getByRole('button', { name: 'Logga in' }).click()
      const month = `${site.url}/planera/norrbotten/${YEAR}/manad/2027-05`
      await page.goto(month)
      await expectAccessible(page)
      const meeting = page.locator('[data-id="norrbotten-2027-lansstyrgruppen-moten-2"]')
      expect(await meeting.getAttribute('data-from')).toBe('2027-05-13')
      // A week on, by the arrow down
      await meeting.focus()
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('#flyttas').textContent()).toContain('torsdag 20 maj 2027')
      await page.keyboard.press('Enter')
      await page.getByText('till torsdag 20 maj 2027').first().waitFor()
      await page.goto(month)
      await meeting.dragTo(page.locator('td[data-date="2027-05-27"]'))
      await page.getByText('till torsdag 27 maj 2027').first().waitFor()
      expect(complaints).toEqual([])
      await context.close()
      await site.close()
    }, 60_000)
  },
)

/** Gives a reason and saves; the year's page says that it is saved. */
async function save(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Varför?').fill(reason)
  const override = page.getByLabel('Gör avsteg från regeln')
  if ((await override.count()) > 0) await override.check()
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await page.getByText('Sparat.').waitFor()
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
}
