import type { Arende } from '../../arenden/index.ts'
import type { ArendeRow, MeetingArenden } from '../../pages/planera/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { occurrenceBy } from '../arende.ts'
import { type ArendeList, outlookIn } from '../arende-list.ts'
import { notFound } from '../problem.ts'
import type { Desk } from '../router.ts'

/** The meeting that a working paper is of: a beredning's is that of the meeting which it prepares. Throws a 404. */
export async function paperMeeting(desk: Desk, model: RegionModel, id: string): Promise<Occurrence> {
  const found = await occurrenceBy(desk, model, id)
  const prepared =
    found?.anchor !== undefined && found.anchor.days <= 0
      ? await occurrenceBy(desk, model, found.anchor.occurrence)
      : undefined
  const meeting = prepared?.kind === 'meeting' ? prepared : found
  if (meeting?.kind !== 'meeting') throw notFound('Mötet finns inte i det här årshjulet.')
  return meeting
}

/** The ärenden that a meeting has, and those that can come to it next. */
export function arendenOf(list: ArendeList, meeting: Occurrence): MeetingArenden {
  const rows = [...list.arenden.values()].map((arende) => ({ arende, outlook: outlookIn(list, arende) }))
  const waiting = rows.filter((row) => meeting.bodies.includes(row.arende.body) && comesTo(row, meeting))
  const inState = (...states: readonly Arende['state'][]) =>
    waiting.filter(({ arende }) => states.includes(arende.state))
  return {
    onAgenda: rows.filter(({ arende }) => arende.meeting === meeting.id),
    ready: inState('ready'),
    fresh: inState('raised', 'sent-back'),
  }
}

const comesTo = ({ outlook: { next, sitting } }: ArendeRow, { id }: Occurrence): boolean =>
  (next ?? sitting)?.meeting.id === id
