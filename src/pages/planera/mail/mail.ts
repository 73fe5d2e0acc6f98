import { longDate, type Occurrence, weekWords } from '../../../planning/index.ts'
import type { Region } from '../../../rules/index.ts'
import { address, regionFeed, subscribePath, yearPath } from '../../paths.ts'
import { timeWords } from '../../when.tsx'

/** A mail that a planner sends from their own mailbox. */
export interface Mail {
  readonly subject: string
  /** Plain text, its lines ended by `\n`. */
  readonly text: string
}

/** Of which year a mail tells, and where its links lead. */
export interface About {
  readonly region: Region
  readonly year: number
  readonly publicUrl: string
}

export const HELLO = 'Hej!'

/** Parts with a blank line between them; one that is left out or empty leaves no gap. */
export const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n')

export const rows = (lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined).join('\n')

/** A heading with what stands under it; nothing where nothing does. */
export const under = (heading: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : rows([heading, ...items.map((item) => `- ${item}`)])

/** `torsdag 4 mars 2027 (vecka 9), kl. 10.00–15.00` */
export function whenWords(o: Occurrence): string {
  const last = o.endDate !== undefined && o.endDate !== o.date ? ` – ${longDate(o.endDate)}` : ''
  const time = timeWords(o)
  return `${longDate(o.date)}${last} (${weekWords(o.date)})${time === undefined ? '' : `, ${time}`}`
}

/** What is to be done by a last day: `lämna underlag (Länsstyrgruppen 11 februari)`. */
export const taskOf = ({ title }: Pick<Occurrence, 'title'>): string => title.replace(/^Sista dag: /, '')

/** Where the year is read, and how it comes into a calendar of one's own. */
export const whereToRead = ({ region, year, publicUrl }: About): string =>
  rows([
    'Alla datum, med sista dagar och skälen till varje dag:',
    address(publicUrl, yearPath(region.id, year)),
  ])

export const howToSubscribe = ({ region, publicUrl }: About): string =>
  rows([
    'Följ datumen i din egen kalender:',
    address(publicUrl, subscribePath(region.id)),
    address(publicUrl, regionFeed(region.id)),
  ])

/** The longest address that mail programs on Windows take, in characters. */
const LONGEST_ADDRESS = 2000

/** An address that opens a new mail; what is too long for one is left to be copied. */
export function mailtoOf({ subject, text }: Mail): { readonly href: string; readonly isWhole: boolean } {
  const head = `mailto:?subject=${encodeURIComponent(subject)}`
  const whole = `${head}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
  return whole.length <= LONGEST_ADDRESS ? { href: whole, isWhole: true } : { href: head, isWhole: false }
}
