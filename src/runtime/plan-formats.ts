import { planCsv } from '../http/exports/csv.ts'
import { planIcs } from '../http/exports/ics.ts'
import { planSvg } from '../http/exports/svg.ts'
import { planXlsx } from '../http/exports/xlsx.ts'
import { shown } from '../http/planner.ts'
import { seedOf } from '../http/publication.ts'
import { planView } from '../http/views.ts'
import { type Base, conflictOf, type Plan, settingIn } from '../planning/index.ts'
import type { Decided } from './decided.ts'
import { planTable } from './table.ts'

/** What a year is told from. */
export interface Telling {
  readonly plan: Plan
  readonly base: Base
  readonly decided: Decided
  readonly publicUrl: string
  /** RFC 3339, UTC. */
  readonly now: string
}

type Write = (telling: Telling) => string | Promise<Uint8Array>

/** The forms that `plan` tells a year in, each the same octets as over HTTP. */
export const FORMATS = {
  table: ({ plan, base, decided: { state } }) =>
    planTable(
      base.model,
      plan,
      plan.violations.length > 0 ? conflictOf(settingIn(state, base, plan.year)) : undefined,
    ),
  json: ({ plan }) => `${JSON.stringify(planView(plan), null, 2)}\n`,
  csv: ({ plan, base }) => planCsv(plan, base.model.region),
  xlsx: ({ plan, base }) => planXlsx(plan, base.model.region),
  ics: ({ plan, base: { model }, decided, publicUrl, now }) =>
    planIcs(shown(plan.occurrences, decided.state), {
      model,
      year: plan.year,
      published: decided.published,
      seed: seedOf(model, now),
      publicUrl,
    }),
  svg: ({ plan, base, decided, publicUrl }) =>
    planSvg({ ...plan, occurrences: shown(plan.occurrences, decided.state) }, { ...base, publicUrl }),
} as const satisfies Readonly<Record<string, Write>>

export type Format = keyof typeof FORMATS

export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name)
