-- Version 17: what happened at a meeting, beside what was planned: real times, votes by a
-- show of hands, and of a secret ballot its hours, who led it and what came of it.
ALTER TABLE ceremonies ADD COLUMN opened_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN paused_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN resumed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN closed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN minutes_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ceremonies ADD COLUMN minutes_copies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_items ADD COLUMN held_at TEXT NOT NULL DEFAULT '';
CREATE TABLE motions (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  matter TEXT NOT NULL DEFAULT '',
  proposer TEXT NOT NULL DEFAULT '',
  agree INTEGER NOT NULL DEFAULT 0,
  disagree INTEGER NOT NULL DEFAULT 0,
  other INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX motions_ceremony ON motions (ceremony_id, position);
ALTER TABLE ballots ADD COLUMN started_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN ended_at TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN chair TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN secretary TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN invalid_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
