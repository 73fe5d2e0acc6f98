import type { RegionModel } from '../../rules/index.ts'
import type { DatedYear } from '../../store/index.ts'
import type { Register } from './register.ts'

/** A plan year of a region as of a revision. */
export interface YearOf {
  readonly model: RegionModel
  readonly year: number
  readonly revision: number
}

/** A plan year's register. */
export interface YearRegister extends Register, YearOf {
  /** What its dates are kept as in the store, where they are. */
  copy?: DatedYear
}

/** Occurrences whose registers are kept; the region that has been kept the longest goes first. */
const MOST_KEPT = 2_000_000

/** The registers of each region's last known revision. */
export interface KeptRegisters {
  find(of: YearOf): YearRegister | undefined
  /** Those of some years, if all of them are kept. */
  all(years: readonly YearOf[]): readonly YearRegister[] | undefined
  /** Takes one in place of those of an earlier revision; one of an earlier revision itself is not taken. */
  add(register: YearRegister): void
  drop(register: YearRegister): void
}

interface RegionKept {
  readonly revision: number
  readonly years: Map<number, YearRegister>
}

export function keptRegisters(): KeptRegisters {
  const regions = new Map<string, RegionKept>()
  let size = 0

  const find: KeptRegisters['find'] = ({ model, year, revision }) => {
    const known = regions.get(model.region.id)
    return known?.revision === revision ? known.years.get(year) : undefined
  }
  const forget = (id: string): void => {
    for (const { dates } of regions.get(id)?.years.values() ?? []) size -= dates.length
    regions.delete(id)
  }
  return {
    find,
    all(years) {
      const found: YearRegister[] = []
      for (const of of years) {
        const register = find(of)
        if (!register) return undefined
        found.push(register)
      }
      return found
    },
    add(register) {
      const { id } = register.model.region
      const known = regions.get(id)
      if (known && known.revision > register.revision) return
      if (known?.revision !== register.revision) {
        forget(id)
        regions.set(id, { revision: register.revision, years: new Map() })
      }
      const { years } = regions.get(id)!
      size += register.dates.length - (years.get(register.year)?.dates.length ?? 0)
      years.set(register.year, register)
      for (const oldest of regions.keys()) {
        if (size <= MOST_KEPT || oldest === id) break
        forget(oldest)
      }
    },
    drop(register) {
      const { years } = regions.get(register.model.region.id) ?? {}
      if (years?.get(register.year) !== register) return
      size -= register.dates.length
      years.delete(register.year)
    },
  }
}
