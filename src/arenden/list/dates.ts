import { type CivilDate, daysBetween, yearOf } from '../../calendar/index.ts'
import { type Occurrence, shortName } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Arende } from './arende.ts'
import type { Outlook } from './outlook.ts'

const TITLES: Readonly<Record<string, string>> = {
  prepare: 'Bereda ärendet',
  agenda: 'Ta upp ärendet på dagordningen',
  papers: 'Lämna underlag till ärendet',
  treat: 'Behandla ärendet',
  feedback: 'Återkoppla ärendet',
  'follow-up': 'Återkoppla ärendet',
}

/**
 * An ärende's last days as dated things, for those with a key alone. The meeting itself is among the plan's own dates,
 * and no date of the ärende's.
 */
export function arendeDates(model: RegionModel, arende: Arende, outlook: Outlook): Occurrence[] {
  const { due, papers, sitting } = outlook
  const waits = due && due.step !== 'treat' ? [dated(model, arende, outlook, due.step, due.date)] : []
  const own = papers === undefined || !sitting ? [] : [dated(model, arende, outlook, 'papers', papers)]
  return [...waits, ...own]
}

function dated(
  model: RegionModel,
  arende: Arende,
  { due, sitting }: Outlook,
  step: string,
  date: CivilDate,
): Occurrence {
  const { id, region, title, body, presenter } = arende
  const responsible = step === 'papers' ? (presenter ?? due?.responsible) : due?.responsible
  const anchor = step === 'follow-up' ? undefined : sitting?.meeting
  const text = step === due?.step ? due.text : 'Underlaget lämnas före mötet.'
  return {
    id: `${id}-${step}`,
    region,
    planYear: anchor?.planYear ?? yearOf(date),
    body,
    bodies: [body],
    kind: 'deadline',
    rule: (step === due?.step ? due.rule : undefined) ?? anchor?.rule ?? 'arende',
    title: `Sista dag: ${TITLES[step] ?? TITLES['treat']} ”${title}” (${shortName(model.bodyOf(body))})`,
    date,
    status: anchor?.status ?? 'confirmed',
    origin: 'planner',
    ...(responsible !== undefined && { responsible }),
    ...(anchor && { anchor: { occurrence: anchor.id, days: daysBetween(anchor.date, date) } }),
    basis: 'decision',
    explanation: [{ step: 'decision', text, basis: 'decision', date }],
  }
}
