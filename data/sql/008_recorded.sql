-- Version 8: a figure that nobody recorded differs from none, a rule outlives the law it
-- came with, and the votes of the block and of the council are kept apart.

-- A unit that has none is written 0 from here on. Before, 0 was what nobody wrote.
DROP TRIGGER IF EXISTS unit_years_insert;
DROP TRIGGER IF EXISTS unit_years_update;
DROP TRIGGER IF EXISTS unit_years_delete;
ALTER TABLE unit_years RENAME COLUMN completed TO completed_was;
ALTER TABLE unit_years RENAME COLUMN advanced TO advanced_was;
ALTER TABLE unit_years RENAME COLUMN disciplined TO disciplined_was;
ALTER TABLE unit_years ADD COLUMN completed INTEGER;
ALTER TABLE unit_years ADD COLUMN advanced INTEGER;
ALTER TABLE unit_years ADD COLUMN disciplined INTEGER;
UPDATE unit_years SET completed = nullif(completed_was, 0), advanced = nullif(advanced_was, 0), disciplined = nullif(disciplined_was, 0);
ALTER TABLE unit_years DROP COLUMN completed_was;
ALTER TABLE unit_years DROP COLUMN advanced_was;
ALTER TABLE unit_years DROP COLUMN disciplined_was;

-- The journal says the same, so that older steps can still be taken back.
UPDATE changes SET
  before = json_replace(before, '$.completed', nullif(before ->> 'completed', 0), '$.advanced', nullif(before ->> 'advanced', 0),
    '$.disciplined', nullif(before ->> 'disciplined', 0)),
  after = json_replace(after, '$.completed', nullif(after ->> 'completed', 0), '$.advanced', nullif(after ->> 'advanced', 0),
    '$.disciplined', nullif(after ->> 'disciplined', 0))
WHERE record = 'unit_years';

-- From this day a law holds with which the rule was not compared; empty for none.
ALTER TABLE rules ADD COLUMN unchecked_from TEXT NOT NULL DEFAULT '';

-- Who votes: the units of the block, or the members of the council, listed a line each.
ALTER TABLE ballots ADD COLUMN body TEXT NOT NULL DEFAULT 'block';
ALTER TABLE ballots ADD COLUMN present TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN written TEXT NOT NULL DEFAULT '';
ALTER TABLE ballots ADD COLUMN absent TEXT NOT NULL DEFAULT '';

-- People can be nominated too, under the name of that day.
ALTER TABLE counts ADD COLUMN person_id INTEGER REFERENCES people(id);
ALTER TABLE counts ADD COLUMN subject_name TEXT NOT NULL DEFAULT '';
