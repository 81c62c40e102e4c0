-- Whose save was the last, so that a journal left beside the file is known as the
-- book's own or not: one more turn with every save, by which opening of the book.
ALTER TABLE journal_state ADD COLUMN sitting TEXT NOT NULL DEFAULT '';
ALTER TABLE journal_state ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
