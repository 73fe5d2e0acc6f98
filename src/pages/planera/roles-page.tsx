import type { CivilDate } from '../../calendar/index.ts'
import { capital, dayAndMonth, type Occurrence, type Plan } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { StatusMark } from '../marks.tsx'
import { ShortDay, shortWeek } from '../when.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { reminderMail } from './mail/index.ts'
import { taskOf } from './mail/mail.ts'
import { MailText } from './message-page.tsx'
import { changePath, partPath, planningPath } from './paths.ts'
import { sendingText } from './sending-text.ts'

const words = sendingText.roles

export interface RolesPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly plan: Plan
  readonly today: CivilDate
  readonly publicUrl: string
  /** The one role that is told; undefined for all. */
  readonly role: string | undefined
}

/** Last days by the role that owes them. */
export const rolesPage = (props: RolesPageProps): string => {
  const { planner, plan, role } = props
  const { region } = planner
  const roles = byRole(plan)
  const told = role === undefined ? roles : roles.filter(([name]) => name === role)
  const heading = words.heading(region.name, plan.year)
  const path = partPath(region.id, plan.year, 'roller')
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(plan.year), path: planningPath(region.id, plan.year) },
      { name: 'Sista dagar per roll', path },
    ],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{words.lead}</p>
        <form method="get" action={path} class="choose-role">
          <label for="roll">{words.choose}</label>{' '}
          <select id="roll" name="roll">
            <option value="">{words.all}</option>
            {roles.map(([name]) => (
              <option value={name} selected={name === role}>
                {capital(name)}
              </option>
            ))}
          </select>{' '}
          <button type="submit" class="second">
            {words.show}
          </button>
        </form>
        {told.length === 0 && <p class="empty">{role === undefined ? words.none : words.empty}</p>}
        {told.map(([name, occurrences]) => (
          <Role {...props} name={name} occurrences={occurrences} />
        ))}
      </>
    ),
  })
}

/** What is to be done by last days, by role in the order of the alphabet; what no role is named for comes last. */
function byRole(plan: Plan): [role: string, occurrences: Occurrence[]][] {
  const found = new Map<string, Occurrence[]>()
  for (const o of plan.occurrences) {
    if (o.kind === 'meeting' || o.status === 'cancelled') continue
    const role = o.responsible ?? words.nobody
    found.set(role, [...(found.get(role) ?? []), o])
  }
  const rank = (role: string) => Number(role === words.nobody)
  return [...found].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'sv'))
}

interface RoleProps extends RolesPageProps {
  readonly name: string
  readonly occurrences: readonly Occurrence[]
}

const Role = ({ name, occurrences, plan, region, today, publicUrl, planner }: RoleProps) => {
  const byId = new Map(plan.occurrences.map((o) => [o.id, o]))
  const coming = occurrences.filter((o) => o.date >= today)
  return (
    <section class="role">
      <h2>{capital(name)}</h2>
      <div class="scroll">
        <table class="plan-dates">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {occurrences.map((o) => {
              const meeting = meetingOf(o, byId)
              return (
                <tr class={o.date < today ? 'past' : undefined}>
                  <td>
                    <ShortDay date={o.date} year />
                    {o.date < today && <span class="past-word"> ({words.past})</span>}
                  </td>
                  <td>{shortWeek(o.date)}</td>
                  <th scope="row">
                    <a href={changePath(planner.region.id, plan.year, o.id)}>
                      {capital(meeting ? withoutMeeting(taskOf(o)) : taskOf(o))}
                    </a>
                  </th>
                  <td>{meeting && `${meeting.title}, ${dayAndMonth(meeting.date)}`}</td>
                  <td>
                    <StatusMark status={o.status} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {name !== words.nobody && (
        <details class="screen-only">
          <summary>{words.reminder}</summary>
          {coming.length === 0 ? (
            <p>{words.reminderNone}</p>
          ) : (
            <MailText
              mail={reminderMail({ region, year: plan.year, publicUrl, role: name, occurrences: coming })}
            />
          )}
        </details>
      )}
    </section>
  )
}

/** The meeting that a last day is for, past what lies between. */
function meetingOf(o: Occurrence, byId: ReadonlyMap<string, Occurrence>): Occurrence | undefined {
  const anchor = byId.get(o.anchor?.occurrence ?? '')
  return anchor === undefined || anchor.kind === 'meeting' ? anchor : meetingOf(anchor, byId)
}

/** The meeting has a column of its own. */
const withoutMeeting = (task: string): string => task.replace(/ \([^()]*\)$/, '')
