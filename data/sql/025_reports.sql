-- Version 25: what the papers of commendation hold: who somebody is, what a unit is and does,
-- the deed and the class of who is proposed, the article that a submission names, the golden
-- book, the handing over and the money of an award, and the plan of a movement.
ALTER TABLE people ADD COLUMN hometown TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN dwelling TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN other_posts TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN qualification TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN degrees TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN founded TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN structure TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN functions TEXT NOT NULL DEFAULT '';
ALTER TABLE registrations ADD COLUMN deed TEXT NOT NULL DEFAULT '';
ALTER TABLE registrations ADD COLUMN class TEXT NOT NULL DEFAULT '';
ALTER TABLE award_kinds ADD COLUMN ground TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN golden_book INTEGER NOT NULL DEFAULT 0;
ALTER TABLE awards ADD COLUMN handed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN money INTEGER NOT NULL DEFAULT 0;
ALTER TABLE movements ADD COLUMN decision TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN audience TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN criteria TEXT NOT NULL DEFAULT '';
ALTER TABLE movements ADD COLUMN measures TEXT NOT NULL DEFAULT '';
