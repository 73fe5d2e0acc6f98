-- The steps of a region's ärenden: a chain of its own beside that of the decisions, and kept in the same way.
CREATE TABLE arende_entries (
  region TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  arende TEXT NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (region, revision)
) STRICT;

CREATE TRIGGER arende_entries_are_not_changed BEFORE UPDATE ON arende_entries
BEGIN
  SELECT RAISE(ABORT, 'entries are kept as they were written');
END;

CREATE TRIGGER arende_entries_are_not_deleted BEFORE DELETE ON arende_entries
BEGIN
  SELECT RAISE(ABORT, 'entries are kept for ever');
END;

CREATE TRIGGER arende_entries_have_no_gap BEFORE INSERT ON arende_entries
WHEN NEW.revision > 1 + (SELECT coalesce(max(revision), 0) FROM arende_entries WHERE region = NEW.region)
BEGIN
  SELECT RAISE(ABORT, 'entries follow one another');
END;
