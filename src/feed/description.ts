import type { Occurrence } from '../planning/plan.ts'
import { capital, clockWords, dayCount, list, longDate } from '../planning/words.ts'
import { reasons } from './explanation.ts'
import type { FeedContent } from './feed.ts'
import { LABELS } from './label.ts'
import { cut, oneLine, withoutLinks, withoutTags } from './text.ts'

/** UTF-16 units. */
const DESCRIPTION_LIMIT = 1000

const FREE = 'Prenumerationen ersätter inte kallelsen och bokar inte din tid.'
const BUSY = 'Prenumerationen ersätter inte kallelsen.'

/** What an all-day event can not say itself: the clock times of a meeting of several days, or that none is set. */
function clock({ kind, date, endDate, start, end }: Occurrence): string | undefined {
  if (kind !== 'meeting') return undefined
  if (start === undefined) return 'Klockslag är inte satt.'
  if (endDate !== undefined && endDate !== date)
    return end === undefined
      ? `Börjar ${longDate(date)} kl. ${start.replace(':', '.')}.`
      : `Börjar ${longDate(date)} kl. ${start.replace(':', '.')}, slutar ${longDate(endDate)} kl. ${end.replace(':', '.')}.`
  return end === undefined ? `Börjar kl. ${start.replace(':', '.')}. Sluttid är inte satt.` : undefined
}

/** `10 dagar före mötet torsdag 4 mars 2027` */
function distance({ occurrence, anchor }: FeedContent): string | undefined {
  if (anchor === undefined) return undefined
  const days = occurrence.date - anchor.date
  const what = anchor.kind === 'meeting' ? `mötet ${longDate(anchor.date)}` : longDate(anchor.date)
  const where =
    days === 0
      ? `Samma dag som ${what}`
      : `${dayCount(Math.abs(days))} ${days < 0 ? 'före' : 'efter'} ${what}`
  return anchor.kind === 'meeting' ? where : `${where} (${anchor.title})`
}

function moved({ date, movedFrom }: Occurrence): string | undefined {
  if (movedFrom === undefined || movedFrom === date) return undefined
  return `Ny tid: ${date > movedFrom ? 'senarelagt' : 'tidigarelagt'} från ${longDate(movedFrom)}.`
}

/** `Skicka kallelse och handlingar: senast torsdag 10 september 2026` */
const papersDay = ({ title, date }: Occurrence): string =>
  line(capital(title.replace(/^Sista dag: /, '').replace(/ \([^()]*\)$/, '')), `senast ${longDate(date)}`)!

const line = (name: string, value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${name}: ${value}`

/**
 * DESCRIPTION (RFC 5545 §3.8.1.5): plain text in short lines. What is too long is cut before the closing lines, the
 * last of which is the page.
 *
 * @param busy whether the event takes the subscriber's time
 */
export function description(content: FeedContent, busy = false): string {
  const { occurrence, bodyNames, page } = content
  const meeting = occurrence.kind === 'meeting'
  const body = [
    bodyNames.length === 1 && occurrence.title.includes(bodyNames[0]!)
      ? undefined
      : line('Gäller', list(bodyNames)),
    clock(occurrence),
    moved(occurrence),
    line('Ordförande', occurrence.chair),
    line('Vice ordförande', occurrence.viceChair),
    ...(content.papers ?? []).map(papersDay),
    line(meeting ? 'Sammankallande' : 'Ansvarig', occurrence.responsible),
    line('Begärt av', occurrence.requestedBy),
    line('Form', occurrence.form),
    ...(occurrence.parts ?? []).map((part) => `${capital(clockWords(part))}: ${part.title}`),
    occurrence.note && withoutLinks(occurrence.note),
    distance(content),
    ...reasons(occurrence),
  ]
  const text = body
    .filter((part) => part !== undefined)
    .map((part) => withoutTags(oneLine(part)))
    .filter((part) => part !== '')
  const closing = [
    LABELS[occurrence.status].sentence,
    meeting ? (busy ? BUSY : FREE) : undefined,
    page,
  ].filter((part) => part !== undefined)
  const end = closing.join('\n')
  return `${cut(text.join('\n'), DESCRIPTION_LIMIT - end.length - 1)}\n${end}`
}
