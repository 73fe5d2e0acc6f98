import fc from 'fast-check'
import { addDays, formatDate } from '../../../src/calendar/index.ts'
import type { Plan } from '../../../src/planning/index.ts'

/** A decision in the making: numbers choose among what the plan holds when it is taken. */
export interface Move {
  readonly kind: string
  readonly which: number
  readonly days: number
  readonly flag: boolean
}

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'move',
      'move',
      'move',
      'deadline',
      'cancel',
      'restore',
      'add',
      'details',
      'block',
      'unblock',
      'assume',
      'set',
      'replan',
      'circulate',
      'adopt',
      'undo',
    ),
    which: fc.nat(10_000),
    days: fc.integer({ min: -21, max: 21 }),
    flag: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)

const pick = <T>(items: readonly T[], which: number): T | undefined =>
  items[which % Math.max(1, items.length)]

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

/** A day, an hour of it, a party's, or a list of parties' days. */
function busyOn(which: number, from: string, other: string) {
  const party = `Kommun ${which % 5}`
  const list = [
    { from, start: '08:00', party: 'Kommun 1', label: 'Nämnd' },
    { from: other, party: 'Kommun 2' },
  ]
  const all = [
    { from, to: from },
    { from, to: from, start: '13:00', end: '16:00' },
    { from, to: from, party },
    { source: 'Nämndkalendern', days: list },
  ]
  return all[which % all.length]!
}

/** The decision that a move is on a plan, as it would be sent; undefined where it has nothing to choose. */
export function decisionOf({ kind, which, days, flag }: Move, plan: Plan, assumptions: readonly string[]) {
  const on = plan.occurrences.filter((o) => o.status !== 'cancelled')
  const meeting = pick(
    on.filter((o) => o.kind === 'meeting'),
    which,
  )
  const body = pick(plan.bodies, which)!.id
  const day = (o: { date: Plan['occurrences'][number]['date'] }) => formatDate(addDays(o.date, days))
  const common = { reason: `skäl ${which}`, override: flag }
  switch (kind) {
    case 'move':
      return (
        meeting && { kind, occurrence: meeting.id, date: day(meeting), carry: which % 2 === 0, ...common }
      )
    case 'deadline': {
      const deadline = pick(
        on.filter((o) => o.kind === 'deadline'),
        which,
      )
      return deadline && { kind: 'move', occurrence: deadline.id, date: day(deadline), ...common }
    }
    case 'cancel':
      return meeting && { kind, occurrence: meeting.id, ...common }
    case 'restore': {
      const off = pick(
        plan.occurrences.filter((o) => o.status === 'cancelled'),
        which,
      )
      return off && { kind, occurrence: off.id, ...common }
    }
    case 'add':
      return (
        meeting && {
          kind,
          type: which % 3 === 0 ? 'milestone' : 'meeting',
          body: meeting.body,
          date: day(meeting),
          title: 'Tillagt',
          ...common,
        }
      )
    case 'details':
      return (
        meeting && {
          kind,
          occurrence: meeting.id,
          place: flag ? 'Residenset' : null,
          note: `nr ${days}`,
          ...common,
        }
      )
    case 'block':
      return (
        meeting && {
          kind,
          ...busyOn(which, formatDate(meeting.date), day(meeting)),
          label: 'Annat möte',
          weight: flag ? 'must' : 'wish',
          ...common,
        }
      )
    case 'unblock':
    case 'undo':
      return plan.revision === 0 ? undefined : { kind, revision: 1 + (which % plan.revision), ...common }
    case 'assume': {
      const assumption = pick(assumptions, which)
      return assumption === undefined
        ? undefined
        : { kind, assumption, value: which % 2 === 0 ? WEEKDAYS[which % 5] : 1 + (which % 6), ...common }
    }
    case 'set':
      return meeting && { kind, dates: [{ body: meeting.body, date: day(meeting) }], ...common }
    case 'circulate':
      return { kind, replyBy: '2026-12-18', ...(flag && { bodies: [body] }), ...common }
    case 'adopt':
      return { kind, ...(flag && { bodies: [body] }), ...common }
    default:
      return { kind, ...common }
  }
}
