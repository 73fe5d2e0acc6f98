import { expect } from 'vitest'
import { addDays, type CivilDate, dateOf, formatDate } from '../../src/calendar/index.ts'
import type { Facts } from '../../src/facts/index.ts'
import { createApp } from '../../src/http/app.ts'
import type { Metrics, Observer } from '../../src/http/observing.ts'
import type { OidcSettings } from '../../src/http/services.ts'
import type { RegionModel } from '../../src/rules/index.ts'
import type { Store } from '../../src/store/index.ts'
import { facts } from '../facts/shipped.ts'
import { models } from '../planning/shipped.ts'
import { lazyStore } from '../store/memory.ts'

export const PUBLIC_URL = 'https://arshjul.example.se'

/** A clock that a test moves. */
export class FakeClock {
  #today: CivilDate
  #time: string

  constructor(today = '2026-11-24', time = '12:00:00') {
    this.#today = dateOf(today)
    this.#time = time
  }

  today = (): CivilDate => this.#today
  now = (): string => `${formatDate(this.#today)}T${this.#time}Z`

  moveTo(today: string, time = this.#time): void {
    this.#today = dateOf(today)
    this.#time = time
  }

  nextDay(): void {
    this.#today = addDays(this.#today, 1)
  }
}

export interface Made {
  readonly app: ReturnType<typeof createApp>
  readonly clock: FakeClock
  readonly reported: Error[]
  /** Of the requests that met what is reported. */
  readonly reportedIds: (string | undefined)[]
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly ask: (
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string,
  ) => Promise<Response>
  readonly store: Store
  readonly json: (path: string) => Promise<Record<string, unknown>>
}

/** The service in process, with the shipped regions unless told. */
export function made(
  options: {
    regions?: ReadonlyMap<string, RegionModel>
    facts?: Facts
    clock?: FakeClock
    store?: Store
    oidc?: OidcSettings
    metrics?: Metrics
    observer?: Observer
  } = {},
): Made {
  const clock = options.clock ?? new FakeClock()
  const reported: Error[] = []
  const reportedIds: (string | undefined)[] = []
  const store = options.store ?? lazyStore()
  let seed = 1
  const app = createApp({
    regions: options.regions ?? new Map(models.map((m) => [m.region.id, m])),
    facts: options.facts ?? facts,
    clock,
    publicUrl: PUBLIC_URL,
    engine: 'test',
    store,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => (seed = (seed * 48271) % 2147483647) & 255),
    ...(options.oidc && { oidc: options.oidc }),
    ...(options.metrics && { metrics: options.metrics }),
    ...(options.observer && { observer: options.observer }),
    report: (error, requestId) => {
      reported.push(error)
      reportedIds.push(requestId)
    },
  })
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    app.request(path, { method, headers, ...(body !== undefined && { body }) })
  const get = (path: string, headers?: Record<string, string>) => ask('GET', path, headers)
  const json = async (path: string) => {
    const response = await get(path)
    expect([path, response.status, response.headers.get('Content-Type')]).toEqual([
      path,
      200,
      'application/json',
    ])
    return (await response.json()) as Record<string, unknown>
  }
  return { app, clock, reported, reportedIds, get, ask, json, store }
}

/** An answer's headers, but for the one that is another each time. */
export const headersOf = ({ headers }: Response): [string, string][] =>
  [...headers].filter(([name]) => name !== 'x-request-id')

const TITLES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

interface ProblemBody {
  readonly detail: string
  readonly errors?: readonly {
    pointer: string
    in: string
    detail: string
    rule?: string
    quote?: string
  }[]
}

/** Asserts the one shape of every error (RFC 9457) and gives its body. */
export async function problemOf(
  response: Response,
  status: number,
  pointers?: readonly string[],
): Promise<ProblemBody> {
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('ETag')).toBeNull()
  const body = (await response.json()) as ProblemBody & Record<string, unknown>
  expect(body).toMatchObject({ type: 'about:blank', title: TITLES[status], status })
  expect(body.detail).toMatch(/\S/)
  if (pointers !== undefined || !body.errors?.some((e) => e.rule !== undefined))
    expect(body.errors?.map((e) => e.pointer)).toEqual(pointers)
  for (const error of body.errors ?? []) {
    if (error.rule !== undefined) continue
    expect(Object.keys(error).toSorted()).toEqual(['detail', 'in', 'pointer'])
    expect(error.detail).toMatch(/^expected /)
  }
  return body
}
