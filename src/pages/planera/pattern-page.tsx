import { list } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { bodyName, bodyNames } from '../names.ts'
import { type DateRow, DateRows } from './date-rows.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { PasteForm } from './paste-page.tsx'
import { partPath, planningPath } from './paths.ts'
import { startText } from './start-text.ts'

const words = startText.pattern

export interface PatternPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly year: number
  /** Last year's meetings, each where it would be this year. */
  readonly rows: readonly DateRow[]
  /** Bodies whose meetings prepare others', and whether they are among the rows. */
  readonly preparing: readonly { readonly body: string; readonly shown: boolean }[]
  /** Bodies whose year is sent out or adopted already. */
  readonly settled: readonly string[]
}

/** Where a year begins: last year's pattern, dates that others have set, or the proposal. */
export const patternPage = ({
  planner,
  region,
  year,
  rows,
  preparing,
  settled,
}: PatternPageProps): string => {
  const heading = words.heading(year)
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: heading, path: partPath(region.id, year, 'start') },
    ],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{words.lead}</p>
        <nav class="contents" aria-label={heading}>
          <ul>
            <li>
              <a href="#monster">{words.fromLast(year - 1)}</a>
            </li>
            <li>
              <a href="#klistra">{words.paste}</a>
            </li>
            <li>
              <a href={planningPath(region.id, year)}>{words.proposal}</a>
            </li>
          </ul>
        </nav>
        <section>
          <h2 id="monster">{words.fromLast(year - 1)}</h2>
          <p>{words.fromLastLead}</p>
          <p class="muted">{words.weeks}</p>
          {region.bodies.length > 1 && <p class="muted">{words.joint}</p>}
          {settled.length > 0 && <p>{words.settled(list(bodyNames(region, settled)))}</p>}
          {preparing.length > 0 && <Preparing region={region} year={year} preparing={preparing} />}
          {rows.length === 0 ? (
            <p class="empty">{words.none}</p>
          ) : (
            <DateRows region={region} year={year} rows={rows} origin={String(year - 1)} />
          )}
        </section>
        <section>
          <h2 id="klistra">{words.paste}</h2>
          <p>{words.pasteLead}</p>
          <PasteForm region={region} year={year} body="" text="" />
        </section>
        <section>
          <h2>{words.proposal}</h2>
          <p>{words.proposalLead}</p>
          <p>
            <a href={planningPath(region.id, year)}>{words.toYear(year)}</a>
          </p>
        </section>
      </>
    ),
  })
}

const Preparing = ({ region, year, preparing }: Pick<PatternPageProps, 'region' | 'year' | 'preparing'>) => (
  <form method="get" action={partPath(region.id, year, 'start')} class="plan-form">
    <fieldset>
      <legend>{words.also}</legend>
      {preparing.map(({ body, shown }) => (
        <p>
          <input type="checkbox" name="grupp" value={body} id={`f-${body}`} checked={shown} />{' '}
          <label for={`f-${body}`} class="beside">
            {bodyName(region, body)}
          </label>
        </p>
      ))}
    </fieldset>
    <button type="submit" class="second">
      {words.alsoSubmit}
    </button>
  </form>
)
