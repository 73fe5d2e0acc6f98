import type { Region } from '../rules/index.ts'
import { yearPath } from './paths.ts'
import { text } from './text.ts'
import { viewPath, type YearView } from './year-view.ts'

interface YearLinksProps {
  readonly region: Region
  readonly years: readonly number[]
  /** The year that is shown. */
  readonly current?: number
  /** How it is shown, so that another year is shown alike. */
  readonly view?: YearView
}

/** A region's years side by side. */
export const YearLinks = ({ region, years, current, view }: YearLinksProps) => (
  <nav class="years" aria-label={text.yearsOf(region.name)}>
    <ul>
      {years.map((year) => (
        <li>
          <a
            href={
              view === undefined ? yearPath(region.id, year) : viewPath(region.id, year, inYear(view, year))
            }
            {...(year === current && { 'aria-current': 'page' as const })}
          >
            {current === undefined ? text.yearLink(year) : year}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The same month of another year. */
const inYear = (view: YearView, year: number): YearView =>
  view.name === 'manad' && view.part !== undefined ? { ...view, part: `${year}${view.part.slice(4)}` } : view
