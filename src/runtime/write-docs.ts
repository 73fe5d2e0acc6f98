import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planSvg } from '../http/exports/svg.ts'
import { planYear } from '../planning/index.ts'
import { regionJsonSchema } from '../rules/index.ts'
import { apiDocument, withCalls } from './api-doc.ts'
import { EXAMPLE_URL, recordExamples } from './examples.ts'
import { examplesModule } from './examples-module.ts'
import { readFacts, readRegions } from './files.ts'
import { DOC_YEAR, PICTURED, regionDoc } from './region-doc.ts'

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))

// What is made from the code and the regions' files is made anew, so that it can't say another thing than they do.
writeFileSync(join(DOCS, 'region.schema.json'), `${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
for (const folder of ['regions', 'images']) mkdirSync(join(DOCS, folder), { recursive: true })
const facts = readFacts()
for (const [id, model] of readRegions('calendars')) {
  const base = { model, facts: facts.forRegion(id) }
  const plan = planYear({ ...base, year: DOC_YEAR })
  writeFileSync(join(DOCS, 'regions', `${id}.md`), regionDoc(model, plan))
  if (id !== PICTURED) continue
  writeFileSync(join(DOCS, 'images', 'arshjul.svg'), planSvg(plan, { ...base, publicUrl: EXAMPLE_URL }))
}

// The description has the examples that are recorded now, and the program those that it is built with next
const recorded = await recordExamples()
const EXAMPLES = fileURLToPath(new URL('../../src/http/examples.ts', import.meta.url))
writeFileSync(EXAMPLES, examplesModule(recorded))
const api = await apiDocument(recorded)
writeFileSync(join(DOCS, 'openapi.json'), `${JSON.stringify(api, null, 2)}\n`)
const INTEGRATORS = join(DOCS, 'integrators.md')
writeFileSync(INTEGRATORS, withCalls(readFileSync(INTEGRATORS, 'utf8'), api))
