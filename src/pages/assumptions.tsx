import { list, type OpenPoint, ruleStep, valueWords } from '../planning/index.ts'
import { parameterOf, type Region, type Rule } from '../rules/index.ts'
import { concerned, grouped } from './concerns.ts'
import { BasisMark } from './marks.tsx'
import { bodyNames, ruleOf } from './names.ts'
import { text } from './text.ts'

/** What we have assumed for a region, gathered by the bodies that it is about. */
export const RegionAssumptions = ({ region }: { readonly region: Region }) => {
  const assumed = region.rules.filter((rule) => rule.basis.kind === 'assumption')
  if (assumed.length === 0) return <p class="empty">{text.region.assumptionsNone}</p>
  return (
    <>
      {grouped(assumed, (rule) => list(bodyNames(region, concerned(rule, region)))).map(([names, rules]) => (
        <section class="claims">
          {names !== '' && <h3>{names}</h3>}
          <ul class="plain">
            {rules.map((rule) => (
              <li class="claim by-assumption">
                <Assumption rule={rule} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** One assumption: what is asked, our answer, and why. */
export const Assumption = ({ rule }: { readonly rule: Rule }) => {
  if (rule.basis.kind !== 'assumption') return null
  const { name } = rule.basis.parameter
  const value = assumedValue(rule)
  return (
    <>
      <p class="assumed">
        <BasisMark basis="assumption" /> {name}
        {value !== undefined && (
          <>
            {name.endsWith('?') ? ' ' : ': '}
            <strong>{value}</strong>
          </>
        )}
      </p>
      <p class="reason">{rule.basis.reason}</p>
    </>
  )
}

/** Composed values that no few words can tell: there the reason must do. */
const UNTOLD: readonly string[] = ['rrule', 'first', 'extra', 'task']

function assumedValue(rule: Rule): string | undefined {
  const parameter = parameterOf(rule)
  return parameter === undefined || UNTOLD.includes(parameter.claim) ? undefined : valueWords(rule)
}

/** The assumptions in force in a plan: from the rules where the plan says the same, else in the plan's own words. */
export const PlanAssumptions = ({
  region,
  open,
}: {
  readonly region: Region
  readonly open: readonly OpenPoint[]
}) => (
  <ul class="plain">
    {open.map((point) => {
      const rule = ruleOf(region, point.rule)
      const same = rule?.basis.kind === 'assumption' && ruleStep(rule).text === point.text
      const about = rule === undefined ? '' : list(bodyNames(region, concerned(rule, region)))
      return (
        <li class="claim by-assumption">
          {same ? (
            <Assumption rule={rule} />
          ) : (
            <p>
              <BasisMark basis="assumption" /> {point.text}
            </p>
          )}
          {about !== '' && (
            <p class="reason muted">
              {text.region.concerns}: {about}.
            </p>
          )}
        </li>
      )
    })}
  </ul>
)
