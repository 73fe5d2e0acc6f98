import type { FeedContent } from '../../feed/index.ts'
import { capital, clockWords, list, longDate, type Occurrence } from '../../planning/index.ts'

/** Where a meeting is held; without a place, that it is held at a distance. */
export const invitationPlace = ({ place, form }: Occurrence): string =>
  place ?? (form === 'digitalt' ? 'Digitalt' : '')

/** What an invitation says of a meeting beside its time and place, in lines. */
export function invitationWords({ occurrence: o, bodyNames, papers, page }: FeedContent): string {
  const lines = [
    `Gäller: ${list(bodyNames)}`,
    o.chair && `Ordförande: ${o.chair}`,
    o.viceChair && `Vice ordförande: ${o.viceChair}`,
    o.requestedBy && `Begärt av: ${o.requestedBy}`,
    o.form && `Form: ${o.form}`,
    ...(o.parts ?? []).map((part) => `${capital(clockWords(part))}: ${part.title}`),
    ...(papers ?? []).map((paper) => `${taskOf(paper)}: senast ${longDate(paper.date)}`),
    o.note,
    page,
  ]
  return lines.filter(Boolean).join('\n')
}

/** `Skicka kallelse och handlingar` */
const taskOf = ({ title }: Occurrence): string =>
  capital(title.replace(/^Sista dag: /, '').replace(/ \([^()]*\)$/, ''))
