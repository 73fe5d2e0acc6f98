import { PUBLIC_URL } from '../app.ts'
import { planning } from '../planner.ts'

/** A planner at the pages, as a browser would be without scripts. */
export async function atTheDesk(region = 'norrbotten') {
  const service = await planning(region)
  const post = (path: string, fields: readonly (readonly [string, string])[], cookie = '') =>
    service.ask(
      'POST',
      path,
      {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: PUBLIC_URL,
        ...(cookie && { Cookie: cookie }),
      },
      new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
    )
  const answer = await post('/planera', [['key', service.key]])
  const cookie = answer.headers.get('Set-Cookie')!.split(';')[0]!
  return {
    ...service,
    cookie,
    open: async (path: string) => service.get(path, { Cookie: cookie }),
    send: (path: string, fields: readonly (readonly [string, string])[]) => post(path, fields, cookie),
  }
}

/** The fields of a page's form that goes to an address, as they would be sent unchanged. */
export function fieldsIn(html: string, action: string): [string, string][] {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0]!
  const unescaped = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return [...form.matchAll(/<input [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(checkbox|radio|file)"/.test(tag))
    .map((tag) => [/name="([^"]*)"/.exec(tag)![1]!, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')])
}
