import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { capital, clockWords, longDate } from '../../planning/index.ts'
import { type Planner, planningPage } from './frame.tsx'
import { type WrongRow, WrongRows } from './paste-page.tsx'
import { partPath, planningPath } from './paths.ts'
import { startText } from './start-text.ts'
import { planeraText } from './text.ts'

const words = { ...planeraText.avoid, ...startText.avoid }

/** Days when somebody has something else, as a calendar or table has them. */
export interface BusyRow {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly start?: string
  readonly end?: string
  readonly party?: string
  readonly label?: string
}

/** What an import was asked with. */
export interface ImportAsked {
  readonly text: string
  readonly label: string
  readonly source: string
  readonly party: string
  readonly weight: string
  readonly titles: boolean
}

export interface BusyPageProps {
  readonly planner: Planner
  readonly year: number
  readonly asked: ImportAsked
  readonly rows: readonly BusyRow[]
  /** The rows as the decision holds them. */
  readonly days: string
  readonly wrong: readonly WrongRow[]
  /** Swedish: what was left out and why. */
  readonly left: readonly string[]
  /** Why nothing can be saved of it. */
  readonly refused?: string
}

const NOTHING: ImportAsked = { text: '', label: '', source: '', party: '', weight: 'wish', titles: false }

/** Days from a calendar or a table, each to be looked at before they are avoided. */
export const busyPage = (props: BusyPageProps): string => {
  const { planner, year, asked, rows, wrong, left, refused } = props
  const { region } = planner
  return planningPage({
    title: words.checkHeading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: planeraText.year.avoid, path: partPath(region.id, year, 'undvik') },
      { name: words.checkHeading, path: partPath(region.id, year, 'undvik/las') },
    ],
    children: (
      <>
        <h1>{words.checkHeading}</h1>
        {refused !== undefined && (
          <div class="notice notice-cancelled" role="alert">
            <p>{refused}</p>
          </div>
        )}
        <WrongRows rows={wrong} />
        {left.length > 0 && (
          <ul>
            {left.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
        {refused === undefined && (
          <section>
            <h2>{words.found(rows.length)}</h2>
            <CheckForm {...props} />
          </section>
        )}
        <section>
          <h2>{words.back}</h2>
          <ImportForm region={region.id} year={year} asked={asked} />
        </section>
      </>
    ),
  })
}

const CheckForm = ({ planner, year, asked, rows, days }: BusyPageProps) => (
  <form method="post" action={partPath(planner.region.id, year, 'undvik/granska')} class="rows-form">
    <input type="hidden" name="kind" value="block" />
    <input type="hidden" name="days" value={days} />
    <input type="hidden" name="source" value={asked.source} />
    <div class="scroll">
      <table class="plan-dates date-rows">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.party}</th>
            <th scope="col">{words.remove}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row row={row} index={i} />
          ))}
        </tbody>
      </table>
    </div>
    <p>
      <label for="namn">{words.label}</label>
      <input id="namn" name="label" value={asked.label} required maxlength={500} />
    </p>
    <p>
      <label for="vikt-2">{words.weight}</label>
      <Weight id="vikt-2" value={asked.weight} />
    </p>
    <button type="submit">{words.continue}</button>
  </form>
)

const Row = ({ row, index }: { readonly row: BusyRow; readonly index: number }) => {
  const { from, to, start, end, party, label } = row
  const days = to > from ? `${longDate(from)} – ${longDate(to)}` : longDate(from)
  return (
    <tr>
      <th scope="row">
        <time datetime={formatDate(from)}>{capital(days)}</time>
      </th>
      <td>
        {start === undefined && end === undefined
          ? words.allDay
          : clockWords({ start: start ?? '00:00', end: end ?? '23:59' })}
      </td>
      <td>{label}</td>
      <td>{party}</td>
      <td>
        <input
          type="checkbox"
          name="drop"
          value={String(index)}
          aria-label={startText.rows.removeRow(days)}
        />
      </td>
    </tr>
  )
}

const Weight = ({ id, value }: { readonly id: string; readonly value: string }) => (
  <select id={id} name="weight">
    <option value="wish" selected={value !== 'must'}>
      {words.wish}
    </option>
    <option value="must" selected={value === 'must'}>
      {words.must}
    </option>
  </select>
)

interface ImportFormProps {
  readonly region: string
  readonly year: number
  readonly asked?: ImportAsked
}

/** A calendar file or a table, and whose it is. */
export const ImportForm = ({ region, year, asked = NOTHING }: ImportFormProps) => (
  <form
    method="post"
    action={partPath(region, year, 'undvik/las')}
    enctype="multipart/form-data"
    class="plan-form"
  >
    <p>{words.importLead}</p>
    <label for="fil">{words.file}</label>
    <input id="fil" name="file" type="file" accept=".ics,text/calendar" />
    <label for="text">{words.text}</label>
    <textarea id="text" name="text" rows={6}>
      {asked.text}
    </textarea>
    <label for="kalla">{words.source}</label>
    <input id="kalla" name="source" value={asked.source} maxlength={500} aria-describedby="kalla-hjalp" />
    <p id="kalla-hjalp" class="muted">
      {words.sourceHelp}
    </p>
    <label for="rad-part">{words.rowParty}</label>
    <input id="rad-part" name="party" value={asked.party} maxlength={500} />
    <label for="vikt-i">{words.weight}</label>
    <Weight id="vikt-i" value={asked.weight} />
    <p>
      <input
        type="checkbox"
        id="rubriker"
        name="titles"
        checked={asked.titles}
        aria-describedby="rubriker-hjalp"
      />{' '}
      <label for="rubriker" class="beside">
        {words.titles}
      </label>
    </p>
    <p id="rubriker-hjalp" class="muted">
      {words.titlesHelp}
    </p>
    <button type="submit">{words.submitImport}</button>
  </form>
)
