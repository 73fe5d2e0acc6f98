import { readdirSync, readFileSync } from 'node:fs'
import { parseFacts } from '../src/facts/index.ts'
import { readRegions } from '../src/runtime/files.ts'

// Compiled beside a copy of src, these modules are not where they were written: folders are told from the package's.
export const models = [...readRegions('calendars').values()]

export const facts = parseFacts(
  readdirSync('data').map((file) => ({ name: `data/${file}`, text: readFileSync(`data/${file}`, 'utf8') })),
)
