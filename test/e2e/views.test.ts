import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf } from '../pages/plans.ts'
import { canBrowse, launch, open, type Site } from './site.ts'
import { findings, visit } from './visit.ts'

const PAGES = [
  '/?sok=beredning',
  '/orebro/2027?vy=lista',
  '/halland/2027?vy=kvartal&kvartal=2',
  '/orebro/2027?vy=manad&manad=2027-03',
  '/kalmar/2027?grupp=presidiekonferens',
  '/norrbotten/2027?vy=grund',
  '/norrbotten/grupp/lansstyrgruppen',
  '/halltider?slag=allt',
  '/jamfor?region=orebro&region=kalmar',
  '/tillganglighet',
] as const

describe.skipIf(!canBrowse)(`in a browser${canBrowse ? '' : ', skipped: chromium is not installed'}`, () => {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await open()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  test.each(PAGES)('%s: axe finds nothing, light or dark', { timeout: 60_000 }, async (path) => {
    for (const colorScheme of ['light', 'dark'] as const)
      await visit(browser, site.url + path, { colorScheme }, async (page) => {
        expect(await findings(page)).toEqual([])
      })
  })

  // 1280 px enlarged to 400 % is 320 (WCAG 2.2, 1.4.10)
  test.each(PAGES)(
    '%s fits in 320 px and fills 3840, and is accessible at both',
    { timeout: 60_000 },
    async (path) => {
      for (const width of [320, 3840])
        await visit(browser, site.url + path, { viewport: { width, height: 900 } }, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
          if (width === 320) expect(await findings(page)).toEqual([])
        })
    },
  )

  test('a year is filtered and seen in other ways by keyboard alone, without JavaScript', async () => {
    await visit(browser, `${site.url}/orebro/2027`, { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Grupp').focus()
      const options = await page.getByLabel('Grupp').locator('option').allTextContents()
      for (let n = 0; n < options.indexOf('Chefsgruppen för folkhälsa'); n++)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.search === '?grupp=chefsgrupp-folkhalsa&slag=moten')
      const meetings = planOf('orebro', 2027).occurrences.filter(
        (o) => o.kind === 'meeting' && o.bodies.includes('chefsgrupp-folkhalsa'),
      )
      expect(await page.locator('.month tbody tr').count()).toBe(meetings.length)
      await page.getByRole('link', { name: 'Kvartal', exact: true }).click()
      await page.getByRole('link', { name: 'Kvartal 4' }).click()
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Oktober 2027',
        'November 2027',
        'December 2027',
        'Ladda ner',
      ])
      await page.getByRole('link', { name: 'Månad', exact: true }).click()
      expect(await page.getByRole('columnheader').allTextContents()).toContain('måndag')
      await page.getByRole('link', { name: 'Visa allt igen' }).click()
      expect(new URL(page.url()).search).toBe('?vy=manad')
    })
  })

  test('every control of a page is walked to by Tab, in order, and is seen', async () => {
    for (const path of ['/halltider', '/jamfor?region=orebro&region=kalmar', '/orebro/2027?vy=manad'])
      await visit(browser, site.url + path, {}, async (page) => {
        const expected = await page.evaluate<number>(
          `document.querySelectorAll('a[href], button, input:not([type=hidden]), select').length`,
        )
        const most = Math.min(expected, 40)
        for (let n = 0; n < most; n++) {
          await page.keyboard.press('Tab')
          const [index, visible] = await page.evaluate<[number, boolean]>(`(() => {
            const a = document.activeElement
            const box = a.getBoundingClientRect()
            const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select')]
            return [all.indexOf(a), box.width > 0 && box.left >= 0 && getComputedStyle(a).outlineStyle !== 'none']
          })()`)
          expect([path, n, index, visible]).toEqual([path, n, n, true])
        }
      })
  })

  test('bodies are searched for, and two regions compared, from the start', async () => {
    await visit(browser, `${site.url}/`, { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Sök grupp').fill('länsledning')
      await page.getByRole('button', { name: 'Sök' }).click()
      await page.getByRole('link', { name: 'Länsledningen', exact: true }).click()
      expect(new URL(page.url()).pathname).toMatch(/^\/vasternorrland\/grupp\//)
      await page.getByRole('link', { name: 'Start', exact: true }).click()
      await page.getByRole('link', { name: 'Jämför län' }).click()
      await page.getByLabel('Norrbotten').check()
      await page.getByLabel('Västernorrland').check()
      await page.getByRole('button', { name: 'Jämför' }).click()
      expect(await page.getByRole('heading', { name: 'Norrbotten' }).count()).toBe(6)
    })
  })

  test('hålltider are filtered and turned over', async () => {
    await visit(browser, `${site.url}/halltider`, { javaScriptEnabled: false }, async (page) => {
      await page.locator('select[name=region]').selectOption('kalmar')
      await page.getByRole('button', { name: 'Visa' }).click()
      await page.getByRole('link', { name: 'Senare' }).click()
      expect(await page.getByText(/^Sida 2 av/).count()).toBe(1)
      await page.getByLabel('Ansvarig (roll)').fill('utvecklingsledarna')
      await page.getByRole('button', { name: 'Visa' }).click()
      expect(await page.locator('.where').first().textContent()).toBe(
        'Kalmar län. Ansvarig: utvecklingsledarna',
      )
    })
  })

  /** The question of somebody who has never seen the pages. */
  test("when does Norrbotten's AU meet before the spring's second länsstyrgrupp meeting, and why that day? Three clicks", async () => {
    await visit(browser, `${site.url}/`, { javaScriptEnabled: false }, async (page) => {
      let clicks = 0
      const click = async (name: string, nth = 0) => {
        await page.getByRole('link', { name, exact: true }).nth(nth).click()
        clicks++
      }
      await page.getByRole('link', { name: 'Årshjul 2027' }).nth(2).click()
      clicks++
      expect(new URL(page.url()).pathname).toBe('/norrbotten/2027')
      // In the list: the second meeting of the länsstyrgrupp, and the AU before it
      const titles = await page.locator('.month tbody tr.meeting th > a').allTextContents()
      const second = titles.indexOf('Länsstyrgruppen', titles.indexOf('Länsstyrgruppen') + 1)
      const au = titles.lastIndexOf('Länsstyrgruppens arbetsutskott', second)
      expect(au).toBeGreaterThan(-1)
      const nth = titles.slice(0, au).filter((t) => t === 'Länsstyrgruppens arbetsutskott').length
      await click('Länsstyrgruppens arbetsutskott', nth)
      const [, meeting] = planOf('norrbotten', 2027).occurrences.filter(
        (o) => o.kind === 'meeting' && o.title === 'Länsstyrgruppen',
      )
      const text = (await page.locator('main').textContent())!
      expect(text).toContain('Varför just den dagen')
      expect(text).toMatch(/”[^”]*minst 10 dagar/)
      const anchor = page.locator('#hanger-pa ~ .tie a, [aria-labelledby=hanger-pa] .tie a').first()
      expect(await anchor.getAttribute('href')).toBe(`/norrbotten/2027/${meeting!.id}`)
      expect(clicks).toBeLessThanOrEqual(3)
    })
  })
})
