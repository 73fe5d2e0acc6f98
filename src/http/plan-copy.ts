import type { Plan } from '../planning/index.ts'
import { strongTag } from './conditional.ts'
import { planView } from './views.ts'

/** A plan as it is sent, and the ETag that a decision on it names. */
export interface PlanCopy {
  readonly octets: Uint8Array<ArrayBuffer>
  readonly tag: string
}

const copies = new WeakMap<Plan, PlanCopy>()

/** A plan's octets, made once for as long as the plan is kept. */
export function planCopy(plan: Plan): PlanCopy {
  const copy = copies.get(plan) ?? copied(plan)
  copies.set(plan, copy)
  return copy
}

function copied(plan: Plan): PlanCopy {
  const octets = new TextEncoder().encode(JSON.stringify(planView(plan)))
  return { octets, tag: strongTag(octets) }
}
