import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clustersOf } from '../../src/pages/clusters.ts'
import { planOf } from '../pages/plans.ts'
import { app, canBrowse, launch, open, type Site } from './site.ts'

/** The fewest dates and bodies, and the most of each. */
const YEARS = ['/norrbotten/2027', '/halland/2027', '/orebro/2027', '/kalmar/2027'] as const
/** By so many degrees a text's line is longer than its place, at each end: lettering.tsx. */
const SPARE = 4
const WIDTHS = [320, 768, 1440, 2560] as const

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

  async function visit<T>(options: BrowserContextOptions, path: string, act: (page: Page) => Promise<T>) {
    const context = await browser.newContext(options)
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(site.url + path)
      const result = await act(page)
      expect(complaints).toEqual([])
      return result
    } finally {
      await context.close()
    }
  }

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    // The whole page is pages.test.ts's; its list takes axe ten times as long as its wheel
    test.each(YEARS)('%s has no accessibility violations', async (path) => {
      await visit({ colorScheme }, path, async (page) => {
        const { violations } = await new AxeBuilder({ page }).include('.year-wheel').analyze()
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
      })
    })
  })

  test.each(WIDTHS)(
    'at %i px nothing goes past the edge, and the wheel is whole on the screen',
    async (width) => {
      await visit({ viewport: { width, height: 900 } }, '/orebro/2027', async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        const box = (await page.locator('.wheel-drawing').boundingBox())!
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.height).toBeLessThanOrEqual(900)
      })
    },
  )

  test('the keyboard walks from the way past it through every meeting in order, each named and seen', async () => {
    const leads = clustersOf(planOf('norrbotten', 2027).occurrences).map((c) => c.lead)
    await visit({}, '/norrbotten/2027', async (page) => {
      await page.locator('.past-wheel').focus()
      const walked: string[] = []
      for (const _ of leads) {
        await page.keyboard.press('Tab')
        const [href, box, stroke] = await page.evaluate<[string, number, string]>(`(() => {
          const a = document.activeElement
          return [a.getAttribute('href'), a.getBoundingClientRect().width, getComputedStyle(a.querySelector('circle, path')).strokeWidth]
        })()`)
        expect(box).toBeGreaterThan(0)
        expect(stroke).toBe('2.5px')
        walked.push(href)
      }
      expect(walked).toEqual(leads.map((o) => `/norrbotten/2027/${o.id}`))
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/${leads.at(-1)!.id}`)
    })
  })

  test('the way past it goes to the list', async () => {
    await visit({}, '/halland/2027', async (page) => {
      await page.locator('.past-wheel').focus()
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toBe('#listan')
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.closest(".year-list") !== null')).toBe(true)
    })
  })

  test('a mark is a link by its whole name', async () => {
    await visit({ javaScriptEnabled: false }, '/norrbotten/2027', async (page) => {
      await page
        .getByRole('link', {
          name: 'torsdag 11 februari 2027: Länsstyrgruppen, möte, 3 sista dagar',
          exact: true,
        })
        .click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Länsstyrgruppen')
    })
  })

  test.each(YEARS)('%s: letters are no broader than the place that is kept for them', async (path) => {
    await visit({ viewport: { width: 1440, height: 1000 } }, path, async (page) => {
      const tooBroad = await page.evaluate(`[...document.querySelectorAll('.w-label text')]
        .filter((t) => {
          const line = document.querySelector(t.querySelector('textPath').getAttribute('href'))
          const radius = Number(line.getAttribute('d').match(/A([\\d.]+)/)[1])
          return t.getComputedTextLength() > line.getTotalLength() - ${2 * SPARE} * radius * Math.PI / 180 + 0.2
        })
        .map((t) => t.textContent)`)
      expect(tooBroad).toEqual([])
    })
  })

  test('nothing moves', async () => {
    await visit({ reducedMotion: 'reduce' }, '/norrbotten/2027', async (page) => {
      expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    })
  })

  test.each(['light', 'dark'] as const)(
    'printed from a %s screen it is a poster on A3, then the table',
    async (colorScheme) => {
      await visit({ colorScheme }, '/orebro/2027', async (page) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)]
        // 420 × 297 mm in points
        expect(new Set(boxes.map(([, w, h]) => `${Math.round(Number(w))}×${Math.round(Number(h))}`))).toEqual(
          new Set(['1191×842']),
        )
        const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length
        expect(pages).toBeGreaterThanOrEqual(6)
        expect(pages).toBeLessThanOrEqual(10)
        await page.emulateMedia({ media: 'print' })
        expect(await page.evaluate('getComputedStyle(document.querySelector(".w-month")).fill')).toBe(
          'rgb(28, 37, 48)',
        )
        expect(await page.locator('.top').isVisible()).toBe(false)
      })
    },
  )

  test('on A4, where that is chosen, the poster is one page with all its words', {
    timeout: 60_000,
  }, async () => {
    // The page less its margins, at 96 dots an inch
    const viewport = { width: 1047, height: 718 }
    for (const path of YEARS)
      await visit({ viewport }, `${path}?papper=a4`, async (page) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        // 297 × 210 mm in points
        expect(pdf).toMatch(/\/MediaBox\s*\[\s*0\s+0\s+841\.\d+\s+59[45]\.\d+\s*\]/)
        await page.emulateMedia({ media: 'print' })
        const lowest = await page.evaluate<number>(
          `Math.max(...[...document.querySelectorAll('.wheel-drawing, .wheel-words')].map((e) => e.getBoundingClientRect().bottom))`,
        )
        expect(lowest).toBeLessThanOrEqual(viewport.height)
      })
  })

  test('the file for a slide is drawn by itself', async () => {
    const svg = await (await app.request('/api/v1/regions/halland/plans/2027.svg')).text()
    await visit({}, '/halland/2027', async (page) => {
      const parsed = await page.evaluate(
        `(() => { const d = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml'); return [d.querySelector('parsererror') === null, d.querySelectorAll('a').length] })()`,
      )
      expect(parsed).toEqual([true, planOf('halland', 2027).occurrences.length])
    })
  })
})
