import { PUBLIC_URL } from '../app.ts'
import { type Planning, planning } from '../planner.ts'

/** A planner at the pages, signed in, as a browser would be without scripts. */
export interface AtDesk extends Planning {
  readonly open: (path: string) => Promise<Response>
  /** The page's HTML. */
  readonly page: (path: string) => Promise<string>
  readonly send: (path: string, fields: Fields) => Promise<Response>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

export async function atDesk(region: string, options: Parameters<typeof planning>[1] = {}): Promise<AtDesk> {
  const service = await planning(region, options)
  const post = (path: string, fields: Fields, cookie = '') => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one)
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: PUBLIC_URL,
      Cookie: cookie,
    }
    return service.ask('POST', path, headers, body.toString())
  }
  const answer = await post('/planera', { key: service.key })
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const open = (path: string) => service.get(path, { Cookie: cookie })
  return {
    ...service,
    open,
    page: async (path) => (await open(path)).text(),
    send: (path, fields) => post(path, fields, cookie),
  }
}
