-- Version 24: what real papers hold: the slogan of a year and what its money rests on, who
-- signs beside the head of a unit, who helps with a piece of work and what comes of it, how
-- long a point of the programme takes and what is made ready for it, the standing rules of a
-- block, the work of a year, and what is handed over at its end.
ALTER TABLE years ADD COLUMN slogan TEXT NOT NULL DEFAULT '';
ALTER TABLE years ADD COLUMN funding TEXT NOT NULL DEFAULT '';
ALTER TABLE signatories ADD COLUMN second_honorific TEXT NOT NULL DEFAULT '';
ALTER TABLE signatories ADD COLUMN second_name TEXT NOT NULL DEFAULT '';
ALTER TABLE signatories ADD COLUMN second_post TEXT NOT NULL DEFAULT '';
ALTER TABLE assignments ADD COLUMN partners TEXT NOT NULL DEFAULT '';
ALTER TABLE assignments ADD COLUMN product TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_items ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_items ADD COLUMN preparation TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN rotation TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN quorum TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN majority TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN tie_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN quota TEXT NOT NULL DEFAULT '';
CREATE TABLE year_tasks (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  content TEXT NOT NULL DEFAULT '',
  unit_name TEXT NOT NULL DEFAULT '',
  partners TEXT NOT NULL DEFAULT '',
  quarter INTEGER NOT NULL DEFAULT 0,
  due TEXT NOT NULL DEFAULT '',
  product TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX year_tasks_year ON year_tasks (year_id, position);
CREATE TABLE handover_items (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL DEFAULT 0,
  form TEXT NOT NULL DEFAULT '',
  amount INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX handover_items_year ON handover_items (year_id, position);
