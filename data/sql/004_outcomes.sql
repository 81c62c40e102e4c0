-- Version 4: what came of a registration follows from awards and refusals and is
-- no longer stored beside them.

CREATE TABLE refusals (
  id INTEGER PRIMARY KEY,
  registration_id INTEGER NOT NULL,
  day TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  refused_by TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (registration_id) REFERENCES registrations(id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX refusals_once ON refusals (registration_id);

INSERT INTO refusals (registration_id, reason)
SELECT id, outcome_reason FROM registrations WHERE outcome = 'not-achieved' AND award_id IS NULL ORDER BY id;

ALTER TABLE registrations ADD COLUMN award_higher INTEGER NOT NULL DEFAULT 0;
UPDATE registrations SET award_higher = 1 WHERE outcome = 'exceeded' AND award_id IS NOT NULL;

-- A result that no award and no refusal bears out cannot be kept: an award that
-- was revoked or taken out of the book. The journal says which.
INSERT INTO steps (at, who, label, kind, changes)
SELECT (SELECT coalesce(max(at), 0) FROM steps), '', printf('Nâng cấp sổ: %d kết quả ghi là đạt hoặc vượt mà khen thưởng đã thu hồi hoặc không còn, nay là chưa có kết quả: %s%s',
  count(*), group_concat(CASE WHEN place <= 20 THEN name END, '; '), CASE WHEN count(*) > 20 THEN '; …' ELSE '' END), 'bulk', 0
FROM (SELECT r.subject_name || ' (' || k.label || ', ' || y.number || ')' AS name, row_number() OVER (ORDER BY r.id) AS place
  FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id JOIN years y ON y.id = r.year_id
  WHERE r.outcome IN ('achieved', 'exceeded') AND NOT EXISTS (SELECT 1 FROM awards a JOIN award_kinds ak ON ak.id = a.award_kind_id
    WHERE a.revoked = 0 AND a.year = y.number AND (a.person_id = r.person_id OR a.collective_id = r.collective_id)
      AND (ak.code = k.code OR a.id = r.award_id OR ak.implies = k.code)))
HAVING count(*) > 0;

-- A person's room is a room, not a name: two may be called alike, and one may be renamed.
ALTER TABLE registrations ADD COLUMN room_id INTEGER REFERENCES units(id);
UPDATE registrations SET room_id = coalesce(
  (SELECT o.unit_id FROM posts o JOIN units u ON u.id = o.unit_id WHERE o.person_id = registrations.person_id
    AND u.name = registrations.subject_unit AND (u.id = registrations.unit_id OR u.parent_id = registrations.unit_id)
    ORDER BY o.from_date DESC, o.id DESC LIMIT 1),
  (SELECT o.unit_id FROM posts o JOIN units u ON u.id = o.unit_id JOIN years y ON y.id = registrations.year_id
    WHERE o.person_id = registrations.person_id AND (u.id = registrations.unit_id OR u.parent_id = registrations.unit_id)
      AND o.from_date <= y.number || '-12-31' AND (o.to_date = '' OR o.to_date >= y.number || '-01-01')
    ORDER BY o.from_date DESC, o.id DESC LIMIT 1),
  (SELECT min(u.id) FROM units u WHERE u.name = registrations.subject_unit AND (u.id = registrations.unit_id OR u.parent_id = registrations.unit_id)
    HAVING count(*) = 1))
WHERE person_id IS NOT NULL;

DROP TRIGGER IF EXISTS registrations_insert;
DROP TRIGGER IF EXISTS registrations_update;
DROP TRIGGER IF EXISTS registrations_delete;
ALTER TABLE registrations DROP COLUMN outcome;
ALTER TABLE registrations DROP COLUMN outcome_reason;
