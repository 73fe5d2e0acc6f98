import { parseDate } from '../../calendar/index.ts'
import { longDate, weekWords } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { bodyName } from '../names.ts'
import { type Planner, planningPage } from './frame.tsx'
import { partPath, planningPath } from './paths.ts'
import { startText } from './start-text.ts'
import { planeraText } from './text.ts'

const words = startText.rows

/** A date for a body, as it is typed so far. */
export interface DateRow {
  readonly body: string
  readonly date: string
  readonly start: string
  readonly end: string
  /** Swedish: what it was taken from. */
  readonly origin: string
  /** What speaks against the day. */
  readonly remarks: readonly string[]
  /** What can not be. */
  readonly wrong: readonly string[]
  readonly removed: boolean
}

interface DateRowsProps {
  readonly region: Region
  readonly year: number
  readonly rows: readonly DateRow[]
  /** What the rows were taken from. */
  readonly origin: string
}

export const rowsAction = (region: string, year: number): string => partPath(region, year, 'start/granska')

/** Dates that can be changed and taken away, body by body, before they are looked through as one decision. */
export const DateRows = ({ region, year, rows, origin }: DateRowsProps) => {
  const numbered = rows.map((row, index) => ({ row, index }))
  const bodies = [...new Set(rows.map(({ body }) => body))]
  return (
    <form method="post" action={rowsAction(region.id, year)} class="rows-form">
      <input type="hidden" name="kind" value="set" />
      <input type="hidden" name="origin" value={origin} />
      {bodies.map((body) => (
        <section>
          <h3>{bodyName(region, body)}</h3>
          <div class="scroll">
            <table class="plan-dates date-rows">
              <thead>
                <tr>
                  <th scope="col">{origin}</th>
                  <th scope="col">{words.day(year)}</th>
                  <th scope="col">{words.start}</th>
                  <th scope="col">{words.end}</th>
                  <th scope="col">{words.remark}</th>
                  <th scope="col">{words.remove}</th>
                </tr>
              </thead>
              <tbody>
                {numbered
                  .filter(({ row }) => row.body === body)
                  .map(({ row, index }) => (
                    <Row row={row} index={index} />
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <button type="submit">{words.submit}</button>
    </form>
  )
}

const Row = ({ row, index }: { readonly row: DateRow; readonly index: number }) => {
  const { body, date, start, end, origin, remarks, wrong, removed } = row
  const day = parseDate(date)
  const label = (field: string): string => words.fieldOf(field, origin)
  return (
    <tr class={wrong.length > 0 ? 'wrong' : undefined}>
      <th scope="row">
        {origin}
        <input type="hidden" name="row-body" value={body} />
        <input type="hidden" name="row-origin" value={origin} />
      </th>
      <td>
        <input
          type="date"
          name="row-date"
          value={date}
          aria-label={label(planeraText.field['date']!)}
          {...(wrong.length > 0 && { 'aria-invalid': 'true', 'aria-describedby': `fel-${index}` })}
        />
        {day !== undefined && <span class="row-day">{`${longDate(day)}, ${weekWords(day)}`}</span>}
      </td>
      <td>
        <input type="time" name="row-start" value={start} aria-label={label(words.start)} />
      </td>
      <td>
        <input type="time" name="row-end" value={end} aria-label={label(words.end)} />
      </td>
      <td>
        {wrong.length > 0 && (
          <strong class="row-wrong" id={`fel-${index}`}>
            {wrong.join(' ')}
          </strong>
        )}
        {remarks.length > 0 && <span class="row-remark">{`${remarks.join('. ')}.`}</span>}
      </td>
      <td>
        <input
          type="checkbox"
          name="row-drop"
          value={String(index)}
          checked={removed}
          aria-label={words.removeRow(origin)}
        />
      </td>
    </tr>
  )
}

interface RowsPageProps extends DateRowsProps {
  readonly planner: Planner
}

/** The rows again, where some of them can not be. */
export const rowsPage = ({ planner, ...props }: RowsPageProps): string => {
  const { region, year, rows } = props
  return planningPage({
    title: words.heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: words.heading, path: partPath(region.id, year, 'start') },
    ],
    children: (
      <>
        <h1>{words.heading}</h1>
        <div class="notice notice-cancelled" role="alert">
          <p>{rows.every(({ removed }) => removed) ? words.none : words.wrongLead}</p>
        </div>
        <h2>{planeraText.field['dates']}</h2>
        <DateRows {...props} />
      </>
    ),
  })
}
