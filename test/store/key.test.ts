import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { keyIdOf, matches, newKey, ZEROS } from '../../src/store/index.ts'

/** 1, 2, 3 … */
const counting = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, i) => i + 1)
const KEY = 'arshjul_0102030405_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA'

describe('a new key', () => {
  it('is made of 32 random bytes, and kept as its SHA-256', () => {
    // printf KEY | sha256sum
    const hash = '2143b5a806bf0dac7db34c2b2ada0739cc05b48ba8eff9616c4a3822b57d2375'
    expect(newKey(counting)).toEqual({ id: '0102030405', secret: KEY, hash })
  })

  it('is read again', () => {
    for (let i = 0; i < 100; i++) {
      const { id, secret, hash } = newKey(randomBytes)
      expect(keyIdOf(secret)).toBe(id)
      expect(matches(secret, hash)).toBe(true)
    }
  })
})

test.each([
  ['nothing', ''],
  ['another word', KEY.replace('arshjul', 'nyckel')],
  ['a shorter one', KEY.slice(0, -1)],
  ['a longer one', `${KEY}A`],
  ['one with a line break', `${KEY}\n`],
  ['one with a space before', ` ${KEY}`],
  ['capitals in the id', KEY.replace('0102030405', '010203040A')],
  ['padding', KEY.replace(/.$/, '=')],
])('%s is no key', (_, text) => {
  expect(keyIdOf(text)).toBeUndefined()
})

test('only the same key matches its hash', () => {
  const { hash } = newKey(counting)
  expect(matches(KEY, hash)).toBe(true)
  expect(matches(KEY.replace(/.$/, 'B'), hash)).toBe(false)
  expect(matches(KEY, hash.replace(/.$/, '0'))).toBe(false)
  expect(matches(KEY, hash.slice(1))).toBe(false)
  expect(matches(KEY, `${hash}00`)).toBe(false)
  expect(matches(KEY, '')).toBe(false)
  expect(matches(KEY, ZEROS)).toBe(false)
  expect(matches(KEY, undefined)).toBe(false)
})
