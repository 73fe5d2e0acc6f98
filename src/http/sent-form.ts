import type { Context } from 'hono'
import { Problem } from './problem.ts'

/** The form that a request sends. Throws a 422 for what is none: broken, or of a type that no form has. */
export async function sentForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Problem(422, 'Formuläret gick inte att läsa. Ladda om sidan och försök igen.')
  }
}
