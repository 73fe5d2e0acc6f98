import { writeFileSync } from 'node:fs'
import { bundleOf } from './bundle.ts'
import { SETTINGS } from './config.ts'
import { readRegions } from './files.ts'

// Which regions a Worker serves is settled when it is built, by the same setting as elsewhere.
const calendars = process.env['CALENDARS'] || SETTINGS.CALENDARS
try {
  readRegions(calendars)
  writeFileSync('src/runtime/bundled.ts', bundleOf(calendars, 'data'))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
