import { type CivilDate, type ClockTime, yearOf } from '../../calendar/index.ts'
import { dayWordsIn } from './day-words.ts'
import { type Head, headIn, linesIn, type PastedLine, sentenceOf } from './pasted-lines.ts'

/** A line that is a date for a body. */
export interface PastedDate {
  readonly line: number
  readonly text: string
  readonly date: CivilDate
  readonly start?: ClockTime
  readonly end?: ClockTime
}

/** A line that is none, with what is wrong with it: Swedish, whole sentences. */
export interface WrongLine {
  readonly line: number
  readonly text: string
  readonly wrong: readonly string[]
}

export interface PastedDates {
  readonly dates: readonly PastedDate[]
  readonly wrong: readonly WrongLine[]
}

/** The most dates that are read at once: as many as one decision sets. */
export const MOST_PASTED = 400

/**
 * Reads a list or table of dates as people paste it, one a line: `3 februari 2027`, `ons 3/2 kl. 13–16`, `v. 5 onsdag`,
 * columns from a spreadsheet. A day without a year is of the year that is planned. Never throws.
 */
export function pastedDates(text: string, year: number): PastedDates {
  const all = linesIn(text)
  const head = all[0] && headIn(all[0])
  const rows = head ? all.slice(1) : all
  const dates: PastedDate[] = []
  const wrong: WrongLine[] = rows
    .slice(MOST_PASTED)
    .slice(0, 1)
    .map(({ number, text: said }) => ({
      line: number,
      text: said,
      wrong: [`Listan har fler än ${MOST_PASTED} rader. Resten är inte läst.`],
    }))
  for (const row of rows.slice(0, MOST_PASTED)) {
    const read = dateIn(row, head, year)
    const twice = 'date' in read && dates.find((d) => d.date === read.date)
    if (twice) wrong.push(lineWith(row, [`Samma dag står på rad ${twice.line}.`]))
    else if ('date' in read) dates.push(read)
    else wrong.push(read)
  }
  return { dates, wrong: wrong.toSorted((a, b) => a.line - b.line) }
}

const lineWith = ({ number, text }: PastedLine, wrong: readonly string[]): WrongLine => ({
  line: number,
  text,
  wrong,
})

function dateIn(row: PastedLine, head: Head, year: number): PastedDate | WrongLine {
  const { dates, start, end, rest, wrong } = dayWordsIn(sentenceOf(row, head), year)
  const [date] = dates
  const against = [
    ...wrong,
    ...(date === undefined && wrong.length === 0 ? ['Raden har ingen dag som går att läsa.'] : []),
    ...(dates.length > 1 ? ['Raden har flera dagar. Skriv en dag per rad.'] : []),
    ...(/inställ[tda]/i.test(rest) ? ['Raden säger att mötet är inställt.'] : []),
    ...(date !== undefined && Math.abs(yearOf(date) - year) > 1 ? [`Dagen ligger inte i ${year}.`] : []),
  ]
  if (date === undefined || against.length > 0) return lineWith(row, against)
  return {
    line: row.number,
    text: row.text,
    date,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  }
}
