import { weekdayNumber } from '../calendar/index.ts'
import { parameterOf, type Rule } from '../rules/index.ts'
import { clockWords, list, monthName, numberWord, weekdayName } from './words.ts'

/** One and many of what a number counts. */
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  days: ['dag', 'dagar'],
  'work-days': ['arbetsdag', 'arbetsdagar'],
  weeks: ['vecka', 'veckor'],
  months: ['månad', 'månader'],
  years: ['år', 'år'],
}

const CHOICES: Readonly<Record<string, string>> = {
  ordinary: 'de ordinarie mötena',
  all: 'alla möten',
  year: 'en gång per år',
  'half-year': 'två gånger per år',
  earlier: 'närmaste arbetsdag före',
  later: 'närmaste arbetsdag efter',
  'week-earlier': 'samma veckodag veckan före',
  'week-later': 'samma veckodag veckan efter',
  'each-meeting': 'möte för möte',
  'each-term': 'när perioden är slut',
}

/** What is assumed: the parameter's name with its value, or the name alone where there is no more to say. */
export function assumptionWords(rule: Rule): string {
  if (rule.basis.kind !== 'assumption') return ''
  const name = rule.basis.parameter.name.replace(/\?$/, '')
  const value = valueWords(rule)
  return value === '' ? `${name}.` : `${name}: ${value}.`
}

/** An assumption's value in Swedish. */
export function valueWords(rule: Rule): string {
  const parameter = parameterOf(rule)
  if (!parameter) return ''
  const { value } = parameter
  switch (parameter.type) {
    case 'weekday':
      return weekdayName(weekdayNumber(value as Parameters<typeof weekdayNumber>[0]))
    case 'clock-span':
      return clockWords(value as { start: string; end: string })
    case 'boolean':
      return value === true ? 'ja' : 'nej'
    case 'integer':
      if (parameter.claim === 'month') return monthName(value as number)
      return counted(value as number, UNITS[parameter.unit ?? ''])
    case 'choice':
      return CHOICES[String(value)] ?? String(value)
    case 'terms':
      return (value as { from: string; to: string }[])
        .map((t) => `${monthDayWords(t.from)}–${monthDayWords(t.to)}`)
        .join(' och ')
    case 'text':
      return String(value)
    case 'structure':
      return structureWords(parameter.claim, value)
  }
}

/** `tre`, `en vecka`, `ett år` */
function counted(n: number, unit: readonly [one: string, many: string] | undefined): string {
  if (!unit) return n === 1 ? 'ett' : numberWord(n)
  if (n === 1) return `${unit[0] === 'år' ? 'ett' : 'en'} ${unit[0]}`
  return `${numberWord(n)} ${unit[1]}`
}

/** A composed value in Swedish; nothing where the assumption is that it is so. */
function structureWords(claim: string, value: unknown): string {
  const of = value as {
    party?: string
    year?: number | string
    date?: string
    meeting?: Pick
    roles?: Record<string, string>
  }
  switch (claim) {
    case 'known':
      return `${of.party} år ${of.year}`
    case 'parts':
      return (value as { title: string; start: string; end: string }[])
        .map((p) => `${p.title} ${clockWords(p)}`)
        .join(', ')
    case 'parties':
      return (value as string[]).join(', ')
    case 'form':
      return `${list(value as string[])}, i tur och ordning`
    case 'avoids':
      return list((value as string[]).map((kind) => AVOIDED[kind] ?? kind))
    case 'due':
      return of.meeting === undefined
        ? `${monthDayWords(of.date ?? '')}${of.year === 'before' ? ' året före' : ''}`
        : pickWords(of.meeting)
    case 'at':
      return pickWords(value as Pick)
    case 'changes':
      return monthDayWords(String(value))
    case 'follows':
      return Object.entries(of.roles ?? {})
        .map(([party, role]) => `${party}: ${role}`)
        .join(', ')
    case 'vice':
      return 'från den andra parten'
    default:
      return ''
  }
}

const AVOIDED: Readonly<Record<string, string>> = {
  'school-break': 'skollov',
  'summer-pause': 'sommaruppehåll',
  christmas: 'jul- och nyårshelgerna',
  squeeze: 'klämdagar',
  'short-day': 'dagar med kortare arbetstid',
  'hunting-week': 'älgjaktens första vecka',
}

interface Pick {
  readonly pick: 'first' | 'last' | 'each'
  readonly from?: string
  readonly to?: string
}

const PICKS = { first: 'det första mötet', last: 'det sista mötet', each: 'varje möte' } as const

const pickWords = ({ pick, from, to }: Pick): string =>
  [PICKS[pick], from && `från ${monthDayWords(from)}`, to && `till ${monthDayWords(to)}`]
    .filter(Boolean)
    .join(' ')

const monthDayWords = (text: string): string =>
  `${Number(text.slice(3))} ${monthName(Number(text.slice(0, 2)))}`
