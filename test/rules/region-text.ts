import { compile, loadRegion, type RegionModel } from '../../src/rules/index.ts'
import { SourceError } from '../../src/yaml/index.ts'

/** A file's name that errors are told under. */
export const FILE = 'calendars/provlan.yaml'

export const DOCUMENT = '{ kind: document, document: dokument, heading: Möten, quote: Så här står det. }'
/** An assumption; the bounds stand where the claim is a whole number. */
export const assumption = (bounds = ''): string =>
  `{ kind: assumption, reason: Dokumentet är tyst., parameter: { name: Ett värde${bounds && `, ${bounds}`} } }`

export const BODIES = [
  '{ id: grupp, name: Gruppen, level: strategic }',
  '{ id: au, name: Arbetsutskottet, level: preparatory }',
  '{ id: rad, name: Rådet, level: political }',
]

/** Where the rules begin in {@link regionText} with the usual bodies. */
export const FIRST_RULE_LINE = 11

/** A region's file: each body and each rule is one line, in flow style. */
export const regionText = (rules: readonly string[], bodies: readonly string[] = BODIES): string =>
  [
    'id: provlan',
    'name: Provlän',
    'revised: 2026-11-24',
    'documents: [{ id: dokument, title: Ett dokument, publisher: Provlän }]',
    'words: { minutes: minnesanteckningar, agenda: dagordning, papers: handlingar, call: kallelse }',
    'bodies:',
    ...bodies.map((body) => `  - ${body}`),
    'rules:',
    ...rules.map((rule) => `  - ${rule}`),
    '',
  ].join('\n')

/** A rule of one line: its id, kind and claims, on the document's word unless another basis is given. */
export const rule = (id: string, kind: string, claims: string, basis = DOCUMENT, strength = 'must'): string =>
  `{ id: ${id}, kind: ${kind}, strength: ${strength}, ${claims}, basis: ${basis} }`

export const FOUR = rule('moten', 'meetings', 'body: grupp, count: { exactly: 4, per: year }')

export const modelOf = (rules: readonly string[], bodies: readonly string[] = BODIES): RegionModel =>
  compile(loadRegion(FILE, regionText(rules, bodies)))

/** What loading a text complains of, a line a problem. */
export function complaints(text: string): string[] {
  try {
    loadRegion(FILE, text)
  } catch (error) {
    if (error instanceof SourceError) return error.message.split('\n')
    throw error
  }
  return []
}
