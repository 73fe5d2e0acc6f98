import { addDays } from '../../calendar/index.ts'
import { dayAndMonth, list, longDate } from '../../planning/index.ts'
import { shortNames } from '../names.ts'
import { text } from '../text.ts'
import { breaksIn } from './background.ts'
import type { Figure, WheelProps } from './figure.ts'
import type { Ring } from './rings.ts'
import { officeTerms } from './terms.ts'

/** `6 möten`: those that are held, the joint ones in each of their rings; `1 datum` where there are none. */
export function countOn(ring: Ring, { marks }: Figure): string {
  const held = marks
    .map((m) => m.occurrence)
    .filter((o) => o.status !== 'cancelled' && o.bodies.some((b) => ring.bodies.includes(b)))
  const meetings = held.filter((o) => o.kind === 'meeting')
  return meetings.length > 0 ? text.wheel.meetings(meetings.length) : text.wheel.dates(held.length)
}

/** `Sportlov 22–26 februari`, and with both months where they differ. */
export function breakWords({ facts, plan }: WheelProps): string[] {
  const all = breaksIn(facts, plan.year).map(({ name, start, end }) => {
    const [first, last] = [dayAndMonth(start), dayAndMonth(addDays(end, -1))]
    const [day, month] = first.split(' ')
    if (first === last) return `${name} ${first}`
    return `${name} ${last.endsWith(` ${month}`) ? day : first}–${last}`
  })
  // The Christmas break that ends in January and the one that begins in December have the same days
  return [...new Set(all)]
}

/** `Ordförande i Länsstyrgruppen: Region Norrbotten`, every office of the year. */
export const officeWords = ({ rotations, plan, region }: WheelProps): string[] =>
  officeTerms(rotations, plan.year).map(({ office, bodies, terms }) => {
    const parties = terms.map(({ party, end }, i) =>
      i === terms.length - 1 ? party : text.wheel.until(party, dayAndMonth(addDays(end, -1))),
    )
    return text.wheel.officeOf(
      text.wheel.office[office],
      list(shortNames(region, bodies)),
      parties.join(', '),
    )
  })

/** What signs the wheel has, and what they mean. */
export function signsOf(figure: Figure, { today, facts, plan }: WheelProps) {
  const { sign } = text.wheel
  const has = (test: (mark: Figure['marks'][number]) => boolean) => figure.marks.some(test)
  return [
    { sign: 'meeting' as const, words: sign.meeting, isThere: true },
    {
      sign: 'deadline' as const,
      words: sign.deadline,
      isThere: has((m) => m.occurrence.kind === 'deadline'),
    },
    {
      sign: 'milestone' as const,
      words: sign.milestone,
      isThere: has((m) => m.occurrence.kind === 'milestone'),
    },
    {
      sign: 'cancelled' as const,
      words: sign.cancelled,
      isThere: has((m) => m.occurrence.status === 'cancelled'),
    },
    { sign: 'joint' as const, words: sign.joint, isThere: has((m) => m.echoes.length > 0) },
    {
      sign: 'outside' as const,
      words: sign.outside,
      isThere: Boolean(figure.scale.before ?? figure.scale.after),
    },
    { sign: 'break' as const, words: sign.break, isThere: breaksIn(facts, plan.year).length > 0 },
    { sign: 'off' as const, words: sign.off, isThere: figure.sectors.some((s) => s.kind === 'off') },
    {
      sign: 'today' as const,
      words: today === undefined ? '' : sign.today(longDate(today)),
      isThere: figure.today !== undefined,
    },
  ].filter(({ isThere }) => isThere)
}

export type SignName = ReturnType<typeof signsOf>[number]['sign']
