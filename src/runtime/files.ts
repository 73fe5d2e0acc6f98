import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Facts, parseFacts } from '../facts/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { plainAtBuild } from './plain-texts.ts'
import { regionIn, regionsIn, type Text } from './texts.ts'

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

/** The folder of the facts that come with the program. */
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

/** Throws an Error of one line for a folder that can't be read, or has no YAML in it. */
export function yamlFiles(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder).filter(isYaml).sort()
  } catch (error) {
    throw new Error(
      `${folder}: expected a folder that can be read (${(error as NodeJS.ErrnoException).code})`,
      { cause: error },
    )
  }
  if (names.length === 0) throw new Error(`${folder}: expected at least one .yaml file`)
  return names.map((name) => join(folder, name))
}

function readText(name: string): Text {
  try {
    const text = readFileSync(name, 'utf8')
    return { name, text, plain: plainAtBuild(text) }
  } catch (error) {
    throw new Error(`${name}: expected a file that can be read (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    })
  }
}

/** One region's file; its id is its name. Throws SourceError. */
export const readRegion = (file: string): RegionModel => regionIn(readText(file))

/** Every region of a folder, by id. Throws an Error that names file, line and column. */
export const readRegions = (folder: string): Map<string, RegionModel> =>
  regionsIn(yamlFiles(folder).map(readText))

/** The facts that come with the program. */
export const readFacts = (): Facts => parseFacts(yamlFiles(DATA).map(readText))
