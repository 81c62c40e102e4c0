-- Version 26: who is chosen to lead the block in the next year, by which vote, what a target
-- has come to in the middle of the year, the work that is handed over unfinished, how far a
-- movement goes and by which method, and the certificate that was given anew.
ALTER TABLE offices ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE offices ADD COLUMN agree INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offices ADD COLUMN voters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE targets ADD COLUMN midway TEXT NOT NULL DEFAULT '';
ALTER TABLE handover_items ADD COLUMN done TEXT NOT NULL DEFAULT '';
ALTER TABLE handover_items ADD COLUMN remaining TEXT NOT NULL DEFAULT '';
ALTER TABLE handover_items ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN level TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN reissue TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN reissued_on TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN reissued_by TEXT NOT NULL DEFAULT '';
