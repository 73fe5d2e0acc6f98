import { type CivilDate, dateOf, formatDate } from '../../calendar/index.ts'
import type { Occurrence } from '../plan.ts'
import type { Json } from './entry.ts'

/** An occurrence as JSON, its dates as texts. */
export function stored(o: Occurrence): { readonly [field: string]: Json } {
  const { date, endDate, movedFrom, explanation, ...rest } = o
  return {
    ...(rest as unknown as { [field: string]: Json }),
    date: formatDate(date),
    ...(endDate !== undefined && { endDate: formatDate(endDate) }),
    ...(movedFrom !== undefined && { movedFrom: formatDate(movedFrom) }),
    explanation: explanation.map(({ date: at, ...step }) => ({
      ...(step as unknown as { [field: string]: Json }),
      ...(at !== undefined && { date: formatDate(at) }),
    })),
  }
}

type Texts<T> = { readonly [K in keyof T]: T[K] extends CivilDate | undefined ? string : T[K] }

/** The inverse of {@link stored}; what is read was written by it. */
export function occurrenceOf(json: Json): Occurrence {
  const { date, endDate, movedFrom, explanation, ...rest } = json as unknown as Texts<Occurrence>
  return {
    ...(rest as unknown as Occurrence),
    date: dateOf(date),
    ...(endDate !== undefined && { endDate: dateOf(endDate) }),
    ...(movedFrom !== undefined && { movedFrom: dateOf(movedFrom) }),
    explanation: explanation.map((step) => {
      const { date: at, ...others } = step as unknown as { date?: string } & Occurrence['explanation'][number]
      return { ...others, ...(at !== undefined && { date: dateOf(at) }) }
    }),
  }
}
