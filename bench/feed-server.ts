import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import fastify from 'fastify'

/** What another server sends: an answer of ours, to the octet. */
export interface Role {
  readonly kind: 'bare' | 'fastify'
  readonly path: string
  readonly tag: string
  /** Of a 200 and of a 304, names and values in turn. */
  readonly headers: Readonly<Record<200 | 304, readonly string[]>>
  readonly body: Uint8Array
}

const HOST = '127.0.0.1'

function bare({ tag, headers, body }: Role): Promise<number> {
  const server = createServer((request, response) => {
    const fresh = request.headers['if-none-match'] === tag
    response.writeHead(fresh ? 304 : 200, headers[fresh ? 304 : 200] as string[])
    response.end(fresh ? undefined : body)
  })
  return new Promise((resolve) => {
    server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port))
  })
}

async function withFastify({ path, tag, headers, body }: Role): Promise<number> {
  const app = fastify()
  const octets = Buffer.from(body)
  const named = (status: 200 | 304) =>
    Object.fromEntries(
      headers[status].flatMap((name, i) => (i % 2 === 0 ? [[name, headers[status][i + 1]!]] : [])),
    )
  const [whole, unchanged] = [named(200), named(304)]
  app.get(path, (request, reply) =>
    request.headers['if-none-match'] === tag
      ? reply.code(304).headers(unchanged).send()
      : reply.code(200).headers(whole).send(octets),
  )
  await app.listen({ host: HOST, port: 0 })
  return (app.server.address() as AddressInfo).port
}

const role = workerData as Role
parentPort!.postMessage(await (role.kind === 'bare' ? bare : withFastify)(role), [])
