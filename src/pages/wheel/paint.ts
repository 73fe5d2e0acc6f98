import type { Level } from './rings.ts'

/** Light and dark; each mark's colour is at least 3:1 against its ring in both (WCAG 2.2, 1.4.11), each text's 4.5:1. */
export const COLOURS = {
  ink: ['#1c2530', '#e7eaed'],
  muted: ['#55606d', '#a7b1bb'],
  surface: ['#ffffff', '#1b2229'],
  band: ['#f3f1eb', '#222a32'],
  hair: ['#d8d6cf', '#3d4853'],
  break: ['#faeccb', '#393122'],
  off: ['#ddd7c8', '#424d57'],
  term: ['#e5eef2', '#1b3340'],
  thread: ['#8a929b', '#7d8893'],
  today: ['#b4530a', '#ffb36b'],
  political: ['#6d3d8f', '#cba6e8'],
  strategic: ['#0b5c7a', '#7cc7e4'],
  preparatory: ['#24704f', '#7fd0a8'],
  tactical: ['#a0430a', '#f2ab6d'],
  local: ['#5f5c0c', '#d5d074'],
} as const satisfies Record<string, readonly [string, string]>

type Colour = keyof typeof COLOURS

interface Look {
  readonly fill?: Colour | 'none'
  readonly stroke?: Colour
  readonly width?: number
  /** Dashes, in units of the wheel. */
  readonly dashes?: string
  readonly size?: number
  readonly weight?: number
  readonly anchor?: 'middle'
}

const level = (colour: Level): Look => ({ fill: colour, stroke: colour, width: 0 })

/** How each kind of thing looks. What stands inside another inherits its look. */
export const LOOKS = {
  band: { fill: 'band' },
  seam: { fill: 'none', stroke: 'surface', width: 2.2 },
  outside: { fill: 'none', stroke: 'hair', width: 1, dashes: '2.5 2.5' },
  break: { fill: 'break' },
  off: { fill: 'off' },
  hair: { fill: 'none', stroke: 'hair', width: 1 },
  month: { fill: 'ink', size: 21, weight: 600, anchor: 'middle' },
  other: { fill: 'muted', size: 14, anchor: 'middle' },
  week: { fill: 'muted', size: 10.5, anchor: 'middle' },
  number: { fill: 'ink', weight: 700, anchor: 'middle' },
  label: { fill: 'ink', anchor: 'middle' },
  term: { fill: 'term', stroke: 'surface', width: 1.5 },
  turn: { fill: 'strategic' },
  thread: { fill: 'none', stroke: 'thread', width: 0.9 },
  today: { fill: 'today', stroke: 'today', width: 2 },
  day: { fill: 'surface', weight: 600, anchor: 'middle' },
  hollow: { fill: 'surface', width: 1.6 },
  bond: { fill: 'none', width: 1.2 },
  name: { fill: 'ink', weight: 600, anchor: 'middle' },
  year: { fill: 'ink', weight: 700, anchor: 'middle' },
  note: { fill: 'muted', anchor: 'middle' },
  political: level('political'),
  strategic: level('strategic'),
  preparatory: level('preparatory'),
  tactical: level('tactical'),
  local: level('local'),
} as const satisfies Record<string, Look>

export type LookName = keyof typeof LOOKS

/** The attributes that give a thing its look. */
export type Paint = (name: LookName) => Readonly<Record<string, string>>

/** For pages, whose stylesheet knows the classes. */
export const byClass: Paint = (name) => ({ class: `w-${name}` })

/** For a file that stands alone: light colours, as attributes that every program draws. */
export const byAttribute: Paint = (name) => {
  const { fill, stroke, width, dashes, size, weight, anchor }: Look = LOOKS[name]
  return {
    ...(fill && { fill: colourOf(fill, 0) }),
    ...(stroke && { stroke: colourOf(stroke, 0) }),
    ...(width !== undefined && { 'stroke-width': String(width) }),
    ...(dashes && { 'stroke-dasharray': dashes }),
    ...(size && { 'font-size': String(size) }),
    ...(weight && { 'font-weight': String(weight) }),
    ...(anchor && { 'text-anchor': anchor }),
  }
}

const colourOf = (colour: Colour | 'none', scheme: 0 | 1): string =>
  colour === 'none' ? colour : COLOURS[colour][scheme]

/** The same looks as a stylesheet's rules, over custom properties `--w-…`. */
export const lookRules = (): string =>
  Object.entries(LOOKS)
    .map(([name, look]) => `.w-${name} { ${declarations(look)} }`)
    .join('\n')

function declarations({ fill, stroke, width, dashes, size, weight, anchor }: Look): string {
  const colour = (name: Colour | 'none') => (name === 'none' ? name : `var(--w-${name})`)
  return [
    fill && `fill: ${colour(fill)};`,
    stroke && `stroke: ${colour(stroke)};`,
    width !== undefined && `stroke-width: ${width};`,
    dashes && `stroke-dasharray: ${dashes};`,
    size && `font-size: ${size}px;`,
    weight && `font-weight: ${weight};`,
    anchor && `text-anchor: ${anchor};`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Every colour of a scheme as a custom property. */
export const colourProperties = (scheme: 0 | 1): string =>
  Object.entries(COLOURS)
    .map(([name, pair]) => `--w-${name}: ${pair[scheme]};`)
    .join(' ')
