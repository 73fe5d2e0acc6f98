import { deskPath, partPath } from './paths.ts'

const segment = encodeURIComponent

export const arendenPath = (region: string): string => `${deskPath(region)}/arenden`
export const oneArendePath = (region: string, id: string): string => `${arendenPath(region)}/${segment(id)}`

/** The working paper of a meeting. */
export const paperPath = (region: string, year: number, meeting: string): string =>
  partPath(region, year, `moten/${segment(meeting)}/arenden`)
