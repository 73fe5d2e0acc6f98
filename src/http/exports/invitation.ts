import { escape as escapeText } from 'ical-generator'
import { eventLines } from '../../feed/event.ts'
import { fold } from '../../feed/fold.ts'
import { VTIMEZONE } from '../../feed/head.ts'
import type { FeedEvent } from '../../feed/index.ts'
import { oneLine } from '../../feed/text.ts'
import { invitationPlace, invitationWords } from './invitation-words.ts'

/**
 * One meeting as a file that Outlook opens as an appointment, for the one who sends the invitations: it takes time, has
 * no alarm and nobody invited, and says what an invitation says. Without a calendar's name, which makes Outlook add a
 * calendar instead. The UID is the feed's, so that a file fetched anew changes the appointment.
 */
export function invitation(event: FeedEvent): string {
  const { occurrence } = event
  const place = oneLine(invitationPlace(occurrence))
  const own = eventLines({ ...event, occurrence: withoutPlace(occurrence) }, { busy: true })
    .map((line) =>
      line.startsWith('DESCRIPTION:') ? `DESCRIPTION:${escapeText(invitationWords(event), false)}` : line,
    )
    .flatMap((line) =>
      line.startsWith('SUMMARY:') && place !== '' ? [line, `LOCATION:${escapeText(place, false)}`] : [line],
    )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//arshjul//arshjul//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...VTIMEZONE,
    ...own,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** A feed leaves a link to a meeting's room to the invitation, and this is the invitation. */
function withoutPlace(occurrence: FeedEvent['occurrence']): FeedEvent['occurrence'] {
  const { place: _, ...rest } = occurrence
  return rest
}
