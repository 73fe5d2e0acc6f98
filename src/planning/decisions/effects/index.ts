import type { Effect, Question } from '../effect.ts'
import { add } from './add.ts'
import { assume } from './assume.ts'
import { block, unblock } from './block.ts'
import { cancel, restore } from './call-off.ts'
import { details } from './details.ts'
import { move } from './move.ts'
import { adopt, circulate } from './progress.ts'
import { set } from './set.ts'
import { undo } from './undo.ts'

/** What a decision means. Throws a Refused for a value that can not be. */
export function effectOf(question: Question): Effect {
  const { decision } = question
  switch (decision.kind) {
    case 'assume':
      return assume({ ...question, decision })
    case 'set':
      return set({ ...question, decision })
    case 'move':
      return move({ ...question, decision })
    case 'cancel':
      return cancel({ ...question, decision })
    case 'restore':
      return restore({ ...question, decision })
    case 'add':
      return add({ ...question, decision })
    case 'details':
      return details({ ...question, decision })
    case 'block':
      return block({ ...question, decision })
    case 'unblock':
      return unblock({ ...question, decision })
    case 'circulate':
      return circulate({ ...question, decision })
    case 'adopt':
      return adopt({ ...question, decision })
    case 'undo':
      return undo({ ...question, decision })
    case 'replan':
      return { marks: {}, frees: () => false }
  }
}
