import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fields } from '../../src/calendar/index.ts'
import { planOf, regions } from '../pages/plans.ts'
import { hrefs } from '../pages/reading.ts'
import { app, canBrowse, launch, open, type Site } from './site.ts'

const PAGES = [
  ['start', '/'],
  ['region', '/norrbotten'],
  ['year', '/vasternorrland/2027'],
  ['meeting', '/norrbotten/2027/norrbotten-2027-lansstyrgruppen-moten-1'],
  ['last day', '/vasternorrland/2028/vasternorrland-2028-anmal-arende-1'],
  ['problem', '/finns-inte'],
] as const

test('every page and every date of the years around is reached by links from the start', async () => {
  const seen = new Set(['/'])
  for (const path of seen) {
    const response = await app.request(path)
    expect([path, response.status]).toEqual([path, 200])
    if (!response.headers.get('content-type')?.startsWith('text/html') || path === '/docs') continue
    for (const href of hrefs(await response.text())) {
      // A year's views of one body alone are as its views of all, times the bodies
      const ofBody = href.includes('grupp=') && !href.startsWith('/halltider')
      if (href.startsWith('/') && !ofBody) seen.add(href.split('#')[0]!)
    }
  }
  for (const { id } of regions) {
    const dates = planOf(id, 2027).occurrences.map((o) => `/${id}/2027/${o.id}`)
    expect(dates.filter((path) => !seen.has(path))).toEqual([])
  }
})

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

  /** Runs with a fresh page and returns what the browser complained of. */
  async function visit(options: BrowserContextOptions, path: string, act: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    const expected = (text: string) => path === '/finns-inte' && text.includes('404')
    page.on('console', (m) => m.type() === 'error' && !expected(m.text()) && complaints.push(m.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('requestfailed', (request) => complaints.push(request.url()))
    try {
      await page.goto(site.url + path)
      await act(page)
    } finally {
      await context.close()
    }
    expect(complaints).toEqual([])
  }

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(PAGES)('%s has no accessibility violations', async (_, path) => {
      await visit({ colorScheme }, path, async (page) => {
        await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
      })
    })
  })

  test.each(PAGES)('%s does not scroll sideways at 360 px, and is accessible there', async (_, path) => {
    await visit({ viewport: { width: 360, height: 740 } }, path, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((v) => v.id)).toEqual([])
    })
  })

  test('from the start to a reason and back, without JavaScript', async () => {
    await visit({ javaScriptEnabled: false }, '/', async (page) => {
      await page.getByRole('link', { name: 'Norrbotten', exact: true }).click()
      await page.getByRole('link', { name: 'Årshjul 2027' }).click()
      await page.getByRole('link', { name: 'Länsstyrgruppens arbetsutskott', exact: true }).first().click()
      expect(new URL(page.url()).pathname).toBe('/norrbotten/2027/norrbotten-2027-arbetsutskott-1')
      await page.getByRole('link', { name: 'Länsstyrgruppen', exact: true }).first().click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Länsstyrgruppen')
      await page.getByRole('link', { name: 'Start', exact: true }).click()
      expect(new URL(page.url()).pathname).toBe('/')
    })
  })

  test('the first key press offers the way past the head', async () => {
    await visit({}, '/norrbotten/2027', async (page) => {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(
        '[document.activeElement.textContent, document.activeElement.getBoundingClientRect().left]',
      )
      expect(focused).toEqual(['Till innehållet', 0])
    })
  })

  test('the year stays a table for those who listen, wide and narrow', async () => {
    for (const width of [1280, 360]) {
      await visit({ viewport: { width, height: 740 } }, '/norrbotten/2027?vy=lista', async (page) => {
        const table = page.getByRole('table', { name: 'Februari 2027' })
        expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Dag', 'Vecka', 'Vad'])
        expect(await table.getByRole('row').count()).toBe(
          planOf('norrbotten', 2027).occurrences.filter((o) => fields(o.date).month === 2).length + 1,
        )
      })
    }
  })
})
