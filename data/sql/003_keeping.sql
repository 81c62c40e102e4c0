-- Version 3: what keeps the book: which book it is and how far it has come, what was
-- taken back, and official prints as evidence.

CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  book_id TEXT NOT NULL
) STRICT;
-- Two copies of one older book must agree, so theirs comes from the first step.
INSERT INTO identity SELECT 1, coalesce(
  (SELECT printf('%012x', at) || substr(lower(hex(who || ' ' || label)) || printf('%020d', 0), 1, 20) FROM steps ORDER BY id LIMIT 1),
  lower(hex(randomblob(16))));

ALTER TABLE steps ADD COLUMN mark TEXT NOT NULL DEFAULT '';
UPDATE steps SET mark = printf('%x-%x', id, at);

-- The undo that took the step back, NULL while it stands.
ALTER TABLE steps ADD COLUMN undone_by INTEGER REFERENCES steps(id);
UPDATE steps SET undone_by = (SELECT id FROM steps later WHERE later.of_step = steps.id AND later.kind = 'undo'
  AND NOT EXISTS (SELECT 1 FROM steps last WHERE last.of_step = steps.id AND last.id > later.id));

-- Making the book is no step to take back.
UPDATE steps SET kind = 'bulk' WHERE id = (SELECT min(id) FROM steps) AND kind = 'do'
  AND EXISTS (SELECT 1 FROM changes c WHERE c.step_id = steps.id AND c.record = 'blocks' AND c.op = 'insert');
-- Nor are official prints, nor what is only there for convenience.
UPDATE steps SET kind = 'kept' WHERE kind = 'do'
  AND EXISTS (SELECT 1 FROM changes c WHERE c.step_id = steps.id AND c.record = 'prints')
  AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.step_id = steps.id AND c.record <> 'prints');
UPDATE steps SET kind = 'aside' WHERE kind = 'do'
  AND EXISTS (SELECT 1 FROM changes c WHERE c.step_id = steps.id)
  AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.step_id = steps.id AND c.record <> 'saved_filters'
    AND NOT (c.record = 'settings' AND c.row_key IN ('text-size', 'last-year', 'summary-all')));

-- A print outlives what it is a print of: title says it then, and year_id is NULL.
CREATE TABLE prints_kept (
  id INTEGER PRIMARY KEY,
  year_id INTEGER,
  ceremony_id INTEGER,
  unit_id INTEGER,
  title TEXT NOT NULL DEFAULT '',
  paper TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  printed_at INTEGER NOT NULL DEFAULT 0,
  figures TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL,
  withdrawn_at INTEGER NOT NULL DEFAULT 0,
  withdrawn_reason TEXT NOT NULL DEFAULT '',
  withdrawn_by TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id),
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
INSERT INTO prints_kept (id, year_id, ceremony_id, unit_id, title, paper, format, printed_at, figures, hash)
  SELECT id, year_id, ceremony_id, unit_id, coalesce(
    (SELECT substr(s.label, instr(s.label, ': ') + 2) FROM changes c JOIN steps s ON s.id = c.step_id
     WHERE c.record = 'prints' AND c.row_key = CAST(prints.id AS TEXT) AND c.op = 'insert' AND s.kind = 'kept' ORDER BY c.id DESC LIMIT 1), ''),
    paper, format, printed_at, figures, hash FROM prints;
DROP TABLE prints;
ALTER TABLE prints_kept RENAME TO prints;
CREATE INDEX prints_year ON prints (year_id, paper);
CREATE INDEX prints_ceremony ON prints (ceremony_id) WHERE ceremony_id IS NOT NULL;
CREATE INDEX prints_unit ON prints (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER prints_stay BEFORE DELETE ON prints
BEGIN SELECT RAISE(ABORT, 'official prints are kept'); END;
CREATE TRIGGER prints_stand BEFORE UPDATE OF title, paper, format, printed_at, figures, hash ON prints
BEGIN SELECT RAISE(ABORT, 'official prints stay as printed'); END;
CREATE TRIGGER prints_stay_withdrawn BEFORE UPDATE OF withdrawn_at, withdrawn_reason, withdrawn_by ON prints
WHEN old.withdrawn_at <> 0
BEGIN SELECT RAISE(ABORT, 'a withdrawal stays'); END;

CREATE INDEX changes_row ON changes (record, row_key);
CREATE INDEX steps_kind ON steps (kind);
CREATE INDEX steps_standing ON steps (id) WHERE kind = 'do' AND undone_by IS NULL;
CREATE INDEX steps_undone ON steps (undone_by) WHERE undone_by IS NOT NULL;
-- What refers to a row, asked for each row that is taken back.
CREATE INDEX registrations_award ON registrations (award_id) WHERE award_id IS NOT NULL;
CREATE INDEX registrations_initiative ON registrations (initiative_id) WHERE initiative_id IS NOT NULL;
CREATE INDEX scores_criterion ON scores (criterion_id);
CREATE INDEX counts_ballot ON counts (ballot_id);
CREATE INDEX exemplars_person ON exemplars (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX participants_person ON participants (person_id) WHERE person_id IS NOT NULL;
