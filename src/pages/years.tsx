import type { Region } from '../rules/index.ts'
import { yearPath } from './paths.ts'
import { text } from './text.ts'

interface YearLinksProps {
  readonly region: Region
  readonly years: readonly number[]
  /** The year that is shown. */
  readonly current?: number
}

/** A region's years side by side. */
export const YearLinks = ({ region, years, current }: YearLinksProps) => (
  <nav class="years" aria-label={text.yearsOf(region.name)}>
    <ul>
      {years.map((year) => (
        <li>
          <a href={yearPath(region.id, year)} {...(year === current && { 'aria-current': 'page' as const })}>
            {current === undefined ? text.yearLink(year) : year}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
