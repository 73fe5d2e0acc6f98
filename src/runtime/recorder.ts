import type { CallExample, Recorded } from '../http/example.ts'

interface Call {
  request?: CallExample
  readonly responses: Record<string, CallExample>
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** For what no text can hold: the example is where it is, and not what it is. */
  readonly byAddress?: boolean
}

type Ask = (path: string, init: RequestInit) => Response | Promise<Response>

/** The service makes up an id of each request that names none, and it would be another each time. */
const REQUEST = { 'X-Request-Id': '7f6c0a52-6f0e-4a55-9a41-2f7f2f1f2f10' }

/** How many of a list are shown, but for lists of texts and the reasons of a date, which are whole. */
const SHOWN = 2
const WHOLE = ['explanation', 'bodies', 'errors']

/** Keeps what calls were sent and answered. */
export class Recorder implements Recorded {
  readonly calls: Record<string, Call> = {}
  readonly problems: Record<string, unknown> = {}
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** Makes a call and keeps it as an example of an operation. Throws for an answer that is no success. */
  async call(operation: string, method: string, path: string, sent: Sent = {}): Promise<Response> {
    const response = await this.#send(method, path, sent)
    const told = response.clone()
    const body = await told.text()
    if (!response.ok) throw new Error(`${operation}: ${method} ${path}: ${response.status} ${body}`)
    const call = (this.calls[operation] ??= { responses: {} })
    if (sent.body !== undefined) call.request ??= { summary: 'As it was sent', value: sent.body }
    if (sent.byAddress) call.responses[response.status] = { summary: 'As it is there', path }
    else if (body !== '') call.responses[response.status] = answerOf(told, body)
    return response
  }

  /** Makes a call that is refused, and keeps the problem as its status' example. Throws for another answer. */
  async refused(status: number, method: string, path: string, sent: Sent = {}): Promise<void> {
    const response = await this.#send(method, path, sent)
    if (response.status !== status) throw new Error(`${method} ${path}: ${response.status}, not ${status}`)
    this.problems[status] = await response.json()
  }

  async #send(method: string, path: string, { headers = {}, body }: Sent): Promise<Response> {
    return this.#ask(path, {
      method,
      headers: { ...REQUEST, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }
}

function answerOf(response: Response, body: string): CallExample {
  const type = response.headers.get('Content-Type') ?? ''
  if (type.startsWith('application/json')) {
    const whole = JSON.parse(body) as unknown
    const value = cut(whole)
    const summary = JSON.stringify(value) === JSON.stringify(whole) ? 'As it was answered' : CUT
    return { summary, value }
  }
  return { summary: 'The beginning of what was answered', value: beginningOf(type, body) }
}

const CUT = `As it was answered, but that lists show their first ${SHOWN}`

function cut(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const isWhole = WHOLE.includes(name) || value.every((part) => typeof part !== 'object')
    return (isWhole ? value : value.slice(0, SHOWN)).map((part) => cut(part))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cut(part, key)]))
}

/** A table's head and first lines; a calendar with its first event. */
function beginningOf(type: string, body: string): string {
  if (!type.startsWith('text/calendar')) return body.split('\r\n').slice(0, 3).join('\r\n')
  const end = 'END:VEVENT\r\n'
  return `${body.slice(0, body.indexOf(end) + end.length)}END:VCALENDAR\r\n`
}
