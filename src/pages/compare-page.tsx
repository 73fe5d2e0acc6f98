import { list } from '../planning/index.ts'
import type { Body, RegionModel } from '../rules/index.ts'
import { ASPECTS, type Claim, claimsOf } from './compare-claims.ts'
import { DocumentAge } from './documents.tsx'
import { html, Page } from './layout.tsx'
import { BasisMark } from './marks.tsx'
import { COMPARE, regionPath } from './paths.ts'
import { text } from './text.ts'

const words = text.compare

export interface ComparePageProps {
  /** All that can be chosen. */
  readonly models: readonly RegionModel[]
  /** Those that are compared. */
  readonly chosen: readonly RegionModel[]
  readonly level: Body['level']
}

/** Two or more regions' cycles side by side, each claim with who says it. */
export const comparePage = (props: ComparePageProps): string => {
  const { chosen, level } = props
  return html(
    <Page title={words.heading} crumbs={[{ name: words.heading, path: COMPARE }]}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <Choice {...props} />
      {chosen.length < 2 ? (
        <p class="empty">{words.few}</p>
      ) : (
        <>
          {chosen.map(({ region }) => (
            <DocumentAge region={region} />
          ))}
          {ASPECTS.map((aspect) => (
            <section aria-labelledby={aspect} class="compare-aspect">
              <h2 id={aspect}>{words.aspects[aspect]}</h2>
              <div class="cards">
                {chosen.map((model) => (
                  <section class="card">
                    <h3>
                      <a href={regionPath(model.region.id)}>{model.region.name}</a>
                    </h3>
                    <Claims claims={claimsOf(model, aspect, level)} />
                  </section>
                ))}
              </div>
            </section>
          ))}
        </>
      )}
    </Page>,
  )
}

const Choice = ({ models, chosen, level }: ComparePageProps) => (
  <form class="filter" method="get" action={COMPARE} aria-label={words.choose}>
    <fieldset class="choices">
      <legend>{words.choose}</legend>
      {models.map((model) => (
        <label>
          <input type="checkbox" name="region" value={model.region.id} checked={chosen.includes(model)} />
          {model.region.name}
        </label>
      ))}
    </fieldset>
    <label>
      {words.level}
      <select name="niva">
        {Object.entries(text.level).map(([value, name]) => (
          <option value={value} selected={value === level}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <button type="submit">{words.submit}</button>
  </form>
)

const Claims = ({ claims }: { readonly claims: readonly Claim[] }) =>
  claims.length === 0 ? (
    <p class="empty">{words.none}</p>
  ) : (
    <>
      {claims.map(({ task, bodies, says, basis }) => (
        <div class="compare-claim">
          <p>
            {task ?? list(bodies)}: <strong>{says}</strong> <BasisMark basis={basis.kind} />
            {task !== undefined && <small class="muted"> {list(bodies)}</small>}
          </p>
          {basis.kind === 'document' ? <q>{basis.quote}</q> : null}
          {basis.kind === 'assumption' && <p class="muted">{basis.reason}</p>}
        </div>
      ))}
    </>
  )
