import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLimit, type Limit } from '../../src/http/limit.ts'
import { Problem } from '../../src/http/problem.ts'

// The package reads the clock by itself
beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => void vi.useRealTimers())

const waitOf = async (limit: Limit, address: string): Promise<string | undefined> => {
  try {
    await limit.count(address)
    return undefined
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect([error.status, error.message]).toEqual([429, 'Wait.'])
    return error.headers['Retry-After']
  }
}

const three = () => createLimit({ most: 3, seconds: 60, words: 'Wait.' })

const times = async (n: number, limit: Limit, address: string): Promise<void> => {
  for (let i = 0; i < n; i++) expect(await waitOf(limit, address)).toBeUndefined()
}

it('refuses one too many, until the window that began with the first is over', async () => {
  const limit = three()
  await times(1, limit, 'a')
  vi.advanceTimersByTime(20_000)
  await times(2, limit, 'a')
  expect(await waitOf(limit, 'a')).toBe('40')
  vi.advanceTimersByTime(39_500)
  // What is refused does not put the end off
  expect(await waitOf(limit, 'a')).toBe('1')
  vi.advanceTimersByTime(500)
  await times(3, limit, 'a')
  expect(await waitOf(limit, 'a')).toBe('60')
})

it('counts each address by itself', async () => {
  const limit = three()
  await times(3, limit, 'a')
  await times(3, limit, 'b')
  expect(await waitOf(limit, 'a')).toBe('60')
})

it('forgets the address that was heard of the longest ago when there are too many', async () => {
  const limit = three()
  await times(3, limit, 'first')
  await times(3, limit, 'second')
  for (let i = 0; i < 9_998; i++) await limit.count(`x${i}`)
  expect(await waitOf(limit, 'first')).toBe('60')
  await limit.count('one more')
  expect(await waitOf(limit, 'first')).toBe('60')
  await times(3, limit, 'second')
  expect(vi.getTimerCount()).toBe(10_000)
})
