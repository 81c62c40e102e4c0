-- Version 20: what share of a vote is enough and which paper says so, how its tellers were
-- chosen and how many copies its minutes have; who scored a unit, stage by stage, and when.
ALTER TABLE ballots ADD COLUMN threshold REAL NOT NULL DEFAULT 0;
ALTER TABLE ballots ADD COLUMN threshold_by TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN elected TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN copies INTEGER NOT NULL DEFAULT 0;
CREATE TABLE score_looks (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  stage TEXT NOT NULL DEFAULT '',
  scorer TEXT NOT NULL DEFAULT '',
  looked_on TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
CREATE INDEX score_looks_year ON score_looks (year_id, unit_id);
