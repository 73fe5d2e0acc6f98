import { yearParameter } from '../parameters.ts'
import { invalid } from '../problem.ts'

/** The plan year of a file's name, `2027.csv`. Throws a 422 for one that can't be planned. */
export function yearInName(name: string, extension: string): number {
  const year = yearParameter.safeParse(name.slice(0, -`.${extension}`.length))
  if (year.success) return year.data
  throw invalid(year.error.issues.map(({ message }) => ({ pointer: '#/year', in: 'path', detail: message })))
}
