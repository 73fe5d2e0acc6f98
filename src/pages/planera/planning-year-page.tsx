import { type Entry, type Occurrence, type Plan, shortName } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { Downloads } from '../downloads.tsx'
import { Findings } from '../findings.tsx'
import { StatusMark } from '../marks.tsx'
import { Notice, standingOfPlan } from '../notice.tsx'
import { yearPath } from '../paths.ts'
import { ShortDays, shortWeek, timeWords } from '../when.tsx'
import { AddForm } from './add-form.tsx'
import { arendenPath } from './arende-paths.ts'
import { arendeText } from './arende-text.ts'
import { AssumptionForm } from './assumption-form.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { UndoForm } from './history-page.tsx'
import { MessageLink, messagePath } from './message-page.tsx'
import { changePath, historyPath, partPath, planningPath, reviewPath } from './paths.ts'
import { SendForms } from './send-forms.tsx'
import { sendingText } from './sending-text.ts'
import { planeraText } from './text.ts'

const words = planeraText.year

export interface PlanningYearPageProps {
  readonly planner: Planner
  /** The region with the rules in force. */
  readonly model: RegionModel
  readonly plan: Plan
  /** Whether last days are told too. */
  readonly all: boolean
  /** The decision that was just saved. */
  readonly saved?: Entry
}

/** A year as its planner works with it. */
export const planningYearPage = ({ planner, model, plan, all, saved }: PlanningYearPageProps): string => {
  const { region } = model
  const { year } = plan
  const heading = words.heading(region.name, year)
  const action = reviewPath(region.id, year)
  const suggestions = plan.open.filter((o) => o.kind === 'suggestion')
  const shown = plan.occurrences.filter((o) => all || o.kind === 'meeting' || o.origin === 'planner')
  return planningPage({
    title: heading,
    planner,
    crumbs: [{ name: String(year), path: planningPath(region.id, year) }],
    children: (
      <>
        <h1>{heading}</h1>
        {saved && (
          <div class="notice notice-confirmed saved" role="status">
            <p>{`${words.saved} ${(saved.decision as { reason?: string }).reason ?? ''}`}</p>
            <MessageLink entry={saved} />
            <UndoForm region={region.id} year={year} revision={saved.revision} />
          </div>
        )}
        <Notice standing={standingOfPlan(plan, region)} />
        <nav class="contents" aria-label={words.steps}>
          <ul>
            <li>
              <a href={partPath(region.id, year, 'start')}>{words.start}</a>
            </li>
            <li>
              <a href={partPath(region.id, year, 'undvik')}>{words.avoid}</a>
            </li>
            <li>
              <a href={partPath(region.id, year, `manad/${year}-01`)}>{planeraText.month.heading}</a>
            </li>
            <li>
              <a href="#oppet">{words.open}</a>
            </li>
            <li>
              <a href="#skicka">{words.send}</a>
            </li>
            <li>
              <a href={partPath(region.id, year, 'meddelande')}>{sendingText.message.overview}</a>
            </li>
            {plan.bodies.some((b) => b.state === 'circulated') && (
              <li>
                <a href={messagePath(region.id, year, 'synpunkter')}>{sendingText.message.comments}</a>
              </li>
            )}
            <li>
              <a href={partPath(region.id, year, 'bokning')}>{words.booking}</a>
            </li>
            <li>
              <a href={partPath(region.id, year, 'roller')}>{words.roles}</a>
            </li>
            <li>
              <a href={arendenPath(region.id)}>{arendeText.list.crumb}</a>
            </li>
            <li>
              <a href={historyPath(region.id)}>{words.history}</a>
            </li>
            <li>
              <a href={yearPath(region.id, year)}>{words.public}</a>
            </li>
          </ul>
        </nav>
        {plan.violations.length > 0 && (
          <section>
            <h2>{words.broken}</h2>
            <Findings plan={plan} region={region} />
          </section>
        )}
        {suggestions.length > 0 && (
          <section>
            <h2>{words.suggestions}</h2>
            <ul>
              {suggestions.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2 id="moten">{words.meetings}</h2>
          <p>
            <a href={`${planningPath(region.id, year)}${all ? '' : '?visa=allt'}#moten`}>
              {all ? words.showMeetings : words.showAll}
            </a>
          </p>
          <DateTable occurrences={shown} model={model} year={year} />
        </section>
        <section>
          <h2 id="lagg-till">{words.add}</h2>
          <details>
            <summary>{words.addHeading}</summary>
            <AddForm region={region} action={action} />
          </details>
          <form method="post" action={action} class="plan-form">
            <input type="hidden" name="kind" value="replan" />
            <p>{words.replanLead}</p>
            <button type="submit" class="second">
              {words.replan}
            </button>
          </form>
        </section>
        <section>
          <h2 id="oppet">{words.open}</h2>
          <p>{words.openLead}</p>
          {region.rules.map((rule) => (
            <AssumptionForm rule={rule} action={action} />
          ))}
        </section>
        <section>
          <h2 id="skicka">{words.send}</h2>
          <SendForms region={region} plan={plan} action={action} />
        </section>
        <Downloads region={region.id} year={year} />
      </>
    ),
  })
}

interface DateTableProps {
  readonly occurrences: readonly Occurrence[]
  readonly model: RegionModel
  readonly year: number
}

const DateTable = ({ occurrences, model, year }: DateTableProps) => (
  <div class="scroll">
    <table class="plan-dates">
      <thead>
        <tr>
          <th scope="col">{planeraText.field['date']}</th>
          <th scope="col">Vecka</th>
          <th scope="col">Tid</th>
          <th scope="col">{planeraText.field['kind']}</th>
          <th scope="col">Läge</th>
          <th scope="col">
            <span class="hidden">{words.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {occurrences.map((o) => (
          <tr class={`${o.kind}${o.status === 'cancelled' ? ' off' : ''}`}>
            <td>
              <ShortDays occurrence={o} year />
            </td>
            <td>{shortWeek(o.date)}</td>
            <td>{timeWords(o)}</td>
            <th scope="row">
              {o.title.includes(shortName(model.bodyOf(o.body)))
                ? o.title
                : `${o.title} (${shortName(model.bodyOf(o.body))})`}
            </th>
            <td>
              <StatusMark status={o.status} />
            </td>
            <td>
              <a
                href={changePath(model.region.id, year, o.id)}
                aria-label={words.changeWhat(`${o.title}, ${o.id}`)}
              >
                {words.change}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
