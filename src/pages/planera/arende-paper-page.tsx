import { longDate, type Occurrence } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { earliestText } from '../earliest-text.ts'
import { bodyName } from '../names.ts'
import { ShortDay } from '../when.tsx'
import { type ArendeRow, numberOf } from './arende-list-page.tsx'
import { arendenPath, oneArendePath, paperPath } from './arende-paths.ts'
import { arendeText } from './arende-text.ts'
import { type Planner, planningPage } from './frame.tsx'
import { planningPath } from './paths.ts'

const words = arendeText.paper

/** The ärenden of a meeting, by how far they have come. */
export interface MeetingArenden {
  readonly onAgenda: readonly ArendeRow[]
  /** Prepared, and on no agenda. */
  readonly ready: readonly ArendeRow[]
  /** Raised or sent back, in time for it. */
  readonly fresh: readonly ArendeRow[]
}

export interface ArendePaperPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly meeting: Occurrence
  readonly arenden: MeetingArenden
}

/** The beredning's working paper for a meeting. */
export const arendePaperPage = ({ planner, region, meeting, arenden }: ArendePaperPageProps): string => {
  const heading = words.heading(bodyName(region, meeting.body), longDate(meeting.date))
  const path = paperPath(region.id, meeting.planYear, meeting.id)
  const parts: (readonly [string, readonly ArendeRow[]])[] = [
    [words.onAgenda, arenden.onAgenda],
    [words.ready, arenden.ready],
    [words.new, arenden.fresh],
  ]
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(meeting.planYear), path: planningPath(region.id, meeting.planYear) },
      { name: words.crumb, path },
    ],
    children: (
      <div class="paper">
        <h1>{heading}</h1>
        <p class="lead screen-only">{words.lead}</p>
        <p class="screen-only">
          <a href={`${path}.csv`}>{words.csv}</a> · <a href={arendenPath(region.id)}>{words.list}</a>
        </p>
        <p class="muted screen-only">{words.print}</p>
        {parts.map(([name, rows]) => (
          <section>
            <h2>{name}</h2>
            {rows.length === 0 ? (
              <p class="empty">{words.none}</p>
            ) : (
              <PaperTable region={region} rows={rows} />
            )}
          </section>
        ))}
      </div>
    ),
  })
}

const PaperTable = ({ region, rows }: { region: Region; rows: readonly ArendeRow[] }) => (
  <div class="scroll">
    <table class="plan-dates arenden">
      <thead>
        <tr>
          {words.columns.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ arende, outlook: { papers } }) => (
          <tr>
            <td>{numberOf(arende)}</td>
            <th scope="row">
              <a href={oneArendePath(region.id, arende.id)}>{arende.title}</a>
            </th>
            <td>{arende.about}</td>
            <td>{earliestText.purposes[arende.purpose]}</td>
            <td>{arende.raisedBy}</td>
            <td>{arende.presenter}</td>
            <td>{papers !== undefined && <ShortDay date={papers} year />}</td>
            <td>{arendeText.state[arende.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
