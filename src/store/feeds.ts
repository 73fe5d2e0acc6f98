import type { Database } from './port.ts'

/** A feed as it was last told. */
export interface FeedMark {
  /** Of its content: another one is another content. */
  readonly tag: string
  /** The instant of its last change, RFC 3339, UTC. */
  readonly modified: string
}

export interface Feeds {
  feedMark(name: string): Promise<FeedMark | undefined>
  /** Writes a feed's mark and gives what stands: `modified` stays with the same tag, and never goes back with another. */
  markFeed(name: string, mark: FeedMark): Promise<FeedMark>
}

const MARK = `INSERT INTO feeds (name, tag, modified) VALUES (?, ?, ?)
  ON CONFLICT (name) DO UPDATE
  SET tag = excluded.tag,
    modified = CASE WHEN feeds.tag = excluded.tag THEN feeds.modified ELSE max(excluded.modified, feeds.modified) END
  RETURNING tag, modified`

export const createFeeds = (database: Database): Feeds => {
  const markOf = async (sql: string, params: readonly string[]): Promise<FeedMark | undefined> => {
    const [row] = await database.query(sql, params)
    return row && { tag: String(row['tag']), modified: String(row['modified']) }
  }
  return {
    feedMark: (name) => markOf('SELECT tag, modified FROM feeds WHERE name = ?', [name]),
    markFeed: async (name, mark) => (await markOf(MARK, [name, mark.tag, mark.modified]))!,
  }
}
