-- Whether anything came of a year, and whose initiatives are registered in it, is asked
-- whenever the year comes into view.
CREATE INDEX registrations_awarded ON registrations (year_id, award_id) WHERE award_id IS NOT NULL;
CREATE INDEX registrations_backed ON registrations (year_id, unit_id, person_id) WHERE initiative_id IS NOT NULL;
