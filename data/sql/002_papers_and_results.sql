-- Version 2: what the remaining papers and the year's end need.

CREATE TABLE assignments (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  stage TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  unit_name TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE kept_findings (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  rule_code TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE UNIQUE INDEX kept_findings_once ON kept_findings (year_id, unit_id, rule_code);
CREATE INDEX assignments_ceremony ON assignments (ceremony_id, position);
CREATE INDEX prints_year ON prints (year_id, paper);

ALTER TABLE agenda_items ADD COLUMN cue TEXT NOT NULL DEFAULT '';

ALTER TABLE exemplars ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

ALTER TABLE submissions ADD COLUMN returned_on TEXT NOT NULL DEFAULT '';

ALTER TABLE registrations ADD COLUMN self_review TEXT NOT NULL DEFAULT '';
ALTER TABLE registrations ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE registrations ADD COLUMN outcome_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE rules ADD COLUMN name TEXT NOT NULL DEFAULT '';

ALTER TABLE criterions ADD COLUMN kind TEXT NOT NULL DEFAULT '';

ALTER TABLE ballots ADD COLUMN held_on TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN tellers TEXT NOT NULL DEFAULT '';

ALTER TABLE steps ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- The history of one person and what a year holds, asked for while typing.
CREATE INDEX initiatives_person ON initiatives (person_id, year_id);
CREATE INDEX awards_year ON awards (year);
CREATE INDEX person_years_year ON person_years (year);
CREATE INDEX person_years_disciplined ON person_years (year) WHERE discipline <> '';
