import { formatDate } from '../../calendar/index.ts'
import { type Alternative, capital, longDate, type Occurrence, weekWords } from '../../planning/index.ts'
import { timeWords } from '../when.tsx'
import { type Planner, planningPage } from './frame.tsx'
import { partsText } from './parts.ts'
import { changePath, planningPath, reviewPath } from './paths.ts'
import { planeraText } from './text.ts'

const words = planeraText.change

export interface ChangePageProps {
  readonly planner: Planner
  readonly year: number
  readonly occurrence: Occurrence
  /** The best other days, the best first. */
  readonly alternatives: readonly Alternative[]
}

/** How many of the ranked days are told before the fold. */
const SHOWN = 8

/** One date, and all that a planner can do with it. */
export const changePage = ({ planner, year, occurrence, alternatives }: ChangePageProps): string => {
  const { region } = planner
  const heading = words.heading(occurrence.title)
  const isOff = occurrence.status === 'cancelled'
  const action = reviewPath(region.id, year)
  return planningPage({
    title: heading,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: occurrence.title, path: changePath(region.id, year, occurrence.id) },
    ],
    children: (
      <>
        <h1>{heading}</h1>
        <p class="lead">
          {words.now}: <strong>{`${longDate(occurrence.date)} (${weekWords(occurrence.date)})`}</strong>
          {timeWords(occurrence) !== undefined && `, ${timeWords(occurrence)}`}
        </p>
        {isOff ? (
          <section>
            <h2>{words.restore}</h2>
            <p>{words.restoreLead}</p>
            <Simple kind="restore" id={occurrence.id} action={action} submit={words.restore} />
          </section>
        ) : (
          <>
            <MoveForm action={action} occurrence={occurrence} alternatives={alternatives} />
            <section>
              <h2>{words.cancel}</h2>
              <p>{words.cancelLead}</p>
              <Simple kind="cancel" id={occurrence.id} action={action} submit={words.cancel} />
            </section>
            {occurrence.kind === 'meeting' && <DetailsForm action={action} occurrence={occurrence} />}
          </>
        )}
      </>
    ),
  })
}

interface FormProps {
  readonly action: string
  readonly occurrence: Occurrence
}

const MoveForm = ({
  action,
  occurrence: o,
  alternatives,
}: FormProps & Pick<ChangePageProps, 'alternatives'>) => (
  <section>
    <h2>{words.move}</h2>
    <form method="post" action={action} class="plan-form">
      <input type="hidden" name="kind" value="move" />
      <input type="hidden" name="occurrence" value={o.id} />
      {o.kind === 'meeting' && (
        <fieldset>
          <legend>{words.best}</legend>
          {alternatives.length === 0 ? (
            <p>{words.bestNone}</p>
          ) : (
            <>
              <p class="muted">{words.bestLead}</p>
              <Days days={alternatives.slice(0, SHOWN)} from={0} />
              {alternatives.length > SHOWN && (
                <details>
                  <summary>{`Visa ${alternatives.length - SHOWN} dagar till`}</summary>
                  <Days days={alternatives.slice(SHOWN)} from={SHOWN} />
                </details>
              )}
            </>
          )}
        </fieldset>
      )}
      <p>
        <label for="egen">{words.own}</label>
        <input id="egen" name="own-date" type="date" {...(o.kind !== 'meeting' && { required: true })} />
      </p>
      {o.kind === 'meeting' && (
        <>
          <Times start={o.start} end={o.end} />
          <p>
            <input type="checkbox" id="medfolj" name="carry" />{' '}
            <label for="medfolj" class="beside">
              {words.carry}
            </label>
          </p>
        </>
      )}
      <button type="submit">{words.moveSubmit}</button>
    </form>
  </section>
)

const Days = ({ days, from }: { readonly days: readonly Alternative[]; readonly from: number }) => (
  <ul class="plain ranked">
    {days.map(({ date, reasons }, i) => (
      <li>
        <input type="radio" name="date" id={`dag-${from + i}`} value={formatDate(date)} />
        <label for={`dag-${from + i}`} class="beside">
          <strong>{capital(longDate(date))}</strong> <span class="muted">{weekWords(date)}</span>
          <span class="ranked-why">{reasons.join(' ')}</span>
        </label>
      </li>
    ))}
  </ul>
)

/** Two clock times, blank where none is set. */
export const Times = ({
  start,
  end,
}: {
  readonly start?: string | undefined
  readonly end?: string | undefined
}) => (
  <p class="pair">
    <span>
      <label for="borjar">{words.start}</label>
      <input id="borjar" name="start" type="time" value={start ?? ''} />
    </span>
    <span>
      <label for="slutar">{words.end}</label>
      <input id="slutar" name="end" type="time" value={end ?? ''} />
    </span>
  </p>
)

interface SimpleProps {
  readonly kind: 'cancel' | 'restore'
  readonly id: string
  readonly action: string
  readonly submit: string
}

const Simple = ({ kind, id, action, submit }: SimpleProps) => (
  <form method="post" action={action} class="plan-form">
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="occurrence" value={id} />
    <button type="submit" class="second">
      {submit}
    </button>
  </form>
)

const DetailsForm = ({ action, occurrence: o }: FormProps) => (
  <section>
    <h2>{words.details}</h2>
    <form method="post" action={action} class="plan-form">
      <input type="hidden" name="kind" value="details" />
      <input type="hidden" name="occurrence" value={o.id} />
      <label for="form">{words.form}</label>
      <select id="form" name="form">
        <option value="">{words.noForm}</option>
        {Object.entries(words.forms).map(([value, name]) => (
          <option value={value} selected={o.form === value}>
            {name}
          </option>
        ))}
      </select>
      <label for="plats">{words.place}</label>
      <input id="plats" name="place" value={o.place ?? ''} maxlength={500} />
      <input type="hidden" name="parts-before" value={partsText(o)} />
      <label for="delar">{words.parts}</label>
      <textarea id="delar" name="parts" rows={3} aria-describedby="delar-hjalp">
        {partsText(o)}
      </textarea>
      <p class="muted" id="delar-hjalp">
        {words.partsHelp}
      </p>
      <label for="anmarkning">{words.note}</label>
      <textarea id="anmarkning" name="note" rows={2} maxlength={500}>
        {o.note ?? ''}
      </textarea>
      <button type="submit" class="second">
        {words.moveSubmit}
      </button>
    </form>
  </section>
)
