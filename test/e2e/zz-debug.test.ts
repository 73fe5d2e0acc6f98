import { test } from 'vitest'
import { launch, open } from './site.ts'
test('d', async () => {
  const site = await open(); const browser = await launch()
  const page = await (await browser.newContext({ viewport: { width: 320, height: 900 } })).newPage()
  for (const path of ['/?sok=beredning','/orebro/2027?vy=lista','/kalmar/2027?grupp=presidiekonferens','/norrbotten/grupp/lansstyrgruppen','/orebro/2027']) {
    await page.goto(site.url + path)
    console.log(path, await page.evaluate(`[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest('.wheel-drawing')).slice(0, 6).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' ' + (e.textContent||'').slice(0, 60))`))
  }
  await page.goto(site.url + '/norrbotten/2027')
  console.log(await page.evaluate(`[...document.querySelectorAll('.wheel-drawing title')].map(t => t.textContent).filter(t => t.includes('11 februari'))`))
  await browser.close(); await site.close()
}, 60000)
