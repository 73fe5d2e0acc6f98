import { type CivilDate, civil } from './date.ts'

/** Påskdagen of a Gregorian year: Meeus, Jones and Butcher's computus ("Astronomical Algorithms", ch. 8). */
export function easter(year: number): CivilDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const skipped = Math.floor((century + 8) / 25)
  const moon = Math.floor((century - skipped + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * correction + 114
  return civil(year, Math.floor(sum / 31), (sum % 31) + 1)
}
