import { type CivilDate, type ClockTime, yearOf } from '../../calendar/index.ts'
import { MOST_DAYS } from '../../planning/index.ts'
import { dayWordsIn } from './day-words.ts'
import type { WrongLine } from './pasted-dates.ts'
import { type Head, headIn, linesIn, type PastedLine, sentenceOf } from './pasted-lines.ts'

/** Days on which somebody has something else, both ends in it; with no clock time, all day. */
export interface BusyDays {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly start?: ClockTime
  readonly end?: ClockTime
  readonly party?: string
  readonly label?: string
}

export interface PastedDays {
  readonly days: readonly BusyDays[]
  readonly wrong: readonly WrongLine[]
}

/** The longest stretch of one line, in days. */
const LONGEST = 366

/**
 * Reads a table of days that are taken, as municipalities publish them: day (or first and last day), what, party, clock
 * times, in the order that its head says or else in that one. A line of plain text is a day and what is on. Never throws.
 */
export function pastedDays(text: string, year: number): PastedDays {
  const all = linesIn(text)
  const head = all[0] && headIn(all[0])
  const rows = head ? all.slice(1) : all
  const read = rows.slice(0, MOST_DAYS).map((row) => daysIn(row, head, year))
  const over = rows[MOST_DAYS]
  const tooMany = over && {
    line: over.number,
    text: over.text,
    wrong: [`Listan har fler än ${MOST_DAYS} rader. Resten är inte läst.`],
  }
  return {
    days: read.filter((r): r is BusyDays => !('wrong' in r)),
    wrong: [...read.filter((r): r is WrongLine => 'wrong' in r), ...(tooMany ? [tooMany] : [])],
  }
}

function daysIn(row: PastedLine, head: Head, year: number): BusyDays | WrongLine {
  const { dates, start, end, wrong } = dayWordsIn(sentenceOf(row, head), year)
  const [from, to = from] = dates
  const against = [
    ...wrong,
    ...(from === undefined && wrong.length === 0 ? ['Raden har ingen dag som går att läsa.'] : []),
    ...(dates.length > 2
      ? ['Raden har fler än två dagar. Skriv en dag, eller första och sista, per rad.']
      : []),
    ...(from !== undefined && to! < from ? ['Sista dagen ligger före den första.'] : []),
    ...(from !== undefined && to! - from >= LONGEST ? ['Raden är längre än ett år.'] : []),
    ...(dates.some((d) => Math.abs(yearOf(d) - year) > 1) ? [`Dagen ligger inte i ${year}.`] : []),
  ]
  if (from === undefined || against.length > 0) return { line: row.number, text: row.text, wrong: against }
  const [label, party] = textsOf(row, head, year)
  return {
    from,
    to: to!,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(label && { label }),
    ...(party && { party }),
  }
}

/** What is on, and whose it is. */
function textsOf({ cells }: PastedLine, head: Head, year: number): (string | undefined)[] {
  if (head) return [cells[head.indexOf('what')], cells[head.indexOf('party')]]
  return cells
    .map((cell) => dayWordsIn(cell, year).rest.replaceAll(/^[\s,:.–-]+|[\s,:–-]+$/g, ''))
    .filter((rest) => /\p{L}/u.test(rest))
    .slice(0, 2)
}
