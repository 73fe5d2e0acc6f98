import { daysBetween, yearOf } from '../../calendar/index.ts'
import { type Occurrence, shortName } from '../../planning/index.ts'
import type { RegionModel } from '../../rules/index.ts'
import type { Arende } from './arende.ts'
import type { Due, Outlook } from './outlook.ts'

const TITLES: Readonly<Record<string, string>> = {
  prepare: 'Bereda ärendet',
  agenda: 'Ta upp ärendet på dagordningen',
  papers: 'Lämna underlag till ärendet',
  treat: 'Behandla ärendet',
  feedback: 'Återkoppla ärendet',
  'follow-up': 'Återkoppla ärendet',
}

/**
 * An ärende's last days as dated things, for those with a key alone; those for the next meeting where its own is missed
 * or off. The meeting itself is among the plan's own dates, and no date of the ärende's.
 */
export function arendeDates(model: RegionModel, arende: Arende, outlook: Outlook): Occurrence[] {
  const { papers, next, sitting } = outlook
  const due = next ? outlook.nextDue : outlook.due
  const meeting = (next ?? sitting)?.meeting
  const waits = due && due.step !== 'treat' ? [dated(model, arende, due, meeting)] : []
  if (papers === undefined || !meeting || next) return waits
  const { presenter } = arende
  const paper: Due = {
    step: 'papers',
    date: papers,
    text: 'Underlaget lämnas före mötet.',
    ...(presenter !== undefined && { responsible: presenter }),
  }
  return [...waits, dated(model, arende, paper, meeting)]
}

function dated(
  model: RegionModel,
  { id, region, title, body }: Arende,
  { step, date, text, responsible, rule }: Due,
  meeting: Occurrence | undefined,
): Occurrence {
  const anchor = step === 'follow-up' ? undefined : meeting
  return {
    id: `${id}-${step}`,
    region,
    planYear: anchor?.planYear ?? yearOf(date),
    body,
    bodies: [body],
    kind: 'deadline',
    rule: rule ?? anchor?.rule ?? 'arende',
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
