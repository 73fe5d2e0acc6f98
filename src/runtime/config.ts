import { z } from 'zod'
import { type CivilDate, parseDate } from '../calendar/index.ts'

/** What the environment settles; see the README for each. */
export interface Config {
  readonly host: string
  readonly port: number
  /** A folder of region files. */
  readonly calendars: string
  readonly publicUrl: string
  /** Which day today is, when it is not the clock's. */
  readonly today?: CivilDate
}

/** The settings, with what they are when they are not set. */
export const SETTINGS = {
  HOST: '127.0.0.1',
  PORT: '8787',
  CALENDARS: 'calendars',
  PUBLIC_URL: '',
  ARSHJUL_TODAY: '',
} as const

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

/** Reads the settings; throws an Error of one line that names the setting and what it should be. An empty one is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const value = (name: keyof typeof SETTINGS): string => env[name] || SETTINGS[name]
  const refuse = (name: string, expected: string): never => {
    throw new Error(`${name}=${env[name]}: expected ${expected}`)
  }
  const port = portSchema.safeParse(value('PORT'))
  if (!port.success) return refuse('PORT', 'a port from 0 to 65535')
  const host = value('HOST')
  const address = value('PUBLIC_URL') || `http://${host.includes(':') ? `[${host}]` : host}:${port.data}`
  const publicUrl = address.replace(/\/+$/, '')
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    return refuse('PUBLIC_URL', 'an address as https://arshjul.example.se')
  }
  const day = value('ARSHJUL_TODAY')
  const today = day === '' ? undefined : (parseDate(day) ?? refuse('ARSHJUL_TODAY', 'a date as 2027-03-04'))
  return {
    host,
    port: port.data,
    calendars: value('CALENDARS'),
    publicUrl,
    ...(today !== undefined && { today }),
  }
}
