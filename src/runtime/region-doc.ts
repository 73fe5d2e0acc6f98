import { assumptionWords, dayAndMonth, type Plan } from '../planning/index.ts'
import type { Region, RegionModel, Rule } from '../rules/index.ts'

/** The year that the pages about the regions tell of. */
export const DOC_YEAR = 2027

/** The region whose wheel of that year is the README's picture. */
export const PICTURED = 'norrbotten'

/** A region's page in docs/: each sentence, its rule, and what it gives; each assumption, its value and reason. */
export function regionDoc({ region }: RegionModel, plan: Plan): string {
  const said = region.rules.filter((r) => r.basis.kind !== 'assumption')
  const assumed = region.rules.filter((r) => r.basis.kind === 'assumption')
  return [
    `# ${region.name}`,
    '',
    `Från mening till regel till datum. Sidan görs av \`npm run -s docs\` och prövas mot reglerna. Datumen är ett beräknat förslag för ${plan.year}, inte utskickade eller beslutade.`,
    '',
    ...region.documents.map(
      (d) => `- *${d.title}* (${d.publisher}${d.validity === undefined ? '' : `; ${d.validity}`})`,
    ),
    '',
    '## Vad dokumentet säger',
    '',
    `| mening | rubrik | regel | ger ${plan.year} |`,
    '|---|---|---|---|',
    ...said.map((rule) => row([quoteOf(rule), headingOf(rule), ruleName(rule), gives(rule, region, plan)])),
    '',
    '## Vad vi antar',
    '',
    `| antagande | varför | regel | ger ${plan.year} |`,
    '|---|---|---|---|',
    ...assumed.map((rule) =>
      row([assumptionWords(rule), reasonOf(rule), ruleName(rule), gives(rule, region, plan)]),
    ),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((c) => c.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

const ruleName = (rule: Rule): string => `\`${rule.id}\` (${rule.kind})`
const quoteOf = ({ basis }: Rule): string =>
  basis.kind === 'document' ? `”${basis.quote}”` : basis.kind === 'assumption' ? '' : basis.source
const headingOf = ({ basis }: Rule): string => (basis.kind === 'document' ? basis.heading : '')
const reasonOf = ({ basis }: Rule): string => (basis.kind === 'assumption' ? basis.reason : '')
/** How many dates are told one by one before they are counted. */
const TOLD = 12

/** What a rule gives in the plan: its own dates, or how many dates it has a part in. */
function gives(rule: Rule, region: Region, plan: Plan): string {
  const own = plan.occurrences.filter((o) => o.rule === rule.id)
  if (own.length > TOLD)
    return `${own.length} datum, från ${dayAndMonth(own[0]!.date)} till ${dayAndMonth(own.at(-1)!.date)}`
  if (own.length > 0) return own.map((o) => dayAndMonth(o.date)).join(', ')
  const part = plan.occurrences.filter((o) => o.explanation.some((step) => step.rule === rule.id)).length
  if (part > 0) return `har del i ${part} datum`
  if (rule.kind === 'process') return rule.text
  if (rule.kind === 'order')
    return `prövas: ${sideName(rule.first, region)}, sedan ${sideName(rule.next, region)}`
  return 'inget datum av sig själv'
}

const sideName = (
  { body, rule }: { body?: string | undefined; rule?: string | undefined },
  region: Region,
): string => region.bodies.find((b) => b.id === body)?.name ?? rule ?? ''
