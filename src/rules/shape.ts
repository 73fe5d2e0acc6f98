import { z } from 'zod'

/** All of a shape's keys, none of them needed. */
export const optionals = <S extends z.ZodRawShape>(shape: S) => z.object(shape).partial().shape

/** How many of some keys stand in a value. */
export const standing = (value: object, names: readonly string[]): number =>
  names.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length

/** A strict object in which exactly one of `choices` stands, beside what `common` holds. */
export function exactlyOne<C extends z.ZodRawShape, K extends z.ZodRawShape>(choices: C, common: K) {
  const names = Object.keys(choices)
  return z
    .strictObject({ ...optionals(choices), ...common })
    .refine((value) => standing(value, names) === 1, { error: `expected exactly one of ${names.join(', ')}` })
}

/** Refuses a rule that does not state exactly one of `claims`: a rule is one claim with one basis. */
export const oneClaim = (claims: object) => {
  const names = Object.keys(claims)
  return [
    (rule: object) => standing(rule, names) === 1,
    { error: `expected exactly one claim of ${names.join(', ')}` },
  ] as const
}
