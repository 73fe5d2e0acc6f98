import type { CivilDate } from '../../calendar/index.ts'
import type { Occurrence } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import { type Page, type Paging, pagedFrom } from '../paging.ts'
import type { Planner } from '../planner.ts'
import type { Services } from '../services.ts'
import { type OccurrenceView, occurrenceView } from '../views.ts'
import type { YearRegister } from './kept-registers.ts'
import { type Item, keyOf, listOf } from './list.ts'
import { createClerk, inPlaces, type Register, type Trait } from './register.ts'
import { createRegisters } from './registers.ts'

export type { Trait } from './register.ts'

export interface Asked {
  readonly models: readonly RegionModel[]
  readonly first: CivilDate
  readonly last: CivilDate
  readonly fits: (trait: Trait) => boolean
  /** What is told beside the regions' plans. */
  readonly beside: readonly Occurrence[]
  readonly paging: Paging
}

/** Everything dated, of all regions and plan years, a page at a time. */
export interface Dated {
  /** What is asked for, by date, then id, as the API tells it. Throws a 422 for paging that can't be. */
  page(asked: Asked): Promise<Page<OccurrenceView>>
}

/** A register of what is at hand. */
interface OwnRegister extends Register {
  readonly occurrences: readonly Occurrence[]
}

type AnyItem = Item<YearRegister | OwnRegister>

export function createDated(
  desk: Pick<Services, 'store' | 'clock' | 'engine'> & { readonly planner: Planner },
): Dated {
  const { store, planner } = desk
  const clerk = createClerk()
  const registers = createRegisters(desk, clerk)

  /** A plan year's occurrences, where the store has them not. */
  const reckoned = async ({ model, year, revision }: YearRegister): Promise<readonly Occurrence[]> =>
    inPlaces(planner.datedIn(model, year, await planner.stateAt(model, revision)))

  const views = async (items: readonly AnyItem[]): Promise<OccurrenceView[]> => {
    const asked = items.flatMap(({ register, place }) =>
      'model' in register && register.copy ? [{ ...register.copy, place }] : [],
    )
    const texts = (await store.datedContents(asked)).values()
    const occurrences = new Map<Register, readonly Occurrence[]>()
    const told: OccurrenceView[] = []
    for (const { register, place } of items) {
      if ('model' in register) {
        const text = register.copy && texts.next().value
        if (text !== undefined) {
          told.push(JSON.parse(text) as OccurrenceView)
          continue
        }
        if (register.copy) registers.drop(register)
      }
      const known =
        occurrences.get(register) ?? ('model' in register ? await reckoned(register) : register.occurrences)
      occurrences.set(register, known)
      told.push(occurrenceView(known[place]!))
    }
    return told
  }
  return {
    async page({ models, first, last, fits, beside, paging }) {
      const own = inPlaces(beside)
      const all: readonly (YearRegister | OwnRegister)[] = [
        ...(await registers.about(models, first, last)),
        { ...clerk.registerOf(own, ''), occurrences: own },
      ]
      const list = listOf(all, [first, last], (trait) => fits(clerk.traits[trait]!))
      const { items, ...rest } = pagedFrom(list, keyOf, paging)
      return { items: await views(items), ...rest }
    },
  }
}
