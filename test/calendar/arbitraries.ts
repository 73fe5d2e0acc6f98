import fc from 'fast-check'
import { addDays, type CivilDate, civil, type Period, period } from '../../src/calendar/index.ts'

export const FIRST = civil(1900, 1, 1)
export const LAST = civil(2199, 12, 31)

export const anyDate: fc.Arbitrary<CivilDate> = fc.nat(LAST - FIRST).map((n) => addDays(FIRST, n))

/** Up to two years long; empty ones too. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDate, fc.nat(800))
  .map(([start, length]) => period(start, addDays(start, length)))
