import { addDays, addMonths, type CivilDate } from '../calendar/index.ts'
import { dateWords, type Term, termAt } from '../planning/index.ts'
import type { Rotation } from '../rules/index.ts'
import { BasisMark } from './marks.tsx'
import { text } from './text.ts'

/** Terms are told from the one that is now over so many months. */
const AHEAD_MONTHS = 72

interface OfficeTermsProps {
  readonly rotation: Rotation
  readonly today: CivilDate
}

/** Whose turn an office is, from now on: the rule that says which turn it is may be the document's or ours. */
export const OfficeTerms = ({ rotation, today }: OfficeTermsProps) => {
  const terms = termsFrom(rotation, today)
  if (terms.length === 0) return <p>{text.body.chairNone}</p>
  return (
    <>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{text.body.from}</th>
            <th scope="col">{text.body.to}</th>
            <th scope="col">{text.body.party}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ party, start, end }) => (
            <tr {...(start <= today && { 'aria-current': 'true' as const })}>
              <td>{dateWords(start)}</td>
              <td>{dateWords(addDays(end, -1))}</td>
              <th scope="row">
                {party}
                {start <= today && ` (${text.body.now})`}
              </th>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <BasisMark basis={rotation.known!.rule.basis.kind} /> {wordsOf(rotation)}
      </p>
    </>
  )
}

function termsFrom(rotation: Rotation, today: CivilDate): Term[] {
  const terms: Term[] = []
  for (let day = today; day < addMonths(today, AHEAD_MONTHS); ) {
    const term = termAt(rotation, day)
    if (term === undefined) return terms
    terms.push(term)
    day = term.end
  }
  return terms
}

const wordsOf = ({ known }: Rotation): string => {
  const { basis } = known!.rule
  return basis.kind === 'document'
    ? `”${basis.quote}”`
    : basis.kind === 'assumption'
      ? basis.reason
      : basis.source
}
