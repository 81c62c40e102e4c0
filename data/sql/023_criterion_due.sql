-- Version 23: a criterion may have a last day of its own.
ALTER TABLE criterions ADD COLUMN due TEXT NOT NULL DEFAULT '';
