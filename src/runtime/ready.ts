import type { RequestListener } from 'node:http'
import type { ReadyAnswers, Settled } from '../http/ready-answers.ts'
import { requestIdOf } from '../http/request-id.ts'
import { createSender } from './head.ts'

export type Ready = Pick<ReadyAnswers, 'now'>

/** Milliseconds within which all that one turn of the event loop reads is answered by what was asked once. */
const TURN_MS = 1

/**
 * A listener that answers what is ready by itself and hands on the rest. What thousands of calendars ask all day costs
 * so little more than the octets (docs/performance.md).
 */
export function unlessReady(
  readyOf: () => Ready | undefined,
  listener: RequestListener,
  keepAliveMs: number,
): RequestListener {
  const send = createSender(keepAliveMs)
  const settledAt = eachTurn(() => readyOf()?.now())
  return (request, response) => {
    const began = performance.now()
    const answer =
      request.method === 'GET'
        ? settledAt(began)?.answer(request.url!, {
            ifNoneMatch: request.headers['if-none-match'],
            ifModifiedSince: request.headers['if-modified-since'],
          })
        : undefined
    if (!answer) {
      listener(request, response)
      return
    }
    const requestId = requestIdOf(request.headers['x-request-id'] as string | undefined)
    send(response, answer, requestId)
    answer.told?.(requestId, performance.now() - began)
  }
}

/**
 * What is settled, asked once for all the requests that the event loop found waiting together: they had come before it
 * was asked. What it finds later comes after the immediates, or after the turn's time where none ran between.
 */
function eachTurn(ask: () => Settled | undefined): (now: number) => Settled | undefined {
  let settled: Settled | undefined
  let until = 0
  const forget = () => {
    until = 0
  }
  return (now) => {
    if (now >= until) {
      settled = ask()
      until = now + TURN_MS
      setImmediate(forget)
    }
    return settled
  }
}
