import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Facts, parseFacts } from '../facts/index.ts'
import { compile, loadRegion, type RegionModel } from '../rules/index.ts'

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

/** Throws an Error of one line for a folder that can't be read, or has no YAML in it. */
function yamlFiles(folder: string): string[] {
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

/** One region's file; its id is its name. Throws SourceError. */
export function readRegion(file: string): RegionModel {
  const region = loadRegion(file, readText(file))
  const name = basename(file).replace(/\.ya?ml$/, '')
  if (region.id !== name) throw new Error(`${file}:1:1: expected a file called ${region.id}.yaml, as its id`)
  return compile(region)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${file}: expected a file that can be read (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    })
  }
}

/** Every region of a folder, by id. Throws an Error that names file, line and column. */
export function readRegions(folder: string): Map<string, RegionModel> {
  const regions = new Map<string, RegionModel>()
  for (const file of yamlFiles(folder)) {
    const model = readRegion(file)
    if (regions.has(model.region.id))
      throw new Error(`${file}:1:1: expected one file of ${model.region.id}, there is another in ${folder}`)
    regions.set(model.region.id, model)
  }
  return regions
}

/** The facts that come with the program. */
export const readFacts = (): Facts =>
  parseFacts(yamlFiles(DATA).map((name) => ({ name, text: readText(name) })))
