import { describe, expect, test } from 'vitest'
import { stylesheet } from '../../../src/pages/stylesheet.ts'
import { byAttribute, byClass, COLOURS, LOOKS, type LookName } from '../../../src/pages/wheel/paint.ts'
import { LEVELS } from '../../../src/pages/wheel/rings.ts'

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_, scheme) => {
  const grounds = ['surface', 'band', 'break', 'off', 'term'] as const
  const colour = (name: keyof typeof COLOURS) => COLOURS[name][scheme]

  test.each([...LEVELS, 'today' as const])('a mark of %s is 3:1 against whatever it stands on', (level) => {
    for (const ground of grounds)
      expect([ground, contrast(colour(level), colour(ground)) >= 3]).toEqual([ground, true])
  })
  test('texts are 4.5:1, also on the breaks and on the marks', () => {
    for (const ground of grounds) expect(contrast(colour('ink'), colour(ground))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('muted'), colour('surface'))).toBeGreaterThanOrEqual(4.5)
    for (const level of LEVELS) expect(contrast(colour('surface'), colour(level))).toBeGreaterThanOrEqual(4.5)
  })
})

test('what a file has as attributes, the page has as a rule', () => {
  for (const name of Object.keys(LOOKS) as LookName[]) {
    expect(stylesheet).toContain(`.${byClass(name)['class']} {`)
    expect(Object.values(byAttribute(name)).join(' ')).not.toMatch(/var\(|undefined/)
  }
})
