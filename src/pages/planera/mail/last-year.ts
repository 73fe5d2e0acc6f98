import { isoWeek, weekday } from '../../../calendar/index.ts'
import { longDate, type Occurrence, weekdayWord, weekWords } from '../../../planning/index.ts'
import { timeWords } from '../../when.tsx'

/** A meeting that is not where one lay last year. */
interface Shifted {
  readonly now?: Occurrence
  readonly before?: Occurrence
}

/** How a body's meetings lie beside those of the year before. */
export interface LastYear {
  /** How many lie in the same ISO week, on the same weekday and at the same time. */
  readonly same: number
  readonly shifted: readonly Shifted[]
}

/** Meetings of the same body in two years, each list by date; what has no twin is paired in order. */
export function besideLastYear(now: readonly Occurrence[], before: readonly Occurrence[]): LastYear {
  const old = new Set(before.map(patternOf))
  const here = new Set(now.map(patternOf))
  const news = now.filter((o) => !old.has(patternOf(o)))
  const gone = before.filter((o) => !here.has(patternOf(o)))
  const pairs = Array.from({ length: Math.max(news.length, gone.length) }, (_, i): Shifted => {
    const [a, b] = [news[i], gone[i]]
    return { ...(a && { now: a }), ...(b && { before: b }) }
  })
  return { same: now.length - news.length, shifted: pairs }
}

const patternOf = ({ date, start, end }: Occurrence): string =>
  `${isoWeek(date).week} ${weekday(date)} ${start ?? ''} ${end ?? ''}`

/** `3 av 4 möten ligger i samma vecka, på samma veckodag och samma tid som 2026.` */
export function sameWords({ same, shifted }: LastYear, year: number): string {
  const all = same + shifted.filter(({ now }) => now).length
  const noun = all === 1 ? 'möte' : 'möten'
  if (all > 0 && same === all && shifted.length === 0)
    return `${all === 1 ? 'Mötet' : `Alla ${all} möten`} ligger som ${year}: samma vecka, veckodag och tid.`
  return `${same} av ${all} ${noun} ligger i samma vecka, på samma veckodag och samma tid som ${year}.`
}

/** `torsdag 8 april 2027 (vecka 14); 2026 var det torsdag vecka 15` */
export function shiftedWords({ now, before }: Shifted, year: number): string {
  if (!before) return `${longDate(now!.date)} (${weekWords(now!.date)}); inget sådant möte ${year}`
  const time = now && timeWords(now) === timeWords(before) ? undefined : timeWords(before)
  const was = `${weekdayWord(before.date)} ${weekWords(before.date)}${time === undefined ? '' : `, ${time}`}`
  if (!now) return `inget möte som motsvarar det ${was} ${year}`
  const newTime = time === undefined ? '' : `, ${timeWords(now) ?? 'utan klockslag'}`
  return `${longDate(now.date)} (${weekWords(now.date)})${newTime}; ${year} var det ${was}`
}
