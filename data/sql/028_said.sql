-- Version 28: what the papers of offices say beside: what a block is for, which decision issues
-- its regulation, who its secretariat is and which share of which votes is enough; what the
-- reports of the middle and of the end of a year judge, and how its work and its targets stand;
-- what an invitation asks of those invited, who signs the notice of a conclusion, and who took
-- a certificate.
ALTER TABLE blocks ADD COLUMN functions TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN secretariat TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN vote_share TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN vote_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN regulation_by TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN reply_by TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN delegates INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ceremonies ADD COLUMN bring TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN conclusion_as TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN conclusion_signer TEXT NOT NULL DEFAULT '';
ALTER TABLE ceremonies ADD COLUMN conclusion_post TEXT NOT NULL DEFAULT '';
ALTER TABLE targets ADD COLUMN judgement TEXT NOT NULL DEFAULT '';
ALTER TABLE year_tasks ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE year_tasks ADD COLUMN came_of TEXT NOT NULL DEFAULT '';
ALTER TABLE awards ADD COLUMN received_by TEXT NOT NULL DEFAULT '';
CREATE TABLE year_reviews (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  judgement TEXT NOT NULL DEFAULT '',
  weak_points TEXT NOT NULL DEFAULT '',
  causes TEXT NOT NULL DEFAULT '',
  lessons TEXT NOT NULL DEFAULT '',
  directions TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX year_reviews_year ON year_reviews (year_id, purpose);
