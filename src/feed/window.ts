import { addDays, addMonths, type CivilDate, fields, type Period, period } from '../calendar/index.ts'

const MONTHS_BACK = 3
const MONTHS_FORWARD = 18

const firstOfMonth = (date: CivilDate): CivilDate => addDays(date, 1 - fields(date).day)

/** The days whose events a feed holds; it moves on the 1st of a month only, so that bodies and their ETags rest in between. */
export const feedWindow = (today: CivilDate): Period =>
  period(addMonths(windowRoll(today), -MONTHS_BACK), addMonths(windowRoll(today), MONTHS_FORWARD))

/** The day on which the window last moved. */
export const windowRoll = (today: CivilDate): CivilDate => firstOfMonth(today)
