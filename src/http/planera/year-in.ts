import type { Context } from 'hono'
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR } from '../../planning/index.ts'
import { notFound } from '../problem.ts'

/** The plan year of the address; throws a 404 for what is none. */
export function yearIn(c: Context): number {
  const text = c.req.param('year') ?? ''
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR) return year
  throw notFound(`Årshjul finns för åren ${FIRST_PLAN_YEAR}–${LAST_PLAN_YEAR}.`)
}
