import {
  type Objection,
  type Raise,
  raiseSchema,
  type Taken,
  type TakenStep,
  takenStepSchema,
} from '../../arenden/index.ts'
import { arendeText } from '../../pages/planera/index.ts'
import { Refused } from '../../planning/index.ts'
import type { Fields } from './form.ts'

const words = arendeText.form

/** A form's fields by name, each with one text; what was not filled in is left out. */
export const textsIn = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, [value]]) => {
      const text = value?.trim() ?? ''
      return text === '' ? [] : [[name, text]]
    }),
  )

/** What a form comes to: a step with what speaks against it, or what is wrong, in Swedish. */
export type Tried =
  | { readonly taken: Taken }
  | { readonly wrong: readonly string[]; readonly objections: readonly Objection[] }

export const raiseIn = (texts: Readonly<Record<string, string>>, take: (raise: Raise) => Taken): Tried =>
  tried(raiseSchema.safeParse(sentIn(texts)), take)

export const stepIn = (texts: Readonly<Record<string, string>>, take: (step: TakenStep) => Taken): Tried =>
  tried(takenStepSchema.safeParse(sentIn(texts)), take)

/** As a program would send it: without the revision that the form was read at. */
function sentIn(texts: Readonly<Record<string, string>>) {
  const { override, ...rest } = texts
  const sent = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'read'))
  return { ...sent, ...(override === 'on' && { override: true }) }
}

interface Parsed<T> {
  readonly success: boolean
  readonly data?: T | undefined
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined
}

function tried<T extends { readonly override?: boolean | undefined }>(
  { data, error }: Parsed<T>,
  take: (data: T) => Taken,
): Tried {
  if (data === undefined) {
    const names = new Set(error?.issues.map((issue) => String(issue.path[0] ?? 'kind')))
    return { wrong: [...names].map(fieldWords), objections: [] }
  }
  try {
    const taken = take(data)
    if (taken.objections.length > 0 && data.override !== true)
      return { wrong: [], objections: taken.objections }
    return { taken }
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused
    const name = refused.pointer.split('/')[1] ?? 'kind'
    return { wrong: [name === 'kind' ? words.notNow : fieldWords(name)], objections: [] }
  }
}

const fieldWords = (name: string): string => words.wrong(arendeText.field[name] ?? name)
