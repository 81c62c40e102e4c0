-- Version 22: since when somebody has held a post is asked of every line that is judged,
-- and of nobody but those who left one what other posts they held.
DROP INDEX posts_person;
CREATE INDEX posts_person ON posts (person_id, from_date);
CREATE INDEX posts_left ON posts (person_id, to_date) WHERE to_date <> '';
