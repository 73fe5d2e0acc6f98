import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planYear } from '../planning/index.ts'
import { regionJsonSchema } from '../rules/index.ts'
import { readFacts, readRegions } from './files.ts'
import { DOC_YEAR, regionDoc } from './region-doc.ts'

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))

// What is made from the code and the regions' files is made anew, so that it can't say another thing than they do.
writeFileSync(join(DOCS, 'region.schema.json'), `${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
mkdirSync(join(DOCS, 'regions'), { recursive: true })
const facts = readFacts()
for (const [id, model] of readRegions('calendars')) {
  const plan = planYear({ model, facts: facts.forRegion(id), year: DOC_YEAR })
  writeFileSync(join(DOCS, 'regions', `${id}.md`), regionDoc(model, plan))
}
