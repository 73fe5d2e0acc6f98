import { loadYaml, SourceError, type SourceProblem } from '../yaml/index.ts'
import { type RegionFacts, regionFacts } from './region.ts'
import { rulesOf } from './rule.ts'
import { type FactsFile, factsFile } from './schema.ts'

export interface Facts {
  /** The national facts and a region's own; the national alone for a region without own facts. */
  forRegion(regionId: string): RegionFacts
}

export interface FactsSource {
  /** As told in errors. */
  readonly name: string
  /** YAML. */
  readonly text: string
  /** What `plainYaml` gives of the text, where that is known. */
  readonly plain?: unknown
}

/** The facts that the files state together; throws {@link SourceError} with every file's problems. */
export function parseFacts(sources: readonly FactsSource[]): Facts {
  const files = loadAll(sources)
  const rules = files.flatMap(rulesOf)
  const squeeze = files.flatMap((file) => (file.kind === 'days-off' ? (file.squeezeDays ?? []) : []))[0]
  const holdingFor = (region: string | undefined): RegionFacts =>
    regionFacts(
      rules.filter(
        ({ regions }) => regions === undefined || (region !== undefined && regions.includes(region)),
      ),
      squeeze,
    )
  const national = holdingFor(undefined)
  const ownFacts = new Set(rules.flatMap(({ regions }) => regions ?? []))
  const byRegion = new Map([...ownFacts].map((region) => [region, holdingFor(region)]))
  return { forRegion: (regionId) => byRegion.get(regionId) ?? national }
}

function loadAll(sources: readonly FactsSource[]): readonly FactsFile[] {
  const files: FactsFile[] = []
  const problems: SourceProblem[] = []
  for (const { name, text, plain } of sources) {
    try {
      files.push(loadYaml(name, text, factsFile, plain).value)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new SourceError(problems)
  return files
}
