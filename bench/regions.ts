import { planYear } from '../src/planning/index.ts'
import { place } from '../src/planning/place.ts'
import { atMost, type Figure } from './figure.ts'
import { inMs, median, timed } from './measure.ts'
import { facts, models } from './shipped.ts'
import { print } from './table.ts'

const YEARS = Array.from({ length: 10 }, (_, i) => 2024 + i)
const AIM_MS = 10

const cases = models.map((model) => ({
  id: model.region.id,
  bodies: model.region.bodies.length,
  settings: YEARS.map((year) => ({ model, facts: facts.forRegion(model.region.id), year })),
}))

/** The shipped regions' ten years, each planned once to warm up and once by the clock. */
export function regions(): Figure[] {
  for (const { settings } of cases) for (const setting of settings) planYear(setting)
  const measured = cases.map(({ id, bodies, settings }) => {
    const plans = settings.map((setting) => timed(() => planYear(setting)))
    return {
      id,
      bodies,
      proven: plans.filter(({ value }) => value.proof.status === 'optimal').length,
      ms: plans.map((plan) => plan.ms),
      placing: settings.map((setting) => timed(() => place(setting)).ms),
    }
  })
  print(
    `Shipped regions, planYear ${YEARS[0]}–${YEARS.at(-1)}, after one pass to warm up`,
    ['region', 'bodies', 'median ms', 'max ms', 'of it placing', 'optimal'],
    measured.map(({ id, bodies, proven, ms, placing }) => [
      id,
      `${bodies}`,
      inMs(median(ms)),
      inMs(Math.max(...ms)),
      inMs(median(placing)),
      `${proven} of ${ms.length}`,
    ]),
  )
  const middle = median(measured.map(({ ms }) => median(ms)))
  return [atMost('a region planned, median', middle, AIM_MS)]
}
