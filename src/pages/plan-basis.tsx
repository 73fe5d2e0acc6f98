import type { Plan } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { PlanAssumptions } from './assumptions.tsx'
import { Findings } from './findings.tsx'
import { regionPath } from './paths.ts'
import { text } from './text.ts'
import { viewPath } from './year-view.ts'

interface PlanBasisProps {
  readonly region: Region
  readonly plan: Plan
  /** Whether every finding and assumption is told; else the first findings, and where the rest is. */
  readonly whole: boolean
}

/** So many findings of a sort are told on the year's own page. */
const FIRST = 8

/** What the year rests on: whether it could be better, what it breaks, and what we assumed. */
export const PlanBasis = ({ region, plan, whole }: PlanBasisProps) => {
  const assumptions = plan.open.filter((p) => p.kind === 'assumption')
  const suggestions = plan.open.filter((p) => p.kind === 'suggestion')
  const most = whole ? Number.POSITIVE_INFINITY : FIRST
  return (
    <section class="basis-of-plan" aria-labelledby="bygger-pa">
      <h2 id="bygger-pa">{text.year.basis}</h2>
      {plan.state === 'proposed' && <p>{text.year.proof[plan.proof.status]}</p>}
      <Findings region={region} plan={plan} most={most} />
      {suggestions.length > 0 && (
        <>
          <h3>{text.year.suggestions}</h3>
          <ul>
            {suggestions.slice(0, most).map((s) => (
              <li>{s.text}</li>
            ))}
          </ul>
        </>
      )}
      {assumptions.length > 0 && (
        <>
          <h3>{text.year.assumptions}</h3>
          <p>{text.region.assumptionsLead}</p>
          {whole ? (
            <PlanAssumptions region={region} open={assumptions} />
          ) : (
            <p>
              <a href={viewPath(region.id, plan.year, { name: 'grund' })}>
                {text.year.assumptionsShow(assumptions.length)}
              </a>
            </p>
          )}
        </>
      )}
      <p>
        <a href={regionPath(region.id)}>{text.year.aboutRegion(region.name)}</a>
      </p>
    </section>
  )
}
