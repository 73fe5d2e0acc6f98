import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Runs with a fresh page at an address; no complaint of the browser's may come, but for a status that is `expected`. */
export async function visit<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly expected?: string },
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const { expected, ...context } = options
  const opened = await browser.newContext(context)
  const complaints: string[] = []
  const isExpected = (text: string): boolean => expected !== undefined && text.includes(expected)
  try {
    const page = await opened.newPage()
    page.on('console', (m) => m.type() === 'error' && !isExpected(m.text()) && complaints.push(m.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('requestfailed', (request) => complaints.push(request.url()))
    await page.goto(url)
    const result = await act(page)
    expect(complaints).toEqual([])
    return result
  } finally {
    await opened.close()
  }
}

/** What axe finds, with the elements. Its rules are WCAG 2.2's and its own best practices. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
}
