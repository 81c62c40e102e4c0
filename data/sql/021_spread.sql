-- Version 21: who proposed an exemplar, when and in which paper, what came of sharing it, and
-- what is to be seen to in the next year.
ALTER TABLE exemplars ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN proposed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN proposed_in TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN came_of TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN follow_up TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN follow_state TEXT NOT NULL DEFAULT '';
ALTER TABLE exemplars ADD COLUMN follow_note TEXT NOT NULL DEFAULT '';
