import type { Plan } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { PlanAssumptions } from './assumptions.tsx'
import { Findings } from './findings.tsx'
import { regionPath } from './paths.ts'
import { text } from './text.ts'

/** What the year rests on: whether it could be better, what it breaks, and what we assumed. */
export const PlanBasis = ({ region, plan }: { readonly region: Region; readonly plan: Plan }) => {
  const assumptions = plan.open.filter((p) => p.kind === 'assumption')
  const suggestions = plan.open.filter((p) => p.kind === 'suggestion')
  return (
    <section class="basis-of-plan" aria-labelledby="bygger-pa">
      <h2 id="bygger-pa">{text.year.basis}</h2>
      {plan.state === 'proposed' && <p>{text.year.proof[plan.proof.status]}</p>}
      <Findings region={region} plan={plan} />
      {suggestions.length > 0 && (
        <>
          <h3>{text.year.suggestions}</h3>
          <ul>
            {suggestions.map((s) => (
              <li>{s.text}</li>
            ))}
          </ul>
        </>
      )}
      {assumptions.length > 0 && (
        <>
          <h3>{text.year.assumptions}</h3>
          <p>{text.region.assumptionsLead}</p>
          <details>
            <summary>{text.year.assumptionsShow(assumptions.length)}</summary>
            <PlanAssumptions region={region} open={assumptions} />
          </details>
        </>
      )}
      <p>
        <a href={regionPath(region.id)}>{text.year.aboutRegion(region.name)}</a>
      </p>
    </section>
  )
}
