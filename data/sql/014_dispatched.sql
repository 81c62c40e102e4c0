-- Version 14: what an official print is narrowed to, and what became of it once it was signed.
ALTER TABLE prints ADD COLUMN subject TEXT NOT NULL DEFAULT '';
DROP TRIGGER prints_stand;
CREATE TRIGGER prints_stand BEFORE UPDATE OF title, paper, format, printed_at, figures, hash, subject ON prints
BEGIN SELECT RAISE(ABORT, 'official prints stay as printed'); END;
CREATE TABLE dispatches (
  id INTEGER PRIMARY KEY,
  print_id INTEGER NOT NULL,
  number INTEGER NOT NULL DEFAULT 0,
  symbol TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (print_id) REFERENCES prints(id)
) STRICT;
CREATE UNIQUE INDEX dispatches_key ON dispatches (print_id);
