import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { ReadyAnswer } from '../http/ready-answers.ts'

/** Where Node keeps a head that is written, and whether a body may follow: what `writeHead` sets, and no more. */
const [HEADER, HAS_BODY] = ['_header', '_hasBody'] as const

interface Outgoing {
  [HEADER]: string | null
  [HAS_BODY]: boolean
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
  const ending = endings(keepAliveMs)
  return (response, answer, requestId) => {
    const { status, headers, octets } = answer
    const head = headOf(answer)
    // Whoever wants the connection closed, or speaks HTTP/1.0, is told so by Node
    if (head === '' || !response.shouldKeepAlive) {
      response.writeHead(status, [...headers, 'X-Request-Id', requestId])
    } else {
      const outgoing = response as unknown as Outgoing
      response.statusCode = status
      outgoing[HEADER] = head + requestId + ending()
      outgoing[HAS_BODY] = octets !== undefined
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

/** What Node puts after all headers; the date is written once a second. */
function endings(keepAliveMs: number): () => string {
  let [second, text] = [0, '']
  return () => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) {
      const date = new Date(now * 1000).toUTCString()
      text = `\r\nDate: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n`
      second = now
    }
    return text
  }
}
