import type { OpenAPIHono } from '@hono/zod-openapi'
import { API } from './api/api-info.ts'
import { DEPRECATED, type DeprecatedCall } from './deprecation.ts'
import type { CallExample, Recorded } from './example.ts'
import { RECORDED } from './examples.ts'
import { ABOUT, LIMITATIONS, SERVICE_LEVEL, TAGS } from './openapi-text.ts'
import { READ_ALONE, READING_PROBLEMS } from './router.ts'

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>
type Operation = NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>
type Answer = {
  description: string
  headers?: Record<string, unknown>
  content?: Record<string, { examples?: Record<string, unknown> }>
}

/** Those that calls have. */
export const METHODS = ['get', 'post', 'delete'] as const

/** The schemes by which calls are opened, and the answer that any call may have. */
export function registerShared({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: "A planner's key of one region, made on the command line. `Authorization: Bearer KEY`.",
  })
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'The token of one subscription, shown when it was made. It opens its deletion and nothing else.',
  })
  registry.registerComponent('headers', 'ETag', {
    description: 'A strong tag of exactly this answer (RFC 9110 §8.8.3)',
    schema: { type: 'string' },
    example: '"0123456789abcdef0123456789abcdef"',
  })
  registry.registerComponent('responses', 'Failure', {
    description: 'Any other error: a method that is not possible (405), one of ours (500, 503)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  registry.registerPath({
    method: 'get',
    path: '/api/v1/openapi.json',
    operationId: 'getOpenApi',
    tags: ['Service'],
    summary: 'This description',
    description: 'OpenAPI 3.1, made of the schemas by which the service checks. The same at `/openapi.json`.',
    responses: {
      200: {
        description: 'The description',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      304: READING_PROBLEMS[304],
      ...READ_ALONE,
    },
  })
}

/** The whole description: what the routes say of themselves, with recorded examples and what holds for all of them. */
export function describedApi(
  app: OpenAPIHono,
  publicUrl: string,
  deprecated: readonly DeprecatedCall[] = DEPRECATED,
  recorded: Recorded = RECORDED,
): ApiDocument {
  const document = app.getOpenAPI31Document(headOf(publicUrl))
  document.components = { ...document.components, examples: problemExamples(recorded) }
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const method of METHODS) {
      const operation = item[method]
      if (operation === undefined) continue
      if (deprecated.some((call) => call.method === method && call.path === path)) operation.deprecated = true
      describeAnswers(operation, method, publicUrl, recorded)
    }
  return document
}

const headOf = (publicUrl: string) => ({
  openapi: '3.1.0' as const,
  info: {
    title: API.name,
    version: API.version,
    summary: "The year of a region's collaboration bodies, with the reason for each date",
    description: ABOUT,
    contact: { name: 'Whoever runs this service', url: `${publicUrl}/` },
    license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
    'x-sla': SERVICE_LEVEL,
    'x-limitations': LIMITATIONS,
  },
  externalDocs: { description: 'The description to read, in English', url: `${publicUrl}/docs` },
  servers: [{ url: publicUrl, description: 'This service' }],
  // What a call says nothing of needs no key
  security: [],
  tags: TAGS.map(([name, description]) => ({ name, description })),
})

function describeAnswers(
  operation: Operation,
  method: string,
  publicUrl: string,
  { calls, problems }: Recorded,
): void {
  const example = calls[operation.operationId ?? '']
  for (const [status, answer] of Object.entries(operation.responses as Record<string, Answer>)) {
    if (method === 'get' && status === '200')
      answer.headers = { ...answer.headers, ETag: { $ref: '#/components/headers/ETag' } }
    const told = example?.responses[status]
    for (const [type, media] of Object.entries(answer.content ?? {})) {
      if (type === 'application/problem+json') {
        if (status in problems) media.examples = { refused: { $ref: problemRef(status) } }
      } else if (told) media.examples = { recorded: exampleOf(told, publicUrl) }
    }
  }
  ;(operation.responses as Record<string, unknown>)['default'] = { $ref: '#/components/responses/Failure' }
  const body = operation.requestBody as
    | { content: Record<string, { examples?: Record<string, unknown> }> }
    | undefined
  if (body && example?.request)
    body.content['application/json']!.examples = { recorded: exampleOf(example.request, publicUrl) }
}

const problemRef = (status: string): string => `#/components/examples/Problem${status}`

const problemExamples = ({ problems }: Recorded) =>
  Object.fromEntries(
    Object.entries(problems).map(([status, value]) => [
      `Problem${status}`,
      { summary: 'As the service answered', value },
    ]),
  )

/** What can't stand in a text, a picture or a workbook, is there to be fetched. */
const exampleOf = ({ summary, value, path }: CallExample, publicUrl: string) =>
  path === undefined ? { summary, value } : { summary, externalValue: publicUrl + path }
