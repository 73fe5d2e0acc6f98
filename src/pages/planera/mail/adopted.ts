import { type Difference, list, type Occurrence, type OpenPoint } from '../../../planning/index.ts'
import { bodyName, bodyNames } from '../../names.ts'
import { address, regionPath } from '../../paths.ts'
import { besideLastYear, sameWords, shiftedWords } from './last-year.ts'
import { type About, HELLO, howToSubscribe, type Mail, paragraphs, rows, under, whereToRead } from './mail.ts'
import { isNews, meetingLines, meetingsOf, newsWords, ownOf } from './meetings.ts'

export interface Adopted extends About {
  readonly bodies: readonly string[]
  readonly occurrences: readonly Occurrence[]
  /** What differs from the dates as they were sent out; undefined where they were not. */
  readonly sinceSent?: readonly Difference[] | undefined
  /** What people had of the year before: what was sent out or adopted. */
  readonly lastYear: readonly Occurrence[]
  readonly left: Left
}

/** What is left to settle. */
export interface Left {
  /** Broken rules, in words. */
  readonly broken: readonly string[]
  readonly suggestions: readonly OpenPoint[]
  /** How many of our assumptions no planner has looked at. */
  readonly assumptions: number
}

/** The mail with the dates that bodies have adopted. */
export function adoptedMail(about: Adopted): Mail {
  const { region, year, bodies, occurrences } = about
  return {
    subject: `Fastställda mötestider ${year} för ${region.name}`,
    text: paragraphs([
      HELLO,
      `Mötestiderna ${year} är fastställda för ${list(bodyNames(region, bodies))}.`,
      ...bodies.map((id) => under(bodyName(region, id), meetingLines(occurrences, id, region))),
      sentWords(about),
      lastYearWords(about),
      leftWords(about),
      whereToRead(about),
      howToSubscribe(about),
    ]),
  }
}

function sentWords({ sinceSent }: Adopted): string | undefined {
  if (!sinceSent) return undefined
  const news = sinceSent.filter((d) => isNews(d) && ownOf(d).kind === 'meeting')
  return under('Ändrat sedan utskicket:', news.map(newsWords)) ?? 'Inget möte har ändrats sedan utskicket.'
}

function lastYearWords({ region, year, bodies, occurrences, lastYear }: Adopted): string | undefined {
  const before = year - 1
  const told = bodies.flatMap((id) => {
    const [now, old] = [meetingsOf(occurrences, id), meetingsOf(lastYear, id)]
    if (now.length === 0 || old.length === 0) return []
    const beside = besideLastYear(now, old)
    return [
      `- ${bodyName(region, id)}: ${sameWords(beside, before)}`,
      ...beside.shifted.map((s) => `  ${shiftedWords(s, before)}`),
    ]
  })
  return told.length === 0 ? undefined : rows([`Jämfört med ${before}:`, ...told])
}

function leftWords({ region, publicUrl, left }: Adopted): string | undefined {
  const assumed =
    left.assumptions === 0
      ? []
      : [
          `${left.assumptions === 1 ? 'En sak som dokumentet lämnar öppen vilar' : `${left.assumptions} saker som dokumentet lämnar öppna vilar`} på våra antaganden: ${address(publicUrl, regionPath(region.id))}`,
        ]
  return under('Kvar att ta ställning till:', [
    ...left.broken.map((text) => `Avsteg: ${text}`),
    ...left.suggestions.map(({ text }) => text),
    ...assumed,
  ])
}
