import { expect, test } from 'vitest'
import { comparePage } from '../../src/pages/index.ts'
import { modelOf, models } from './plans.ts'
import { elements, section, words } from './reading.ts'

const show = (...ids: readonly string[]) =>
  comparePage({ models, chosen: ids.map(modelOf), level: 'strategic' })

test('regions stand side by side in each aspect, in the same order', () => {
  const page = show('norrbotten', 'vasternorrland')
  for (const aspect of ['meetings', 'preparation', 'before', 'after', 'chair', 'cycle'])
    expect(elements(section(page, aspect), 'h3').map(words)).toEqual(['Norrbotten', 'Västernorrland'])
})

test('what a document says has its quote, what is assumed its reason', () => {
  const page = show('norrbotten', 'vasternorrland')
  expect(words(section(page, 'meetings'))).toContain(
    'Länsstyrgruppen: minst 4 per år Dokumentet Möten hålls minst fyra gånger per år.',
  )
  for (const claim of elements(page, 'div').filter((d) => d.includes('compare-claim')))
    expect(/basis-document/.test(claim)).toBe(claim.includes('<q>'))
})

test('distances are told with their bound and way', () => {
  const page = show('norrbotten', 'vasternorrland')
  expect(words(section(page, 'preparation'))).toMatch(/minst 10 dagar före/)
  expect(words(section(page, 'after'))).toMatch(/(senast|cirka|minst) .* efter/)
})

test('what returns every other year is told', () => {
  expect(words(section(show('kalmar', 'orebro'), 'cycle'))).toContain(
    'Besluta om det övergripande styrdokumentet: vartannat år',
  )
})

test('fewer than two are no comparison', () => {
  expect(words(show('kalmar'))).toContain('Välj minst två län att jämföra.')
})
