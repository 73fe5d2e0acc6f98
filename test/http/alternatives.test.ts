import { describe, expect, it } from 'vitest'
import { made, problemOf } from './app.ts'

const service = made()
const PATH = '/api/v1/regions/norrbotten/plans/2027/occurrences'

describe('GET …/occurrences/{id}/alternatives', () => {
  it('pages through the days, cheapest first', async () => {
    const first = await service.json(`${PATH}/norrbotten-2027-lansstyrgruppen-moten-1/alternatives?limit=2`)
    expect(first.items).toMatchObject([
      { date: '2027-02-18', score: { must: 0, wish: 0, preference: 0 } },
      { score: { must: 0, wish: 0 } },
    ])
    const next = await service.json(
      `${PATH}/norrbotten-2027-lansstyrgruppen-moten-1/alternatives?limit=2&cursor=${String(first.next)}`,
    )
    expect(next.items).not.toEqual(first.items)
    expect(next.total).toBe(first.total)
  })

  it('is empty for a last day', async () => {
    expect(await service.json(`${PATH}/norrbotten-2027-handlingar-1/alternatives`)).toEqual({
      items: [],
      total: 0,
      next: null,
    })
  })

  it('is 404 for an id that the plan has not, and 422 for a year that can not be', async () => {
    const { detail } = await problemOf(
      await service.get(`${PATH}/norrbotten-2027-nothing-1/alternatives`),
      404,
    )
    expect(detail).toContain('norrbotten-2027-nothing-1')
    await problemOf(await service.get(`${PATH.replace('2027', '1999')}/x/alternatives`), 422, ['#/year'])
  })
})
