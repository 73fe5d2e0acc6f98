import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[]
}

/** A readable page of the API's description; English, since integrators read it. */
export function docsPage(openapi: {
  readonly paths?: object
}): HtmlEscapedString | Promise<HtmlEscapedString> {
  const calls = Object.entries((openapi.paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation,
      })),
  )
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Årshjul: HTTP API</title><link rel="stylesheet" href="/style.css"></head>
<body><main id="main">
<h1>Årshjul: HTTP API</h1>
<p>The machine-readable description is <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Lists page by <code>limit</code> and <code>page</code> or <code>cursor</code>; errors are <code>application/problem+json</code> (RFC 9457); every answer has a strong <code>ETag</code>.</p>
${calls.map(
  ({ path, method, operation }) => html`<section>
<h2><code>${method} ${path}</code></h2>
<p><strong>${operation.summary ?? ''}</strong></p>
<p>${operation.description ?? ''}</p>
${(operation.parameters ?? []).length > 0 ? html`<ul>${operation.parameters!.map((p) => html`<li><code>${p.name}</code> (${p.in}${p.required ? ', required' : ''}) ${p.description ?? ''}</li>`)}</ul>` : ''}
</section>`,
)}
<h2>Feeds</h2>
<p><code>/feeds/{region}.ics</code>, <code>/feeds/{region}/{body}.ics</code>, <code>/feeds/{region}/moten.ics</code> (meetings), <code>/feeds/{region}/halltider.ics</code> (last days): iCalendar, to subscribe to.</p>
</main></body></html>`
}
