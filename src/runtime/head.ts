import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { ReadyAnswer } from '../http/ready-answers.ts'
import { latest } from './latest.ts'

/** Where Node keeps a head that is written. */
const HEADER = '_header'

interface Outgoing {
  [HEADER]: string | null
}

/**
 * Sends an answer whose head was written before. `writeHead` looks into every header and joins them at each answer,
 * which is a fourth of what an unchanged feed takes. Node has no public way around that (docs/adr/0014); a test holds
 * the octets against its own.
 */
export type Sender = (response: ServerResponse, answer: ReadyAnswer, requestId: string) => void

/** @param keepAliveMs how long the connection is kept, as the head tells it */
export function createSender(keepAliveMs: number): Sender {
  const heads = new WeakMap<ReadyAnswer, string>()
  const headOf = (answer: ReadyAnswer): string => {
    const head = heads.get(answer) ?? (tellsItsEnd(answer) ? headText(answer) : '')
    heads.set(answer, head)
    return head
  }
  const ending = latest((second) => endingOf(second, keepAliveMs))
  return (response, answer, requestId) => {
    const { status, headers, octets } = answer
    const head = headOf(answer)
    // Whoever wants the connection closed, or speaks HTTP/1.0, is told so by Node
    if (head === '' || !response.shouldKeepAlive) {
      response.writeHead(status, [...headers, 'X-Request-Id', requestId])
    } else {
      response.statusCode = status
      const outgoing = response as unknown as Outgoing
      outgoing[HEADER] = head + requestId + ending(Math.floor(Date.now() / 1000))
    }
    response.end(octets)
  }
}

/** What has no length Node sends in chunks: without either a reader waits until the connection is closed. */
const tellsItsEnd = ({ headers, octets }: ReadyAnswer): boolean =>
  octets === undefined || headers.some((name, i) => i % 2 === 0 && name.toLowerCase() === 'content-length')

/** From the status line to the name of the last header, whose value is the request's id. */
function headText({ status, headers }: ReadyAnswer): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`]
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  return `${lines.join('\r\n')}\r\nX-Request-Id: `
}

/** What Node puts after all headers, of a second since 1970. */
const endingOf = (second: number, keepAliveMs: number): string =>
  [
    '',
    `Date: ${new Date(second * 1000).toUTCString()}`,
    'Connection: keep-alive',
    `Keep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}`,
    '\r\n',
  ].join('\r\n')
