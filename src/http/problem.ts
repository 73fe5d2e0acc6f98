import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { blotted } from './blotted.ts'

export const problemErrorSchema = z
  .object({
    pointer: z.string().openapi({
      description: 'JSON Pointer to the value, in the place that `in` names',
      example: '#/limit',
    }),
    in: z.enum(['path', 'query', 'header', 'body']),
    detail: z.string().openapi({ example: 'expected a whole number from 1 to 500' }),
    rule: z.string().optional().openapi({
      description: 'The rule that it would break, or `day-off`, `blocked-day`, `same-people`',
    }),
    quote: z.string().optional().openapi({ description: "The rule's sentence in the governing document" }),
    occurrences: z.array(z.string()).optional().openapi({ description: 'What would break it' }),
  })
  .openapi('ProblemError')

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ example: 'Unprocessable Content' }),
    status: z.int().openapi({ example: 422 }),
    detail: z.string().openapi({ example: 'limit: expected a whole number from 1 to 500' }),
    instance: z
      .string()
      .openapi({ format: 'uri-reference', description: 'What was asked for', example: '/api/v1/regions' }),
    errors: z.array(problemErrorSchema).optional(),
    requestId: z.string().optional().openapi({
      description: 'Of an error that is ours: what to quote to the operator, as `X-Request-Id` has it',
    }),
  })
  .openapi('Problem')

export type ProblemError = z.infer<typeof problemErrorSchema>

const TITLES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** What a caller did wrong, or what is not there; every one meets HTTP in {@link problemResponse}. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ContentfulStatusCode
  readonly errors: readonly ProblemError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: ContentfulStatusCode,
    detail: string,
    errors: readonly ProblemError[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail)
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

export const notFound = (detail: string): Problem => new Problem(404, detail)

export function invalid(errors: readonly ProblemError[]): Problem {
  return new Problem(
    422,
    errors.map((e) => `${e.pointer.replace(/^#\/?/, '')}: ${e.detail}`).join('; '),
    errors,
  )
}

export function problemResponse(c: Context, problem: Problem): Response {
  const { status, errors } = problem
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail: problem.message,
    instance: blotted(c.req.path, ''),
    ...(errors.length > 0 && { errors }),
    ...(status >= 500 && { requestId: c.get('requestId') }),
  }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    ...problem.headers,
    ...(status === 503 && { 'Retry-After': '300' }),
    ...(status === 405 && { Allow: 'GET, HEAD, OPTIONS' }),
  })
}
