import type { Setting } from '../src/planning/setting.ts'
import { compile, loadRegion } from '../src/rules/index.ts'
import { facts } from './shipped.ts'

/** Which people bodies have in common: the roles that one person holds, for each body by its number. */
export type Sharing = (body: number) => readonly string[]

export const NONE: Sharing = () => []
/** Each body has a person in common with the one before it and the one after it. */
export const NEIGHBOURS: Sharing = (body) => [`person ${body}`, `person ${body + 1}`]
export const ALL: Sharing = () => ['samordnaren']
/** Two bodies of every five have a person in common. */
export const SPARSE: Sharing = (body) => (body % 5 < 2 ? [`person ${Math.floor(body / 5)}`] : [])

const BASIS = 'basis: { kind: assumption, reason: Påhittad. }'
const RULE_BASIS = 'basis: { kind: document, document: dokument, heading: Möten, quote: Påhittad. }'

/** A region of bodies alike: four meetings a year each, all of them wanting the same weekday and the same hours. */
export function region(bodies: number, sharing: Sharing, year = 2027): Setting {
  const each = Array.from({ length: bodies }, (_, i) => i)
  const seats = (i: number) => sharing(i).map((role) => `{ role: ${role}, single: true, ${BASIS} }`)
  const rule = (id: string, claim: string, strength = 'must') =>
    `  - { id: ${id}, kind: meetings, strength: ${strength}, ${claim}, ${RULE_BASIS} }`
  const text = [
    'id: provlan',
    'name: Provlän',
    'revised: 2026-11-24',
    'documents: [{ id: dokument, title: Ett dokument, publisher: Provlän }]',
    'words: { minutes: minnesanteckningar, agenda: dagordning, papers: handlingar, call: kallelse }',
    'bodies:',
    ...each.map(
      (i) => `  - { id: organ-${i}, name: Organ ${i}, level: tactical, seats: [${seats(i).join(', ')}] }`,
    ),
    'rules:',
    ...each.flatMap((i) => [
      rule(`moten-${i}`, `body: organ-${i}, count: { exactly: 4, per: year }`),
      rule(
        `terminer-${i}`,
        `body: organ-${i}, terms: [{ from: 01-15, to: 06-10 }, { from: 08-20, to: 12-10 }]`,
      ),
      rule(`dag-${i}`, `body: organ-${i}, weekday: thursday`, 'wish'),
      rule(`tid-${i}`, `body: organ-${i}, time: { start: "09:00", end: "12:00" }`),
    ]),
    '',
  ].join('\n')
  return { model: compile(loadRegion('provlan.yaml', text)), facts: facts.forRegion('provlan'), year }
}
