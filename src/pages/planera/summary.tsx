import { type CivilDate, formatDate } from '../../calendar/index.ts'
import { assumptionWords, longDate, type Plan, weekWords } from '../../planning/index.ts'
import { overruling, type Region, type Rule } from '../../rules/index.ts'
import { concerned } from '../concerns.ts'
import { bodyName } from '../names.ts'
import { besideLastYear, sameWords, shiftedWords } from './mail/last-year.ts'
import { meetingsOf } from './mail/meetings.ts'
import { sendingText } from './sending-text.ts'

const words = sendingText.summary

export interface SummaryProps {
  /** With the rules in force. */
  readonly region: Region
  readonly plan: Plan
  /** Those whose dates are sent out or adopted. */
  readonly bodies: readonly string[]
  /** The year before. */
  readonly lastYear: Plan | undefined
}

/** What everyone will see once a year is sent out or adopted, and what is not settled in it. */
export const Summary = (props: SummaryProps) => (
  <>
    <section aria-labelledby="synligt">
      <h2 id="synligt">{words.heading}</h2>
      <p>{words.lead}</p>
      <Counts {...props} />
    </section>
    <section aria-labelledby="oavgjort">
      <h2 id="oavgjort">{words.open}</h2>
      <Open {...props} />
    </section>
    <section aria-labelledby="forra-aret">
      <h2 id="forra-aret">{words.lastYear(props.plan.year - 1)}</h2>
      <Beside {...props} />
    </section>
  </>
)

const Counts = ({ region, plan, bodies }: SummaryProps) => (
  <div class="scroll">
    <table class="plan-dates">
      <thead>
        <tr>
          {words.columns.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map((id) => {
          const meetings = meetingsOf(plan.occurrences, id)
          const days = plan.occurrences.filter(
            (o) => o.kind === 'deadline' && o.status !== 'cancelled' && o.bodies.includes(id),
          )
          return (
            <tr>
              <th scope="row">{bodyName(region, id)}</th>
              <td>{meetings.length}</td>
              <Day date={meetings[0]?.date} />
              <Day date={meetings.at(-1)?.date} />
              <td>{days.length}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

const Day = ({ date }: { readonly date: CivilDate | undefined }) => (
  <td>
    {date === undefined ? (
      words.none
    ) : (
      <time datetime={formatDate(date)}>{`${longDate(date)} (${weekWords(date)})`}</time>
    )}
  </td>
)

/** Our assumptions about some bodies that no planner has looked at. */
export const unseen = (region: Region, bodies: readonly string[]): Rule[] =>
  region.rules
    .filter((rule) => rule.basis.kind === 'assumption' && !overruling(rule))
    .filter((rule) => {
      const about = concerned(rule, region)
      return about.length === 0 || about.some((id) => bodies.includes(id))
    })

const Open = ({ region, plan, bodies }: SummaryProps) => {
  const suggestions = plan.open.filter((o) => o.kind === 'suggestion')
  const assumptions = unseen(region, bodies)
  if (plan.violations.length + suggestions.length + assumptions.length === 0) return <p>{words.settled}</p>
  return (
    <>
      <Texts heading={words.broken} texts={plan.violations.map((v) => v.text)} />
      <Texts heading={words.suggestions} texts={suggestions.map((o) => o.text)} />
      {assumptions.length > 0 && (
        <details>
          <summary>{words.assumptions(assumptions.length)}</summary>
          <ul>
            {assumptions.map((rule) => (
              <li>{assumptionWords(rule)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Texts = ({ heading, texts }: { readonly heading: string; readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  )

const Beside = ({ region, plan, bodies, lastYear }: SummaryProps) => {
  const before = plan.year - 1
  const told = bodies.flatMap((id) => {
    const [now, old] = [meetingsOf(plan.occurrences, id), meetingsOf(lastYear?.occurrences ?? [], id)]
    return now.length === 0 || old.length === 0 ? [] : [{ id, beside: besideLastYear(now, old) }]
  })
  if (told.length === 0) return <p class="empty">{words.noLastYear(before)}</p>
  return (
    <>
      {lastYear?.state === 'proposed' && <p class="muted">{words.computed(before)}</p>}
      <ul>
        {told.map(({ id, beside }) => (
          <li>
            {`${bodyName(region, id)}: ${sameWords(beside, before)}`}
            {beside.shifted.length > 0 && (
              <ul>
                {beside.shifted.map((shifted) => (
                  <li>{shiftedWords(shifted, before)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
