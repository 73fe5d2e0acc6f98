import { formatDate, isoWeek } from '../calendar/index.ts'
import { type ConflictSet, type Plan, weekdayWord } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'

const STATES = {
  proposed: 'Beräknat förslag. Inte utskickat eller beslutat.',
  circulated: 'Preliminärt, utskickat för synpunkter.',
  adopted: 'Fastställt.',
} as const

/** A year as a table for a terminal; where it breaks a must, with the rules that can't hold together. */
export function planTable({ region }: RegionModel, plan: Plan, conflict?: ConflictSet): string {
  const rows = plan.occurrences.map((o) => [
    formatDate(o.date),
    weekdayWord(o.date).slice(0, 2),
    `v. ${isoWeek(o.date).week}`,
    o.start === undefined ? '' : `${o.start}–${o.end ?? ''}`,
    o.title,
    o.responsible ?? '',
  ])
  const widths = rows.reduce(
    (most, row) => row.map((text, i) => Math.max(most[i] ?? 0, text.length)),
    [] as number[],
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, i) => text.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  const told = (title: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', title, ...texts.map((t) => `  ${t}`)]
  return [
    `${region.name} ${plan.year}. ${STATES[plan.state]}`,
    '',
    ...rows.map(line),
    ...told(
      'Bryter mot regler:',
      plan.violations.map((f) => f.text),
    ),
    ...told(
      'Varför det inte går:',
      conflict ? [conflict.text, ...conflict.relaxations.map((r) => r.text)] : [],
    ),
    ...told(
      'Fick stå tillbaka:',
      plan.yielded.map((f) => f.text),
    ),
    ...told(
      'Våra antaganden:',
      plan.open.filter((o) => o.kind === 'assumption').map((o) => `${o.rule}: ${o.text}`),
    ),
    '',
  ].join('\n')
}
