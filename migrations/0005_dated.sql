-- Plan years as the lists of dates tell them, for what they rest on. They can be reckoned again, so all of it may be
-- deleted at any time.
CREATE TABLE dated_years (
  region TEXT NOT NULL,
  year INTEGER NOT NULL,
  basis TEXT NOT NULL,
  register TEXT NOT NULL,
  PRIMARY KEY (region, year)
) STRICT;

CREATE TABLE dated (
  region TEXT NOT NULL,
  year INTEGER NOT NULL,
  place INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (region, year, place)
) STRICT;
