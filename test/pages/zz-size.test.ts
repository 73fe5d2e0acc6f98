import { test } from 'vitest'
import { yearPage } from '../../src/pages/index.ts'
import { planOf, regionOf, surroundings, TODAY, YEARS } from './plans.ts'

test('s', () => {
  for (const id of ['halland', 'kalmar'])
    for (const kind of [undefined, 'deadline', 'meeting'] as const)
      console.log(
        id,
        kind,
        Buffer.byteLength(
          yearPage({
            region: regionOf(id),
            plan: planOf(id, 2027),
            today: TODAY,
            years: YEARS,
            ...surroundings(id, 2027),
            view: { name: 'hjul', ...(kind && { kind }) },
          }),
        ),
      )
})
