import { type CivilDate, type ClockSpan, isWorkDay, yearOf } from '../../calendar/index.ts'
import type { FactKind, RegionFacts } from '../../facts/index.ts'
import { type Block, busyAt, busyWords, capital, overlapping } from '../../planning/index.ts'
import { startText } from './start-text.ts'

const words = startText.remark

/** What a day holds that a planner would want to know of before a meeting is put there. */
const TOLD: readonly FactKind[] = [
  'holiday',
  'eve',
  'short-day',
  'squeeze',
  'school-break',
  'summer-pause',
  'christmas',
  'election',
  'hunting-week',
  'busy',
]

export interface Around {
  readonly year: number
  readonly facts: RegionFacts
  readonly blocks: readonly Block[]
}

/** What speaks against a day, in words; nothing where it is an ordinary work day. */
export function dayRemarks(date: CivilDate, time: ClockSpan | undefined, around: Around): string[] {
  const { year, facts, blocks } = around
  const named = facts.factsOn(date).filter((fact) => TOLD.includes(fact.kind))
  const isNamedOff = named.some(({ kind }) => kind === 'holiday' || kind === 'eve')
  const avoid = overlapping(blocks, date, time)
  const busy = busyAt(blocks, [date], time)
  return [
    ...(yearOf(date) === year ? [] : [words.notThisYear(year)]),
    ...(isWorkDay(date, facts.isDayOff) || isNamedOff ? [] : [words.weekend]),
    ...new Set(named.map(({ name }) => capital(name))),
    ...avoid.filter(({ party }) => party === undefined).map(({ label }) => words.avoid(label)),
    ...(busy.parties.length > 0 ? [busyWords(busy)] : []),
  ]
}
