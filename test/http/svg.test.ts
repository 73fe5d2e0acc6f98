import { describe, expect, test } from 'vitest'
import { planSvg } from '../../src/http/exports/svg.ts'
import type { Plan } from '../../src/planning/index.ts'
import { facts, models, planOf } from '../pages/plans.ts'
import { made, PUBLIC_URL, problemOf } from './app.ts'
import { all, parseXml, type XmlElement } from './xml.ts'

const svgOf = (plan: Plan): string => {
  const model = models.find((m) => m.region.id === plan.region)!
  return planSvg(plan, { model, facts: facts.forRegion(plan.region), publicUrl: PUBLIC_URL })
}
const everything = (root: XmlElement): XmlElement[] => [root, ...root.children.flatMap(everything)]

test.each([
  '<a><b></a></b>',
  '<a x="1" x="2"/>',
  '<a>&nbsp;</a>',
  '<a>&</a>',
  '<a/><b/>',
  '<a',
  '<a>\u0001</a>',
  '<a x=1/>',
])('the reader refuses %j', (text) => {
  expect(() => parseXml(text)).toThrow(/\S/)
})

describe.each(models.map((m) => m.region.id))('%s', (id) => {
  const plan = planOf(id, 2027)
  const svg = svgOf(plan)
  const root = parseXml(svg)

  test('is a slide that needs nothing else', () => {
    expect(root.name).toBe('svg')
    expect(root.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      width: '1600',
      height: '900',
      viewBox: '0 0 1600 900',
      role: 'img',
    })
    expect(root.children.slice(0, 2).map((c) => c.name)).toEqual(['title', 'desc'])
    expect(svg).not.toMatch(
      /url\(|xlink|@import|<image|<use|<style|class=|style=|textPath|var\(|undefined|NaN/,
    )
    expect(svg).not.toMatch(/<script|\son[a-z]+=|javascript:|foreignObject/i)
  })

  test('holds every date, named, in order, with the whole address of its page', () => {
    const links = all(root, 'a')
    expect(links.map((a) => a.attributes['href'])).toEqual(
      plan.occurrences.map((o) => `${PUBLIC_URL}/${id}/2027/${o.id}`),
    )
    for (const [i, link] of links.entries())
      expect(all(link, 'title')[0]!.text).toContain(plan.occurrences[i]!.title)
  })

  test('says whose year it is and that it is a proposal', () => {
    expect(root.children[0]!.text).toMatch(/^Årshjul för .+ 2027$/)
    expect(root.children[1]!.text).toContain('Beräknat förslag. Inte utskickat eller beslutat av ')
    expect(root.text).toContain('Ringarna, utifrån och in')
  })

  test('stays within the slide', () => {
    const lines = all(root, 'g').flatMap(
      (g) => /^translate\(945 ([\d.]+)\)$/.exec(g.attributes['transform'] ?? '') ?? [],
    )
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.every((y) => !(Number(y) > 880))).toBe(true)
  })

  test('is the same from the same', () => {
    expect(svgOf(plan)).toBe(svg)
  })
})

test('hostile words stay words, and what XML can not hold is left out', () => {
  const evil = "\"]]></title><script>alert('1' & 2)</script>\u0000\u000b\ud800"
  const plan = planOf('norrbotten', 2027)
  const root = parseXml(svgOf({ ...plan, occurrences: plan.occurrences.map((o) => ({ ...o, title: evil })) }))
  expect(everything(root).map((e) => e.name)).not.toContain('script')
  expect(all(root, 'a')[0]!.text).toContain("\"]]></title><script>alert('1' & 2)</script>,")
})

describe('GET /api/v1/regions/{region}/plans/{year}.svg', () => {
  const { get } = made()
  const path = '/api/v1/regions/norrbotten/plans/2027.svg'

  test('is the picture, to keep and to ask for again', async () => {
    const response = await get(path)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml'])
    expect(response.headers.get('Content-Disposition')).toBe('inline; filename="arshjul-norrbotten-2027.svg"')
    expect(parseXml(await response.text()).name).toBe('svg')
    const again = await get(path, { 'If-None-Match': response.headers.get('ETag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('refuses a region that is not there and a year that can not be', async () => {
    expect((await problemOf(await get('/api/v1/regions/gotland/plans/2027.svg'), 404)).detail).toContain(
      'gotland',
    )
    await problemOf(await get('/api/v1/regions/norrbotten/plans/1999.svg'), 422, ['#/year'])
    await problemOf(await get('/api/v1/regions/norrbotten/plans/x.svg'), 422, ['#/year'])
  })
})
