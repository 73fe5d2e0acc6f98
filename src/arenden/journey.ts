import type { CivilDate } from '../calendar/index.ts'
import type { Occurrence } from '../planning/index.ts'
import type { RegionModel } from '../rules/index.ts'
import { type Route, routesTo } from './route.ts'
import { type Sitting, type Step, sittingsOf } from './sitting.ts'
import { type ProcessRule, type Purpose, wayOf } from './way.ts'

/** What is asked of an ärende's way. */
export interface Matter {
  /** The body that is to treat it at last. */
  readonly body: string
  readonly purpose: Purpose
  /** The body that it comes from, where it comes from one. */
  readonly via?: string
}

/** A route with the meetings that each of its bodies has. */
export interface Journey {
  readonly route: Route
  /** A leg's sittings, by date. */
  readonly sittings: readonly (readonly Sitting[])[]
  readonly undated: readonly ProcessRule[]
}

/** A last day that is a wish. */
export interface Wish extends Step {
  /** Whether it was past when the ärende came to the body. */
  readonly passed: boolean
}

/** An ärende's whole way to a meeting. */
export interface Course {
  /** The meeting that treats it at last. */
  readonly meeting: Occurrence
  /** Each body's in turn, from being raised to being treated. */
  readonly steps: readonly Step[]
  /** Last days that are wishes, and earlier than those of the steps. */
  readonly wishes: readonly Wish[]
  /** What follows the last meeting. */
  readonly after: readonly Step[]
  /** What also holds in the bodies, and has no day. */
  readonly undated: readonly ProcessRule[]
  /** The last day on which an ärende can be raised for these meetings. */
  readonly lastDay: CivilDate
}

/** Every way that an ärende can take over what is dated. */
export function journeysFor(
  model: RegionModel,
  { body, purpose, via }: Matter,
  occurrences: readonly Occurrence[],
): Journey[] {
  return routesTo(model, body, via).map((route) => {
    const ways = route.legs.map((leg, i) => ({
      body: leg.body,
      way: wayOf(model, leg.body, purpose, {
        ...(leg.onward && { onward: leg.onward }),
        ...(i === 0 && route.raise && { raise: route.raise }),
      }),
    }))
    return {
      route,
      sittings: ways.map((leg) => sittingsOf(model, leg.body, leg.way, occurrences)),
      undated: ways.flatMap(({ way }) => way.undated),
    }
  })
}

/** A way as its sittings make it, one for each leg, for an ärende raised on a day. */
export const courseOf = (
  sittings: readonly Sitting[],
  { undated }: Journey,
  raised: CivilDate = sittings[0]!.lastDay,
): Course => ({
  meeting: sittings.at(-1)!.meeting,
  steps: sittings.flatMap((s) => s.steps),
  wishes: sittings.flatMap(({ wishes }, i) => {
    const comes = sittings[i - 1]?.meeting.date ?? raised
    return wishes.map((wish) => ({ ...wish, passed: wish.date < comes }))
  }),
  after: sittings.flatMap((s) => s.after),
  undated,
  lastDay: sittings[0]!.lastDay,
})
