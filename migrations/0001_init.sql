-- Both databases run this file: D1 by `wrangler d1 migrations apply`, SQLite when the service starts.
-- A blank line ends a statement, and nothing else does: no blank line within one.
-- Instants are RFC 3339, UTC, whole seconds, so that they sort as text.
CREATE TABLE entries (
  region TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  year INTEGER NOT NULL,
  entry TEXT NOT NULL,
  marks TEXT NOT NULL,
  PRIMARY KEY (region, revision)
) STRICT;

CREATE INDEX entries_by_year ON entries (region, year);

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are kept as they were written');
END;

CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are kept for ever');
END;

CREATE TRIGGER entries_have_no_gap BEFORE INSERT ON entries
WHEN NEW.revision > 1 + (SELECT coalesce(max(revision), 0) FROM entries WHERE region = NEW.region)
BEGIN
  SELECT RAISE(ABORT, 'entries follow one another');
END;

CREATE TABLE keys (
  id TEXT NOT NULL PRIMARY KEY,
  region TEXT NOT NULL,
  label TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;

CREATE TABLE replays (
  key_id TEXT NOT NULL,
  path TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  response TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (key_id, path, idempotency_key)
) STRICT;

CREATE INDEX replays_by_age ON replays (at);

CREATE TABLE published (
  region TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  hash TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  at TEXT NOT NULL,
  PRIMARY KEY (region, occurrence)
) STRICT;

CREATE TABLE feeds (
  name TEXT NOT NULL PRIMARY KEY,
  tag TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;

CREATE TABLE subscriptions (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  choices TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
