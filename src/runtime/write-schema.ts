import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { regionJsonSchema } from '../rules/index.ts'

const FILE = fileURLToPath(new URL('../../docs/region.schema.json', import.meta.url))

writeFileSync(FILE, `${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
