import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { RECORDED } from '../src/http/examples.ts'
import { apiDocument, withCalls } from '../src/runtime/api-doc.ts'
import { recordExamples } from '../src/runtime/examples.ts'
import { examplesModule } from '../src/runtime/examples-module.ts'
import { made } from './http/app.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

type Json = { readonly [name: string]: unknown }
interface Media {
  readonly schema: Json
  readonly examples?: Record<string, { value?: unknown; externalValue?: string; $ref?: string }>
}
interface Answer {
  readonly description?: string
  readonly content?: Record<string, Media>
  readonly $ref?: string
}
interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly parameters?: readonly (Json & { name: string; in: string; description?: string; schema: Json })[]
  readonly requestBody?: { content: Record<string, Media> }
  readonly responses: Record<string, Answer>
}
interface Document {
  readonly openapi: string
  readonly info: Json
  readonly tags: readonly { name: string }[]
  readonly servers: readonly { url: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Record<string, Record<string, Json>>
}

const document = JSON.parse(read('docs/openapi.json')) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)
const named = operations.map((o) => [o.operation.operationId, o] as const)
const medias = ({ requestBody, responses }: Operation) => [
  ...Object.entries(requestBody?.content ?? {}).map(([type, media]) => ['request', type, media] as const),
  ...Object.entries(responses).flatMap(([status, answer]) =>
    Object.entries(answer.content ?? {}).map(([type, media]) => [status, type, media] as const),
  ),
]

/** A schema with every reference put in, and with no name beside those that it tells. */
function closed(schema: unknown, isPart = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => closed(part))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...rest } = schema as Json & { $ref?: string }
  if ($ref !== undefined)
    return closed({ ...document.components['schemas']![$ref.split('/').at(-1)!], ...rest }, isPart)
  const told = Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => name !== 'example')
      .map(([name, part]) => [
        name,
        name === 'allOf' ? (part as unknown[]).map((p) => closed(p, true)) : inside(name, part),
      ]),
  )
  const isWhole = 'properties' in told || 'allOf' in told
  return isWhole && !isPart && !('additionalProperties' in told)
    ? { ...told, unevaluatedProperties: false }
    : told
}

/** The names of properties are no keywords. */
const inside = (name: string, part: unknown): unknown =>
  name === 'properties'
    ? Object.fromEntries(Object.entries(part as Json).map(([key, schema]) => [key, closed(schema)]))
    : name === 'enum' || name === 'default' || name === 'required'
      ? part
      : closed(part)

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)

/** What is wrong with a value by a schema. */
function faults(schema: unknown, value: unknown): unknown {
  ajv.validate(closed(schema) as object, value)
  return ajv.errors ?? []
}

describe('docs/openapi.json', () => {
  let recorded: Awaited<ReturnType<typeof recordExamples>>
  beforeAll(async () => {
    recorded = await recordExamples()
  })

  it('is what the program tells, with what the service answers now (npm run -s docs)', async () => {
    expect(read('src/http/examples.ts')).toBe(examplesModule(recorded))
    expect(document).toEqual(JSON.parse(JSON.stringify(await apiDocument(RECORDED))))
  })

  it('is what is served, under the root of the API too', async () => {
    const { json } = made()
    expect(await json('/openapi.json')).toEqual(document)
    expect(await json('/api/v1/openapi.json')).toEqual(document)
  })

  it('is of a size that a generator reads at once', () => {
    expect(JSON.stringify(document).length).toBeLessThan(300_000)
  })

  it('has every call in docs/integrators.md', async () => {
    const page = read('docs/integrators.md')
    expect(page).toBe(withCalls(page, await apiDocument(RECORDED)))
    for (const [operation] of named) expect(page).toContain(`\`${operation}\``)
  })

  it('says what the API is, by whom, under which licence, what it promises and where it ends', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({
      license: { identifier: 'EUPL-1.2' },
      contact: { name: expect.stringMatching(/\S/) as string, url: 'https://arshjul.example.se/' },
      'x-sla': { availability: expect.any(String) as string, responseTime: expect.any(String) as string },
      'x-limitations': expect.stringMatching(/\S/) as string,
    })
    for (const heading of ['Service level', 'Known limits', 'Versions', 'På svenska'])
      expect(document.info['description']).toContain(heading)
    expect(document.servers).toEqual([{ url: 'https://arshjul.example.se', description: 'This service' }])
  })
})

describe.each(named)('%s', (_, { path, method, operation }) => {
  it('has a name, a tag and words of its own', () => {
    expect(operation.operationId).toMatch(/^[a-z][a-zA-Z]+$/)
    expect(named.filter(([id]) => id === operation.operationId)).toHaveLength(1)
    expect(operation.summary).toMatch(/\S/)
    expect(operation.description).toMatch(/\S{3}/)
    expect(operation.tags).toHaveLength(1)
    expect(document.tags.map((tag) => tag.name)).toContain(operation.tags![0])
    if (method === 'get') expect(operation.requestBody).toBeUndefined()
  })

  it('describes each parameter, with an example', () => {
    for (const { name, in: place, description, schema, example } of operation.parameters ?? []) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\S/)])
      const shown = example ?? schema['example']
      expect([name, shown]).toEqual([name, expect.anything()])
      expect([name, faults(schema, shown)]).toEqual([name, []])
      if (place === 'query') expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
      if (name === 'page') expect(schema).toMatchObject({ minimum: 1, default: 1 })
      if (name === 'limit') expect(schema).toMatchObject({ default: 20, maximum: 500 })
    }
    const names = (operation.parameters ?? []).map((p) => p.name)
    expect(names.includes('page')).toBe(names.includes('limit'))
  })

  it('describes each answer, and has a problem for what goes wrong', () => {
    for (const [status, { description, content, $ref }] of Object.entries(operation.responses)) {
      if (status === 'default') expect($ref).toBe('#/components/responses/Failure')
      else expect([status, description]).toEqual([status, expect.stringMatching(/\S/)])
      if (/^[45]/.test(status)) expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
    }
    expect(operation.responses['default']).toBeDefined()
    expect(Object.keys(operation.responses).some((status) => status.startsWith('4'))).toBe(true)
  })

  it('has an example of each body, which fits its schema and has no name beside it', () => {
    const bodies = medias(operation)
    for (const [at, type, { schema, examples }] of bodies) {
      if (at === '429' || at.startsWith('5')) continue
      expect([at, Object.keys(examples ?? {})]).toEqual([at, [expect.any(String)]])
      const example = Object.values(examples!)[0]!
      if (example.externalValue !== undefined) continue
      const value = example.$ref
        ? document.components['examples']![example.$ref.split('/').at(-1)!]!['value']
        : example.value
      if (type.endsWith('json')) expect([at, faults(schema, value)]).toEqual([at, []])
      else expect([at, typeof value]).toEqual([at, 'string'])
    }
    const answered = Object.keys(operation.responses).filter((s) => s.startsWith('2') && s !== '204')
    expect(bodies.map(([at]) => at)).toEqual(expect.arrayContaining(answered))
  })

  it('has a path of lower-case words with hyphens', () => {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z]+\}))+(\.[a-z]+)?$/)
  })
})

test('examples that are only addresses are there', async () => {
  const { get } = made()
  const addresses = operations.flatMap(({ operation }) =>
    medias(operation).flatMap(([, type, { examples = {} }]) =>
      Object.values(examples).flatMap((e) => (e.externalValue ? [[e.externalValue, type] as const] : [])),
    ),
  )
  expect(addresses).toHaveLength(3)
  for (const [address, type] of addresses) {
    const { status, headers } = await get(address.replace('https://arshjul.example.se', ''))
    expect([status, headers.get('Content-Type')!.split(';')[0]]).toEqual([200, type])
  }
})

describe('the Swedish REST API profile', () => {
  test('names of fields are camelCase (AME.04, AME.05)', () => {
    const names = new Set<string>()
    JSON.stringify(document.components['schemas'], (key, value: unknown) => {
      if (key === 'properties') for (const name of Object.keys(value as Json)) names.add(name)
      return value
    })
    expect([...names].filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([])
    expect(names.size).toBeGreaterThan(50)
  })

  test('problems have all five members (FEL.01)', () => {
    expect(document.components['schemas']!['Problem']!['required']).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']),
    )
  })

  test('calls are opened by Bearer alone, in a header (SAK.09, SAK.10, SAK.15, SAK.16)', () => {
    for (const scheme of Object.values(document.components['securitySchemes']!))
      expect(scheme).toMatchObject({ type: 'http', scheme: 'bearer' })
    for (const [
      operation,
      {
        method,
        operation: { security },
      },
    ] of named) {
      if (operation === 'previewPlan' || operation === 'createSubscription') continue
      // All that writes is opened by a key or a token
      if (method !== 'get') expect([operation, security?.length]).toEqual([operation, 1])
    }
  })

  test('a POST that reads says so (MOG.03)', () => {
    expect(document.paths['/api/v1/regions/{region}/plans/{year}/preview']!['post']!.description).toContain(
      'Nothing is written',
    )
  })

  test('api-info is the same under the root of the API (VER.06, VER.07, VER.11, VER.12)', async () => {
    const { json } = made()
    const info = await json('/api/v1/api-info')
    expect(info).toEqual(await json('/api-info'))
    expect(info['apiVersion']).toMatch(/^1\.\d+\.\d+$/)
    expect(info['apiStatus']).toBe('active')
    expect(info['apiReleased']).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('docs/rest-profil.md names tests that there are', () => {
    const names = [...read('docs/rest-profil.md').matchAll(/`((?:test\/|redocly)[\w./-]+)`/g)].map(
      (m) => m[1]!,
    )
    expect(names.length).toBeGreaterThan(20)
    for (const name of names)
      expect([name, existsSync(new URL(`../${name}`, import.meta.url))]).toEqual([name, true])
  })
})
