import type { Entry, Plan } from '../../planning/index.ts'
import { StatusMark } from '../marks.tsx'
import { STATUS_OF } from '../notice.tsx'
import { arendenPath } from './arende-paths.ts'
import { arendeText } from './arende-text.ts'
import { EntryLine } from './entry-line.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { historyPath, planningPath } from './paths.ts'
import { planeraText } from './text.ts'

interface DeskPageProps {
  readonly planner: Planner
  readonly plans: readonly Plan[]
  /** The latest decisions, the last first. */
  readonly latest: readonly Entry[]
}

/** A region's years, how far each has come, and what was decided last. */
export const deskPage = ({ planner, plans, latest }: DeskPageProps): string => {
  const { region } = planner
  const heading = planeraText.desk.heading(region.name)
  return planningPage({
    title: heading,
    planner,
    crumbs: [],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{planeraText.desk.lead}</p>
        <ul class="plain plan-years">
          {plans.map((plan) => (
            <li>
              <a href={planningPath(region.id, plan.year)}>{plan.year}</a>{' '}
              <StatusMark status={STATUS_OF[plan.state]} />{' '}
              <span class="muted">
                {[
                  planeraText.desk.open(plan.open.filter((o) => o.kind === 'suggestion').length),
                  planeraText.desk.broken(plan.violations.length),
                ]
                  .filter((words) => !words.startsWith('0 '))
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href={arendenPath(region.id)}>{arendeText.list.heading(region.name)}</a>
        </p>
        <h2>{planeraText.desk.latest}</h2>
        {latest.length === 0 ? (
          <p class="empty">{planeraText.desk.none}</p>
        ) : (
          <>
            <ol class="plain entries">
              {latest.map((entry) => (
                <EntryLine entry={entry} />
              ))}
            </ol>
            <p>
              <a href={historyPath(region.id)}>{planeraText.desk.all}</a>
            </p>
          </>
        )}
      </>
    ),
  })
}
