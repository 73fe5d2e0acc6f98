import { mkdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { launch, open } from './site.ts'
const spec = JSON.parse(readFileSync('/tmp/pg/shots.json', 'utf8')) as { paths: [string, string][]; widths: number[]; schemes: ('light'|'dark')[]; full?: boolean }
test('shots', async () => {
  const site = await open(); const browser = await launch()
  mkdirSync('/tmp/pg/shots', { recursive: true })
  for (const scheme of spec.schemes) for (const width of spec.widths) {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: width === 390 ? 844 : width === 2560 ? 1440 : 900 } })
    const page = await context.newPage()
    page.on('console', m => m.type() === 'error' && console.log(m.text()))
    for (const [name, path] of spec.paths) {
      const r = await page.goto(site.url + path)
      if (r!.status() !== 200) console.log(name, path, r!.status())
      await page.screenshot({ path: `/tmp/pg/shots/${name}-${width}-${scheme}.png`, fullPage: spec.full ?? false, clip: spec.full ? { x: 0, y: 0, width, height: Math.min(2400, await page.evaluate('document.documentElement.scrollHeight') as number) } : undefined as never })
    }
    await context.close()
  }
  await browser.close(); await site.close()
}, 300000)
