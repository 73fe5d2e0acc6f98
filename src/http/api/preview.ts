import { createRoute, z } from '@hono/zod-openapi'
import { standingOf } from '../deciding.ts'
import { othersTurn } from '../others-turn.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { createRouter, type Desk, found, regionOf, WRITING_PROBLEMS } from '../router.ts'
import { planSchema, planView } from '../views.ts'
import { decided, sentDecisionSchema } from './decisions.ts'

/** The most decisions that one preview takes: a year's worth. */
const MOST = 200

const route = createRoute({
  method: 'post',
  path: '/regions/{region}/plans/{year}/preview',
  operationId: 'previewPlan',
  tags: ['Decisions'],
  summary: 'The plan as it would be after some decisions',
  description:
    'On top of those that are stored. Nothing is written, no key is needed, and nothing is refused but values that can not be: `violations` tells what would be broken.',
  request: {
    params: z.object({ region: regionParameter, year: yearParameter }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            decisions: z
              .array(sentDecisionSchema, 'expected a list of decisions')
              .max(MOST, `expected at most ${MOST} decisions`),
          }),
        },
      },
    },
  },
  responses: {
    ...found(planSchema, 'The plan'),
    404: WRITING_PROBLEMS[404],
    413: WRITING_PROBLEMS[413],
    415: WRITING_PROBLEMS[415],
    422: WRITING_PROBLEMS[422],
  },
})

export function previewRoutes(desk: Desk) {
  return createRouter().openapi(route, async (c) => {
    const { region, year } = c.req.valid('param')
    const model = regionOf(desk, region)
    let standing = await standingOf(desk, model, year)
    const at = desk.clock.now()
    for (const [index, decision] of c.req.valid('json').decisions.entries()) {
      const { changes, marks, state, plan } = decided(standing, decision, `#/decisions/${index}`)
      const { revision, log } = standing
      const entry = { revision, region, year, at, by: '', decision: null, changes, prev: '', hash: '' }
      standing = { ...standing, state, plan, revision: revision + 1, log: [...log, { entry, marks }] }
      // Each decision may reckon years anew
      await othersTurn()
    }
    return c.json(planView(desk.planner.planIn(model, year, standing.state)), 200)
  })
}
