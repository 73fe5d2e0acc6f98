import { createRoute, z } from '@hono/zod-openapi'
import { createRouter, type Desk, found, READING_PROBLEMS } from '../router.ts'

/** The API's version, its first number being that of `/api/v1`, and the day on which it came. */
export const API = { name: 'Årshjul', version: '1.0.0', released: '2026-11-24', status: 'active' } as const

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
    apiStatus: z.string().openapi({ example: API.status }),
  })
  .openapi('ApiInfo')

const { 304: unchanged } = READING_PROBLEMS

const route = createRoute({
  method: 'get',
  path: '/api-info',
  summary: 'What the API is',
  description: 'The information that the Swedish REST API profile (Digg, REST API-profil) asks of every API.',
  responses: { ...found(infoSchema, 'The API'), 304: unchanged },
})

export function apiInfoRoutes({ publicUrl }: Pick<Desk, 'publicUrl'>) {
  const router = createRouter()
  router.openapi(route, (c) =>
    c.json(
      {
        apiName: API.name,
        apiVersion: API.version,
        apiReleased: API.released,
        apiDocumentation: `${publicUrl}/docs`,
        apiStatus: API.status,
      },
      200,
    ),
  )
  return router
}
