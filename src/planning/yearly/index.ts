import type { Occurrence } from '../plan.ts'
import type { Setting } from '../setting.ts'
import { changesOf } from './changes.ts'
import { reportsOf } from './reports.ts'
import { cycleOf, standingOf } from './returns.ts'

/** What a year's rules give beside meetings: deliverables, what returns, standing points, changes of office. */
export function yearlyOccurrences(meetings: readonly Occurrence[], setting: Setting): Occurrence[] {
  const { reports, cycles, standing, rotations, hostings } = setting.model.yearly
  return [
    ...reports.flatMap((series) => reportsOf(series, meetings, setting)),
    ...cycles.flatMap((series) => cycleOf(series, meetings, setting)),
    ...standing.flatMap((series) => standingOf(series, meetings, setting)),
    ...[...rotations, ...hostings].flatMap((rotation) => changesOf(rotation, setting)),
  ]
}
