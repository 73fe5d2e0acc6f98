import { describe, expect, it } from 'vitest'
import { compile, type Region } from '../../src/rules/index.ts'
import { modelOfRegion, models } from '../planning/shipped.ts'
import { made, problemOf } from './app.ts'

const PATH = '/api/v1/regions/norrbotten/plans/2027/conflict'

/** Norrbotten with an arbetsutskott that may not be further off than nine days, and not nearer than ten. */
function withConflict(): Region {
  const { region } = modelOfRegion('norrbotten')
  return {
    ...region,
    rules: [
      ...region.rules,
      {
        id: 'au-nara',
        kind: 'before',
        refines: 'arbetsutskott',
        strength: 'must',
        atMost: { days: 9 },
        basis: {
          kind: 'document',
          document: 'organisering',
          heading: 'Prov',
          quote: 'Arbetsutskottet hålls högst nio dagar före.',
        },
      },
    ],
  }
}

describe('GET …/plans/{year}/conflict', () => {
  it.each(models.map((m) => m.region.id))('is empty for %s, which keeps every rule', async (id) => {
    expect(await made().json(`/api/v1/regions/${id}/plans/2027/conflict`)).toEqual({
      conflict: null,
      mending: [],
    })
  })

  it('tells what can not be done, with quotes, and what would', async () => {
    const service = made({ regions: new Map([['norrbotten', compile(withConflict())]]) })
    const { conflict } = await service.json(PATH)
    expect(conflict).toMatchObject({
      text: 'Följande går inte att förena 2027: ”Antal arbetsutskott hålls i förhållande till länsstyrgruppens möten” (Arbetsutskott länsstyrgruppen), ”Arbetsutskott hålls minst 10 dagar innan länsstyrgruppens möte” (Arbetsutskott länsstyrgruppen) och ”Arbetsutskottet hålls högst nio dagar före.” (Prov). Det räcker att en av dem ger efter.',
      rules: [
        {
          id: 'arbetsutskott',
          quote: 'Antal arbetsutskott hålls i förhållande till länsstyrgruppens möten',
        },
        {
          id: 'arbetsutskott-minst-tio-dagar',
          quote: 'Arbetsutskott hålls minst 10 dagar innan länsstyrgruppens möte',
        },
        { id: 'au-nara', quote: 'Arbetsutskottet hålls högst nio dagar före.' },
      ],
      relaxations: [
        { rule: 'arbetsutskott' },
        {
          rule: 'arbetsutskott-minst-tio-dagar',
          value: 9,
          text: 'Det går om Länsstyrgruppens AU hålls minst 9 dagar före mötet i stället för minst 10 dagar.',
        },
        { rule: 'au-nara', value: 10 },
      ],
    })
  })

  it('is 404 for a region that is not there, and 422 for a year that can not be', async () => {
    const service = made()
    const { detail } = await problemOf(await service.get(PATH.replace('norrbotten', 'nowhere')), 404)
    expect(detail).toContain('nowhere')
    await problemOf(await service.get(PATH.replace('2027', '1999')), 422, ['#/year'])
  })
})
