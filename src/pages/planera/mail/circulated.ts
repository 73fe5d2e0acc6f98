import type { CivilDate } from '../../../calendar/index.ts'
import { longDate, type Occurrence } from '../../../planning/index.ts'
import { bodyName } from '../../names.ts'
import { type About, HELLO, howToSubscribe, type Mail, paragraphs, under, whereToRead } from './mail.ts'
import { meetingLines } from './meetings.ts'

export interface Circulated extends About {
  /** The bodies whose dates are sent out, each with its last day for comments. */
  readonly bodies: readonly { readonly id: string; readonly replyBy: CivilDate }[]
  readonly occurrences: readonly Occurrence[]
}

/** The mail with the dates that are sent out for comments. */
export function circulatedMail(about: Circulated): Mail {
  const { region, year, bodies, occurrences } = about
  const days = [...new Set(bodies.map((b) => b.replyBy))].toSorted((a, b) => a - b)
  const one = days.length === 1
  const heading = (id: string, replyBy: CivilDate): string =>
    one ? bodyName(region, id) : `${bodyName(region, id)} (svara senast ${longDate(replyBy)})`
  return {
    subject: `Preliminära mötestider ${year} för ${region.name}: svara senast ${longDate(days[0]!)}`,
    text: paragraphs([
      HELLO,
      `Här är förslaget till mötestider ${year} för ${region.name}. Datumen är preliminära tills grupperna har fastställt dem.`,
      `Svara senast ${one ? longDate(days[0]!) : 'den dag som står vid din grupp'}. Svara på det här mejlet: vilket datum som inte går, varför, och gärna en dag som går bättre. Går alla datum räcker det att du svarar det.`,
      ...bodies.map(({ id, replyBy }) => under(heading(id, replyBy), meetingLines(occurrences, id, region))),
      whereToRead(about),
      `${howToSubscribe(about)}\nDär står ”Preliminärt:” framför datumen tills de är fastställda.`,
    ]),
  }
}
