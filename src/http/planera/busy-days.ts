import { formatDate } from '../../calendar/index.ts'
import { startText } from '../../pages/planera/index.ts'
import { LONGEST_TEXT } from '../../planning/index.ts'
import { calendarFile, isCalendar } from './calendar-file.ts'
import type { WrongLine } from './pasted-dates.ts'
import { type BusyDays, pastedDays } from './pasted-days.ts'

const words = startText.avoid

/** What was read of a calendar or a table. */
export interface Imported {
  readonly days: readonly BusyDays[]
  readonly wrong: readonly WrongLine[]
  /** Swedish: what was left out and why. */
  readonly left: readonly string[]
  /** What the calendar calls itself. */
  readonly name?: string
  /** Why nothing could be read. */
  readonly refused?: string
}

/**
 * Reads days that somebody has something else on, of an iCalendar file or of a table. A calendar's own headings are
 * left out unless asked for: what is saved is in the log for ever, for everyone.
 */
export function importedDays(text: string, year: number, titles: boolean): Imported {
  const none = { days: [], wrong: [], left: [] }
  if (text.trim() === '') return { ...none, refused: words.nothing }
  if (!isCalendar(text)) return { ...pastedDays(text, year), left: [] }
  const file = calendarFile(text, year)
  if (!file) return { ...none, refused: words.unreadable }
  const { free, cancelled, unread } = file.left
  const left = [
    ...(free > 0 ? [words.leftFree(free)] : []),
    ...(cancelled > 0 ? [words.leftCancelled(cancelled)] : []),
    ...(unread > 0 ? [words.leftUnread(unread)] : []),
  ]
  const days = titles ? file.days : once(file.days.map(untitled))
  return { days, wrong: [], left, ...(file.name !== undefined && { name: file.name }) }
}

const untitled = ({ from, to, start, end }: BusyDays): BusyDays => ({
  from,
  to,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
})

const once = (days: readonly BusyDays[]): BusyDays[] => [
  ...new Map(days.map((day) => [JSON.stringify(day), day])).values(),
]

/** Days as a decision holds them. */
export const daysSent = (days: readonly BusyDays[], party: string) =>
  days.map(({ from, to, start, end, party: own, label }) => ({
    from: formatDate(from),
    ...(to > from && { to: formatDate(to) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...((own ?? (party || undefined)) !== undefined && { party: (own ?? party).slice(0, LONGEST_TEXT) }),
    ...(label !== undefined && { label: label.slice(0, LONGEST_TEXT) }),
  }))
