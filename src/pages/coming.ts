import type { OccurrenceKind } from '../planning/index.ts'
import { COMING } from './paths.ts'
import { KIND_SLUGS } from './year-view.ts'

/** What of all that comes is asked for. */
export interface Wanted {
  /** A region's id. */
  readonly region?: string
  /** `region/body` */
  readonly body?: string
  /** Every kind where it is left out. */
  readonly kind?: OccurrenceKind
  /** A part of the responsible role. */
  readonly role?: string
}

/** The address of a page of what is asked for. */
export function comingPath({ region, body, kind, role }: Wanted, page = 1): string {
  const query = new URLSearchParams({
    ...(region !== undefined && { region }),
    ...(body !== undefined && { grupp: body }),
    ...(kind !== 'deadline' && { slag: kind === undefined ? 'allt' : KIND_SLUGS[kind] }),
    ...(role !== undefined && { ansvarig: role }),
    ...(page > 1 && { sida: String(page) }),
  }).toString()
  return `${COMING}${query === '' ? '' : `?${query}`}`
}
