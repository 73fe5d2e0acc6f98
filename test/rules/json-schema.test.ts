import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { regionJsonSchema } from '../../src/rules/index.ts'

it('is what docs/region.schema.json holds (npm run -s schema writes it)', () => {
  const file = new URL('../../docs/region.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(regionJsonSchema())))
})

it('refuses unknown keys wherever there are keys', () => {
  const loose: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, properties, additionalProperties } = node as Record<string, unknown>
    if (type === 'object' && properties !== undefined && additionalProperties !== false) loose.push(path)
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`)
  }
  visit(regionJsonSchema(), '#')
  expect(loose).toEqual([])
})

it('tells what every key is', () => {
  const silent: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, properties } = node as {
      type?: unknown
      properties?: Record<string, { description?: string }>
    }
    if (type === 'object') {
      for (const [key, { description }] of Object.entries(properties ?? {}))
        if (!description) silent.push(key)
    }
    for (const value of Object.values(node)) visit(value)
  }
  visit(regionJsonSchema())
  expect(silent).toEqual([])
})
