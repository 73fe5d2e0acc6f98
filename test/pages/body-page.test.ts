import { describe, expect, test } from 'vitest'
import { bodyPage, startPage } from '../../src/pages/index.ts'
import { modelOf, nextIn, PUBLIC_URL, regions, TODAY, YEARS } from './plans.ts'
import { elements, hrefs, section, words } from './reading.ts'

const show = (region: string, id: string) => {
  const model = modelOf(region)
  return bodyPage({
    model,
    body: model.bodyOf(id),
    next: nextIn(region, TODAY, 500).filter((o) => o.bodies.includes(id)),
    today: TODAY,
    years: YEARS,
    publicUrl: PUBLIC_URL,
  })
}

describe('a body', () => {
  const page = show('norrbotten', 'lansstyrgruppen')

  test('tells what comes, and its last days apart', () => {
    expect(words(section(page, 'moten'))).toContain('to 11 februari 2027')
    expect(words(section(page, 'moten'))).not.toContain('Sista dag')
    expect(words(section(page, 'sista-dagar'))).toContain('Sista dag: ')
    expect(hrefs(section(page, 'sista-dagar'))).toContain('/halltider?grupp=norrbotten%2Flansstyrgruppen')
  })

  test('leads to its years and its feed', () => {
    expect(hrefs(page)).toContain('/norrbotten/2027?grupp=lansstyrgruppen')
    expect(page).toContain('https://arshjul.example/feeds/norrbotten/lansstyrgruppen.ics')
  })

  test('tells whose turn the chair is, and who says so', () => {
    const chair = section(page, 'uppdrag-chair')
    const terms = elements(chair, 'tr').slice(1).map(words)
    expect(terms.length).toBeGreaterThan(2)
    expect(terms[0]).toContain('(nu)')
    expect(chair).toMatch(/class="basis basis-(document|assumption)"/)
  })

  test('has its seats and what the document says of it, each with its basis', () => {
    expect(section(page, 'i-gruppen')).toContain('basis-')
    expect(words(section(page, 'dokumentet'))).toContain('”Möten hålls minst fyra gånger per år.”')
    expect(words(section(page, 'dokumentet'))).toMatch(/\d+ antaganden om gruppen/)
  })
})

test('a body whose chair the rules leave open says so', () => {
  expect(words(section(show('orebro', 'chefsgrupp-folkhalsa'), 'uppdrag-chair'))).toContain(
    'Reglerna säger inte vem som är ordförande ett visst år.',
  )
})

describe('the search', () => {
  const found = (search: string) => {
    const page = startPage({
      regions: regions.map((region) => ({ region, next: [] })),
      today: TODAY,
      years: YEARS,
      search,
    })
    return page.includes('id="traffar"') ? section(page, 'traffar') : ''
  }

  test('finds bodies by any part of their names, in any case', () => {
    expect(hrefs(found('BEREDNING'))).toContain('/vasternorrland/grupp/beredning')
    expect(hrefs(found('unga barn norrbotten')).every((href) => href.startsWith('/norrbotten/'))).toBe(true)
  })
  test('says when there is none, and nothing when nothing is searched for', () => {
    expect(words(found('zzz'))).toBe('Ingen grupp heter något med ”zzz”.')
    expect(found('')).toBe('')
  })
  test('keeps hostile words words', () => {
    expect(found('"><script>')).not.toContain('<script')
  })
})
