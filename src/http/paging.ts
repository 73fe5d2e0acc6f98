import { z } from '@hono/zod-openapi'
import { LIMIT } from './parameters.ts'
import { invalid } from './problem.ts'

export interface Paging {
  readonly limit?: number | undefined
  readonly page?: number | undefined
  readonly cursor?: string | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** The cursor of what follows, null at the end. */
  readonly next: string | null
}

/** A list's answer. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    total: z.int().openapi({ description: 'How many there are in all' }),
    next: z.string().nullable().openapi({ description: 'The cursor of what follows, null at the end' }),
  })

/** A list in the order of its keys, which need not be at hand as a whole. */
export interface Ordered<T> {
  readonly total: number
  slice(start: number, end: number): readonly T[]
  /** How many have a key up to and with this one. */
  upTo(key: string): number
}

/**
 * A part of a list that is in the order of its keys. A cursor holds the last key told, so that what is added or taken
 * away before it neither repeats nor loses an item after it. Throws a 422 for a cursor that none of ours is.
 */
export function paged<T>(items: readonly T[], keyOf: (item: T) => string, paging: Paging): Page<T> {
  const upTo = (key: string): number => {
    const index = items.findIndex((item) => keyOf(item) > key)
    return index < 0 ? items.length : index
  }
  return pagedFrom(
    { total: items.length, slice: (start, end) => items.slice(start, end), upTo },
    keyOf,
    paging,
  )
}

/** As {@link paged}, of a list that is not at hand as a whole. */
export function pagedFrom<T>(
  list: Ordered<T>,
  keyOf: (item: T) => string,
  { limit = LIMIT.default, page, cursor }: Paging,
): Page<T> {
  if (page !== undefined && cursor !== undefined) {
    throw invalid([notBoth])
  }
  const start = cursor === undefined ? ((page ?? 1) - 1) * limit : list.upTo(keyOfCursor(cursor))
  const items = list.slice(start, start + limit)
  const last = items.at(-1)
  const more = start + limit < list.total
  return { items, total: list.total, next: more && last !== undefined ? cursorOf(keyOf(last)) : null }
}

const MARK = 'k:'

/** What is wrong with two places to begin at. */
export const notBoth = {
  pointer: '#/page',
  in: 'query',
  detail: 'expected page or cursor, not both',
} as const

/** What is wrong with a cursor that none of ours is. */
export const notOurs = {
  pointer: '#/cursor',
  in: 'query',
  detail: 'expected the next of an answer before',
} as const

export const cursorOf = (key: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(MARK + key)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The key that a cursor was made of. Throws a 422 for one that none of ours is. */
export function keyOfCursor(cursor: string): string {
  const refused = invalid([notOurs])
  if (!/^[\w-]+$/.test(cursor)) throw refused
  try {
    const octets = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const text = new TextDecoder('utf-8', { fatal: true }).decode(octets)
    if (text.startsWith(MARK)) return text.slice(MARK.length)
  } catch {
    // not base64, or not UTF-8: refused below
  }
  throw refused
}
