import { z } from 'zod'
import { DESCRIPTIONS } from './descriptions.ts'
import { regionSchema } from './region.ts'

/**
 * The JSON Schema of a region's file, made from the schema that loads it, so that an editor completes what we read and
 * tells what each key is.
 */
export const regionJsonSchema = (): object =>
  z.toJSONSchema(regionSchema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        if (typeof property === 'object' && DESCRIPTIONS[key] !== undefined)
          property.description = DESCRIPTIONS[key]
      }
    },
  })
