import { type CivilDate, dateOf, formatDate } from '../../calendar/index.ts'
import { list, longDate, type Occurrence } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { StatusMark } from '../marks.tsx'
import { shortNames } from '../names.ts'
import { ShortDays, shortWeek, timeWords } from '../when.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { partPath, planningPath } from './paths.ts'
import { sendingText } from './sending-text.ts'

const words = sendingText.booking

/** What an invitation says of a meeting; dates as texts. */
export interface Booked {
  readonly title: string
  readonly date: string
  readonly endDate?: string
  readonly start?: string
  readonly end?: string
  readonly place?: string
  readonly form?: string
}

/** A meeting that is on. */
export interface BookingRow {
  readonly occurrence: Occurrence
  /** As an invitation sent now would have it, and its hash. */
  readonly content: Booked
  readonly hash: string
  readonly state: 'unbooked' | 'booked' | 'changed'
  /** What was booked, by whom and which day. */
  readonly before?: { readonly content: Booked; readonly by: string; readonly day: CivilDate }
}

/** A booked meeting that is off or gone. */
export interface ToCancel {
  readonly id: string
  readonly content: Booked
}

export interface BookingPageProps {
  readonly planner: Planner
  readonly region: Region
  readonly year: number
  readonly rows: readonly BookingRow[]
  readonly toCancel: readonly ToCancel[]
  /** Whether only what is left to do is told. */
  readonly left: boolean
  readonly saved: boolean
  /** Titles of what changed while the page lay open. */
  readonly meanwhile: readonly string[]
}

export const bookingPath = (region: string, year: number): string => partPath(region, year, 'bokning')

/** The meetings of a year for the person who sends the invitations. */
export const bookingPage = (props: BookingPageProps): string => {
  const { planner, year, rows, toCancel, left, saved, meanwhile } = props
  const { region } = planner
  const path = bookingPath(region.id, year)
  const heading = words.heading(region.name, year)
  const shown = left ? rows.filter((row) => row.state !== 'booked') : rows
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: 'Bokningslista', path },
    ],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">{words.lead}</p>
        {saved && (
          <div class="notice notice-confirmed" role="status">
            <p>{words.saved}</p>
          </div>
        )}
        {meanwhile.length > 0 && (
          <div class="notice notice-cancelled" role="alert">
            <ul>
              {meanwhile.map((title) => (
                <li>{words.meanwhile(title)}</li>
              ))}
            </ul>
          </div>
        )}
        <p>{tally(rows, toCancel)}</p>
        <p>
          <a href={`${path}.csv`}>{words.csv}</a> · <a href={`${path}.csv?visa=kvar`}>{words.csvLeft}</a>
        </p>
        <p class="muted">{words.csvHelp}</p>
        <p>
          <a href={left ? path : `${path}?visa=kvar`}>{left ? words.showAll : words.showLeft}</a>
        </p>
        <form method="post" action={left ? `${path}?visa=kvar` : path}>
          {toCancel.length > 0 && <ToCancelList all={toCancel} />}
          <h2>{words.meetings}</h2>
          {shown.length === 0 ? (
            <p class="empty">{rows.length === 0 ? words.noMeetings : words.none}</p>
          ) : (
            <BookingTable {...props} rows={shown} />
          )}
          {(shown.length > 0 || toCancel.length > 0) && <button type="submit">{words.submit}</button>}
        </form>
      </>
    ),
  })
}

function tally(rows: readonly BookingRow[], toCancel: readonly ToCancel[]): string {
  const many = (state: BookingRow['state']) => rows.filter((row) => row.state === state).length
  const changed = many('changed')
  const more = [
    ...(changed > 0 ? [words.changes(changed)] : []),
    ...(toCancel.length > 0 ? [words.cancels(toCancel.length)] : []),
  ]
  const count = words.count(many('booked'), rows.length)
  return more.length === 0 ? count : `${count} ${list(more)}.`
}

const ToCancelList = ({ all }: { readonly all: readonly ToCancel[] }) => (
  <section class="to-change">
    <h2>{words.toCancel}</h2>
    <p>{words.toCancelLead}</p>
    <ul class="plain">
      {all.map(({ id, content }) => (
        <li>
          <input
            type="checkbox"
            id={`avboka-${id}`}
            name="avbokat"
            value={id}
            aria-label={words.cancelTick(`${content.title}, ${bookedWords(content)}`)}
          />{' '}
          <label for={`avboka-${id}`}>
            {words.cancelled}: <strong>{content.title}</strong>, {bookedWords(content)}
          </label>
        </li>
      ))}
    </ul>
  </section>
)

const BookingTable = ({ rows, region, year }: BookingPageProps) => (
  <div class="scroll">
    <table class="plan-dates booking">
      <thead>
        <tr>
          {words.columns.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} region={region} year={year} />
        ))}
      </tbody>
    </table>
  </div>
)

const Row = ({ row, region, year }: { row: BookingRow; region: Region; year: number }) => {
  const { occurrence: o, content, hash, state, before } = row
  return (
    <tr class={state}>
      <td>
        {state === 'booked' && <input type="hidden" name="var" value={o.id} />}
        <input
          type="checkbox"
          name="bokad"
          value={`${o.id} ${hash}`}
          checked={state === 'booked'}
          aria-label={words.tick(`${o.title}, ${bookedWords(content)}`)}
        />
        {state === 'booked' && before && (
          <span class="muted booked-by">{words.by(before.by, formatDate(before.day))}</span>
        )}
      </td>
      <td class="when">
        <ShortDays occurrence={o} year /> <span class="muted">{shortWeek(o.date)}</span>
      </td>
      <td class="when">{timeWords(o)}</td>
      <th scope="row">
        {o.title}
        {placeWords(content) !== '' && <span class="muted place"> {placeWords(content)}</span>}
        {state === 'changed' && before && (
          <span class="to-change">
            <strong>{words.toChange}</strong>
            <span>{words.was(bookedWords(before.content))}</span>
            <span>{words.now(bookedWords(content))}</span>
          </span>
        )}
      </th>
      <td>{list(shortNames(region, o.bodies))}</td>
      <td>
        <StatusMark status={o.status} />
      </td>
      <td>
        <a
          href={`${bookingPath(region.id, year)}/${encodeURIComponent(o.id)}.ics`}
          aria-label={words.fileOf(`${o.title}, ${bookedWords(content)}`)}
        >
          {words.file}
        </a>
      </td>
    </tr>
  )
}

const placeWords = ({ place, form }: Booked): string => [place, form].filter(Boolean).join(', ')

/** `torsdag 13 maj 2027, kl. 10.00–15.00, Regionens hus` */
export function bookedWords(content: Booked): string {
  const { date, endDate, start, end } = content
  const last = endDate === undefined || endDate === date ? '' : ` – ${longDate(dateOf(endDate))}`
  const time = timeWords({ ...(start && { start }), ...(end && { end }) } as Occurrence)
  return [`${longDate(dateOf(date))}${last}`, time, placeWords(content)].filter(Boolean).join(', ')
}
