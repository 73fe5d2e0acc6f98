import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { ReadyAnswer, ReadyAnswers } from '../http/ready-answers.ts'
import { requestIdOf } from '../http/request-id.ts'

export type Ready = Pick<ReadyAnswers, 'answer'>

/**
 * A listener that answers what is ready by itself and hands on the rest. What thousands of calendars ask all day costs
 * so little more than the octets (docs/performance.md).
 */
export const unlessReady =
  (readyOf: () => Ready | undefined, listener: RequestListener): RequestListener =>
  (request, response) => {
    const began = performance.now()
    const answer =
      request.method === 'GET'
        ? readyOf()?.answer(request.url!, {
            ifNoneMatch: request.headers['if-none-match'],
            ifModifiedSince: request.headers['if-modified-since'],
          })
        : undefined
    if (!answer) {
      listener(request, response)
      return
    }
    const requestId = send(answer, request, response)
    answer.told?.(requestId, performance.now() - began)
  }

function send(
  { status, headers, octets }: ReadyAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): string {
  const requestId = requestIdOf(request.headers['x-request-id'] as string | undefined)
  response.writeHead(status, [...headers, 'X-Request-Id', requestId])
  response.end(octets)
  return requestId
}
