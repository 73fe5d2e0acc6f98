import type { RequestListener } from 'node:http'
import type { ReadyFeeds } from '../http/ready-feeds.ts'

export type Ready = Pick<ReadyFeeds, 'answer'>

/**
 * A listener that answers what is ready by itself and hands on the rest. What thousands of calendars ask all day costs
 * so little more than the octets (docs/bench.md).
 */
export const unlessReady =
  (readyOf: () => Ready | undefined, listener: RequestListener): RequestListener =>
  (request, response) => {
    const ready =
      request.method === 'GET' && request.url !== undefined
        ? readyOf()?.answer(request.url, {
            ifNoneMatch: request.headers['if-none-match'],
            ifModifiedSince: request.headers['if-modified-since'],
          })
        : undefined
    if (!ready) {
      listener(request, response)
      return
    }
    response.writeHead(ready.status, ready.headers as string[])
    response.end(ready.octets)
  }
