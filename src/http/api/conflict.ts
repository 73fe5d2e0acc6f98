import { createRoute, z } from '@hono/zod-openapi'
import { formatDate } from '../../calendar/index.ts'
import {
  type Around,
  besideOf,
  blocksIn,
  conflictOf,
  mendingOf,
  type Plan,
  type Setting,
  settingIn,
} from '../../planning/index.ts'
import { regionParameter, yearParameter } from '../parameters.ts'
import { createRouter, type Desk, found, READING_PROBLEMS, regionOf } from '../router.ts'

const conflictSchema = z
  .object({
    conflict: z
      .object({
        text: z.string().openapi({ description: 'Swedish: what can not be done' }),
        rules: z
          .array(z.object({ id: z.string(), text: z.string(), quote: z.string().optional() }))
          .openapi({ description: 'None of them can be left out: a year keeps the others' }),
        relaxations: z
          .array(z.object({ rule: z.string(), text: z.string(), value: z.int().optional() }))
          .openapi({ description: 'For each rule by itself, the least that would have to give way' }),
      })
      .nullable()
      .openapi({ description: 'null when a year keeps every rule that must hold' }),
    mending: z
      .array(
        z.object({
          rule: z.string(),
          occurrence: z.string(),
          dates: z.array(z.string().openapi({ format: 'date', example: '2027-02-01' })),
        }),
      )
      .openapi({
        description:
          'For a broken rule, the nearest days of an occurrence with which it would hold, all else standing',
      }),
  })
  .openapi('Conflict')

const route = createRoute({
  method: 'get',
  path: '/regions/{region}/plans/{year}/conflict',
  operationId: 'getConflict',
  tags: ['Plans'],
  summary: 'Which rules can not hold together in a year, and what would help',
  description:
    'The smallest set of rules that no year keeps, with the least that would have to give way; and the dates that would mend a rule which the plan breaks. Nothing of either where the plan keeps every rule.',
  request: { params: z.object({ region: regionParameter, year: yearParameter }) },
  responses: { ...found(conflictSchema, 'The conflict'), ...READING_PROBLEMS },
})

export function conflictRoutes(desk: Desk) {
  // A plan that is asked about again is the same object, and a conflict takes up to a second to find.
  const known = new WeakMap<Plan, z.infer<typeof conflictSchema>>()
  return createRouter().openapi(route, async (c) => {
    const { region, year } = c.req.valid('param')
    const model = regionOf(desk, region)
    const state = await desk.planner.state(model)
    const plan = desk.planner.planIn(model, year, state)
    const around = { blocks: blocksIn(state), beside: besideOf(state, year) }
    const setting = settingIn(state, desk.planner.base(model), year)
    const view = known.get(plan) ?? conflictView(plan, setting, around)
    known.set(plan, view)
    return c.json(view, 200)
  })
}

/** Broken rules that dates are looked for, at the most: a year that breaks more is to be planned anew. */
const MENDED = 10

function conflictView(plan: Plan, setting: Setting, around: Around): z.infer<typeof conflictSchema> {
  const conflict = plan.violations.length > 0 ? conflictOf(setting) : undefined
  // No date helps a rule that can't hold.
  const hopeless = new Set(conflict?.rules.map((r) => r.id))
  const mending = plan.violations
    .filter((v) => !hopeless.has(v.rule))
    .slice(0, MENDED)
    .flatMap((finding) =>
      mendingOf(finding, plan, setting, around).map(({ occurrence, dates }) => ({
        rule: finding.rule,
        occurrence,
        dates: dates.map(formatDate),
      })),
    )
  return {
    conflict: conflict
      ? {
          text: conflict.text,
          rules: conflict.rules.map((r) => ({ ...r })),
          relaxations: conflict.relaxations.map((r) => ({ ...r })),
        }
      : null,
    mending,
  }
}
