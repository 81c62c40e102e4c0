-- Version 12: a year that was decided keeps the rules it was judged by, as rows of its own.
ALTER TABLE rules ADD COLUMN kept_for INTEGER REFERENCES years(id) ON DELETE CASCADE;
DROP INDEX rules_key;
CREATE UNIQUE INDEX rules_key ON rules (key, coalesce(kept_for, 0)) WHERE key <> '';
CREATE INDEX rules_kept ON rules (kept_for) WHERE kept_for IS NOT NULL;
