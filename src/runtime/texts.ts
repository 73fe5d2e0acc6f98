import { compile, loadRegion, type RegionModel } from '../rules/index.ts'

/** A YAML file that has been read: `calendars/halland.yaml` and what stands in it. */
export interface Text {
  readonly name: string
  readonly text: string
  /** What `plainYaml` gives of the text, where that is known. */
  readonly plain?: unknown
}

/** One region's rules; its id is its file's name. Throws SourceError, or an Error that names the file. */
export function regionIn({ name, text, plain }: Text): RegionModel {
  const region = loadRegion(name, text, plain)
  if (region.id !== name.replace(/^.*[\\/]|\.ya?ml$/g, ''))
    throw new Error(`${name}:1:1: expected a file called ${region.id}.yaml, as its id`)
  return compile(region)
}

/** Every region of the files, by id, in their order. Throws an Error that names file, line and column. */
export function regionsIn(texts: readonly Text[]): Map<string, RegionModel> {
  const regions = new Map<string, RegionModel>()
  for (const text of texts) {
    const model = regionIn(text)
    if (regions.has(model.region.id))
      throw new Error(`${text.name}:1:1: expected one file of ${model.region.id}, there is another beside it`)
    regions.set(model.region.id, model)
  }
  return regions
}
