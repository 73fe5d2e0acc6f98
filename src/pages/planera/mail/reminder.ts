import { longDate, type Occurrence } from '../../../planning/index.ts'
import { type About, HELLO, type Mail, paragraphs, taskOf, under, whereToRead } from './mail.ts'

export interface Reminder extends About {
  /** As the rules call it: `den som föredrar ärendet`. */
  readonly role: string
  /** The role's last days that are still to come, by date. */
  readonly occurrences: readonly Occurrence[]
}

const SETTLED = 'Ändras ett möte kan dagarna ändras. De som gäller står alltid på årshjulets sida.'

/** The mail to those who owe something by these days. */
export function reminderMail(about: Reminder): Mail {
  const { region, year, role, occurrences } = about
  const unsettled = occurrences.some((o) => o.status !== 'confirmed')
  return {
    subject: `Sista dagar ${year} för ${role}, ${region.name}`,
    text: paragraphs([
      HELLO,
      under(
        `Här är de sista dagarna för ${role} i årshjulet ${year} för ${region.name}:`,
        occurrences.map((o) => `${longDate(o.date)}: ${taskOf(o)}${MARK[o.status] ?? ''}`),
      ),
      unsettled ? `Alla datum är inte fastställda. ${SETTLED}` : SETTLED,
      whereToRead(about),
    ]),
  }
}

const MARK: { readonly [status in Occurrence['status']]?: string } = {
  proposed: ' (förslag)',
  preliminary: ' (preliminärt)',
}
