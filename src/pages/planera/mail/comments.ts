import type { CivilDate } from '../../../calendar/index.ts'
import { type Difference, list, longDate, type Occurrence, type PlanState } from '../../../planning/index.ts'
import { bodyName, bodyNames } from '../../names.ts'
import {
  type About,
  HELLO,
  howToSubscribe,
  type Mail,
  paragraphs,
  rows,
  whenWords,
  whereToRead,
} from './mail.ts'
import { newsWords, ownOf } from './meetings.ts'

/** One date that is not as it was sent out, and why, in the planners' own words. */
export interface CommentedChange {
  readonly difference: Difference
  readonly reasons: readonly string[]
}

/** What became of a body's dates since they last were sent out for comments. */
export interface BodyOutcome {
  readonly body: string
  readonly state: PlanState
  /** The day they were sent out, and the last day for comments. */
  readonly sent: CivilDate
  readonly replyBy: CivilDate
  readonly changed: readonly CommentedChange[]
  /** How many last days have changed with a meeting. */
  readonly followers: number
  /** The meetings that are as they were. */
  readonly kept: readonly Occurrence[]
}

export interface Commented extends About {
  readonly outcomes: readonly BodyOutcome[]
}

/** The mail that tells those who were asked what became of their comments. */
export function commentsMail(about: Commented): Mail {
  const { region, year, outcomes } = about
  return {
    subject: `Så blev det med synpunkterna på mötestiderna ${year} för ${region.name}`,
    text: paragraphs([
      HELLO,
      `Tack för synpunkterna på mötestiderna ${year} för ${region.name}. ${sumWords(outcomes)}`,
      ...outcomes.map((outcome) => bodyWords(about, outcome)),
      outcomes.some((o) => o.followers > 0)
        ? 'Sista dagar som hör till ett ändrat möte har ändrats med det.'
        : undefined,
      stateWords(about),
      whereToRead(about),
      howToSubscribe(about),
    ]),
  }
}

/** `1 datum har ändrats sedan utskicket och 7 möten ligger kvar.` */
export function sumWords(outcomes: readonly BodyOutcome[]): string {
  // A joint meeting is told for each of its bodies, and is one all the same
  const changed = new Set(outcomes.flatMap((o) => o.changed.map((c) => ownOf(c.difference).id))).size
  const kept = new Set(outcomes.flatMap((o) => o.kept.map(({ id }) => id))).size
  if (changed === 0) return 'Alla möten ligger kvar som de skickades ut.'
  if (kept === 0) return `${changed} datum har ändrats sedan utskicket.`
  const meetings = kept === 1 ? '1 möte' : `${kept} möten`
  return `${changed} datum har ändrats sedan utskicket och ${meetings} ligger kvar.`
}

/** `Länsstyrgruppen: senarelagt från … till … (vecka 20). Skäl: Krock med budgeten` */
export const changeWords = ({ difference, reasons }: CommentedChange): string =>
  [newsWords(difference), ...(reasons.length === 0 ? [] : [`Skäl: ${reasons.join('; ')}`])].join('. ')

/** `Utskickat tisdag 24 november 2026, svar senast fredag 18 december 2026.` */
export const sentWords = ({ sent, replyBy }: BodyOutcome): string =>
  `Utskickat ${longDate(sent)}, svar senast ${longDate(replyBy)}.`

function bodyWords({ region }: About, { body, changed, kept }: BodyOutcome): string {
  const part = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [heading, ...items.map((item) => `- ${item}`)]
  return rows([
    bodyName(region, body),
    ...part('Ändrat:', changed.map(changeWords)),
    ...part('Ligger kvar:', kept.map(whenWords)),
  ])
}

function stateWords({ region, outcomes }: Commented): string {
  const at = (isAdopted: boolean) =>
    outcomes.filter((o) => (o.state === 'adopted') === isAdopted).map((o) => o.body)
  const [adopted, open] = [at(true), at(false)]
  if (adopted.length === 0) return 'Datumen är preliminära tills grupperna har fastställt dem.'
  if (open.length === 0) return 'Datumen är fastställda.'
  return `Datumen är fastställda för ${list(bodyNames(region, adopted))}. För ${list(bodyNames(region, open))} är de fortfarande preliminära.`
}
