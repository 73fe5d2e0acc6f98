import type { ExplanationStep, OccurrenceStatus } from '../planning/index.ts'
import { text } from './text.ts'

/** How settled a date is, in a word. */
export const StatusMark = ({ status }: { readonly status: OccurrenceStatus }) => (
  <span class={`status status-${status}`}>{text.status[status]}</span>
)

/** Who says it: told by the word and the border's form, not by colour alone. */
export const BasisMark = ({ basis }: { readonly basis: ExplanationStep['basis'] }) => (
  <span class={`basis basis-${basis}`}>{text.basis[basis]}</span>
)
