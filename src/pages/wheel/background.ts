import { calendarYear, overlaps } from '../../calendar/index.ts'
import type { Fact } from '../../facts/index.ts'
import type { Arc, Scale } from './scale.ts'

/** Days that are not as others, behind the rings. */
export interface Sector {
  readonly kind: 'break' | 'off'
  readonly arc: Arc
}

const isBreak = ({ kind }: Fact): boolean => kind === 'school-break'

/** Public holidays, and the eves that the law equates with Sunday. */
const isDayOff = ({ kind }: Fact): boolean => kind === 'holiday' || kind === 'eve'

export function sectorsOf(facts: readonly Fact[], scale: Scale): Sector[] {
  return facts
    .filter((fact) => isBreak(fact) || isDayOff(fact))
    .flatMap((fact) => {
      const arc = scale.span(fact)
      return arc === undefined ? [] : [{ kind: isBreak(fact) ? 'break' : 'off', arc } as const]
    })
}

/** The school breaks that share a day with a year. */
export const breaksIn = (facts: readonly Fact[], year: number): Fact[] =>
  facts.filter((fact) => isBreak(fact) && overlaps(fact, calendarYear(year)))
