import { longDate, type Occurrence, type Plan } from '../planning/index.ts'
import { StatusMark } from './marks.tsx'
import { occurrencePath } from './paths.ts'
import { text } from './text.ts'

interface TiesProps {
  readonly occurrence: Occurrence
  readonly plan: Plan
}

/** Deeper chains than underlag → handlingar → möte → årsrapport are not to be expected; a broken plan could be endless. */
const DEEPEST = 6

/** What the date hangs on and what hangs on it. */
export const Ties = ({ occurrence, plan }: TiesProps) => {
  const anchor = plan.occurrences.find((o) => o.id === occurrence.anchor?.occurrence)
  const hanging = hangingOn(occurrence, plan)
  return (
    <>
      <section aria-labelledby="hanger-pa">
        <h2 id="hanger-pa">{text.occurrence.hangsOn}</h2>
        <Anchored occurrence={occurrence} anchor={anchor} />
      </section>
      <section aria-labelledby="hanger-har">
        <h2 id="hanger-har">{text.occurrence.hanging}</h2>
        {hanging.length === 0 ? (
          <p>{text.occurrence.nothingHanging}</p>
        ) : (
          <>
            <p>{text.occurrence.hangingLead}</p>
            <Hanging occurrences={hanging} plan={plan} depth={1} />
          </>
        )}
      </section>
    </>
  )
}

interface AnchoredProps {
  readonly occurrence: Occurrence
  readonly anchor: Occurrence | undefined
}

const Anchored = ({ occurrence, anchor }: AnchoredProps) => {
  if (occurrence.anchor === undefined) return <p>{text.occurrence.hangsOnNothing}</p>
  const far = distance(occurrence.anchor.days)
  if (anchor === undefined) return <p class="tie">{`${far} ${text.occurrence.hangsElsewhere}`}</p>
  return (
    <p class="tie">
      {far} <a href={occurrencePath(anchor)}>{anchor.title}</a>, {longDate(anchor.date)}{' '}
      <StatusMark status={anchor.status} />
    </p>
  )
}

const hangingOn = (occurrence: Occurrence, plan: Plan): Occurrence[] =>
  plan.occurrences.filter((o) => o.anchor?.occurrence === occurrence.id && o.id !== occurrence.id)

/** `10 dagar före`: how far from what it hangs on. */
function distance(days: number): string {
  const { sameDay, before, after, dayForms } = text.occurrence
  if (days === 0) return sameDay
  return days < 0 ? before(dayForms(-days)) : after(dayForms(days))
}

interface HangingProps {
  readonly occurrences: readonly Occurrence[]
  readonly plan: Plan
  readonly depth: number
}

const Hanging = ({ occurrences, plan, depth }: HangingProps) => (
  <ul class="ties">
    {occurrences.map((o) => {
      const next = depth < DEEPEST ? hangingOn(o, plan) : []
      return (
        <li>
          <p class="tie">
            <a href={occurrencePath(o)}>{o.title}</a>, {longDate(o.date)}
            {o.anchor !== undefined && <span class="muted"> ({distance(o.anchor.days)})</span>}{' '}
            <StatusMark status={o.status} />
          </p>
          {next.length > 0 && <Hanging occurrences={next} plan={plan} depth={depth + 1} />}
        </li>
      )
    })}
  </ul>
)
