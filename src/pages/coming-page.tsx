import { addDays, type CivilDate, fields, isoWeek, mondayOfWeek } from '../calendar/index.ts'
import { dateWords, dayAndMonth, type Occurrence } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { comingPath, type Wanted } from './coming.ts'
import { ComingFilter } from './coming-filter.tsx'
import { grouped } from './concerns.ts'
import { html, Page } from './layout.tsx'
import { StatusMark } from './marks.tsx'
import { Notice, standingOfDates } from './notice.tsx'
import { COMING, occurrencePath } from './paths.ts'
import { text } from './text.ts'
import { ShortDays, timeWords } from './when.tsx'

const words = text.coming

export interface ComingPageProps {
  readonly regions: readonly Region[]
  readonly wanted: Wanted
  /** Those of this page, by date. */
  readonly occurrences: readonly Occurrence[]
  /** Of all pages. */
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly today: CivilDate
}

/** Everything to come in all regions, a week at a time. */
export const comingPage = (props: ComingPageProps): string => {
  const { regions, wanted, occurrences, total, today } = props
  return html(
    <Page title={words.heading} crumbs={[{ name: words.heading, path: COMING }]}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <Notice standing={standingOfDates(occurrences, text.notice.everyone)} />
      <ComingFilter regions={regions} wanted={wanted} />
      {total === 0 ? <p class="empty">{words.none}</p> : <p>{words.count(total)}</p>}
      {grouped(occurrences, ({ date }) => JSON.stringify(isoWeek(date))).map(([, week]) => (
        <Week occurrences={week} regions={regions} today={today} />
      ))}
      <Paging {...props} />
    </Page>,
  )
}

interface WeekProps {
  readonly occurrences: readonly Occurrence[]
  readonly regions: readonly Region[]
  readonly today: CivilDate
}

const Week = ({ occurrences, regions, today }: WeekProps) => {
  const week = isoWeek(occurrences[0]!.date)
  const monday = mondayOfWeek(week)
  const id = `v-${week.year}-${week.week}`
  return (
    <section class="coming-week" aria-labelledby={id}>
      <h2 id={id}>{words.week(week.week, spanWords(monday, addDays(monday, 6)))}</h2>
      <ol class="upcoming">
        {occurrences.map((o) => (
          <li class={`item ${o.kind}`}>
            <span class="item-day">
              <ShortDays occurrence={o} />
              {o.date === today && <strong class="today-word">{text.today}</strong>}
            </span>
            <span class="item-what">
              {o.kind === 'milestone' && `${text.kind.milestone}: `}
              <a href={occurrencePath(o)}>{o.title}</a>{' '}
              {o.start !== undefined && <span class="nowrap">{timeWords(o)}</span>}
              <span class="where">
                {[
                  regions.find((r) => r.id === o.region)?.name ?? o.region,
                  ...(o.responsible === undefined ? [] : [text.year.by(o.responsible)]),
                ].join('. ')}
              </span>
            </span>
            <StatusMark status={o.status} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Paging = ({ wanted, page, pages }: ComingPageProps) =>
  pages < 2 ? null : (
    <nav class="paging" aria-label={words.pages}>
      {page > 1 && (
        <a href={comingPath(wanted, page - 1)} rel="prev">
          {words.before}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a href={comingPath(wanted, page + 1)} rel="next">
          {words.after}
        </a>
      )}
    </nav>
  )

/** `23–29 november 2026`, and with both months where they differ. */
function spanWords(first: CivilDate, last: CivilDate): string {
  const [from, to] = [fields(first), fields(last)]
  return `${from.month === to.month ? from.day : dayAndMonth(first)}–${dateWords(last)}`
}
