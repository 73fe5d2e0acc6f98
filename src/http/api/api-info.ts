import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, type Desk, found, READ_ALONE, READING_PROBLEMS } from '../router.ts'

/** The life of an API in the profile's words (VER.10); 1.0.0 is the first that may be `active` (VER.12). */
const STATUSES = ['alpha', 'beta', 'active', 'deprecated', 'retired', 'decommissioned'] as const

/**
 * The API's version, its first number being that of `/api/v1`, and the day on which it came: of this version and no
 * other, so that they are changed together.
 */
export const API: {
  readonly name: string
  readonly version: string
  readonly released: string
  readonly status: (typeof STATUSES)[number]
} = { name: 'Årshjul', version: '1.0.0', released: '2026-11-24', status: 'active' }

const infoSchema = z
  .object({
    apiName: z.string().openapi({ example: API.name }),
    apiVersion: z.string().openapi({ example: API.version, description: 'Major, minor and patch' }),
    apiReleased: z.string().openapi({
      format: 'date',
      example: API.released,
      description: 'The day on which this version came',
    }),
    apiDocumentation: z.string().openapi({ format: 'uri', description: 'Where the API is described' }),
    apiStatus: z.enum(STATUSES).openapi({ example: API.status }),
  })
  .openapi('ApiInfo')

const { 304: unchanged } = READING_PROBLEMS

/** At the root of the API, where the profile wants it, and at the site's, where people look first. */
const routeAt = <P extends string>(path: P, operationId: string) =>
  createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['Service'],
    summary: 'What the API is',
    description:
      'The information that the Swedish REST API profile (Digg, REST API-profil, VER.06 and VER.07) asks of every API. The same at `/api-info` and `/api/v1/api-info`.',
    responses: { ...found(infoSchema, 'The API'), 304: unchanged, ...READ_ALONE },
  })

const inApi = routeAt('/api/v1/api-info', 'getApiInfo')
const onSite = routeAt('/api-info', 'getSiteApiInfo')

export function apiInfoRoutes({ publicUrl }: Pick<Desk, 'publicUrl'>) {
  const info = {
    apiName: API.name,
    apiVersion: API.version,
    apiReleased: API.released,
    apiDocumentation: `${publicUrl}/docs`,
    apiStatus: API.status,
  }
  return createRouter()
    .openapi(inApi, (c) => c.json(info, 200))
    .openapi(onSite, (c) => c.json(info, 200))
}
