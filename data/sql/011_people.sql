-- Version 11: what a year says of people beside their rating. The keys of order and search
-- are made anew by the program: numbers sort as numbers, all apostrophes are one.
ALTER TABLE people ADD COLUMN born_on TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN sex TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN personnel TEXT NOT NULL DEFAULT '';
ALTER TABLE person_years ADD COLUMN review_note TEXT NOT NULL DEFAULT '';
ALTER TABLE person_years ADD COLUMN former_opinion TEXT NOT NULL DEFAULT '';
ALTER TABLE unit_years ADD COLUMN review_note TEXT NOT NULL DEFAULT '';
