import type { Region, Rule, RuleOf } from '../rules/index.ts'
import { ruleStep } from './explain.ts'
import { shortName } from './occurrence.ts'
import { assumptionWords } from './value-words.ts'
import { distanceWords, list, numberWord } from './words.ts'

/** A rule of a conflict: its id, the document's words or our assumption, and its quote where it has one. */
export const ruleWords = (rule: Rule) => ({
  id: rule.id,
  text: ruleStep(rule).text,
  ...(rule.basis.kind === 'document' && { quote: rule.basis.quote }),
})

/** A rule as part of a sentence. */
function named(rule: Rule): string {
  const { basis } = rule
  if (basis.kind === 'document') return `”${basis.quote}” (${basis.heading})`
  return basis.kind === 'assumption'
    ? `vårt antagande ”${assumptionWords(rule).replace(/\.$/, '')}”`
    : basis.source
}

/** What can't be done, for a coordinator; `more` when other rules can't hold together either. */
export function conflictText(rules: readonly Rule[], year: number, more: boolean): string {
  const others = more
    ? ' Det finns fler regler som inte går ihop; de visas när de här har fått ge efter.'
    : ''
  if (rules.length === 0)
    return `Året ${year} går inte att planera ens utan de regler som måste hållas: dagarna räcker inte.`
  if (rules.length === 1)
    return `Det här går inte att hålla ${year}: ${named(rules[0]!)}. De dagar som kan användas räcker inte, när ett organ möts högst en gång i veckan och ingen behövs på två ställen.${others}`
  const enough = more ? '' : ' Det räcker att en av dem ger efter.'
  return `Följande går inte att förena ${year}: ${list(rules.map(named))}.${enough}${others}`
}

/** What would do: a rule with its number eased, or without its claim. */
export function relaxationText(rule: Rule, eased: Rule | undefined, region: Region): string {
  if (eased) {
    if (rule.kind === 'meetings' || rule.kind === 'joint')
      return `Det går om ${countWords(rule, eased as typeof rule, region)}.`
    if (rule.kind === 'before' || rule.kind === 'after')
      return `Det går om ${farWords(rule, eased as typeof rule, region)}.`
  }
  return `Det går om ${named(rule)} får ge efter.`
}

type Counted = RuleOf<'meetings' | 'joint'>

const PER = { year: 'per år', 'half-year': 'per halvår', term: 'per termin', quarter: 'per kvartal' } as const

/** `Länsstyrgruppen möts minst 13 gånger per år i stället för 60` */
function countWords(rule: Counted, eased: Counted, region: Region): string {
  const who =
    rule.kind === 'joint'
      ? `${titleOf(rule, region)} hålls`
      : `${list((rule.bodies ?? [rule.body!]).map((id) => bodyName(id, region)))} möts`
  const [key, value] = numbered(eased)
  const how = { exactly: '', atLeast: 'minst ', about: 'cirka ' }[key]
  const times = value === 1 ? 'en gång' : `${numberWord(value)} gånger`
  return `${who} ${how}${times} ${PER[rule.count!.per]} i stället för ${numberWord(numbered(rule)[1])}`
}

function numbered({ count }: Counted): readonly ['exactly' | 'atLeast' | 'about', number] {
  const key = (['exactly', 'atLeast', 'about'] as const).find((k) => count?.[k] !== undefined)!
  return [key, count![key]!]
}

const titleOf = (rule: RuleOf<'joint'>, { rules }: Region): string => {
  const creator = rules.find((r) => r.id === rule.refines)
  return rule.title ?? (creator?.kind === 'joint' ? creator.title! : rule.id)
}

function bodyName(id: string, { bodies }: Region): string {
  const body = bodies.find((b) => b.id === id)
  return body ? shortName(body) : id
}

type Tied = RuleOf<'before' | 'after'>

/** `Länsstyrgruppens AU hålls minst 9 dagar före mötet i stället för minst 10 dagar` */
function farWords(rule: Tied, eased: Tied, region: Region): string {
  const refined = region.rules.find((r) => r.id === rule.refines)
  const creator = refined?.kind === 'before' || refined?.kind === 'after' ? refined : rule
  const what =
    creator.gives === 'meeting'
      ? `${bodyName(creator.body!, region)} hålls`
      : `sista dagen att ${creator.title} är`
  const goal = region.rules.find((r) => r.id === creator.to?.rule)
  const of = goal && 'title' in goal ? `dagen för att ${goal.title}` : 'mötet'
  const way = rule.kind === 'before' ? 'före' : 'efter'
  return `${what} ${boundWords(eased)} ${way} ${of} i stället för ${boundWords(rule)}`
}

const boundWords = ({ atLeast, atMost }: Tied): string =>
  atLeast ? `minst ${distanceWords(atLeast)}` : atMost ? `högst ${distanceWords(atMost)}` : ''
