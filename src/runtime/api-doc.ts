import type { Recorded } from '../http/example.ts'
import { type ApiDocument, describedApi, METHODS } from '../http/openapi.ts'
import { EXAMPLE_URL, exampleService } from './examples.ts'

/** The API's description of an address that stands for the service's own. */
export async function apiDocument(recorded: Recorded): Promise<ApiDocument> {
  const { app } = await exampleService()
  return describedApi(app, EXAMPLE_URL, undefined, recorded)
}

const MARK = { from: '<!-- every call, by `npm run -s docs` -->', to: '<!-- end of every call -->' }

/** A page of Markdown with the table of every call between its two marks. Throws for one without them. */
export function withCalls(page: string, document: ApiDocument): string {
  const [from, to] = [page.indexOf(MARK.from), page.indexOf(MARK.to)]
  if (from < 0 || to < from) throw new Error(`expected ${MARK.from} … ${MARK.to}`)
  return `${page.slice(0, from + MARK.from.length)}\n${tableOf(document)}\n${page.slice(to)}`
}

function tableOf({ paths = {} }: ApiDocument): string {
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const { operationId, summary, security = [] } = item[method] ?? {}
      if (operationId === undefined) return []
      const key = security.map((way) => Object.keys(way)[0] ?? 'none').join(' or ')
      return [`| \`${method.toUpperCase()} ${path}\` | \`${operationId}\` | ${summary} | ${key} |`]
    }),
  )
  return ['| call | operationId | is | key |', '|---|---|---|---|', ...rows].join('\n')
}
