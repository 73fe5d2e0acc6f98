import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Feed, renderFeed } from '../../src/feed/index.ts'
import { YEAR } from './year.ts'

const EMPTY: Feed = { name: 'Länsstyrgruppen – möten', description: 'Inga möten är satta.', events: [] }

describe('contract 9–21: whole files', () => {
  test.each([
    ['year.ics', YEAR],
    ['empty.ics', EMPTY],
  ])('%s, byte by byte', (file, feed) => {
    const golden = readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8')
    expect(renderFeed(feed)).toBe(golden)
  })
})
