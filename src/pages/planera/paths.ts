const segment = encodeURIComponent

export const SIGN_IN = '/planera'
export const OIDC = '/planera/oidc'
export const SIGN_OUT = '/planera/ut'
/** What makes the month's grid move. */
export const DRAG_SCRIPT = '/planera/manad.js'
export const deskPath = (region: string): string => `/planera/${segment(region)}`
export const historyPath = (region: string): string => `${deskPath(region)}/historik`
export const planningPath = (region: string, year: number): string => `${deskPath(region)}/${year}`
export const changePath = (region: string, year: number, id: string): string =>
  `${planningPath(region, year)}/datum/${segment(id)}`
export const reviewPath = (region: string, year: number): string => `${planningPath(region, year)}/granska`
export const savePath = (region: string, year: number): string => `${planningPath(region, year)}/spara`
export const partPath = (region: string, year: number, part: string): string =>
  `${planningPath(region, year)}/${part}`
