-- Version 6: a finding has an identity of its own, and so has the reason why it stands.

-- A rule's key names it for good, whatever its number, article or regime become. Rows
-- that were shipped have the key they are shipped with, the office's own one of theirs.
ALTER TABLE rules ADD COLUMN key TEXT NOT NULL DEFAULT '';
UPDATE rules SET key = regime_code || '/' || code || '/' || award_code || '/' || subject || '/' || condition
WHERE regime_code || '/' || code || '/' || award_code || '/' || subject || '/' || condition IN (
'L2003-ND91/G1///overlap', 'L2003-ND91/G3///basis', 'L2003-ND91/G4///review', 'L2003-ND91/G5//individual/served', 'L2003-ND91/G6///membership',
'L2003-ND91/G7///registered', 'L2003-ND91/G8/CSTĐTQ/individual/human', 'L2003-ND91/G8/HCLĐ3/individual/human', 'L2003-ND91/G8/HCLĐ3/collective/human',
'L2003-ND91/G8/HCLĐ2/individual/human', 'L2003-ND91/G8/HCLĐ2/collective/human', 'L2003-ND91/G8/HCLĐ1/individual/human',
'L2003-ND91/G8/HCLĐ1/collective/human', 'L2003-ND91/G9/BK-TTCP/collective/vote', 'L2003-ND91/G9/TTLĐXS/collective/vote', 'L2003-ND91/G11///revoked',
'L2003-ND91/A1/LĐTT/individual/months', 'L2003-ND91/A1/LĐTT/individual/discipline', 'L2003-ND91/A1/LĐTT/individual/rating',
'L2003-ND91/A1/LĐTT/individual/training', 'L2003-ND91/A1/LĐTT/individual/human', 'L2003-ND91/A1/CSTĐCS/individual/months',
'L2003-ND91/A1/CSTĐCS/individual/discipline', 'L2003-ND91/A2/CSTĐCS/individual/requires', 'L2003-ND91/A2/CSTĐCS/individual/initiative',
'L2003-ND91/A3/CSTĐCS/individual/cap', 'L2003-ND91/A4/CSTĐB/individual/history', 'L2003-ND91/A4/CSTĐB/individual/initiative',
'L2003-ND91/A5/CSTĐTQ/individual/history', 'L2003-ND91/A5/CSTĐTQ/individual/human', 'L2003-ND91/A6/TTLĐTT/collective/share',
'L2003-ND91/A6/TTLĐTT/collective/unit-discipline', 'L2003-ND91/A6/TTLĐTT/collective/rating', 'L2003-ND91/A6/TTLĐTT/collective/human',
'L2003-ND91/A7/TTLĐXS/collective/share', 'L2003-ND91/A7/TTLĐXS/collective/member', 'L2003-ND91/A7/TTLĐXS/collective/completed',
'L2003-ND91/A7/TTLĐXS/collective/unit-discipline', 'L2003-ND91/A7/TTLĐXS/collective/human', 'L2003-ND91/A8/CTĐ-TTCP/collective/human',
'L2003-ND91/A8/CTĐ-TTCP/collective/vote', 'L2003-ND91/A9/CTĐ-CP/collective/cap', 'L2003-ND91/A9/CTĐ-CP/collective/human',
'L2003-ND91/A10/GK/individual/human', 'L2003-ND91/A10/GK/collective/human', 'L2003-ND91/A11/BK-TTCP/collective/history',
'L2003-ND91/A11/BK-TTCP/collective/human', 'L2003-ND91/A12/BK-TTCP/individual/history', 'L2003-ND91/A13/BKTTg/individual/history',
'L2003-ND91/A14/BKTTg/collective/history', 'L2003-ND91/A15/HCLĐ3/individual/human', 'L2003-ND91/A15/HCLĐ3/collective/human',
'L2003-ND91/A16/HCLĐ2/individual/human', 'L2003-ND91/A16/HCLĐ2/collective/human', 'L2003-ND91/A16/HCLĐ1/individual/human',
'L2003-ND91/A16/HCLĐ1/collective/human', 'L2003-ND91/K1///twice', 'L2003-ND91/K2///alike', 'L2003-ND91/K3//individual/placed',
'L2003-ND91/K4///catalogue', 'L2022-ND98/G1///overlap', 'L2022-ND98/G3///basis', 'L2022-ND98/G4///review', 'L2022-ND98/G5//individual/served',
'L2022-ND98/G6///membership', 'L2022-ND98/G7///registered', 'L2022-ND98/G8/CSTĐTQ/individual/human', 'L2022-ND98/G8/HCLĐ3/individual/human',
'L2022-ND98/G8/HCLĐ3/collective/human', 'L2022-ND98/G8/HCLĐ2/individual/human', 'L2022-ND98/G8/HCLĐ2/collective/human',
'L2022-ND98/G8/HCLĐ1/individual/human', 'L2022-ND98/G8/HCLĐ1/collective/human', 'L2022-ND98/G9/BK-TTCP/collective/vote',
'L2022-ND98/G9/TTLĐXS/collective/vote', 'L2022-ND98/G11///revoked', 'L2022-ND98/B1/LĐTT/individual/rating', 'L2022-ND98/B1/LĐTT/individual/training',
'L2022-ND98/B1/LĐTT/individual/human', 'L2022-ND98/B1x/LĐTT/individual/months', 'L2022-ND98/B1x/LĐTT/individual/discipline',
'L2022-ND98/B1x/CSTĐCS/individual/months', 'L2022-ND98/B1x/CSTĐCS/individual/discipline', 'L2022-ND98/B2/CSTĐCS/individual/requires',
'L2022-ND98/B2/CSTĐCS/individual/initiative', 'L2022-ND98/B3/CSTĐCS/individual/cap', 'L2022-ND98/B4/CSTĐB/individual/history',
'L2022-ND98/B4/CSTĐB/individual/initiative', 'L2022-ND98/B4/CSTĐB/individual/human', 'L2022-ND98/B5/CSTĐTQ/individual/history',
'L2022-ND98/B5/CSTĐTQ/individual/human', 'L2022-ND98/B6/TTLĐTT/collective/share', 'L2022-ND98/B6/TTLĐTT/collective/rating',
'L2022-ND98/B6/TTLĐTT/collective/human', 'L2022-ND98/B7/TTLĐXS/collective/rating', 'L2022-ND98/B7/TTLĐXS/collective/share',
'L2022-ND98/B7/TTLĐXS/collective/member', 'L2022-ND98/B7/TTLĐXS/collective/completed', 'L2022-ND98/B7/TTLĐXS/collective/human',
'L2022-ND98/B8/CTĐ-TTCP/collective/human', 'L2022-ND98/B8/CTĐ-TTCP/collective/vote', 'L2022-ND98/B9/CTĐ-CP/collective/human',
'L2022-ND98/B10/GK/individual/human', 'L2022-ND98/B10/GK/collective/human', 'L2022-ND98/B11/BK-TTCP/individual/history',
'L2022-ND98/B12/BK-TTCP/collective/history', 'L2022-ND98/B13/BKTTg/individual/history', 'L2022-ND98/B14/BKTTg/collective/human',
'L2022-ND98/B15/HCLĐ3/individual/history', 'L2022-ND98/B16/HCLĐ2/individual/history', 'L2022-ND98/B17/HCLĐ1/individual/human',
'L2022-ND98/B17/HCLĐ1/collective/human', 'L2022-ND98/B17/HCLĐ2/collective/human', 'L2022-ND98/B17/HCLĐ3/collective/human', 'L2022-ND98/K1///twice',
'L2022-ND98/K2///alike', 'L2022-ND98/K3//individual/placed', 'L2022-ND98/K4///catalogue', 'L2022-ND152/G1///overlap', 'L2022-ND152/G3///basis',
'L2022-ND152/G4///review', 'L2022-ND152/G5//individual/served', 'L2022-ND152/G6///membership', 'L2022-ND152/G7///registered',
'L2022-ND152/G8/CSTĐTQ/individual/human', 'L2022-ND152/G8/HCLĐ3/individual/human', 'L2022-ND152/G8/HCLĐ3/collective/human',
'L2022-ND152/G8/HCLĐ2/individual/human', 'L2022-ND152/G8/HCLĐ2/collective/human', 'L2022-ND152/G8/HCLĐ1/individual/human',
'L2022-ND152/G8/HCLĐ1/collective/human', 'L2022-ND152/G9/BK-TTCP/collective/vote', 'L2022-ND152/G9/TTLĐXS/collective/vote',
'L2022-ND152/G11///revoked', 'L2022-ND152/B1/LĐTT/individual/rating', 'L2022-ND152/B1/LĐTT/individual/training',
'L2022-ND152/B1/LĐTT/individual/human', 'L2022-ND152/B1x/LĐTT/individual/months', 'L2022-ND152/B1x/LĐTT/individual/discipline',
'L2022-ND152/B1x/CSTĐCS/individual/months', 'L2022-ND152/B1x/CSTĐCS/individual/discipline', 'L2022-ND152/B2/CSTĐCS/individual/requires',
'L2022-ND152/B2/CSTĐCS/individual/initiative', 'L2022-ND152/B3/CSTĐCS/individual/cap', 'L2022-ND152/B3x//individual/rating-cap',
'L2022-ND152/B3x/TTLĐXS/collective/cap', 'L2022-ND152/B3x/TTLĐXS/collective/human', 'L2022-ND152/B3x/LĐTT/individual/discipline',
'L2022-ND152/B4/CSTĐB/individual/history', 'L2022-ND152/B4/CSTĐB/individual/initiative', 'L2022-ND152/B4/CSTĐB/individual/human',
'L2022-ND152/B5/CSTĐTQ/individual/history', 'L2022-ND152/B5/CSTĐTQ/individual/human', 'L2022-ND152/B6/TTLĐTT/collective/share',
'L2022-ND152/B6/TTLĐTT/collective/rating', 'L2022-ND152/B6/TTLĐTT/collective/human', 'L2022-ND152/B7/TTLĐXS/collective/rating',
'L2022-ND152/B7/TTLĐXS/collective/share', 'L2022-ND152/B7/TTLĐXS/collective/member', 'L2022-ND152/B7/TTLĐXS/collective/completed',
'L2022-ND152/B7/TTLĐXS/collective/human', 'L2022-ND152/B8/CTĐ-TTCP/collective/human', 'L2022-ND152/B8/CTĐ-TTCP/collective/vote',
'L2022-ND152/B9/CTĐ-CP/collective/human', 'L2022-ND152/B10/GK/individual/human', 'L2022-ND152/B10/GK/collective/human',
'L2022-ND152/B11/BK-TTCP/individual/history', 'L2022-ND152/B12/BK-TTCP/collective/history', 'L2022-ND152/B13/BKTTg/individual/history',
'L2022-ND152/B14/BKTTg/collective/human', 'L2022-ND152/B15/HCLĐ3/individual/history', 'L2022-ND152/B16/HCLĐ2/individual/history',
'L2022-ND152/B17/HCLĐ1/individual/human', 'L2022-ND152/B17/HCLĐ1/collective/human', 'L2022-ND152/B17/HCLĐ2/collective/human',
'L2022-ND152/B17/HCLĐ3/collective/human', 'L2022-ND152/K1///twice', 'L2022-ND152/K2///alike', 'L2022-ND152/K3//individual/placed',
'L2022-ND152/K4///catalogue', 'L2026/G6///membership', 'L2026/C1///human', 'L2026/C2///decision', 'L2026/K1///twice', 'L2026/K2///alike',
'L2026/K3//individual/placed', 'L2026/K4///catalogue')
AND NOT EXISTS (SELECT 1 FROM rules r WHERE r.id < rules.id AND r.regime_code = rules.regime_code AND r.code = rules.code
  AND r.award_code = rules.award_code AND r.subject = rules.subject AND r.condition = rules.condition);
UPDATE rules SET key = 'own/' || id || '/' || regime_code || '/' || code WHERE key = '';
CREATE UNIQUE INDEX rules_key ON rules (key) WHERE key <> '';

CREATE TABLE kept_by_finding (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER,
  rule_key TEXT NOT NULL DEFAULT '',
  award_code TEXT NOT NULL DEFAULT '',
  award_subject TEXT NOT NULL DEFAULT '',
  person_id INTEGER,
  collective_id INTEGER,
  subject_name TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  inherited INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id),
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (collective_id) REFERENCES units(id)
) STRICT;

-- What was said of a line, or of a unit and a rule's number, was said of every finding
-- there. Each of them that a rule in use can make gets the reason as its own, marked as
-- inherited; rules that come later do not. The steps that said so get these rows beside
-- what they held, so that they can still be taken back.

-- Changes of reasons in the journal.
CREATE TABLE old_said AS
SELECT * FROM (SELECT id, step_id, CAST(row_key AS INTEGER) AS line, coalesce(after, before) AS row,
    coalesce(json_extract(before, '$.override_reason'), '') AS was, coalesce(json_extract(after, '$.override_reason'), '') AS became
  FROM changes WHERE record = 'registrations')
WHERE was <> became;

-- Lines that have a reason or had one; of those that are gone, what the journal knows.
CREATE TABLE old_lines AS
SELECT id AS line, year_id, unit_id, award_kind_id, person_id, collective_id,
  CASE WHEN person_id IS NULL AND collective_id IS NULL THEN subject_name ELSE '' END AS name, override_reason AS reason
FROM registrations WHERE override_reason <> '' OR id IN (SELECT line FROM old_said)
UNION ALL
SELECT line, row ->> 'year_id', row ->> 'unit_id', row ->> 'award_kind_id', row ->> 'person_id', row ->> 'collective_id',
  CASE WHEN row ->> 'person_id' IS NULL AND row ->> 'collective_id' IS NULL THEN row ->> 'subject_name' ELSE '' END, ''
FROM old_said WHERE id IN (SELECT max(id) FROM old_said GROUP BY line) AND line NOT IN (SELECT id FROM registrations);

-- Units and rule numbers that have a reason or had one.
CREATE TABLE old_units AS
SELECT id, year_id, unit_id, rule_code, reason, 1 AS stands FROM kept_findings
UNION ALL
SELECT CAST(row_key AS INTEGER), row ->> 'year_id', row ->> 'unit_id', row ->> 'rule_code', '', 0
FROM (SELECT row_key, coalesce(after, before) AS row, max(id) FROM changes WHERE record = 'kept_findings' GROUP BY row_key)
WHERE CAST(row_key AS INTEGER) NOT IN (SELECT id FROM kept_findings);

CREATE TABLE old_reasons AS
SELECT row_number() OVER (ORDER BY of_line, of, place) AS id, * FROM (
  -- A rule that is no more cannot say to which finding a reason belonged; it is kept all the same.
  SELECT 0 AS of_line, u.id AS of, coalesce(r.id, 0) AS place, u.year_id, u.unit_id, coalesce(r.key, 'code/' || u.rule_code) AS rule_key,
    coalesce(r.award_code, '') AS award_code, CASE WHEN r.award_code <> '' THEN r.subject ELSE '' END AS award_subject,
    NULL AS person_id, NULL AS collective_id, '' AS subject_name, u.reason, u.stands,
    (SELECT count(*) FROM rules o WHERE o.regime_code = y.regime_code AND o.code = u.rule_code) > 1 AS inherited
  FROM old_units u JOIN years y ON y.id = u.year_id LEFT JOIN rules r ON r.regime_code = y.regime_code AND r.code = u.rule_code
  UNION ALL
  -- The same title twice of one subject is one identity: what was said of either stands.
  SELECT 1, l.line, coalesce(r.id, 0), l.year_id, l.unit_id, coalesce(r.key, ''), k.code, k.subject, l.person_id, l.collective_id, l.name,
    (SELECT group_concat(d.reason, '; ') FROM (SELECT o.reason FROM old_lines o WHERE o.year_id = l.year_id AND o.unit_id = l.unit_id AND o.person_id IS l.person_id AND o.collective_id IS l.collective_id AND o.name = l.name
       AND o.award_kind_id = l.award_kind_id AND o.reason <> '' GROUP BY o.reason ORDER BY min(o.line)) d) AS reason,
    1, 1
  FROM old_lines l JOIN years y ON y.id = l.year_id JOIN award_kinds k ON k.id = l.award_kind_id LEFT JOIN rules r ON r.enabled
    AND r.award_code IN ('', k.code) AND r.subject IN ('', k.subject) AND r.condition NOT IN ('cap', 'rating-cap', 'basis', 'revoked', 'registered', 'alike')
    AND CASE WHEN r.condition = 'decision' THEN r.regime_code <> y.regime_code ELSE r.regime_code = y.regime_code END
  WHERE NOT EXISTS (SELECT 1 FROM old_lines o WHERE o.line < l.line AND o.year_id = l.year_id AND o.unit_id = l.unit_id AND o.person_id IS l.person_id AND o.collective_id IS l.collective_id AND o.name = l.name AND o.award_kind_id = l.award_kind_id)
  UNION ALL
  -- Of people who may be one it was said whichever title they registered.
  SELECT 1, l.line, coalesce(r.id, 0), l.year_id, l.unit_id, coalesce(r.key, ''), '', '', l.person_id, l.collective_id, l.name,
    (SELECT group_concat(d.reason, '; ') FROM (SELECT o.reason FROM old_lines o WHERE o.year_id = l.year_id AND o.unit_id = l.unit_id AND o.person_id IS l.person_id AND o.collective_id IS l.collective_id AND o.name = l.name
       AND o.reason <> '' GROUP BY o.reason ORDER BY min(o.line)) d) AS reason,
    1, 1
  FROM old_lines l JOIN years y ON y.id = l.year_id JOIN award_kinds k ON k.id = l.award_kind_id JOIN rules r ON r.enabled
    AND r.condition = 'alike' AND r.regime_code = y.regime_code AND l.person_id IS NOT NULL
  WHERE NOT EXISTS (SELECT 1 FROM old_lines o WHERE o.line < l.line AND o.year_id = l.year_id AND o.unit_id = l.unit_id AND o.person_id IS l.person_id AND o.collective_id IS l.collective_id AND o.name = l.name)
);

INSERT INTO kept_by_finding (id, year_id, unit_id, rule_key, award_code, award_subject, person_id, collective_id, subject_name, reason, inherited)
SELECT id, year_id, unit_id, rule_key, award_code, award_subject, person_id, collective_id, subject_name, reason, inherited FROM old_reasons WHERE stands AND reason IS NOT NULL;

INSERT INTO steps (at, who, label, kind, changes)
SELECT (SELECT coalesce(max(at), 0) FROM steps), '', printf('Nâng cấp sổ: %d lý do giữ trước đây ghi chung cho nhiều nhắc nhở, nay đứng riêng ở từng nhắc nhở', count(*)), 'bulk', 0
FROM (SELECT DISTINCT of_line, of FROM old_reasons WHERE stands AND reason IS NOT NULL AND inherited) HAVING count(*) > 0;

CREATE TABLE old_changes AS SELECT * FROM changes WHERE record = 'kept_findings';
DELETE FROM changes WHERE record = 'kept_findings';
INSERT INTO changes (step_id, record, row_key, op, before, after)
SELECT c.step_id, 'kept_findings', CAST(k.id AS TEXT), c.op,
  CASE WHEN c.before IS NOT NULL THEN json_object('id', k.id, 'year_id', k.year_id, 'unit_id', k.unit_id, 'rule_key', k.rule_key, 'award_code', k.award_code, 'award_subject', k.award_subject,
    'person_id', k.person_id, 'collective_id', k.collective_id, 'subject_name', k.subject_name, 'reason', c.before ->> 'reason', 'inherited', k.inherited) END,
  CASE WHEN c.after IS NOT NULL THEN json_object('id', k.id, 'year_id', k.year_id, 'unit_id', k.unit_id, 'rule_key', k.rule_key, 'award_code', k.award_code, 'award_subject', k.award_subject,
    'person_id', k.person_id, 'collective_id', k.collective_id, 'subject_name', k.subject_name, 'reason', c.after ->> 'reason', 'inherited', k.inherited) END
FROM old_changes c JOIN old_reasons k ON k.of_line = 0 AND k.of = CAST(c.row_key AS INTEGER) ORDER BY c.id, k.id;
INSERT INTO changes (step_id, record, row_key, op, before, after)
SELECT c.step_id, 'kept_findings', CAST(k.id AS TEXT), CASE WHEN c.was = '' THEN 'insert' WHEN c.became = '' THEN 'delete' ELSE 'update' END,
  CASE WHEN c.was <> '' THEN json_object('id', k.id, 'year_id', k.year_id, 'unit_id', k.unit_id, 'rule_key', k.rule_key, 'award_code', k.award_code, 'award_subject', k.award_subject,
    'person_id', k.person_id, 'collective_id', k.collective_id, 'subject_name', k.subject_name, 'reason', c.was, 'inherited', k.inherited) END,
  CASE WHEN c.became <> '' THEN json_object('id', k.id, 'year_id', k.year_id, 'unit_id', k.unit_id, 'rule_key', k.rule_key, 'award_code', k.award_code, 'award_subject', k.award_subject,
    'person_id', k.person_id, 'collective_id', k.collective_id, 'subject_name', k.subject_name, 'reason', c.became, 'inherited', k.inherited) END
FROM old_said c JOIN old_reasons k ON k.of_line = 1 AND k.of = c.line ORDER BY c.id, k.id;
UPDATE steps SET changes = (SELECT count(*) FROM changes WHERE step_id = steps.id)
WHERE id IN (SELECT step_id FROM old_said UNION SELECT step_id FROM old_changes);

DROP TABLE old_changes;
DROP TABLE old_reasons;
DROP TABLE old_units;
DROP TABLE old_lines;
DROP TABLE old_said;
DROP TABLE kept_findings;
ALTER TABLE kept_by_finding RENAME TO kept_findings;
CREATE UNIQUE INDEX kept_findings_once ON kept_findings (year_id, coalesce(unit_id, 0), rule_key, award_code, award_subject,
  coalesce(person_id, 0), coalesce(collective_id, 0), subject_name);
CREATE INDEX kept_findings_person ON kept_findings (person_id) WHERE person_id IS NOT NULL;

DROP TRIGGER IF EXISTS registrations_insert;
DROP TRIGGER IF EXISTS registrations_update;
DROP TRIGGER IF EXISTS registrations_delete;
ALTER TABLE registrations DROP COLUMN override_reason;

-- A year is counted from its registrations alone, each read where this index holds it.
DROP INDEX registrations_summary;
CREATE INDEX registrations_summary ON registrations (year_id, unit_id, award_kind_id, collective_id, person_id);
