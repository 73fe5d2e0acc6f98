import { type Difference, longDate, type Occurrence, whatHappened } from '../../../planning/index.ts'
import type { Region } from '../../../rules/index.ts'
import { bodyName } from '../../names.ts'
import { whenWords } from './mail.ts'

/** A body's meetings that are on, by date. */
export const meetingsOf = (occurrences: readonly Occurrence[], body: string): Occurrence[] =>
  occurrences.filter((o) => o.kind === 'meeting' && o.status !== 'cancelled' && o.bodies.includes(body))

/** A body's meetings, a line each; a title that says more than the body's name is told. */
export const meetingLines = (occurrences: readonly Occurrence[], body: string, region: Region): string[] =>
  meetingsOf(occurrences, body).map((o) =>
    [whenWords(o), ...(o.title === bodyName(region, body) ? [] : [o.title])].join(', '),
  )

/** Kinds of changes that people have to know of. */
const NEWS: readonly Difference['change'][] = ['moved', 'cancelled', 'restored', 'added', 'removed']

export const isNews = ({ change }: Pick<Difference, 'change'>): boolean => NEWS.includes(change)

/** What a difference is of, as it is now or was last. */
export const ownOf = ({ after, before }: Difference): Occurrence => (after ?? before)!

/** `Länsstyrgruppen: senarelagt från torsdag 13 maj 2027 till torsdag 20 maj 2027 (vecka 20)` */
export function newsWords(d: Difference): string {
  const own = ownOf(d)
  const what = d.change === 'cancelled' ? `INSTÄLLT ${longDate(own.date)}` : lower(whatHappened(d))
  return `${own.title}: ${what}`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
