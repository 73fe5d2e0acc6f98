import { addDays, addMonths, civil, fields } from '../../calendar/index.ts'
import { shortName } from '../occurrence.ts'
import { type Turns, termAt } from '../office.ts'
import type { Occurrence } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { capital, dayAndMonth } from '../words.ts'
import { lastDay, noLaterThan } from './dated.ts'

/**
 * What is done for the change of office that opens a term in the plan year: dated before it, it belongs to that term.
 * Done once for an office, whatever bodies it is held in.
 */
export function changesOf(rotation: Turns, setting: Setting): Occurrence[] {
  const { year } = setting
  const term = termAt(rotation, civil(year, 12, 31))
  if (!term || fields(term.start).year !== year) return []
  const overlap = addMonths(term.start, -(rotation.overlap?.value ?? 0))
  const body = rotation.bodies[0]!
  return rotation.tasks.map(({ value: task, rule }): Occurrence => {
    const by = task.when === 'change' ? addDays(term.start, -1) : overlap
    const rules = [rule, rotation.rule, rotation.years?.rule, rotation.known?.rule, rotation.overlap?.rule]
    const title = `${task.title} (${shortName(body)}, ${term.party} från ${dayAndMonth(term.start)})`
    const made = lastDay(rule, '1', body, title, noLaterThan(by), rules, setting)
    const kind = task.when === 'before-overlap' ? {} : ({ kind: 'milestone', title: capital(title) } as const)
    return { ...made, ...kind, ...(task.responsible !== undefined && { responsible: task.responsible }) }
  })
}
