import { formatDate } from '../../calendar/index.ts'
import { type Avoided, type Block, clockWords, longDate } from '../../planning/index.ts'
import { ImportForm } from './busy-page.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { partPath, planningPath, reviewPath } from './paths.ts'
import { startText } from './start-text.ts'
import { planeraText } from './text.ts'

const words = { ...planeraText.avoid, ...startText.avoid }

/** Days to avoid in force, with what the decision moved. */
export interface AvoidRow {
  readonly avoided: Avoided
  readonly moved: readonly { readonly title: string; readonly because: string }[]
}

export interface AvoidPageProps {
  readonly planner: Planner
  readonly year: number
  readonly rows: readonly AvoidRow[]
  /** Meetings on days when parties have something else, each with who, in words. */
  readonly busy: readonly { readonly title: string; readonly text: string }[]
}

/** Days that meetings keep away from. */
export const avoidPage = ({ planner, year, rows, busy }: AvoidPageProps): string => {
  const { region } = planner
  const action = reviewPath(region.id, year)
  return planningPage({
    title: planeraText.year.avoid,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: planeraText.year.avoid, path: partPath(region.id, year, 'undvik') },
    ],
    children: (
      <>
        <h1>{planeraText.year.avoid}</h1>
        <p class="lead">{words.lead}</p>
        <div class="two">
          <section>
            <h2>{words.type}</h2>
            <DayForm action={action} />
          </section>
          <section>
            <h2>{words.import}</h2>
            <ImportForm region={region.id} year={year} />
          </section>
        </div>
        <section>
          <h2>{words.now}</h2>
          {rows.length === 0 && <p class="empty">{words.none}</p>}
          <ul class="plain">
            {rows.map((row) => (
              <Row row={row} action={action} />
            ))}
          </ul>
        </section>
        {rows.some(({ avoided }) => avoided.blocks.some((b) => b.party !== undefined)) && (
          <section>
            <h2>{words.busy}</h2>
            {busy.length === 0 && <p class="empty">{words.busyNone}</p>}
            <ul>
              {busy.map(({ title, text }) => (
                <li>
                  <strong>{title}</strong>: {text}
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  })
}

const DayForm = ({ action }: { readonly action: string }) => (
  <form method="post" action={action} class="plan-form">
    <input type="hidden" name="kind" value="block" />
    <p class="pair">
      <span>
        <label for="fran">{planeraText.field['from']}</label>
        <input id="fran" name="from" type="date" required />
      </span>
      <span>
        <label for="till">{planeraText.field['to']}</label>
        <input id="till" name="to" type="date" />
      </span>
    </p>
    <fieldset>
      <legend>{words.times}</legend>
      <p class="pair">
        <span>
          <label for="fran-kl">{words.start}</label>
          <input id="fran-kl" name="start" type="time" />
        </span>
        <span>
          <label for="till-kl">{words.end}</label>
          <input id="till-kl" name="end" type="time" />
        </span>
      </p>
    </fieldset>
    <label for="vad">{words.label}</label>
    <input id="vad" name="label" required maxlength={500} />
    <label for="part">{words.party}</label>
    <input id="part" name="party" maxlength={500} aria-describedby="part-hjalp" />
    <p id="part-hjalp" class="muted">
      {words.partyHelp}
    </p>
    <label for="vikt">{words.weight}</label>
    <p>
      <select id="vikt" name="weight">
        <option value="must">{words.must}</option>
        <option value="wish">{words.wish}</option>
      </select>
    </p>
    <button type="submit">{words.submit}</button>
  </form>
)

/** How many of a calendar's days are told before the fold. */
const SHOWN = 3

const Row = ({ row, action }: { readonly row: AvoidRow; readonly action: string }) => {
  const { revision, label, weight, source, blocks } = row.avoided
  const days = blocks.map((block) => <li>{dayWords(block, label)}</li>)
  return (
    <li class="block">
      <div>
        <strong>{label}</strong> ({weight === 'must' ? words.must : words.wish})
        {source !== undefined && <span class="muted">{` ${words.from(source)}`}</span>}{' '}
        <form method="post" action={action} class="inline">
          <input type="hidden" name="kind" value="unblock" />
          <input type="hidden" name="revision" value={String(revision)} />
          <button type="submit" class="quiet" aria-label={`${words.remove}: ${label}`}>
            {words.remove}
          </button>
        </form>
      </div>
      <ul>{days.slice(0, SHOWN)}</ul>
      {days.length > SHOWN && (
        <details>
          <summary>{words.found(days.length)}</summary>
          <ul>{days.slice(SHOWN)}</ul>
        </details>
      )}
      {row.moved.length === 0 ? (
        <p class="muted">{words.movedNone}</p>
      ) : (
        <p>
          {words.moved}:{' '}
          {row.moved.map(({ title, because }) => (
            <span class="block-moved">
              {title}: {because}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

/** `onsdag 3 februari 2027, kl. 13.00–16.00, Timrå: kommunstyrelsen` */
const dayWords = ({ from, to, time, party, label }: Block, common: string) => (
  <>
    <time datetime={formatDate(from)}>{longDate(from)}</time>
    {to > from && ` – ${longDate(to)}`}
    {time && `, ${clockWords(time)}`}
    {party !== undefined && `, ${party}`}
    {label !== common && `: ${label}`}
  </>
)
