import { type CivilDate, dateOf } from '../calendar/index.ts'
import type { Clock } from '../http/app.ts'
import { TIMEZONE } from '../planning/index.ts'
import { latest } from './latest.ts'

const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIMEZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The machine's clock; `fixed` settles which day today is, and nothing else. */
export function systemClock(fixed?: CivilDate): Clock {
  const instant = latest((second) => `${new Date(second * 1000).toISOString().slice(0, 19)}Z`)
  return {
    today: () => fixed ?? dateOf(day.format(new Date())),
    now: () => instant(Math.floor(Date.now() / 1000)),
  }
}
