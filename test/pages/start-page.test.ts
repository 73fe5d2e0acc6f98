import { expect, test } from 'vitest'
import { startPage } from '../../src/pages/index.ts'
import { nextIn, regionOf, regions, TODAY, YEARS } from './plans.ts'
import { elements, hrefs, words } from './reading.ts'

const cards = (page: string) => elements(page, 'article')

test('each region is there with its years, what comes next and its feed', () => {
  const page = startPage({
    regions: regions.map((region) => ({ region, next: nextIn(region.id) })),
    today: TODAY,
    years: YEARS,
  })
  expect(cards(page)).toHaveLength(regions.length)
  for (const [i, region] of regions.entries()) {
    const card = cards(page)[i]!
    const [first] = nextIn(region.id)
    expect(words(card)).toContain(region.name)
    expect(hrefs(card)).toEqual(
      expect.arrayContaining([
        `/${region.id}`,
        ...YEARS.map((y) => `/${region.id}/${y}`),
        `/${region.id}/${first!.planYear}/${first!.id}`,
        `/feeds/${region.id}.ics`,
      ]),
    )
  }
})

test('a region with nothing to come says so, and claims nothing of dates', () => {
  const page = startPage({
    regions: [{ region: regionOf('norrbotten'), next: [] }],
    today: TODAY,
    years: YEARS,
  })
  expect(words(cards(page)[0]!)).toContain('Inga kommande datum just nu.')
  expect(words(page)).not.toContain('Beräknat förslag.')
})
