const segment = encodeURIComponent

export const SIGN_IN = '/planera'
export const SIGN_OUT = '/planera/ut'
export const deskPath = (region: string): string => `/planera/${segment(region)}`
export const historyPath = (region: string): string => `${deskPath(region)}/historik`
export const planningPath = (region: string, year: number): string => `${deskPath(region)}/${year}`
export const changePath = (region: string, year: number, id: string): string =>
  `${planningPath(region, year)}/datum/${segment(id)}`
export const reviewPath = (region: string, year: number): string => `${planningPath(region, year)}/granska`
export const savePath = (region: string, year: number): string => `${planningPath(region, year)}/spara`
export const partPath = (region: string, year: number, part: string): string =>
  `${planningPath(region, year)}/${part}`
