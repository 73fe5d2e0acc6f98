import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold } from '../../src/feed/fold.ts'
import { renderFeed } from '../../src/feed/index.ts'
import { cut, oneLine, withoutLinks, withoutTags } from '../../src/feed/text.ts'
import { event, occurrence } from './occurrences.ts'
import { components, nameOf, unescape, unfold, value } from './reading.ts'

/** Of one to four octets, combining, joined, escaped. */
const CHARACTERS = [
  'a',
  ' ',
  'å',
  'ä',
  'ö',
  'Å',
  '–',
  '”',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'a\u030a',
  '\u0308',
  '\\',
  ';',
  ',',
  ':',
  '"',
]
const character = fc.constantFrom(...CHARACTERS)
/** A prefix that sets what follows around octets 70–80 of its line. */
const around = fc
  .tuple(fc.integer({ min: 40, max: 80 }), fc.array(character, { maxLength: 120 }))
  .map(([length, characters]) => 'x'.repeat(length) + characters.join(''))

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const CRLF = '\r\n'

const names = (body: string): string[] => unfold(body).map(nameOf)

/** Physical lines as octets, each decoded by itself. */
function physical(body: string): { octets: number; text: string }[] {
  const bytes = Buffer.from(body, 'utf8')
  const lines: { octets: number; text: string }[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(CRLF, start)
    const end = found < 0 ? bytes.length : found
    const line = bytes.subarray(start, end)
    lines.push({ octets: line.length, text: decoder.decode(line) })
    start = end + CRLF.length
  }
  return lines
}

describe('contract 9: folding', () => {
  it('keeps to 75 octets, whole characters and escapes, and unfolds to the line', () => {
    fc.assert(
      fc.property(around, (text) => {
        const escaped = `SUMMARY:${text.replace(/[\\;,]/g, '\\$&')}`
        const folded = fold(escaped)
        expect(folded.replaceAll('\r\n ', '')).toBe(escaped)
        const lines = physical(folded)
        for (const { octets } of lines) expect(octets).toBeLessThanOrEqual(75)
        for (const { octets, text } of lines.slice(0, -1)) {
          expect(octets).toBeGreaterThan(75 - 5) // the next unit has at most five octets
          expect(/(?:^|[^\\])(?:\\\\)*\\$/.test(text)).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    [75, 'x'.repeat(75), ['x'.repeat(75)]],
    [76, 'x'.repeat(76), ['x'.repeat(75), ' x']],
    ['75 with å across', `${'x'.repeat(74)}å`, ['x'.repeat(74), ' å']],
    ['75 with an emoji across', `${'x'.repeat(73)}😀y`, ['x'.repeat(73), ' 😀y']],
    ['75 with \\n across', `${'x'.repeat(74)}\\ny`, ['x'.repeat(74), ' \\ny']],
    ['75 with \\\\ inside', `${'x'.repeat(73)}\\\\y`, [`${'x'.repeat(73)}\\\\`, ' y']],
  ])('folds at %s octets', (_, line, folded) => {
    expect(fold(line)).toBe(folded.join('\r\n'))
  })

  it('holds for every line of a body with such texts', () => {
    fc.assert(
      fc.property(around, around, (title, note) => {
        const body = renderFeed({
          name: title,
          description: note,
          events: [event(occurrence({ title, note, place: note, chair: title }))],
        })
        for (const line of physical(body)) expect(line.octets).toBeLessThanOrEqual(75)
      }),
    )
  })
})

describe('contract 10: TEXT', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 60 }), (characters) => {
        const title = `möte ${characters.join('')}.`
        fc.pre(title.length <= 120)
        const lines = unfold(
          renderFeed({
            name: title,
            description: '',
            events: [event(occurrence({ title }), { bodyNames: [] })],
          }),
        )
        expect(unescape(value(components(lines, 'VEVENT')[0]!, 'SUMMARY'))).toBe(title)
      }),
    )
  })

  const plain = names(
    renderFeed({
      name: 'n',
      description: 'd',
      events: [event(occurrence({ title: 't', note: 'n', place: 'p', chair: 'c', responsible: 'r' }))],
    }),
  )
  const evil = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\u0085',
          '\0',
          '\t',
          '\u001f',
          '\u007f',
          '\ud800',
          '\udfff',
        ),
        fc.constantFrom('X-EVIL:1', 'END:VEVENT', 'BEGIN:VALARM', 'BEGIN:VEVENT', ' ', '\\', '\\n', ';', ':'),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => `t${parts.join('')}`)

  it('lets no text make a property or hold a control character', () => {
    fc.assert(
      fc.property(evil, evil, evil, (a, b, c) => {
        const body = renderFeed({
          name: a,
          description: b,
          events: [
            event(occurrence({ title: a, note: b, place: c, chair: a, responsible: c }), {
              bodyNames: [b, c],
            }),
          ],
        })
        expect(names(body)).toEqual(plain)
        expect(body.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['a\r\nb', 'a b'],
    ['a\u0000\u0007b', 'a b'],
    ['\ta ', 'a'],
    ['a\ud83d', 'a\uFFFD'],
    ['a😀', 'a😀'],
  ])('%j becomes one line', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})

describe('contract 21: cutting', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀b', 4, 'a😀b'],
    ['a😀bc', 4, 'a😀…'],
    ['a😀bc', 3, 'a…'],
    ['ab cd', 4, 'ab…'],
  ])('%j at %i is %j', (text, limit, expected) => {
    expect(cut(text, limit)).toBe(expected)
    expect(expected.length).toBeLessThanOrEqual(limit)
  })

  test.each([
    ['<b>Viktigt</b>', '‹b>Viktigt‹/b>'],
    ['<img src=x', '‹img src=x'],
    ['<!-- x -->', '‹!-- x -->'],
    ['5 < 6', '5 < 6'],
  ])('%j holds no tag as %j', (text, expected) => {
    expect(withoutTags(text)).toBe(expected)
  })

  it('leaves links to the kallelse', () => {
    expect(withoutLinks('Digitalt, https://moten.example/hemlig?pwd=1')).toBe('Digitalt, (länk i kallelsen)')
  })
})
