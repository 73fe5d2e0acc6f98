import { type Arenden, createArenden } from './arenden.ts'
import { type Bookings, createBookings } from './bookings.ts'
import { createDatedCopies, type DatedCopies } from './dated.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { createKeys, type Keys } from './keys.ts'
import { createLog, type Log } from './log.ts'
import type { Database } from './port.ts'
import { createPublishing, type Publishing } from './published.ts'
import { createPulse, type Pulse } from './pulse.ts'
import { createReplays, type Replays } from './replays.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions.ts'

/** All that is kept. Every method rejects with StoreUnavailable, or StoreFull, while the database can't serve. */
export interface Store
  extends Log,
    Replays,
    Keys,
    Publishing,
    Feeds,
    Subscriptions,
    Bookings,
    Arenden,
    DatedCopies,
    Pulse {}

/** The store in a database that is up to date. */
export const createStore = (database: Database): Store => ({
  ...createLog(database),
  ...createReplays(database),
  ...createKeys(database),
  ...createPublishing(database),
  ...createFeeds(database),
  ...createSubscriptions(database),
  ...createBookings(database),
  ...createArenden(database),
  ...createDatedCopies(database),
  ...createPulse(database),
})
