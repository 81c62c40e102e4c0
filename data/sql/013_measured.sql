-- Version 13: criteria whose points follow from a result, and what proves points.
ALTER TABLE criterions ADD COLUMN measure TEXT NOT NULL DEFAULT '';
ALTER TABLE criterions ADD COLUMN steps TEXT NOT NULL DEFAULT '';
ALTER TABLE scores ADD COLUMN planned REAL;
ALTER TABLE scores ADD COLUMN result REAL;
ALTER TABLE scores ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE scores ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE scores ADD COLUMN hash TEXT NOT NULL DEFAULT '';
