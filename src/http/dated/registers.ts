import type { CivilDate } from '../../calendar/index.ts'
import { EMPTY_STATE } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Store } from '../../store/index.ts'
import { othersTurn } from '../others-turn.ts'
import { type Planner, planYearsAbout } from '../planner.ts'
import type { Services } from '../services.ts'
import { createCopies } from './copies.ts'
import { keptRegisters, type YearRegister } from './kept-registers.ts'
import { type Clerk, inPlaces, prefixOf } from './register.ts'

export interface Registers {
  /**
   * Those of the plan years that may have something dated from `first` to `last`, as the regions are decided now: region
   * by region, each region's of one revision.
   */
  about(models: readonly RegionModel[], first: CivilDate, last: CivilDate): Promise<YearRegister[]>
  /** Forgets one whose copy is gone from the store, so that it is kept anew. */
  drop(register: YearRegister): void
}

/** Regions whose years are read from the store at once. */
const AT_ONCE = 16

export function createRegisters(
  desk: Pick<Services, 'store' | 'clock' | 'engine'> & { readonly planner: Planner },
  clerk: Clerk,
): Registers {
  const { store, planner } = desk
  const kept = keptRegisters()
  const copies = createCopies(desk, clerk)
  const revisions = revisionsIn(store)

  const reckoned = async (model: RegionModel, years: readonly number[]): Promise<readonly YearRegister[]> => {
    const state = await planner.state(model)
    const { revision } = state
    const made = years
      .filter((year) => !kept.find({ model, year, revision }))
      .map((year) => {
        const occurrences = inPlaces(planner.datedIn(model, year, state))
        const of = { model, year, revision }
        const register: YearRegister = { ...clerk.registerOf(occurrences, prefixOf(of)), ...of }
        return { register, occurrences }
      })
    // Not from what is kept alone: of more than is kept, some has to go
    const all = years.map(
      (year) =>
        kept.find({ model, year, revision }) ?? made.find(({ register }) => register.year === year)!.register,
    )
    for (const { register } of made) kept.add(register)
    await copies.write(made)
    // A country that nobody has reckoned yet takes its time
    await othersTurn()
    return all
  }
  return {
    async about(models, first, last) {
      const years = planYearsAbout(first, last)
      const now = await revisions()
      const wanted = models.map((model) => {
        const revision = now.get(model.region.id) ?? EMPTY_STATE.revision
        return years.map((year) => ({ model, year, revision }))
      })
      const found = wanted.map((of) => kept.all(of))
      const missing = [...found.keys()].filter((i) => !found[i])
      for (let from = 0; from < missing.length; from += AT_ONCE) {
        const some = missing.slice(from, from + AT_ONCE)
        const absent = some.flatMap((i) => wanted[i]!.filter((of) => !kept.find(of)))
        for (const register of await copies.read(absent)) kept.add(register)
        for (const i of some) found[i] = kept.all(wanted[i]!) ?? (await reckoned(models[i]!, years))
      }
      return found.flatMap((of) => of!)
    },
    drop: (register) => kept.drop(register),
  }
}

/** Each region's last revision, asked for again once anything has been written. */
function revisionsIn(store: Store): () => Promise<ReadonlyMap<string, number>> {
  let known: { readonly last: number; readonly revisions: ReadonlyMap<string, number> } | undefined
  return async () => {
    // Before the revisions, which may then be newer than it says and are asked for once more
    const last = await store.lastWritten()
    if (known?.last !== last) known = { last, revisions: await store.revisions() }
    return known.revisions
  }
}
