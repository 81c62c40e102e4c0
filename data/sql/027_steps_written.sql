-- Version 27: a save writes no entry in an index that hardly any step is found by: which step
-- an undo takes back is kept only of undos, and kinds of steps are found by number.
DROP INDEX steps_of;
CREATE INDEX steps_of ON steps (of_step) WHERE of_step IS NOT NULL;
DROP INDEX steps_kind;
