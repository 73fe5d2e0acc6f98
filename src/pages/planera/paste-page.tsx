import type { Region } from '../../rules/index.ts'
import { bodyName } from '../names.ts'
import { type DateRow, DateRows } from './date-rows.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { partPath, planningPath } from './paths.ts'
import { startText } from './start-text.ts'

const words = startText.paste

/** A line that can't be read, and why. */
export interface WrongRow {
  readonly line: number
  readonly text: string
  readonly wrong: readonly string[]
}

export interface PastePageProps {
  readonly planner: Planner
  readonly region: Region
  readonly year: number
  readonly body: string
  /** As it was pasted. */
  readonly text: string
  readonly rows: readonly DateRow[]
  readonly wrong: readonly WrongRow[]
}

/** Dates that others have set for a body, each line read and told. */
export const pastePage = (props: PastePageProps): string => {
  const { planner, region, year, body, text, rows, wrong } = props
  const isSent = text.trim() !== ''
  return planningPage({
    title: words.heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: startText.pattern.heading(year), path: partPath(region.id, year, 'start') },
      { name: words.heading, path: partPath(region.id, year, 'start/klistra') },
    ],
    children: (
      <>
        <h1>{isSent ? `${words.heading}: ${bodyName(region, body)}` : words.heading}</h1>
        <WrongRows rows={wrong} />
        {rows.length > 0 && (
          <section>
            <h2>{words.read(rows.length)}</h2>
            <p>{words.whole}</p>
            <DateRows region={region} year={year} rows={rows} origin={words.text} />
          </section>
        )}
        {isSent && rows.length === 0 && <p class="empty">{words.none}</p>}
        {isSent && <h2>{words.again}</h2>}
        <PasteForm region={region} year={year} body={body} text={text} />
      </>
    ),
  })
}

/** Lines that are not among those read. */
export const WrongRows = ({ rows }: { readonly rows: readonly WrongRow[] }) =>
  rows.length === 0 ? null : (
    <section class="notice notice-cancelled" role="alert">
      <h2>{words.wrong}</h2>
      <p>{words.wrongLead}</p>
      <ul>
        {rows.map(({ line, text, wrong }) => (
          <li>
            {words.line(line)}: <q>{text}</q> {wrong.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  )

export const PasteForm = ({
  region,
  year,
  body,
  text,
}: Pick<PastePageProps, 'region' | 'year' | 'body' | 'text'>) => (
  <form method="post" action={partPath(region.id, year, 'start/klistra')} class="plan-form">
    <label for="klistra-grupp">{words.body}</label>
    <select id="klistra-grupp" name="body">
      {region.bodies.map(({ id, name }) => (
        <option value={id} selected={id === body}>
          {name}
        </option>
      ))}
    </select>
    <label for="klistra-text">{words.text}</label>
    <textarea id="klistra-text" name="text" rows={10} required aria-describedby="klistra-hjalp">
      {text}
    </textarea>
    <p id="klistra-hjalp" class="muted">
      {words.help}
    </p>
    <button type="submit">{words.submit}</button>
  </form>
)
