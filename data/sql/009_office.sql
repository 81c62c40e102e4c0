-- Version 9: what an office says of itself and of its units, years of schools, closed years.

-- The block: its level, the council that it reports to, the decision that founded it, its
-- slogan, and whom to ask at its secretariat.
ALTER TABLE blocks ADD COLUMN level TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN council TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN founded_by TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN founded_on TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN slogan TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN contact_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN contact_email TEXT NOT NULL DEFAULT '';

ALTER TABLE units ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN contact_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN contact_email TEXT NOT NULL DEFAULT '';
ALTER TABLE unit_years ADD COLUMN party_rating TEXT NOT NULL DEFAULT '';

-- A year of a school begins in autumn; a closed year is changed for a reason only.
ALTER TABLE years ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE years ADD COLUMN closed_on TEXT NOT NULL DEFAULT '';
