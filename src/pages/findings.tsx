import { type Finding, longDate, type Plan } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { ruleOf } from './names.ts'
import { occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { viewPath } from './year-view.ts'

interface FindingsProps {
  readonly region: Region
  readonly plan: Plan
  /** So many of each sort are told; where there are more, where they are. */
  readonly most?: number
}

const kinds = text.year.violation

const violated = ({ rule }: Finding, region: Region): string =>
  kinds[rule] ?? kinds[ruleOf(region, rule)?.basis.kind ?? 'other'] ?? kinds['other']!

/** What the plan breaks and what gave way, or that nothing did. */
export const Findings = ({ region, plan, most = Number.POSITIVE_INFINITY }: FindingsProps) => (
  <>
    <section aria-labelledby="avsteg" class={plan.violations.length > 0 ? 'violations' : undefined}>
      <h3 id="avsteg">{text.year.violations}</h3>
      <FindingList
        findings={plan.violations}
        none={text.year.noViolations}
        mark={(f) => violated(f, region)}
        plan={plan}
        most={most}
      />
    </section>
    <section aria-labelledby="tillbaka">
      <h3 id="tillbaka">{text.year.yielded}</h3>
      <FindingList findings={plan.yielded} none={text.year.noYielded} plan={plan} most={most} />
    </section>
  </>
)

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly none: string
  readonly mark?: (finding: Finding) => string
  readonly plan: Plan
  readonly most: number
}

const FindingList = ({ findings, none, mark, plan, most }: FindingListProps) =>
  findings.length === 0 ? (
    <p>{none}</p>
  ) : (
    <>
      <ul class="plain">
        {findings.slice(0, most).map((finding) => (
          <li class="finding">
            <p>
              {mark !== undefined && <strong>{mark(finding)}: </strong>}
              {finding.text}
            </p>
            {finding.quote !== undefined && (
              <blockquote>
                <p>”{finding.quote}”</p>
              </blockquote>
            )}
            <Concerned ids={finding.occurrences} plan={plan} />
          </li>
        ))}
      </ul>
      {findings.length > most && (
        <p>
          <a href={viewPath(plan.region, plan.year, { name: 'grund' })}>
            {text.year.findingsShow(findings.length)}
          </a>
        </p>
      )}
    </>
  )

const Concerned = ({ ids, plan }: { readonly ids: readonly string[]; readonly plan: Plan }) => {
  const found = plan.occurrences.filter((o) => ids.includes(o.id))
  if (found.length === 0) return null
  return (
    <ul>
      {found.map((o) => (
        <li>
          <a href={occurrencePath(o)}>{o.title}</a>, {longDate(o.date)}
        </li>
      ))}
    </ul>
  )
}
