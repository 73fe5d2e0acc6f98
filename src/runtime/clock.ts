import { type CivilDate, dateOf } from '../calendar/index.ts'
import type { Clock } from '../http/app.ts'
import { TIMEZONE } from '../planning/index.ts'

const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIMEZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The machine's clock; `fixed` settles which day today is, and nothing else. */
export const systemClock = (fixed?: CivilDate): Clock => ({
  today: () => fixed ?? dateOf(day.format(new Date())),
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
})
