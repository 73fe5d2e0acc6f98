-- What the person who sends invitations has booked: no decision, so nothing of it is in the log.
CREATE TABLE bookings (
  region TEXT NOT NULL,
  occurrence TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content TEXT NOT NULL,
  booked_by TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (region, occurrence)
) STRICT;
