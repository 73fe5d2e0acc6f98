// The package's types are those of its CommonJS build, whose default is not that of its module.
import highs = require('highs')

import { ordersIn } from '../src/planning/order.ts'
import { type Placed, place } from '../src/planning/place.ts'
import { BROKEN, pack, unpack } from '../src/planning/score.ts'
import { isOrdinary, type Setting } from '../src/planning/setting.ts'
import type { Figure } from './figure.ts'
import { inMs, median, scoreText, warm } from './measure.ts'
import { type Programme, programmeOf } from './programme.ts'
import { facts, models } from './shipped.ts'
import { ALL, NEIGHBOURS, NONE, region, SPARSE } from './synthetic.ts'
import { print } from './table.ts'

const YEAR = 2027
const TIME_LIMIT_S = 30

const CASES: readonly (readonly [label: string, setting: Setting])[] = [
  ...models.map(
    (model) =>
      [`${model.region.id} ${YEAR}`, { model, facts: facts.forRegion(model.region.id), year: YEAR }] as const,
  ),
  ['5 bodies, sparse', region(5, SPARSE)],
  ['10 bodies, none shared', region(10, NONE)],
  ['10 bodies, sparse', region(10, SPARSE)],
  ['10 bodies, neighbours', region(10, NEIGHBOURS)],
  ['20 bodies, sparse', region(20, SPARSE)],
  ['20 bodies, neighbours', region(20, NEIGHBOURS)],
  ['3 bodies, all share one', region(3, ALL)],
  ['4 bodies, all share one', region(4, ALL)],
  ['5 bodies, all share one', region(5, ALL)],
  ['10 bodies, all share one', region(10, ALL)],
]

const HEAD = ['model', 'columns', 'rows', 'ours', 'ms', 'HiGHS', 'ms', 'times', 'same optimum']

/** What a solver's status says of a programme that holds the years without a broken wish. */
const TOLD: Readonly<Record<string, string>> = {
  Infeasible: 'HiGHS: every year breaks a rule or a wish',
}

/** The same models placed by us and by a general solver. */
export async function beside(): Promise<Figure[]> {
  const solver = await highs.default()
  const times: number[] = []
  let differing = 0
  const rows = CASES.map(([label, setting]) => {
    const own = warm(() => place(setting))
    const why = whyNot(setting, own.value)
    const ours = [scoreText(unpack(own.value.points)), inMs(own.ms)]
    if (why) return [label, '', '', ...ours, '', '', '', `not put to HiGHS: ${why}`]
    const programme = programmeOf(setting)
    const { value: result, ms } = warm(() =>
      solver.solve(programme.text, {
        output_flag: false,
        time_limit: TIME_LIMIT_S,
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
      }),
    )
    const size = [`${programme.costs.length}`, `${programme.rows}`]
    if (result.Status !== 'Optimal')
      return [label, ...size, ...ours, '', inMs(ms), '', TOLD[result.Status] ?? `HiGHS: ${result.Status}`]
    const points = pointsOf(programme, result.Columns)
    const told = verdict(own.value, points)
    times.push(ms / own.ms)
    if (!told.startsWith('OK')) differing++
    return [label, ...size, ...ours, scoreText(unpack(points)), inMs(ms), (ms / own.ms).toFixed(0), told]
  })
  print(`Placing beside HiGHS, warm, ${TIME_LIMIT_S} s at the most`, HEAD, rows)
  return [
    {
      what: 'years placed, at the same optimum',
      ours: `${median(times).toFixed(0)} times as fast`,
      peer: `HiGHS, ${times.length} models, ${differing} other optima`,
      aim: 'the same optimum, ahead',
      held: differing === 0 && median(times) > 1,
    },
  ]
}

function whyNot(setting: Setting, { points, proof }: Placed): string | undefined {
  if (setting.model.meetings.some((s) => s.joint && isOrdinary(s))) return 'joint meetings that count'
  if (ordersIn(setting).length > 0) return 'orders'
  // Where our search gave up, there may be a year that breaks none
  if (points >= BROKEN.wish && proof.status !== 'gap') return 'every year breaks a rule or a wish'
  return undefined
}

/** Reckoned from the columns: the solver's own sum is within its tolerance. */
const pointsOf = ({ costs }: Programme, columns: Readonly<Record<string, object>>): number =>
  costs.reduce((all, cost, v) => {
    const column = columns[`x${v}`]
    return all + (column && 'Primal' in column ? cost * Math.round(column.Primal as number) : 0)
  }, 0)

/** Where our search gave up, its year may cost more, and its bound may not. */
function verdict({ points, proof }: Placed, optimum: number): string {
  if (proof.status === 'optimal') return points === optimum ? 'OK' : 'DIFFERENT'
  if (points < optimum || (proof.bound && pack(proof.bound) > optimum)) return 'DIFFERENT'
  return points === optimum
    ? 'OK, not proven by us'
    : `gap: ours is ${scoreText(unpack(points - optimum))} above`
}
