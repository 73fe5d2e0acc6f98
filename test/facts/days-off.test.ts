import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import {
  calendarYear,
  dateOf,
  eachDay,
  formatDate,
  formatWeek,
  isoWeek,
  isWorkDay,
  weekday,
  yearOf,
} from '../../src/calendar/index.ts'
import type { FactKind } from '../../src/facts/index.ts'
import { factsOf, kindsOn, namesOn, national, range } from './shipped.ts'

const KINDS: Record<string, FactKind> = {
  holiday: 'holiday',
  'eve-equated': 'eve',
  'half-day-custom': 'short-day',
  squeeze: 'squeeze',
}

// Checked by hand and by two other programs; see its basis column
const rows = readFileSync(new URL('days-off-2024-2032.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [year = '', date = '', name = '', kind = '', , day, week] = line.split('\t')
    return { year: Number(year), date, name, kind: KINDS[kind], day, week }
  })

describe('every checked day off of 2024–2032', () => {
  test.each(rows)('$date $name ($kind)', ({ year, date, name, kind, day, week }) => {
    const here = national.factsOn(dateOf(date)).filter((f) => f.kind === kind)
    expect(here.map((f) => f.name)).toEqual([name])
    expect(['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'][weekday(dateOf(date)) - 1]).toBe(day)
    expect(formatWeek(isoWeek(dateOf(date)))).toBe(week)
    expect(yearOf(dateOf(date))).toBe(year)
  })

  test.each(range(2024, 2032))('and no other in %i', (year) => {
    const found = factsOf(national, year, ...Object.values(KINDS)).map(
      (f) => `${formatDate(f.start)} ${f.name}`,
    )
    const checked = rows.filter((row) => row.year === year).map((row) => `${row.date} ${row.name}`)
    expect(found.toSorted()).toEqual(checked.toSorted())
  })
})

describe('work days, Monday to Friday', () => {
  test.each([
    [2024, 251],
    [2025, 249],
    [2026, 251],
    [2027, 253], // only 8 weekdays off
    [2028, 251],
    [2029, 250],
    [2030, 250],
    [2031, 249], // 12 weekdays off
    [2032, 254], // only 8 weekdays off, and a leap day
  ])('%i has %i', (year, expected) => {
    const all = [...eachDay(calendarYear(year))]
    expect(all.filter((date) => isWorkDay(date, national.isDayOff))).toHaveLength(expected)
  })
})

describe('odd days', () => {
  test.each([
    ['2004-05-31', ['Annandag pingst']], // the last one: SFS 2004:1320 came into force on 2005-04-01
    ['2004-06-06', []], // nationaldagen was not yet a holiday
    ['2005-05-16', []], // Whit Monday, a work day since 2005-04-01
    ['2005-06-06', ['Sveriges nationaldag']], // the first one
    ['2027-05-17', []], // Whit Monday
    ['2026-06-20', ['Midsommardagen']], // the earliest that can be
    ['2026-10-31', ['Alla helgons dag']], // the earliest that can be
    ['2027-06-26', ['Midsommardagen']], // the latest that can be
    ['2027-11-06', ['Alla helgons dag']], // the latest that can be
    ['2032-11-06', ['Alla helgons dag']], // the latest that can be, and in week 45
    ['2028-06-05', ['Klämdag']], // between pingstdagen, a Sunday, and nationaldagen
    ['2027-12-27', []], // the first of four days between holidays: no squeeze day
    ['2027-01-04', []], // the first of two
    ['2022-12-23', ['Dag före julafton']], // a Friday
    ['2024-12-23', ['Klämdag']], // a Monday
    ['2027-12-13', []], // Lucia
  ])('%s: %j', (date, names) => {
    const here = national.factsOn(dateOf(date)).filter((f) => Object.values(KINDS).includes(f.kind))
    expect(here.map((f) => f.name)).toEqual(names)
  })

  it('can be a short day and a squeeze day at once', () => {
    expect(kindsOn(national, '2026-01-05')).toEqual(['christmas', 'short-day', 'squeeze'])
  })

  it('keeps two holidays of one day apart', () => {
    expect(namesOn(national, '2008-05-01')).toEqual(['Första maj', 'Kristi himmelsfärdsdag'])
  })
})
