import type { CivilDate } from '../calendar/index.ts'
import type { OccurrenceKind, Plan } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { monthTitle } from './month.tsx'
import { yearPath } from './paths.ts'
import { text } from './text.ts'
import { KIND_SLUGS, monthKey, viewPath, type YearView } from './year-view.ts'

const words = text.views

interface ViewChoiceProps {
  readonly region: Region
  readonly year: number
  readonly view: YearView
}

/** The ways to see a year, with what is chosen of it kept. */
export const ViewChoice = ({ region, year, view }: ViewChoiceProps) => {
  // A quarter is no month: another view begins where it would by itself
  const { part: _, ...whole } = view
  return (
    <nav class="years views" aria-label={words.label}>
      <ul>
        {(['hjul', 'lista', 'kvartal', 'manad'] as const).map((name) => (
          <li>
            <a
              href={viewPath(region.id, year, name === view.name ? view : { ...whole, name })}
              {...(name === view.name && { 'aria-current': 'page' as const })}
            >
              {words.names[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PartLinksProps extends ViewChoiceProps {
  readonly name: 'kvartal' | 'manad'
  readonly current: string
  readonly months: readonly CivilDate[]
}

/** The quarters or months of a year, one of them shown. */
export const PartLinks = ({ region, year, view, name, current, months }: PartLinksProps) => {
  const parts =
    name === 'kvartal'
      ? [1, 2, 3, 4].map((n) => ({ part: String(n), title: words.quarter(n) }))
      : months.map((m) => ({ part: monthKey(m), title: monthTitle(m, year) }))
  return (
    <nav class="months" aria-label={words.parts[name]}>
      <ul>
        {parts.map(({ part, title }) => (
          <li>
            <a
              href={viewPath(region.id, year, { ...view, name, part })}
              {...(part === current && { 'aria-current': 'page' as const })}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const KINDS: readonly OccurrenceKind[] = ['meeting', 'deadline', 'milestone']

interface FilterProps extends ViewChoiceProps {
  readonly plan: Plan
}

/** One body or one kind of dates alone. */
export const Filter = ({ region, year, view, plan }: FilterProps) => {
  const dated = new Set(plan.occurrences.flatMap((o) => o.bodies))
  const chosen = view.body !== undefined || view.kind !== undefined
  return (
    <form class="filter" method="get" action={yearPath(region.id, year)} aria-label={words.filter.heading}>
      {view.name !== 'hjul' && <input type="hidden" name="vy" value={view.name} />}
      {view.part !== undefined && <input type="hidden" name={view.name} value={view.part} />}
      <label>
        {words.filter.body}
        <select name="grupp">
          <option value="">{words.filter.everyBody}</option>
          {region.bodies
            .filter(({ id }) => dated.has(id))
            .map(({ id, name }) => (
              <option value={id} selected={id === view.body}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        {words.filter.kind}
        <select name="slag">
          <option value="">{words.filter.everyKind}</option>
          {KINDS.map((kind) => (
            <option value={KIND_SLUGS[kind]} selected={kind === view.kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.filter.submit}</button>
      {chosen && (
        <a href={viewPath(region.id, year, { name: view.name, ...(view.part && { part: view.part }) })}>
          {words.filter.clear}
        </a>
      )}
    </form>
  )
}
