import { describe, expect, test } from 'vitest'
import { regionPage } from '../../src/pages/index.ts'
import type { Region } from '../../src/rules/index.ts'
import { nextIn, PUBLIC_URL, regionOf, regions, TODAY, YEARS } from './plans.ts'
import { hrefs, section, words } from './reading.ts'

const show = (region: Region, next = nextIn(region.id)) =>
  regionPage({ region, next, today: TODAY, years: YEARS, publicUrl: PUBLIC_URL })

describe.each(regions.map((r) => [r.id, r] as const))('%s', (_, region) => {
  const page = show(region)
  const fixed = section(page, 'dokumentet')
  const assumed = section(page, 'antaganden')

  test('every quote stands under the document, with its heading, and none among the assumptions', () => {
    for (const { basis } of region.rules) {
      if (basis.kind !== 'document') continue
      expect(words(fixed)).toContain(`”${basis.quote}”`)
      expect(words(fixed)).toContain(basis.heading)
      expect(words(assumed)).not.toContain(`”${basis.quote}”`)
    }
  })

  test('every assumption stands apart with its reason, and none under the document', () => {
    for (const { basis } of region.rules) {
      if (basis.kind !== 'assumption') continue
      expect(words(assumed)).toContain(basis.reason)
      expect(words(assumed)).toContain(basis.parameter.name)
      expect(words(fixed)).not.toContain(basis.reason)
    }
  })

  test('the two are told apart in words', () => {
    expect(words(fixed)).not.toContain('Vårt antagande')
    expect(words(fixed)).toContain('Dokumentet')
    expect(assumed).not.toContain('basis-document')
    expect(words(assumed)).toContain('Vårt antagande')
  })

  test('every body and document is named', () => {
    for (const { name } of region.bodies) expect(words(section(page, 'grupper'))).toContain(name)
    for (const { title } of region.documents) expect(words(section(page, 'styrdokument'))).toContain(title)
  })
})

test('an assumption tells its value', () => {
  expect(words(section(show(regionOf('norrbotten')), 'antaganden'))).toContain(
    'Vårt antagande Veckodag för länsstyrgruppens möten: torsdag Dokumentet nämner ingen veckodag.',
  )
})

test('a quote tells what it governs and for whom', () => {
  expect(words(section(show(regionOf('norrbotten')), 'dokumentet'))).toContain(
    '”Mötestider är kl. 10.00-15.00” Dokumentet Styr: klockslag. Gäller: Länsstyrgruppen.',
  )
})

test('the feeds can be copied as whole addresses, and the steps are there', () => {
  const feeds = section(show(regionOf('norrbotten')), 'prenumerera')
  for (const path of [
    'norrbotten',
    'norrbotten/moten',
    'norrbotten/halltider',
    'norrbotten/lansstyrgruppen',
  ]) {
    expect(feeds).toContain(`<code class="address">https://arshjul.example/feeds/${path}.ics</code>`)
    expect(hrefs(feeds)).toContain(`/feeds/${path}.ics`)
  }
  expect(words(feeds)).toContain('Lägg till kalender → Prenumerera från webben')
  expect(words(feeds)).toContain('kan ta upp till ett dygn')
})

test('a body without a date has no feed to offer', () => {
  const region = regionOf('norrbotten')
  const bodies = [...region.bodies, { ...region.bodies[0]!, id: 'ovriga', name: 'Övriga' }]
  const feeds = section(show({ ...region, bodies }), 'prenumerera')
  expect(hrefs(feeds)).toContain('/feeds/norrbotten/lansstyrgruppen.ics')
  expect(hrefs(feeds)).not.toContain('/feeds/norrbotten/ovriga.ics')
})

test('nothing to come is told', () => {
  expect(words(section(show(regionOf('norrbotten'), []), 'narmast'))).toContain(
    'Inga kommande datum just nu.',
  )
})

test('what an act or a publication says is neither the document nor ours', () => {
  const region = regionOf('norrbotten')
  const law: Region = {
    ...region,
    rules: [
      ...region.rules,
      { ...region.rules[0]!, id: 'lag', basis: { kind: 'law', source: 'Lag (2001:1) 1 §' } },
    ],
  }
  const page = show(law)
  expect(words(section(page, 'lag-och-kalender'))).toContain('Lag Antal möten: Lag (2001:1) 1 §')
  expect(words(section(page, 'dokumentet'))).not.toContain('2001:1')
})

test('hostile words stay words', () => {
  const region = regionOf('norrbotten')
  const evil = '<img src=x onerror="alert(1)">&amp;\''
  const page = show({
    ...region,
    name: evil,
    documents: [{ ...region.documents[0]!, title: evil, publisher: evil }],
    bodies: region.bodies.map((b) => ({ ...b, name: evil, note: evil })),
    rules: region.rules.map((rule) =>
      rule.basis.kind === 'document'
        ? { ...rule, basis: { ...rule.basis, quote: evil, heading: evil } }
        : rule.basis.kind === 'assumption'
          ? { ...rule, basis: { ...rule.basis, reason: evil } }
          : rule,
    ),
  })
  expect(page).not.toMatch(/<img/)
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;&#39;')
  expect(words(page)).toContain(evil)
})
