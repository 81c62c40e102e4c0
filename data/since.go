package data

import (
	"context"
	"slices"
	"sync"

	"gorm.io/gorm"
)

// Moment is a state of the book: every save moves it on.
type Moment struct {
	Turn int64 // saves since the book was made
	Step int64 // the latest step
}

// moments is what is known of the state of an open book until its next save. Nobody else
// writes into it meanwhile.
type moments struct {
	lock   sync.Mutex
	saves  int // that ended, well or not
	known  bool
	at     Moment
	from   Moment // of change
	change *Difference
	quiet  []int64 // turns of saves that nothing kept follows from
}

// moved forgets the state: a save ended.
func (m *moments) moved() {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.saves, m.known, m.change = m.saves+1, false, nil
}

// keep remembers a state that was read when so many saves had ended.
func (m *moments) keep(saves int, at, from Moment, change *Difference) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if saves == m.saves {
		m.known, m.at, m.from, m.change = true, at, from, change
	}
}

// pass says of a save that nothing follows from it that anybody keeps.
func (m *moments) pass(saved Moment) {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.quiet = append(slices.Clone(m.quiet), saved.Turn)
}

// Moment returns the state of the book.
func (b *Book) Moment(ctx context.Context) (Moment, error) {
	m := &b.moments
	m.lock.Lock()
	saves, known, at := m.saves, m.known, m.at
	m.lock.Unlock()
	if known {
		return at, nil
	}
	moment, err := momentOf(b.read(ctx))
	if err == nil {
		m.keep(saves, moment, moment, &Difference{To: moment})
	}
	return moment, explain(b.Path, err)
}

func momentOf(db *gorm.DB) (m Moment, err error) {
	err = db.Raw("SELECT turn, (SELECT coalesce(max(id), 0) FROM steps) AS step FROM journal_state").Scan(&m).Error
	return m, err
}

// Difference is what changed between two moments of the book.
type Difference struct {
	To      Moment
	Unknown bool            // a save left no rows in the journal, or too many: anything may have changed
	Records map[string]bool // tables that were written
	People  []int64         // whose own rows were written
	// Subjects are those that rows of registrations, awards, posts and refusals name,
	// before and after.
	Subjects Subjects
}

// mostChanges is how many rows are followed; of more, everything is read again.
const mostChanges = 2000

// Since tells what changed after a moment.
func (b *Book) Since(ctx context.Context, from Moment) (d Difference, err error) {
	m := &b.moments
	m.lock.Lock()
	saves, quiet := m.saves, m.quiet
	if m.known && (from == m.at || m.change != nil && from == m.from) {
		defer m.lock.Unlock()
		if from == m.at {
			return Difference{To: from}, nil
		}
		return *m.change, nil
	}
	m.lock.Unlock()
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		d, err = since(db, from, quiet)
		return err
	})
	if err == nil {
		m.keep(saves, d.To, from, &d)
	}
	return d, explain(b.Path, err)
}

// since tells what changed after a moment; quiet are the turns of saves that changed nothing
// that is told.
func since(db *gorm.DB, from Moment, quiet []int64) (d Difference, err error) {
	var steps struct {
		Moment
		Told, Changes int64
	}
	err = db.Raw(`SELECT turn, s.* FROM journal_state, (SELECT coalesce(max(id), @step) AS step, count(*) FILTER (WHERE kind <> @bulk) AS told,
		coalesce(sum(changes), 0) AS changes FROM steps WHERE id > @step) AS s`, map[string]any{"step": from.Step, "bulk": StepBulk}).Scan(&steps).Error
	if d.To = steps.Moment; err != nil || d.To == from {
		return d, err
	}
	for _, turn := range quiet {
		if turn > from.Turn && turn <= d.To.Turn {
			steps.Told++
		}
	}
	if steps.Told != d.To.Turn-from.Turn || steps.Changes > mostChanges {
		d.Unknown = true
		return d, nil
	}
	var rows []struct {
		Record                 string
		PersonID, CollectiveID *int64
		Tells                  bool // whose row it is; a refusal does by its registration
	}
	err = db.Raw(`WITH rows AS (
			SELECT record, before AS row FROM changes WHERE step_id > @step AND before IS NOT NULL
			UNION ALL SELECT record, after FROM changes WHERE step_id > @step AND after IS NOT NULL)
		SELECT DISTINCT record, json_extract(row, '$.person_id') AS person_id, json_extract(row, '$.collective_id') AS collective_id,
			record <> 'refusals' AS tells FROM rows
		UNION SELECT record, r.person_id, r.collective_id, 1 FROM rows JOIN registrations r ON r.id = json_extract(row, '$.registration_id')
			WHERE record = 'refusals'`, map[string]any{"step": from.Step}).Scan(&rows).Error
	if err != nil {
		return d, err
	}
	d.Records = map[string]bool{}
	for _, row := range rows {
		d.Records[row.Record] = true
		switch row.Record {
		case "registrations", "awards", "refusals", "posts":
			if row.PersonID == nil && row.CollectiveID == nil && row.Tells {
				d.Unknown = true // nobody to read again by
			}
			d.Subjects.People = with(d.Subjects.People, row.PersonID)
			d.Subjects.Collectives = with(d.Subjects.Collectives, row.CollectiveID)
		}
	}
	if d.Records["people"] {
		err = db.Raw("SELECT DISTINCT CAST(row_key AS INTEGER) FROM changes WHERE step_id > ? AND record = 'people'", from.Step).Scan(&d.People).Error
	}
	return d, err
}

// with adds a key once.
func with(keys []int64, key *int64) []int64 {
	if key == nil || slices.Contains(keys, *key) {
		return keys
	}
	return append(keys, *key)
}
