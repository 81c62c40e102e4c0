-- Version 1: every record of the book. Tables are STRICT; instants are unix
-- milliseconds, dates are ISO text, yes/no is 0/1.

CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  short_name TEXT NOT NULL DEFAULT '',
  parent_agency TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '',
  head_label TEXT NOT NULL DEFAULT '',
  deputy_label TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER,
  name TEXT NOT NULL DEFAULT '',
  short_name TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  head_post TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  closed INTEGER NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (parent_id) REFERENCES units(id)
) STRICT;

CREATE TABLE regimes (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE award_kinds (
  id INTEGER PRIMARY KEY,
  regime_code TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',
  legal_basis TEXT NOT NULL DEFAULT '',
  implies TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  in_use INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (regime_code) REFERENCES regimes(code)
) STRICT;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  regime_code TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  award_code TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '',
  parameters TEXT NOT NULL DEFAULT '',
  article TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0,
  enabled INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (regime_code) REFERENCES regimes(code)
) STRICT;

CREATE TABLE letterheads (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  superior TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  symbol TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '',
  has_seal INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE wordings (
  id INTEGER PRIMARY KEY,
  paper TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE saved_filters (
  id INTEGER PRIMARY KEY,
  area TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  query TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE memberships (
  id INTEGER PRIMARY KEY,
  block_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  from_date TEXT NOT NULL DEFAULT '',
  to_date TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (block_id) REFERENCES blocks(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE years (
  id INTEGER PRIMARY KEY,
  block_id INTEGER NOT NULL,
  number INTEGER NOT NULL DEFAULT 0,
  theme TEXT NOT NULL DEFAULT '',
  theme_by TEXT NOT NULL DEFAULT '',
  aims TEXT NOT NULL DEFAULT '',
  regime_code TEXT NOT NULL DEFAULT '',
  signed_on TEXT NOT NULL DEFAULT '',
  source_text TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (block_id) REFERENCES blocks(id)
) STRICT;

CREATE TABLE offices (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '',
  person_name TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE deadlines (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE movements (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '',
  launched_by TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE legal_texts (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  citation TEXT NOT NULL DEFAULT '',
  on_papers INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE pledge_items (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE targets (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER,
  position INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  measure TEXT NOT NULL DEFAULT '',
  planned TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE unit_years (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL,
  year INTEGER NOT NULL DEFAULT 0,
  headcount INTEGER NOT NULL DEFAULT 0,
  completed INTEGER NOT NULL DEFAULT 0,
  advanced INTEGER NOT NULL DEFAULT 0,
  disciplined INTEGER NOT NULL DEFAULT 0,
  rating TEXT NOT NULL DEFAULT '',
  under_review INTEGER NOT NULL DEFAULT 0,
  figures_from TEXT NOT NULL DEFAULT '',
  figures_on TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (unit_id) REFERENCES units(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  honorific TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '',
  sort_name TEXT NOT NULL DEFAULT '',
  hired_on TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  sort_key TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  from_date TEXT NOT NULL DEFAULT '',
  to_date TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE person_years (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL,
  year INTEGER NOT NULL DEFAULT 0,
  rating TEXT NOT NULL DEFAULT '',
  months_worked INTEGER,
  leave TEXT NOT NULL DEFAULT '',
  leave_months INTEGER NOT NULL DEFAULT 0,
  training_months INTEGER NOT NULL DEFAULT 0,
  training_result TEXT NOT NULL DEFAULT '',
  discipline TEXT NOT NULL DEFAULT '',
  discipline_on TEXT NOT NULL DEFAULT '',
  discipline_ends TEXT NOT NULL DEFAULT '',
  under_review INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE not_same (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL,
  other_person_id INTEGER NOT NULL,
  FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  FOREIGN KEY (other_person_id) REFERENCES people(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE ceremonies (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  purposes TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  start_time TEXT NOT NULL DEFAULT '',
  end_time TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '',
  chair_id INTEGER,
  secretary_id INTEGER,
  concluder_id INTEGER,
  copies INTEGER NOT NULL DEFAULT 0,
  letterhead_id INTEGER,
  FOREIGN KEY (year_id) REFERENCES years(id),
  FOREIGN KEY (chair_id) REFERENCES participants(id) ON DELETE SET NULL,
  FOREIGN KEY (secretary_id) REFERENCES participants(id) ON DELETE SET NULL,
  FOREIGN KEY (concluder_id) REFERENCES participants(id) ON DELETE SET NULL,
  FOREIGN KEY (letterhead_id) REFERENCES letterheads(id)
) STRICT;

CREATE TABLE document_numbers (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  paper TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL DEFAULT 0,
  symbol TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE participants (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',
  unit_name TEXT NOT NULL DEFAULT '',
  person_id INTEGER,
  unit_id INTEGER,
  invited INTEGER NOT NULL DEFAULT 0,
  attendance TEXT NOT NULL DEFAULT '',
  absence_reason TEXT NOT NULL DEFAULT '',
  stands_in_for TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE agenda_items (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  time TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  presenter TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE signatories (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT '',
  unit_id INTEGER,
  unit_name TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',
  signs_as TEXT NOT NULL DEFAULT '',
  head_post TEXT NOT NULL DEFAULT '',
  authorisation TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  signed_on TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE remarks (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '',
  speaker TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE exemplars (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER,
  person_id INTEGER,
  name TEXT NOT NULL DEFAULT '',
  merit TEXT NOT NULL DEFAULT '',
  shared_at TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id),
  FOREIGN KEY (person_id) REFERENCES people(id)
) STRICT;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  ceremony_id INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  caption TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  media_type TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL DEFAULT 0,
  hash TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE submissions (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 0,
  due TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE initiatives (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  person_id INTEGER,
  title TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  recognised_by TEXT NOT NULL DEFAULT '',
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (person_id) REFERENCES people(id)
) STRICT;

CREATE TABLE awards (
  id INTEGER PRIMARY KEY,
  award_kind_id INTEGER NOT NULL,
  person_id INTEGER,
  collective_id INTEGER,
  subject_name TEXT NOT NULL DEFAULT '',
  sort_key TEXT NOT NULL DEFAULT '',
  year INTEGER NOT NULL DEFAULT 0,
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  period_from TEXT NOT NULL DEFAULT '',
  period_to TEXT NOT NULL DEFAULT '',
  revoked INTEGER NOT NULL DEFAULT 0,
  revoked_reason TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (award_kind_id) REFERENCES award_kinds(id),
  FOREIGN KEY (person_id) REFERENCES people(id),
  FOREIGN KEY (collective_id) REFERENCES units(id)
) STRICT;

CREATE TABLE registrations (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  award_kind_id INTEGER NOT NULL,
  person_id INTEGER,
  collective_id INTEGER,
  subject_name TEXT NOT NULL DEFAULT '',
  subject_post TEXT NOT NULL DEFAULT '',
  subject_unit TEXT NOT NULL DEFAULT '',
  sort_key TEXT NOT NULL DEFAULT '',
  initiative_id INTEGER,
  note TEXT NOT NULL DEFAULT '',
  override_reason TEXT NOT NULL DEFAULT '',
  decision_regime TEXT NOT NULL DEFAULT '',
  award_id INTEGER,
  FOREIGN KEY (year_id) REFERENCES years(id),
  FOREIGN KEY (unit_id) REFERENCES units(id),
  FOREIGN KEY (award_kind_id) REFERENCES award_kinds(id),
  FOREIGN KEY (person_id) REFERENCES people(id),
  FOREIGN KEY (collective_id) REFERENCES units(id),
  FOREIGN KEY (initiative_id) REFERENCES initiatives(id),
  FOREIGN KEY (award_id) REFERENCES awards(id)
) STRICT;

CREATE TABLE prints (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  ceremony_id INTEGER,
  unit_id INTEGER,
  paper TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT '',
  printed_at INTEGER NOT NULL DEFAULT 0,
  figures TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL,
  FOREIGN KEY (year_id) REFERENCES years(id),
  FOREIGN KEY (ceremony_id) REFERENCES ceremonies(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE criterions (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  parent_id INTEGER,
  position INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT '',
  maximum REAL NOT NULL DEFAULT 0,
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (parent_id) REFERENCES criterions(id)
) STRICT;

CREATE TABLE scores (
  id INTEGER PRIMARY KEY,
  criterion_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  self REAL,
  block REAL,
  reason TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (criterion_id) REFERENCES criterions(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE ballots (
  id INTEGER PRIMARY KEY,
  year_id INTEGER NOT NULL,
  award_kind_id INTEGER NOT NULL,
  issued INTEGER NOT NULL DEFAULT 0,
  returned INTEGER NOT NULL DEFAULT 0,
  valid INTEGER NOT NULL DEFAULT 0,
  members INTEGER NOT NULL DEFAULT 0,
  denominator TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (year_id) REFERENCES years(id) ON DELETE CASCADE,
  FOREIGN KEY (award_kind_id) REFERENCES award_kinds(id)
) STRICT;

CREATE TABLE counts (
  id INTEGER PRIMARY KEY,
  ballot_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  agree INTEGER NOT NULL DEFAULT 0,
  disagree INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (ballot_id) REFERENCES ballots(id) ON DELETE CASCADE,
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;

CREATE TABLE contents (
  hash TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL DEFAULT 0,
  who TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  of_step INTEGER,
  changes INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (of_step) REFERENCES steps(id)
) STRICT;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  step_id INTEGER,
  record TEXT NOT NULL DEFAULT '',
  row_key TEXT NOT NULL DEFAULT '',
  op TEXT NOT NULL DEFAULT '',
  before TEXT,
  after TEXT,
  FOREIGN KEY (step_id) REFERENCES steps(id)
) STRICT;

-- One row: the step that is being written, and whether the journal listens.
CREATE TABLE journal_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER,
  muted INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO journal_state (id) VALUES (1);

CREATE TRIGGER contents_keep BEFORE UPDATE ON contents
BEGIN SELECT RAISE(ABORT, 'contents are only added'); END;

-- The counts of the summary, kept as registrations come and go, whoever writes
-- them: a year's table is read in milliseconds however many lines it sums up.
CREATE TABLE registration_counts (
  year_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  award_kind_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  PRIMARY KEY (year_id, unit_id, award_kind_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER registration_counts_insert AFTER INSERT ON registrations BEGIN
  INSERT INTO registration_counts VALUES (new.year_id, new.unit_id, new.award_kind_id, 1, new.collective_id IS new.unit_id)
  ON CONFLICT DO UPDATE SET n = n + 1, whole = whole + excluded.whole;
END;
CREATE TRIGGER registration_counts_delete AFTER DELETE ON registrations BEGIN
  UPDATE registration_counts SET n = n - 1, whole = whole - (old.collective_id IS old.unit_id)
  WHERE year_id = old.year_id AND unit_id = old.unit_id AND award_kind_id = old.award_kind_id;
END;
CREATE TRIGGER registration_counts_update AFTER UPDATE OF year_id, unit_id, award_kind_id, collective_id ON registrations BEGIN
  UPDATE registration_counts SET n = n - 1, whole = whole - (old.collective_id IS old.unit_id)
  WHERE year_id = old.year_id AND unit_id = old.unit_id AND award_kind_id = old.award_kind_id;
  INSERT INTO registration_counts VALUES (new.year_id, new.unit_id, new.award_kind_id, 1, new.collective_id IS new.unit_id)
  ON CONFLICT DO UPDATE SET n = n + 1, whole = whole + excluded.whole;
END;

CREATE UNIQUE INDEX years_number ON years (block_id, number);
CREATE UNIQUE INDEX award_kinds_key ON award_kinds (regime_code, code, subject);
CREATE UNIQUE INDEX unit_years_key ON unit_years (unit_id, year);
CREATE UNIQUE INDEX person_years_key ON person_years (person_id, year);
CREATE UNIQUE INDEX submissions_key ON submissions (year_id, unit_id);
CREATE UNIQUE INDEX document_numbers_key ON document_numbers (ceremony_id, paper);
CREATE UNIQUE INDEX deadlines_key ON deadlines (year_id, kind);
CREATE UNIQUE INDEX wordings_key ON wordings (paper, key);
CREATE INDEX units_parent ON units (parent_id, position);
CREATE INDEX memberships_block ON memberships (block_id, unit_id);
CREATE INDEX people_order ON people (sort_key);
CREATE INDEX posts_person ON posts (person_id);
CREATE INDEX posts_unit ON posts (unit_id);
CREATE INDEX participants_ceremony ON participants (ceremony_id, position);
CREATE INDEX agenda_items_ceremony ON agenda_items (ceremony_id, position);
CREATE INDEX signatories_ceremony ON signatories (ceremony_id, position);
CREATE INDEX remarks_ceremony ON remarks (ceremony_id, position);
CREATE INDEX attachments_ceremony ON attachments (ceremony_id, position);
CREATE INDEX pledge_items_year ON pledge_items (year_id, position);
CREATE INDEX registrations_summary ON registrations (year_id, unit_id, award_kind_id, collective_id);
CREATE INDEX registrations_person ON registrations (person_id, year_id, award_kind_id);
CREATE INDEX registrations_order ON registrations (year_id, unit_id, sort_key);
CREATE INDEX registrations_collective ON registrations (collective_id);
CREATE INDEX awards_person ON awards (person_id, year);
CREATE INDEX awards_collective ON awards (collective_id, year);
CREATE INDEX changes_step ON changes (step_id);
CREATE INDEX steps_of ON steps (of_step);
