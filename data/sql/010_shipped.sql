-- Version 10: what comes with the program carries the mark of what it came as, so that a
-- later program knows what the office changed.
ALTER TABLE rules ADD COLUMN shipped TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN shipped TEXT NOT NULL DEFAULT '';
