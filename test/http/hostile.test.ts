import { expect, it } from 'vitest'
import { attack, REQUESTS, SHARES } from './hostile-service.ts'

it('answers hostile requests, and keeps its secrets', async () => {
  expect(await attack(1)).toBe(REQUESTS / SHARES)
}, 1_800_000)
