import type { Plan, PlanState } from '../../planning/index.ts'
import type { Region } from '../../rules/index.ts'
import { StatusMark } from '../marks.tsx'
import { bodyName } from '../names.ts'
import { STATUS_OF } from '../notice.tsx'
import { planeraText } from './text.ts'

const words = planeraText.send

interface SendFormsProps {
  readonly region: Region
  readonly plan: Plan
  readonly action: string
}

/** How far each body has come, and the two ways on: out for comments, and adopted. */
export const SendForms = ({ region, plan, action }: SendFormsProps) => {
  const dated = new Set(plan.occurrences.flatMap((o) => o.bodies))
  const bodies = plan.bodies.filter((b) => dated.has(b.id))
  const left = bodies.filter((b) => b.state !== 'adopted')
  return (
    <>
      <ul class="plain body-states">
        {bodies.map(({ id, state }) => (
          <li>
            <StatusMark status={STATUS_OF[state]} /> {bodyName(region, id)}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <div class="two">
          <form method="post" action={action} class="plan-form">
            <h3>{words.circulate}</h3>
            <p>{words.circulateLead}</p>
            <input type="hidden" name="kind" value="circulate" />
            <label for="svara">{words.replyBy}</label>
            <input id="svara" name="replyBy" type="date" required />
            <Bodies region={region} bodies={left} name="c" />
            <button type="submit">{words.submit}</button>
          </form>
          <form method="post" action={action} class="plan-form">
            <h3>{words.adopt}</h3>
            <p>{words.adoptLead}</p>
            <input type="hidden" name="kind" value="adopt" />
            <Bodies region={region} bodies={left} name="a" />
            <button type="submit">{words.submit}</button>
          </form>
        </div>
      )}
    </>
  )
}

interface BodiesProps {
  readonly region: Region
  readonly bodies: readonly { readonly id: string; readonly state: PlanState }[]
  /** Sets the fields' ids apart. */
  readonly name: string
}

/** None ticked is all of them. */
const Bodies = ({ region, bodies, name }: BodiesProps) => (
  <fieldset>
    <legend>{words.bodies}</legend>
    <p class="muted">{words.allLead}</p>
    <ul class="plain">
      {bodies.map(({ id }) => (
        <li>
          <input type="checkbox" name="bodies" value={id} id={`${name}-${id}`} />{' '}
          <label for={`${name}-${id}`} class="beside">
            {bodyName(region, id)}
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
)
