import { capital, list } from '../planning/index.ts'
import type { Region, Rule } from '../rules/index.ts'
import { concerned, governs, grouped } from './concerns.ts'
import { BasisMark } from './marks.tsx'
import { bodyNames, documentTitle } from './names.ts'
import { text } from './text.ts'

type DocumentBasis = Extract<Rule['basis'], { kind: 'document' }>
interface Claim {
  readonly rule: Rule
  readonly basis: DocumentBasis
}

const claimOf = (rule: Rule): Claim[] => (rule.basis.kind === 'document' ? [{ rule, basis: rule.basis }] : [])

/** What the governing document fixes, word for word, under its own headings. */
export const DocumentClaims = ({ region }: { readonly region: Region }) => {
  const claims = region.rules.flatMap(claimOf)
  if (claims.length === 0) return <p class="empty">{text.region.documentNone}</p>
  return (
    <>
      {grouped(claims, ({ basis }) => `${basis.document} ${basis.heading}`).map(([, under]) => (
        <section class="claims">
          <h3>{under[0]!.basis.heading}</h3>
          {region.documents.length > 1 && (
            <p class="muted">{documentTitle(region, under[0]!.basis.document)}</p>
          )}
          {grouped(under, ({ basis }) => basis.quote).map(([quote, same]) => (
            <Quote quote={quote} rules={same.map((c) => c.rule)} region={region} />
          ))}
        </section>
      ))}
    </>
  )
}

interface QuoteListProps {
  readonly rules: readonly Rule[]
  readonly region: Region
}

/** What the document says in some rules, each sentence once. */
export const QuoteList = ({ rules, region }: QuoteListProps) => {
  const claims = rules.flatMap(claimOf)
  if (claims.length === 0) return <p>{text.body.rulesNone}</p>
  return (
    <>
      {grouped(claims, ({ basis }) => basis.quote).map(([quote, same]) => (
        <Quote quote={quote} rules={same.map((c) => c.rule)} region={region} />
      ))}
    </>
  )
}

interface QuoteProps {
  readonly quote: string
  readonly rules: readonly Rule[]
  readonly region: Region
}

const Quote = ({ quote, rules, region }: QuoteProps) => {
  const bodies = [...new Set(rules.flatMap((rule) => concerned(rule, region)))]
  return (
    <figure class="claim by-document">
      <blockquote>
        <p>”{quote}”</p>
      </blockquote>
      <figcaption>
        <BasisMark basis="document" /> {text.region.governs}: {list([...new Set(rules.map(governs))])}.{' '}
        {bodies.length > 0 && `${text.region.concerns}: ${list(bodyNames(region, bodies))}.`}
        {rules.every((rule) => rule.strength === 'wish') && ` ${text.region.wish}`}
      </figcaption>
    </figure>
  )
}

/** What an act or a publication says, where a region's own rules rest on one. */
export const SourceClaims = ({ region }: { readonly region: Region }) => (
  <ul class="plain">
    {region.rules.map(
      (rule) =>
        (rule.basis.kind === 'law' || rule.basis.kind === 'calendar') && (
          <li class={`claim by-${rule.basis.kind}`}>
            <BasisMark basis={rule.basis.kind} /> {capital(governs(rule))}: {rule.basis.source}
          </li>
        ),
    )}
  </ul>
)
