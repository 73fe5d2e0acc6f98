import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { loadYaml, SourceError } from '../../src/yaml/index.ts'

const schema = z.strictObject({
  name: z.string().min(3),
  when: z.exactOptional(
    z.union([
      z.strictObject({ easter: z.int() }),
      z.strictObject({ weekday: z.enum(['monday', 'friday']), onOrAfter: z.string() }),
      z.strictObject({ first: z.union([z.int(), z.strictObject({ day: z.string() })]) }),
    ]),
  ),
  items: z.exactOptional(z.array(z.strictObject({ n: z.number(), note: z.exactOptional(z.string()) }))),
})

function complaint(lines: readonly string[]): string {
  try {
    loadYaml('calendars/a.yaml', lines.join('\n'), schema)
  } catch (error) {
    if (error instanceof SourceError) return error.message
    throw error
  }
  return 'no complaint'
}

describe('what is wrong, as file:line:column', () => {
  test.each<[label: string, lines: string[], expected: string]>([
    ['nothing', ['name: abc', 'when: { easter: -2 }'], 'no complaint'],
    [
      'a flow never closed',
      ['name: abc', 'items: [1'],
      expect.stringMatching(/^calendars\/a\.yaml:2:10: Flow sequence /),
    ],
    [
      'a tab for indentation',
      ['name: abc', 'when:', '\teaster: 1'],
      expect.stringMatching(/^calendars\/a\.yaml:3:1: Tabs /),
    ],
    ['a key twice', ['name: abc', 'name: abd'], 'calendars/a.yaml:2:1: Map keys must be unique'],
    [
      'a second document',
      ['name: abc', '---', 'name: abd'],
      expect.stringMatching(/^calendars\/a\.yaml:2:1: Source contains multiple /),
    ],
    [
      'an alias without anchor',
      ['name: abc', 'when: *x'],
      expect.stringMatching(/^calendars\/a\.yaml:2:7: Unresolved alias /),
    ],
    ['an empty file', [''], 'calendars/a.yaml:1:1: expected object, received null'],
    ['a list for a map', ['- abc'], 'calendars/a.yaml:1:1: expected object, received array'],
    ['an unknown key', ['name: abc', 'nam: x'], "calendars/a.yaml:2:1: expected no key named 'nam' here"],
    [
      'an unknown key of a nested item',
      ['name: abc', 'items:', '  - n: 1', '    m: 2'],
      "calendars/a.yaml:4:5: expected no key named 'm' here",
    ],
    [
      'a key that is a list',
      ['name: abc', '? [x]', ': 1'],
      "calendars/a.yaml:1:1: expected no key named '[ x ]' here",
    ],
    [
      'a missing key, at its map',
      ['items: []'],
      'calendars/a.yaml:1:1: name: expected string, received undefined',
    ],
    [
      'a missing key of an item',
      ['name: abc', 'items:', '  - n: 1', '  - note: x'],
      'calendars/a.yaml:4:5: items.1.n: expected number, received undefined',
    ],
    ['a wrong type', ['name: 12'], 'calendars/a.yaml:1:1: name: expected string, received number'],
    [
      'a bound',
      ['name: ab'],
      expect.stringMatching(
        /^calendars\/a\.yaml:1:1: name: Too small: expected string to have >=3 characters$/,
      ),
    ],
    [
      "a wrong value in a union's nearest branch",
      ['name: abc', 'when:', '  easter: soon'],
      'calendars/a.yaml:3:3: when.easter: expected number, received string',
    ],
    [
      'a missing key of the nearest branch',
      ['name: abc', 'when:', '  weekday: friday'],
      'calendars/a.yaml:2:1: when.onOrAfter: expected string, received undefined',
    ],
    [
      'an unknown key in the nearest branch',
      ['name: abc', 'when:', '  easter: 1', '  on: friday'],
      "calendars/a.yaml:4:3: expected no key named 'on' here",
    ],
    [
      'a union in a union',
      ['name: abc', 'when:', '  first:', '    day: 12'],
      'calendars/a.yaml:4:5: when.first.day: expected string, received number',
    ],
    [
      "none of a union's types",
      ['name: abc', 'when:', '  first: soon'],
      'calendars/a.yaml:3:3: when.first: expected number or object',
    ],
    [
      'several, in the order of the file',
      ['x: 1', 'items:', '  - n: a', 'name: 5'],
      [
        "calendars/a.yaml:1:1: expected no key named 'x' here",
        'calendars/a.yaml:3:5: items.0.n: expected number, received string',
        'calendars/a.yaml:4:1: name: expected string, received number',
      ].join('\n'),
    ],
  ])('%s', (_, lines, expected) => {
    expect(complaint(lines)).toEqual(expected)
  })

  it('counts columns in a flow map, and lines that end in CR LF', () => {
    expect(complaint(['name: abc\r', 'when: { easter: soon }\r', ''])).toBe(
      'calendars/a.yaml:2:9: when.easter: expected number, received string',
    )
  })

  it('refuses aliases that multiply without end', () => {
    const levels = [
      ['a', 'x'],
      ['b', '*a'],
      ['c', '*b'],
      ['d', '*c'],
    ]
    const lines = levels.map(([name, of]) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]`)
    expect(complaint(lines)).toMatch(/^calendars\/a\.yaml:1:1: Excessive alias count /)
  })

  it('keeps the problems apart for those who print them', () => {
    const error = new SourceError([{ file: 'a', line: 2, column: 3, message: 'expected x' }])
    expect(error.problems).toEqual([{ file: 'a', line: 2, column: 3, message: 'expected x' }])
    expect(error.message).toBe('a:2:3: expected x')
  })
})

describe('what is read', () => {
  it('takes dates for texts (YAML 1.2)', () => {
    const value = loadYaml('a', 'date: 2027-01-01\nday: 01-01\ntime: 10:00\nno: no', z.unknown()).value
    expect(value).toEqual({ date: '2027-01-01', day: '01-01', time: '10:00', no: 'no' })
  })

  it('tells the place of any path, or of its nearest ancestor in the file', () => {
    const located = loadYaml('a', 'name: abc\nitems:\n  - n: 1\n  - n: 2\n', schema)
    const place = (path: PropertyKey[]) => {
      const { line, column } = located.problemAt(path, '')
      return `${line}:${column}`
    }
    expect(place(['items', 1, 'n'])).toBe('4:5')
    expect(place(['items', 1])).toBe('4:5')
    expect(place(['items', 1, 'note'])).toBe('4:5')
    expect(place(['items', 7])).toBe('2:1')
    expect(place(['when', 'easter'])).toBe('1:1')
    expect(place([])).toBe('1:1')
  })
})
