import type { RegionModel } from '../rules/index.ts'
import { shortName } from './occurrence.ts'
import type { Occurrence, OpenPoint } from './plan.ts'
import { list } from './words.ts'

/** What is due at meetings of bodies that set their own dates, and have none in the year: it has no day until they have. */
export function awaitedIn(model: RegionModel, occurrences: readonly Occurrence[], year: number): OpenPoint[] {
  const met = new Set(occurrences.filter((o) => o.kind === 'meeting').flatMap((o) => o.bodies))
  return model.region.bodies
    .filter((body) => body.dates === 'outside' && !met.has(body.id))
    .flatMap((body): OpenPoint[] => {
      const due = model.yearly.reports.filter((r) => r.due?.value.meeting?.body === body.id)
      if (!due[0]) return []
      const what = list(due.map((r) => `”${r.title}”`))
      const text = `${shortName(body)} bestämmer sina mötesdagar själv, och inga är inlagda för ${year}. Därför har ${what} inget datum än.`
      return [{ kind: 'suggestion', rule: due[0].rule.id, text }]
    })
}
