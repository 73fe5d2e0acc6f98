import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { made, PUBLIC_URL } from './app.ts'

const CLIENT = { id: 'arshjul', secret: 'en-hemlighet-av-mer-an-sexton' }

/** What each account may plan. */
const ROLES: Readonly<Record<string, unknown>> = {
  kalmar: ['kalmar'],
  tva: ['kalmar', 'halland', 'okand'],
  ingen: ['annat'],
}

let server: Server
let issuer: string

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${PUBLIC_URL}/planera/oidc/svar`],
      },
    ],
    claims: { openid: ['sub', 'roles'], profile: [] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, roles: ROLES[id] }),
    }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ['prov'] },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
})
afterAll(() => new Promise((closed) => server.close(closed)))

/** A browser's cookies at one host. */
function jar() {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    take(response: Response) {
      for (const line of response.headers.getSetCookie()) {
        const [name, ...value] = line.split(';')[0]!.split('=')
        if (value.join('=') === '') cookies.delete(name!)
        else cookies.set(name!, value.join('='))
      }
    },
  }
}

/** Signs in at the provider as an account: the address that it sends the browser back to. */
async function atProvider(start: string, account: string): Promise<URL> {
  const own = jar()
  const ask = async (url: string, body?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: own.header() },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    })
    own.take(response)
    return response
  }
  let response = await ask(start)
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('Location')
    if (location?.startsWith(PUBLIC_URL)) return new URL(location)
    if (location) response = await ask(new URL(location, issuer).href)
    else {
      const html = await response.text()
      const action = /action="([^"]+)"/.exec(html)![1]!
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)![1]!
      response = await ask(new URL(action, issuer).href, { prompt, login: account, password: 'x' })
    }
  }
  throw new Error('the provider did not send the browser back')
}

async function signIn(account: string, path = '/planera/oidc') {
  const service = made({
    oidc: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, claim: 'roles' },
  })
  const own = jar()
  const get = async (where: string) => {
    const response = await service.get(where, { Cookie: own.header() })
    own.take(response)
    return response
  }
  const start = await get(path)
  const back = await atProvider(start.headers.get('Location')!, account)
  return { ...service, get, back, answer: await get(back.pathname + back.search) }
}

describe('signing in by OpenID Connect', () => {
  it('opens the region that the claim names, and writes by a role', async () => {
    const { answer, get } = await signIn('kalmar')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('content="0;url=/planera/kalmar"')
    const desk = await get('/planera/kalmar')
    expect(desk.status).toBe(200)
    expect(await desk.text()).toContain('Inloggad som Planerare')
    expect((await get('/planera/halland')).headers.get('Location')).toBe('/planera')
  })

  it('asks which of several regions, those that are not here left out', async () => {
    const { answer, get } = await signIn('tva')
    const html = await answer.text()
    expect(html).toContain('/planera/oidc?region=halland')
    expect(html).not.toContain('okand')
    expect((await get('/planera/kalmar')).headers.get('Location')).toBe('/planera')
    const chosen = await signIn('tva', '/planera/oidc?region=halland')
    expect((await chosen.get('/planera/halland')).status).toBe(200)
  })

  it('is refused without a region, and for one that the claim does not name', async () => {
    expect((await signIn('ingen')).answer.status).toBe(403)
    expect((await signIn('kalmar', '/planera/oidc?region=halland')).answer.status).toBe(403)
  })

  it('is refused to a code that comes back twice, or in another browser', async () => {
    const { get, back, answer } = await signIn('kalmar')
    expect(answer.status).toBe(200)
    expect((await get(back.pathname + back.search)).status).toBe(401)
    const other = made({
      oidc: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, claim: 'roles' },
    })
    expect((await other.get(back.pathname + back.search)).status).toBe(401)
  })

  it('is begun without a region where the address names none that is here', async () => {
    const { get, reported } = made({
      oidc: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, claim: 'roles' },
    })
    const answer = await get(`/planera/oidc?region=${encodeURIComponent('łänet <x-evil>')}`)
    expect([answer.status, reported]).toEqual([302, []])
    expect(new URL(answer.headers.get('Location')!).origin).toBe(issuer)
  })

  it('takes no session for a sign-in that is under way', async () => {
    const { answer, ask, reported } = await signIn('kalmar')
    const session = /arshjul_planera=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))![1]!
    const forged = await ask('GET', '/planera/oidc/svar?code=x', { Cookie: `arshjul_oidc=${session}` })
    expect([forged.status, reported]).toEqual([401, []])
  })

  it('is not there where the operator has none', async () => {
    const { get } = made()
    expect((await get('/planera/oidc')).headers.get('Location')).toBe('/planera')
    expect(await (await get('/planera')).text()).not.toContain('regionens konto')
  })
})
