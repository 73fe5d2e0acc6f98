import { z } from 'zod'
import { regionSchema } from './region.ts'

/** The JSON Schema of a region's file, made from the schema that loads it, so that an editor completes what we read. */
export const regionJsonSchema = (): object =>
  z.toJSONSchema(regionSchema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'ref',
  })
