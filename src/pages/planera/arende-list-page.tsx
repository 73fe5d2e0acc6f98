import type { Arende, Outlook } from '../../arenden/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { earliestText } from '../earliest-text.ts'
import { shortNames } from '../names.ts'
import { ShortDay } from '../when.tsx'
import { arendenPath, oneArendePath, paperPath } from './arende-paths.ts'
import { RaiseForm, type RaiseFormProps } from './arende-raise-form.tsx'
import { arendeText } from './arende-text.ts'
import { type Planner, planningPage } from './frame.tsx'

const words = arendeText.list

/** An ärende with what the plan says of it now. */
export interface ArendeRow {
  readonly arende: Arende
  readonly outlook: Outlook
}

export interface ArendeListPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly rows: readonly ArendeRow[]
  /** The ärenden's last days from today on, by date. */
  readonly dates: readonly Occurrence[]
  readonly form: Omit<RaiseFormProps, 'region' | 'bodies'>
}

/** A region's ärendelista, with a form to raise one more. */
export const arendeListPage = ({ planner, region, rows, dates, form }: ArendeListPageProps): string => {
  const heading = words.heading(region.name)
  const open = rows.filter(({ arende }) => arende.state !== 'closed')
  const closed = rows.filter(({ arende }) => arende.state === 'closed')
  return planningPage({
    title: heading,
    planner,
    crumbs: [{ name: words.crumb, path: arendenPath(region.id) }],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{words.lead}</p>
        {open.length === 0 ? (
          <p class="empty">{closed.length === 0 ? words.none : words.noneLeft}</p>
        ) : (
          <ArendeTable region={region} rows={open} />
        )}
        {closed.length > 0 && (
          <details>
            <summary>{words.closed(closed.length)}</summary>
            <ArendeTable region={region} rows={closed} />
          </details>
        )}
        <h2>{words.days}</h2>
        {dates.length === 0 && <p class="empty">{words.daysNone}</p>}
        <ul class="plain">
          {dates.map(({ date, title, responsible }) => (
            <li>
              <ShortDay date={date} year /> {title}
              {responsible !== undefined && <span class="muted">, {responsible}</span>}
            </li>
          ))}
        </ul>
        <h2 id="vack">{words.raise}</h2>
        <RaiseForm region={region.id} bodies={region.bodies} {...form} />
      </>
    ),
  })
}

/** The number that an id ends with. */
export const numberOf = ({ id }: Arende): string => /(\d+)$/.exec(id)![1]!

const ArendeTable = ({ region, rows }: { region: Region; rows: readonly ArendeRow[] }) => (
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
        {rows.map(({ arende, outlook: { due, late, off, meeting } }) => (
          <tr class={late || off ? 'late' : undefined}>
            <td>{numberOf(arende)}</td>
            <th scope="row">
              <a href={oneArendePath(region.id, arende.id)}>{arende.title}</a>
            </th>
            <td>{shortNames(region, [arende.body])}</td>
            <td>{earliestText.purposes[arende.purpose]}</td>
            <td>{arendeText.state[arende.state]}</td>
            <td>
              {due && <ShortDay date={due.date} year />}
              {late && <span class="late-word">{words.late}</span>}
              {off && <span class="late-word">{words.off}</span>}
            </td>
            <td>
              {meeting && (
                <a href={paperPath(region.id, meeting.planYear, meeting.id)}>
                  <ShortDay date={meeting.date} year />
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
