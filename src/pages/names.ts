import { shortName } from '../planning/index.ts'
import type { Region, Rule } from '../rules/index.ts'

const bodyOf = (region: Region, id: string) => region.bodies.find((b) => b.id === id)

/** A body's whole name; its id where the region no longer has it. */
export const bodyName = (region: Region, id: string): string => bodyOf(region, id)?.name ?? id

export const bodyNames = (region: Region, ids: readonly string[]): string[] =>
  ids.map((id) => bodyName(region, id))

export function shortNames(region: Region, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const body = bodyOf(region, id)
    return body === undefined ? id : shortName(body)
  })
}

export const documentTitle = (region: Region, id: string): string =>
  region.documents.find((d) => d.id === id)?.title ?? id

export const ruleOf = (region: Region, id: string | undefined): Rule | undefined =>
  id === undefined ? undefined : region.rules.find((rule) => rule.id === id)
