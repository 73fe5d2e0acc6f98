import type { Change, Occurrence, Plan } from '../../planning/index.ts'
import { sendingText } from './sending-text.ts'

const words = sendingText.replan

/** A meeting's change of day that a new plan proposes. */
export interface ProposedMove {
  readonly change: Change
  /** As it would be. */
  readonly occurrence: Occurrence
}

/** The meetings that a new plan moves: the choice is about them, and their last days follow. */
export function movesIn(changes: readonly Change[], plan: Plan): ProposedMove[] {
  const byId = new Map(plan.occurrences.map((o) => [o.id, o]))
  return changes.flatMap((change) => {
    const occurrence = byId.get(change.occurrence)
    const isMove = change.change === 'moved' && occurrence?.kind === 'meeting' && change.past !== true
    return isMove ? [{ change, occurrence }] : []
  })
}

interface ReplanChoiceProps {
  readonly moves: readonly ProposedMove[]
  /** The ticked ones' ids; undefined before any choice, when all are. */
  readonly chosen: readonly string[] | undefined
}

/** A new plan's moves within the form that saves it, each to be taken or left. */
export const ReplanChoice = ({ moves, chosen }: ReplanChoiceProps) =>
  moves.length === 0 ? null : (
    <fieldset>
      <legend>{words.legend}</legend>
      <p class="muted">{words.lead}</p>
      <ul class="plain">
        {moves.map(({ change, occurrence: { id, title } }) => (
          <li>
            <input type="hidden" name="erbjudet" value={id} />
            <input
              type="checkbox"
              id={`godta-${id}`}
              name="godta"
              value={id}
              checked={chosen?.includes(id) ?? true}
            />{' '}
            <label for={`godta-${id}`} class="beside">
              <strong>{title}</strong> {change.because}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
