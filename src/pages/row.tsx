import { list, type Occurrence } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { StatusMark } from './marks.tsx'
import { bodyNames, shortNames } from './names.ts'
import { occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { ShortDays, shortWeek, timeWords } from './when.tsx'

interface RowProps {
  readonly occurrence: Occurrence
  readonly region: Region
  readonly isToday: boolean
}

/** One date of the year's list. */
export const Row = ({ occurrence: o, region, isToday }: RowProps) => {
  const names = shortNames(region, o.bodies)
  const named = [names, bodyNames(region, o.bodies)].some((all) => all.every((n) => o.title.includes(n)))
  return (
    <tr
      role="row"
      class={`row ${o.kind}${o.status === 'cancelled' ? ' off' : ''}${isToday ? ' is-today' : ''}`}
      {...(isToday && { 'aria-current': 'date' as const })}
    >
      <td role="cell" class="day">
        <ShortDays occurrence={o} />
      </td>
      <td role="cell" class="week">
        {shortWeek(o.date)}
      </td>
      <td role="cell" class="time">
        {timeWords(o)}
      </td>
      <th scope="row" role="rowheader" class="what">
        {o.kind === 'milestone' && <span class="kind">{text.kind.milestone}: </span>}
        <a href={occurrencePath(o)}>{o.title}</a>
      </th>
      <td role="cell" class={named ? 'body-cell named' : 'body-cell'}>
        {list(names)}
      </td>
      <td role="cell" class="responsible">
        {o.responsible !== undefined && (
          <>
            <span class="narrow-only">{text.year.columns.responsible}: </span>
            {o.responsible}
          </>
        )}
      </td>
      <td role="cell" class="status-cell">
        <StatusMark status={o.status} />
      </td>
    </tr>
  )
}
