import { formatDate } from '../../calendar/index.ts'
import { type Around, type DateRow, dayRemarks, startText } from '../../pages/planera/index.ts'
import { type PastedDate, pastedDates } from './pasted-dates.ts'

/** A pasted list as rows of a body, and the lines that are none. */
export function pastedRows(text: string, body: string, around: Around) {
  const { dates, wrong } = pastedDates(text, around.year)
  return { rows: dates.map((date) => rowOf(date, body, around)), wrong }
}

function rowOf({ date, start, end, text }: PastedDate, body: string, around: Around): DateRow {
  return {
    body,
    date: formatDate(date),
    start: start ?? '',
    end: end ?? '',
    origin: text,
    remarks: dayRemarks(date, start && end && { start, end }, around),
    wrong: start !== undefined && end === undefined ? [startText.rows.noEnd] : [],
    removed: false,
  }
}
