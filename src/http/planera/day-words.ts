import {
  addDays,
  type CivilDate,
  type ClockTime,
  formatDate,
  isoWeek,
  mondayOfWeek,
  parseClock,
  parseDate,
  type Weekday,
  weekday,
  weeksInYear,
} from '../../calendar/index.ts'
import { longDate, monthName, weekdayName } from '../../planning/index.ts'

/** What a line says of days and times, and the words that are left of it. */
export interface Said {
  readonly dates: readonly CivilDate[]
  readonly start?: ClockTime
  readonly end?: ClockTime
  /** The line with all that was understood taken out. */
  readonly rest: string
  /** Swedish, whole sentences: what can't be, or contradicts itself. */
  readonly wrong: readonly string[]
}

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1))
const MONTH = MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?`).join('|')
const WEEKDAY = '(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|tors|ons|tor|fre|lör|sön)'
/** Not a letter or digit beside: JavaScript's \b knows no å, ä, ö. */
const [BEFORE, AFTER] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
const whole = (pattern: string): RegExp => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu')

/** The days that a match names; undefined for one that there is none of. */
type Reader = (match: RegExpMatchArray, year: number) => (CivilDate | undefined)[]

const dated = (year: number, month: number, day: number): CivilDate | undefined =>
  parseDate([String(year).padStart(4, '0'), pad(month), pad(day)].join('-'))
const pad = (n: number): string => String(n).padStart(2, '0')
/** `27` is 2027; nothing is the year that is planned. */
const yearIn = (text: string | undefined, year: number): number =>
  text === undefined ? year : text.length === 2 ? 2000 + Number(text) : Number(text)

/** `/2027`, `-27`, ` 2027`; no clock time, and no second day of a stretch. */
const SLASH_YEAR = '(?:(?:[-/]|\\s+(?=\\d{4}))(\\d{4}|\\d{2})(?![:./]\\d|\\s*[–-]\\s*\\d))?'

/** Ways of writing a day, the most telling first, so that none takes a part of another's. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [whole('(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})'), (m) => [dated(Number(m[1]), Number(m[2]), Number(m[3]))]],
  [whole('(20\\d{2})(\\d{2})(\\d{2})'), (m) => [dated(Number(m[1]), Number(m[2]), Number(m[3]))]],
  [whole('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})'), (m) => [dated(Number(m[3]), Number(m[2]), Number(m[1]))]],
  [
    whole(`(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})/(\\d{1,2})${SLASH_YEAR}`),
    (m, year) => [m[1]!, m[2]!].map((day) => dated(yearIn(m[4], year), Number(m[3]), Number(day))),
  ],
  [
    whole(`(\\d{1,2})/(\\d{1,2})${SLASH_YEAR}`),
    (m, year) => [dated(yearIn(m[3], year), Number(m[2]), Number(m[1]))],
  ],
  [
    whole(`(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})\\s+(${MONTH})\\.?(?:\\s+(\\d{4}))?`),
    (m, year) => [m[1]!, m[2]!].map((day) => dated(yearIn(m[4], year), monthIn(m[3]!), Number(day))),
  ],
  [
    whole(`(?:den\\s+)?(\\d{1,2})(?::?e)?\\.?\\s*(${MONTH})\\.?(?:\\s+(\\d{4}))?`),
    (m, year) => [dated(yearIn(m[3], year), monthIn(m[2]!), Number(m[1]))],
  ],
]

const monthIn = (word: string): number =>
  MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().slice(0, 3))) + 1

const CLOCK = '([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?(?::\\d\\d)?'
const SPAN = whole(`(?:kl\\.?|klockan)?\\s*${CLOCK}\\s*(?:[-–—]|till)\\s*(?:kl\\.?\\s*)?${CLOCK}`)
const TIME = whole(`(?:(?:kl\\.?|klockan)\\s*${CLOCK}|([01]?\\d|2[0-3])[.:]([0-5]\\d)(?::\\d\\d)?)`)
const WEEK = whole('(?:v\\.?|vecka)\\s*(\\d{1,2})(?:\\s*[,/]?\\s+(20\\d{2}))?')
const DAY_NAME = whole(`${WEEKDAY}(?:en|s|ar)?\\.?`)

/** Reads the days and clock times of a line. A day without a year is of the year that is planned. */
export function dayWordsIn(line: string, year: number): Said {
  const days = daysIn(line.normalize('NFC').replaceAll(/(\d)T(?=\d)/g, '$1 '), year)
  const times = timesIn(days.rest)
  const [start, end] = times.clocks
  const isTurned = start !== undefined && end !== undefined && start >= end
  return {
    dates: days.dates,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    rest: times.rest.replaceAll(/\s+/g, ' ').trim(),
    wrong: [...days.wrong, ...(isTurned ? ['Sluttiden ligger före starttiden.'] : [])],
  }
}

/** The days of a line: those written as dates, or else a weekday of a week. */
function daysIn(line: string, year: number): Said {
  const written = datesIn(line, year)
  const weeks: { week: number; of: number }[] = []
  const names: Weekday[] = []
  const rest = written.rest
    .replace(WEEK, (_, week: string, of: string | undefined) => {
      weeks.push({ week: Number(week), of: yearIn(of, year) })
      return ' '
    })
    .replace(DAY_NAME, (_, name: string) => {
      names.push(weekdayIn(name))
      return ' '
    })
  const { dates, wrong } = written
  const [week, name] = [weeks[0], names[0]]
  if (dates.length === 1)
    return { dates, rest, wrong: [...wrong, ...contradictions(dates[0]!, week?.week, name)] }
  if (dates.length > 1 || wrong.length > 0 || !week) return { dates, rest, wrong }
  const found = inWeek(week, name)
  return typeof found === 'string' ? { dates, rest, wrong: [found] } : { dates: [found], rest, wrong }
}

function datesIn(line: string, year: number): Said {
  const wrong: string[] = []
  const dates: CivilDate[] = []
  let rest = line
  for (const [form, read] of FORMS) {
    rest = rest.replace(form, (...args) => {
      const match = args as unknown as RegExpMatchArray
      for (const date of read(match, year)) {
        if (date === undefined) wrong.push(`Dagen ”${match[0].trim()}” finns inte.`)
        else dates.push(date)
      }
      return ' '
    })
  }
  return { dates, rest, wrong }
}

const weekdayIn = (name: string): Weekday => {
  const first = name.toLowerCase().slice(0, 3)
  return (Array.from({ length: 7 }, (_, i) => weekdayName(i + 1)).findIndex((d) => d.startsWith(first)) +
    1) as Weekday
}

function inWeek({ week, of }: { week: number; of: number }, day: Weekday | undefined): CivilDate | string {
  if (week < 1 || week > weeksInYear(of)) return `Vecka ${week} finns inte ${of}.`
  if (day === undefined) return `Vecka ${week} står utan veckodag.`
  return addDays(mondayOfWeek({ year: of, week }), day - 1)
}

function contradictions(date: CivilDate, week: number | undefined, day: Weekday | undefined): string[] {
  const said: string[] = []
  if (day !== undefined && weekday(date) !== day)
    said.push(`${longDate(date)} är ingen ${weekdayName(day)}.`.replace(/^./, (c) => c.toUpperCase()))
  if (week !== undefined && isoWeek(date).week !== week)
    said.push(`${formatDate(date)} ligger i vecka ${isoWeek(date).week}, inte vecka ${week}.`)
  return said
}

/** A span, or the first two clock times; midnight by itself is how a table writes a day without a time. */
function timesIn(line: string): { clocks: readonly ClockTime[]; rest: string } {
  const clocks: ClockTime[] = []
  const take = (hour: string | undefined, minute: string | undefined) => {
    const clock = parseClock(`${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`)
    if (clock !== undefined) clocks.push(clock)
    return ' '
  }
  let rest = line.replace(SPAN, (_, h: string, m?: string, toH?: string, toM?: string) => {
    take(h, m)
    return take(toH, toM)
  })
  rest = rest.replace(TIME, (_, h?: string, m?: string, bareH?: string, bareM?: string) =>
    take(h ?? bareH, m ?? bareM),
  )
  const told = clocks.every((c) => c === '00:00') ? [] : clocks.slice(0, 2)
  return { clocks: told, rest }
}
