-- Version 18: sentences and usual deadlines stand in the book as it took them from the
-- program, and what the office has of its own says in whose place it stands; scores have
-- two stages more.
CREATE TABLE shipped_texts (
  name TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL DEFAULT ''
) STRICT;
ALTER TABLE wordings ADD COLUMN shipped TEXT NOT NULL DEFAULT '';
ALTER TABLE deadlines ADD COLUMN shipped TEXT NOT NULL DEFAULT '';
ALTER TABLE scores ADD COLUMN crossed REAL;
ALTER TABLE scores ADD COLUMN final REAL;
