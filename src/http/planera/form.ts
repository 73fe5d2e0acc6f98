import type { Context } from 'hono'
import { type Decision, decisionSchema, type Json } from '../../planning/index.ts'
import { sentForm } from '../sent-form.ts'
import { partsIn } from './parts.ts'

/** What a form holds: its fields' texts, several for one that is ticked several times. */
export type Fields = Readonly<Record<string, readonly string[]>>

export async function fieldsOf(c: Context): Promise<Fields> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of await sentForm(c)) {
    if (typeof value !== 'string') continue
    const known = fields.get(name)
    if (known) known.push(value)
    else fields.set(name, [value])
  }
  return Object.fromEntries(fields)
}

export const only = (fields: Fields, name: string): string => (fields[name]?.[0] ?? '').trim()

/** A decision as a program would send it, and as it is read; or the fields that can not be. */
export type Read =
  | { readonly sent: Json; readonly decision: Decision }
  | { readonly wrong: readonly string[]; readonly sent: Json }

/** Reads a form's fields as a decision: a blank field is one that was not filled in. */
export function decisionIn(fields: Fields): Read {
  const kind = only(fields, 'kind')
  const sent = Object.fromEntries(
    Object.entries(readerOf(kind)?.(fields) ?? { kind }).filter(([, value]) => value !== undefined),
  ) as { [name: string]: Json }
  const whole = {
    ...sent,
    kind,
    reason: only(fields, 'reason'),
    ...(only(fields, 'override') === 'on' && { override: true }),
  }
  const read = decisionSchema.safeParse(whole)
  if (read.success) return { sent: whole, decision: read.data }
  return {
    sent: whole,
    wrong: [...new Set(read.error.issues.map((issue) => String(issue.path[0] ?? 'kind')))],
  }
}

type Raw = Record<string, unknown>

const text = (fields: Fields, name: string): string | undefined => only(fields, name) || undefined
const many = (fields: Fields, name: string): readonly string[] | undefined => {
  const all = (fields[name] ?? []).filter(Boolean)
  return all.length > 0 ? all : undefined
}
/** A ranked day's radio button, or a day of one's own. */
const dayIn = (fields: Fields): string | undefined => text(fields, 'own-date') ?? text(fields, 'date')
const times = (fields: Fields) => ({ start: text(fields, 'start'), end: text(fields, 'end') })

const READERS: Readonly<Record<string, (fields: Fields) => Raw>> = {
  move: (f) => ({
    occurrence: text(f, 'occurrence'),
    date: dayIn(f),
    ...times(f),
    carry: only(f, 'carry') === 'on' ? true : undefined,
  }),
  cancel: (f) => ({ occurrence: text(f, 'occurrence') }),
  restore: (f) => ({ occurrence: text(f, 'occurrence') }),
  add: (f) => ({
    type: text(f, 'type'),
    body: text(f, 'body'),
    date: text(f, 'date'),
    ...times(f),
    title: text(f, 'title'),
    ordinary: only(f, 'ordinary') === 'on' ? true : undefined,
    yearly: only(f, 'yearly') === 'on' ? true : undefined,
    requestedBy: text(f, 'requestedBy'),
  }),
  details: (f) => ({
    occurrence: text(f, 'occurrence'),
    form: text(f, 'form') ?? null,
    place: text(f, 'place') ?? null,
    note: text(f, 'note') ?? null,
    parts: partsIn(only(f, 'parts'), only(f, 'parts-before')),
  }),
  assume: (f) => ({ assumption: text(f, 'assumption'), value: valueIn(f) }),
  set: (f) => ({ dates: rowsIn(f) }),
  block: (f) => ({
    ...(fieldOf(f, 'days') ?? {
      from: text(f, 'from'),
      to: text(f, 'to') ?? text(f, 'from'),
      ...times(f),
    }),
    label: text(f, 'label'),
    weight: text(f, 'weight'),
    party: text(f, 'party'),
    source: text(f, 'source'),
  }),
  unblock: (f) => ({ revision: number(f, 'revision') }),
  undo: (f) => ({ revision: number(f, 'revision') }),
  replan: () => ({}),
  circulate: (f) => ({ replyBy: text(f, 'replyBy'), bodies: many(f, 'bodies') }),
  adopt: (f) => ({ bodies: many(f, 'bodies') }),
}

const readerOf = (kind: string) => (Object.hasOwn(READERS, kind) ? READERS[kind] : undefined)

const number = (fields: Fields, name: string): number | undefined =>
  /^\d{1,9}$/.test(only(fields, name)) ? Number(only(fields, name)) : undefined

/** A list that a form carries on in one field; its schema tells whether it can be. */
function fieldOf(fields: Fields, name: string): Raw | undefined {
  const value = only(fields, name)
  if (value === '') return undefined
  try {
    return { [name]: JSON.parse(value) as unknown }
  } catch {
    return { [name]: value }
  }
}

/** An assumption's value by the type that its form says it has. */
function valueIn(fields: Fields): unknown {
  const value = only(fields, 'value')
  switch (only(fields, 'type')) {
    case 'integer':
      return /^-?\d{1,6}$/.test(value) ? Number(value) : value
    case 'boolean':
      return value === 'true'
    case 'clock-span':
      return { start: only(fields, 'start'), end: only(fields, 'end') }
    case 'terms':
      return (fields['from'] ?? []).map((from, i) => ({ from, to: fields['to']?.[i] ?? '' }))
    default:
      return value
  }
}

/** Rows of a set: the fields `row-body`, `row-date`, `row-start` and `row-end`, in the order they stand in. */
function rowsIn(fields: Fields): Raw[] {
  const column = (name: string) => fields[`row-${name}`] ?? []
  return column('body').map((body, i) => {
    const [date, start, end] = ['date', 'start', 'end'].map((name) => column(name)[i]?.trim() || undefined)
    return { body, date, ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
  })
}
