import { formatDate } from '../../calendar/index.ts'
import type { FeedContent } from '../../feed/index.ts'
import { summary } from '../../feed/summary.ts'
import { invitationPlace, invitationWords } from './invitation-words.ts'

/** Outlook's own names of an appointment's fields: with these its import needs no mapping by hand. */
const HEAD = [
  'Subject',
  'Start Date',
  'Start Time',
  'End Date',
  'End Time',
  'All day event',
  'Location',
  'Description',
  'Categories',
]

/** Meetings as Outlook imports them: a byte order mark, commas whatever the system's list separator, CRLF. */
export function bookingCsv(meetings: readonly FeedContent[]): string {
  const rows = meetings.map((meeting) => {
    const { date, endDate, start, end } = meeting.occurrence
    return [
      summary(meeting),
      formatDate(date),
      start ?? '',
      formatDate(endDate ?? date),
      end ?? start ?? '',
      start === undefined ? 'True' : 'False',
      invitationPlace(meeting.occurrence),
      invitationWords(meeting),
      meeting.bodyNames.join('; '),
    ]
  })
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** RFC 4180 quoting; a text that a spreadsheet would take for a formula is told to be text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
