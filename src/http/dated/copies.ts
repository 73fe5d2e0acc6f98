import { addMonths, yearOf } from '../../calendar/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { type DatedYear, StoreUnavailable, sha256 } from '../../store/index.ts'
import { wasWritten } from '../full-store.ts'
import type { Services } from '../services.ts'
import { occurrenceView } from '../views.ts'
import type { YearOf, YearRegister } from './kept-registers.ts'
import { type Clerk, prefixOf } from './register.ts'

/**
 * Which plan years are kept, in months about today: what can be asked for from today on, and a while before. Whoever
 * asks for other years has them reckoned, and fills no disk.
 */
const KEPT_MONTHS = { before: 24, after: 72 } as const

/** Plan years in the store, for processes that have not reckoned them. */
export interface Copies {
  /** The registers of those of some years that are kept as they are now. */
  read(wanted: readonly YearOf[]): Promise<YearRegister[]>
  /** Keeps years that were reckoned. A store that has no room, or can't be written now, stops no reading. */
  write(made: readonly Made[]): Promise<void>
}

export interface Made {
  readonly register: YearRegister
  /** In the order of their places. */
  readonly occurrences: readonly Occurrence[]
}

export function createCopies(
  { store, clock, engine }: Pick<Services, 'store' | 'clock' | 'engine'>,
  clerk: Clerk,
): Copies {
  const rules = new WeakMap<RegionModel, string>()
  const rulesOf = (model: RegionModel): string => {
    const known = rules.get(model) ?? rulesHash(engine!, model)
    rules.set(model, known)
    return known
  }
  const named = <T>(all: readonly T[], of: (one: T) => YearOf): (T & { copy: DatedYear })[] => {
    if (engine === undefined) return []
    const today = clock.today()
    const first = yearOf(addMonths(today, -KEPT_MONTHS.before))
    const last = yearOf(addMonths(today, KEPT_MONTHS.after))
    const keepable = all.filter((one) => of(one).year >= first && of(one).year <= last)
    return keepable.map((one) => {
      const { model, year, revision } = of(one)
      const copy = { region: model.region.id, year, basis: basisOf(rulesOf(model), revision) }
      return { ...one, copy }
    })
  }
  return {
    async read(wanted) {
      const asked = named(wanted, (of) => of)
      const texts = await store.datedRegisters(asked.map(({ copy }) => copy))
      return asked.flatMap((of, i) => {
        const text = texts[i]
        return text === undefined ? [] : [{ ...clerk.read(text, prefixOf(of)), ...of }]
      })
    },
    async write(made) {
      const all = named(made, ({ register }) => register)
      if (all.length === 0) return
      const written = await wasWritten(
        store.keepDated(
          all.map(({ register, occurrences, copy }) => ({
            ...copy,
            register: clerk.write(register),
            contents: occurrences.map((o) => JSON.stringify(occurrenceView(o))),
          })),
        ),
        StoreUnavailable,
      )
      if (written) for (const { register, copy } of all) register.copy = copy
    },
  }
}

/** Another one is another program, other facts or other rules. */
export const rulesHash = (engine: string, { region }: RegionModel): string =>
  sha256(`${engine} ${JSON.stringify(region)}`)

/** What a plan year of a region's rules and revision is kept on. */
export const basisOf = (rules: string, revision: number): string => `${rules} ${revision}`
