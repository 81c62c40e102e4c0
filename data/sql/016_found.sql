-- Version 16: what is asked for often is found without going through all rows.
CREATE INDEX awards_kind ON awards (award_kind_id);
CREATE INDEX steps_at ON steps (at);
