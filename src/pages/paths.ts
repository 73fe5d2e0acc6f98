import { type CivilDate, civil, fields } from '../calendar/index.ts'
import type { Occurrence } from '../planning/index.ts'

const segment = encodeURIComponent

export const START = '/'
export const DOCS = '/docs'
/** Where planners sign in. */
export const PLAN = '/planera'
export const COMING = '/halltider'
export const COMPARE = '/jamfor'
export const ACCESSIBILITY = '/tillganglighet'
export const STYLESHEET = '/style.css'
/** Where on a region's page the feeds stand. */
export const FEEDS_ANCHOR = 'prenumerera'

export const regionPath = (region: string): string => `/${segment(region)}`
export const yearPath = (region: string, year: number): string => `${regionPath(region)}/${year}`
export const bodyPath = (region: string, body: string): string =>
  `${regionPath(region)}/grupp/${segment(body)}`
export const occurrencePath = ({ region, planYear, id }: Occurrence): string =>
  `${yearPath(region, planYear)}/${segment(id)}`

/** An occurrence of a region by its id, which holds its plan year after the region's. */
export const occurrenceIdPath = (region: string, id: string): string =>
  `${regionPath(region)}/${id.slice(region.length + 1, region.length + 5)}/${segment(id)}`

/** When an ärende can be treated; with a meeting, what must be done by when for it. */
export const arendePath = (region: string, meeting?: string): string =>
  `${regionPath(region)}/arende${meeting === undefined ? '' : `?meeting=${segment(meeting)}`}`

/** A year as a file: JSON is the API's own answer. */
export const planFile = (
  region: string,
  year: number,
  form: 'csv' | 'xlsx' | 'ics' | 'svg' | 'json',
): string => `/api/v1/regions/${segment(region)}/plans/${year}${form === 'json' ? '' : `.${form}`}`

/** How to subscribe to a region's feeds, or to a body's. */
export const subscribePath = (region: string, body?: string): string =>
  body === undefined
    ? `${regionPath(region)}/prenumerera`
    : `${regionPath(region)}/${segment(body)}/prenumerera`
/** Where a feed of one's own is ended. */
export const endSubscriptionPath = (region: string): string => `${regionPath(region)}/prenumerera/avsluta`

export const regionFeed = (region: string): string => `/feeds/${segment(region)}.ics`
export const partFeed = (region: string, part: string): string =>
  `/feeds/${segment(region)}/${segment(part)}.ics`

/** A whole address for people to copy. */
export const address = (publicUrl: string, path: string): string => publicUrl.replace(/\/+$/, '') + path

/** The first day of a date's month: what a month is known by. */
export function monthOf(date: CivilDate): CivilDate {
  const { year, month } = fields(date)
  return civil(year, month, 1)
}

/** `m-2027-03` */
export function monthAnchor(month: CivilDate): string {
  const { year, month: number } = fields(month)
  return `m-${year}-${String(number).padStart(2, '0')}`
}
