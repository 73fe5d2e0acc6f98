import { calendarYear } from '../../calendar/index.ts'
import { type RegionFacts } from '../../facts/index.ts'
import { wheelSvg } from '../../pages/index.ts'
import type { Plan } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'

interface SvgSetting {
  readonly model: RegionModel
  readonly facts: RegionFacts
  readonly publicUrl: string
}

/** A year as a picture for a slide: links in it begin with the service's own address. */
export const planSvg = (plan: Plan, { model, facts, publicUrl }: SvgSetting): string =>
  wheelSvg({
    region: model.region,
    plan,
    facts: facts.factsWithin(calendarYear(plan.year)),
    rotations: model.yearly.rotations,
    cycles: model.yearly.cycles,
    publicUrl,
  })
