-- Version 15: a letterhead of a Party organisation has the name of the Party, not the nation’s.
ALTER TABLE letterheads ADD COLUMN party INTEGER NOT NULL DEFAULT 0;
