import { type Difference, longDate, type Occurrence } from '../../../planning/index.ts'
import { address, occurrencePath } from '../../paths.ts'
import { type About, HELLO, type Mail, paragraphs, rows, taskOf, under, whenWords } from './mail.ts'
import { isNews, ownOf } from './meetings.ts'

export interface Decided extends About {
  readonly reason: string
  /** What the decision changed of what is sent out or adopted. */
  readonly differences: readonly Difference[]
}

/** The mail about a move, a cancellation or an addition; undefined where nothing changed that people have been told. */
export function decidedMail(about: Decided): Mail | undefined {
  const { region, year, differences, reason } = about
  const news = differences.filter(isNews)
  const all = news.filter((d) => isToldByItself(d, news))
  if (all.length === 0) return undefined
  const main = all.filter((d) => !hangsOn(d, all))
  const told = [...main, ...all.filter((d) => hangsOn(d, all))]
  const followers = news.filter((d) => !told.includes(d))
  return {
    subject: main.length === 1 ? headline(main[0]!) : `Ändrade datum i årshjulet ${year} för ${region.name}`,
    text: paragraphs([
      HELLO,
      ...told.map(story),
      `Varför: ${reason}`,
      under('Sista dagar som följer med:', followers.filter(isMoved).map(followerWords)),
      under('Sista dagar för mötet:', followers.filter((d) => !isOff(d) && !isMoved(d)).map(followerWords)),
      under(
        'Sista dagar som utgår:',
        followers.filter(isOff).map((d) => dayWords(d.before ?? d.after!)),
      ),
      under(
        'Ligger kvar:',
        differences.filter(isStaying).map((d) => `${d.after!.title}, ${whenWords(d.after!)}`),
      ),
      'Den som prenumererar på kalendern får ändringen av sig själv, men det kan dröja upp till ett dygn.',
      links(about, main),
    ]),
  }
}

const isOff = ({ change }: Difference): boolean => change === 'cancelled' || change === 'removed'

const isMoved = ({ change }: Difference): boolean => change === 'moved'

/** Meetings are told each by itself, and so is what hangs on nothing that is told. */
export const isToldByItself = (d: Difference, news: readonly Difference[]): boolean =>
  ownOf(d).kind === 'meeting' || !hangsOn(d, news)

const hangsOn = (d: Difference, others: readonly Difference[]): boolean =>
  others.some((other) => other !== d && ownOf(other).id === ownOf(d).anchor?.occurrence)

/** A meeting that prepares a moved one and keeps its day. */
const isStaying = ({ change, before, after }: Difference): boolean =>
  change === 'changed' &&
  after?.kind === 'meeting' &&
  before?.anchor?.days !== after.anchor?.days &&
  before?.date === after.date

/** `Ny tid: Länsstyrgruppen, torsdag 20 maj 2027` */
function headline(d: Difference): string {
  const own = ownOf(d)
  return `${label(d, own)}: ${taskOf(own)}, ${longDate(own.date)}`
}

const label = ({ change }: Difference, { kind }: Occurrence): string =>
  LABEL[change]?.[kind === 'meeting' ? 0 : 1] ??
  { meeting: 'Nytt möte', deadline: 'Ny sista dag', milestone: 'Ny hållpunkt' }[kind]

/** Of a meeting, and of what is no meeting. */
const LABEL: { readonly [change in Difference['change']]?: readonly [string, string] } = {
  moved: ['Ny tid', 'Ny dag'],
  cancelled: ['INSTÄLLT', 'INSTÄLLT'],
  restored: ['Hålls ändå', 'Gäller ändå'],
  removed: ['Utgår', 'Utgår'],
}

/** What became of one date, with its old and new time. */
function story(d: Difference): string {
  const own = ownOf(d)
  const { before, after } = d
  const more = [
    after?.place !== undefined && !isOff(d) ? `Plats: ${after.place}` : undefined,
    d.change === 'added' && own.requestedBy !== undefined ? `Begärt av: ${own.requestedBy}` : undefined,
  ]
  if (d.change !== 'moved')
    return rows([`${label(d, own)}: ${taskOf(own)}, ${whenWords(before ?? own)}`, ...more])
  const what = own.kind === 'meeting' ? 'mötet' : 'dagen'
  return rows([
    `${before!.title}: ${what} ${longDate(before!.date)} ${movedWords(before!, after!)}.`,
    `${label(d, own)}: ${whenWords(after!)}`,
    `${own.kind === 'meeting' ? 'Gammal tid' : 'Gammal dag'}: ${whenWords(before!)}`,
    ...more,
  ])
}

function movedWords(before: Occurrence, after: Occurrence): string {
  if (before.date === after.date) return 'har fått ny tid på dagen'
  const ending = after.kind === 'meeting' ? 'lagt' : 'lagd'
  return `är ${after.date > before.date ? 'senare' : 'tidigare'}${ending}`
}

const dayWords = (o: Occurrence): string => `${taskOf(o)}: ${longDate(o.date)}`

function followerWords({ before, after }: Difference): string {
  const was = before && before.date !== after!.date ? ` (förut ${longDate(before.date)})` : ''
  return `${dayWords(after!)}${was}`
}

const links = ({ publicUrl }: About, main: readonly Difference[]): string | undefined => {
  const here = main.flatMap(({ after }) => (after ? [address(publicUrl, occurrencePath(after))] : []))
  return here.length === 0 ? undefined : rows(['Läs mer:', ...here])
}
