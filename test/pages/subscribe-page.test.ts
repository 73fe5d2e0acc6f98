import { describe, expect, test } from 'vitest'
import { dateOf } from '../../src/calendar/index.ts'
import { subscribedPage, subscribePage, unsubscribedPage } from '../../src/pages/index.ts'
import { PUBLIC_URL, regions } from './plans.ts'
import { elements, unbalanced, words } from './reading.ts'

const FRESH = {
  changed: dateOf('2026-11-24'),
  years: [
    { year: 2026, state: 'adopted' },
    { year: 2027, state: 'none' },
  ],
} as const
const WINDOW = { first: dateOf('2026-08-01'), last: dateOf('2028-04-30') }

const pages = regions.flatMap((region): [string, string][] => {
  const common = { region, regions, publicUrl: PUBLIC_URL, freshness: FRESH, window: WINDOW }
  return [
    [`${region.id}, all`, subscribePage(common)],
    [
      `${region.id}, a body`,
      subscribePage({ ...common, body: region.bodies[0]!.id, error: 'Välj en grupp.' }),
    ],
    [`${region.id}, made`, subscribedPage({ region, url: `${PUBLIC_URL}/feeds/s/x.ics` })],
    [`${region.id}, ended`, unsubscribedPage({ region })],
  ]
})

describe.each(pages)('%s', (_, page) => {
  test('is a whole Swedish document with one heading, no script and no style of its own', () => {
    expect(page.startsWith('<!doctype html><html lang="sv">')).toBe(true)
    expect(elements(page, 'h1')).toHaveLength(1)
    expect(unbalanced(page)).toEqual([])
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(words(page)).not.toMatch(/undefined|null|NaN|\[object/)
  })

  test('gives no two elements the same id, and every field a label', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1])
    expect(ids).toEqual([...new Set(ids)])
    const labelled = new Set([...page.matchAll(/<label for="([^"]*)"/g)].map((m) => m[1]))
    const fields = [...page.matchAll(/<input id="([^"]*)"/g)].map((m) => m[1])
    expect(fields.filter((id) => !labelled.has(id))).toEqual([])
  })

  test('never promises that a change shows at once', () => {
    expect(words(page)).not.toMatch(/omedelbart|genast|syns direkt/i)
  })
})

test('a page to subscribe from says what it is not, how long a change takes and how fresh it is', () => {
  const text = words(pages[0]![1])
  for (const said of [
    'Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
    'upp till ett dygn',
    'Prenumerera, inte importera',
    'Senast ändrat 24 november 2026.',
    '2026: fastställt.',
    '2027: inte utskickat än',
    'Kalendern har datum från 1 augusti 2026 till 30 april 2028',
    'Outlook och Google bryr sig inte om påminnelser i prenumerationer.',
  ])
    expect(text).toContain(said)
})
