import type { Child } from 'hono/jsx'
import type { CivilDate } from '../calendar/index.ts'
import {
  capital,
  clockWords,
  list,
  longDate,
  type Occurrence,
  type Part,
  weekWords,
} from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { StatusMark } from './marks.tsx'
import { bodyNames } from './names.ts'
import { bodyPath } from './paths.ts'
import { text } from './text.ts'
import { LongDay, timeWords } from './when.tsx'

const words = text.occurrence

interface ParticularsProps {
  readonly occurrence: Occurrence
  readonly region: Region
  readonly today: CivilDate
}

/** When, where and who. */
export const Particulars = ({ occurrence: o, region, today }: ParticularsProps) => {
  const meeting = o.kind === 'meeting'
  const names = bodyNames(region, o.bodies)
  return (
    <dl class="particulars">
      <Fact name={words.when}>
        <LongDay date={o.date} />
        {o.endDate !== undefined && o.endDate !== o.date && (
          <>
            –<LongDay date={o.endDate} />
          </>
        )}
        , {weekWords(o.date)}. {away(o.date, today)} {movedWords(o)}
      </Fact>
      {meeting && <Fact name={words.time}>{timeWords(o) ?? words.noTime}</Fact>}
      <Fact name={words.kindOf}>
        {text.kind[o.kind]}
        {meeting && o.ordinary === false && `. ${words.extra}`}
      </Fact>
      <Fact name={words.status}>
        <StatusMark status={o.status} />
      </Fact>
      {o.parts !== undefined && o.parts.length > 0 && (
        <Fact name={words.parts}>
          <Parts parts={o.parts} region={region} own={o.bodies} />
        </Fact>
      )}
      {meeting && <Fact name={words.place}>{placeWords(o)}</Fact>}
      <Fact name={names.length === 1 ? words.body : words.bodies}>
        {names.map((name, i) => (
          <>
            {i > 0 && (i === names.length - 1 ? ' och ' : ', ')}
            <a href={bodyPath(region.id, o.bodies[i]!)}>{name}</a>
          </>
        ))}
      </Fact>
      <Fact name={words.chair}>{o.chair}</Fact>
      <Fact name={words.viceChair}>{o.viceChair}</Fact>
      <Fact name={meeting ? words.convenes : words.responsible}>
        {o.responsible && capital(o.responsible)}
      </Fact>
      <Fact name={words.requestedBy}>{o.requestedBy}</Fact>
      <Fact name={words.note}>{o.note}</Fact>
    </dl>
  )
}

/** Left out where there is nothing to tell. */
const Fact = ({ name, children }: { readonly name: string; readonly children?: Child }) =>
  children === undefined || children === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )

interface PartsProps {
  readonly parts: readonly Part[]
  readonly region: Region
  readonly own: readonly string[]
}

const Parts = ({ parts, region, own }: PartsProps) => (
  <ul>
    {parts.map((part) => (
      <li>
        {capital(clockWords(part))}: {part.title}
        {part.bodies.length > 0 &&
          part.bodies.join() !== own.join() &&
          ` (${list(bodyNames(region, part.bodies))})`}
      </li>
    ))}
  </ul>
)

const placeWords = ({ form, place }: Occurrence): string =>
  [form && capital(form), place].filter(Boolean).join('. ') || words.noPlace

/** How far off the day is. */
function away(date: CivilDate, today: CivilDate): string {
  const days = date - today
  if (days === 0) return words.isToday
  return days > 0 ? words.ahead(words.dayForms(days)) : words.ago(words.dayForms(-days))
}

function movedWords({ date, movedFrom }: Occurrence): string {
  if (movedFrom === undefined || movedFrom === date) return ''
  return words.moved(date > movedFrom ? words.later : words.earlier, longDate(movedFrom))
}
