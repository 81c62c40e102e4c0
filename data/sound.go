package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// State is what a file holds, as far as it can be read: for her to tell two
// states of one book apart.
type State struct {
	Readable      bool
	Sound         bool // checked whole: structure, tables, references, kept counts, last step
	Version       int  // of the schema
	Step          Step // the last one; ID zero where there is none
	Steps         int64
	People        int64
	Registrations int64
	Problem       error // why it is not sound, for the log
}

// At is when the last step was done, zero without one.
func (s State) At() time.Time {
	if s.Step.ID == 0 {
		return time.Time{}
	}
	return time.UnixMilli(s.Step.At)
}

// Strange tells whether what lies beside the file is no journal that could be
// played back into it.
func (s State) Strange() bool { return errors.Is(s.Problem, errStrangeJournal) }

// query is what reads a file: a connection or a transaction.
type query interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// readState reads what a file holds, of any schema, and with it whether it is sound.
func readState(ctx context.Context, db query) State {
	var s State
	read := func(into any, text string) bool {
		err := db.QueryRowContext(ctx, text).Scan(into)
		if err != nil && s.Problem == nil {
			s.Problem = err
		}
		return err == nil
	}
	if s.Version, s.Problem = versionOf(ctx, db); s.Problem != nil {
		return s
	}
	s.Readable = read(&s.Steps, "SELECT count(*) FROM steps") &&
		read(&s.People, "SELECT count(*) FROM people") && read(&s.Registrations, "SELECT count(*) FROM registrations")
	if !s.Readable {
		return s
	}
	err := db.QueryRowContext(ctx, "SELECT id, at, who, kind, changes FROM steps ORDER BY id DESC LIMIT 1").
		Scan(&s.Step.ID, &s.Step.At, &s.Step.Who, &s.Step.Kind, &s.Step.Changes)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		s.Readable, s.Problem = false, err
		return s
	}
	// Where the settings cannot be read the label stays unsaid, and all else is looked at.
	_ = db.QueryRowContext(ctx, "SELECT "+labelShown+" FROM steps ORDER BY id DESC LIMIT 1").Scan(&s.Step.Label)
	for _, check := range []func(context.Context, query) error{whole, ownParts, related, counted, stepped} {
		if s.Problem = check(ctx, db); s.Problem != nil {
			return s
		}
	}
	s.Sound = true
	return s
}

// whole checks the structure of the file.
func whole(ctx context.Context, db query) error { return checkPages(ctx, db, "integrity_check", "") }

// checkPages runs one of SQLite's two checks of the pages, of one table or, where
// none is named, of all and of what no table has.
func checkPages(ctx context.Context, db query, check, table string) error {
	of := "1" // the first fault is enough
	if table != "" {
		of = `"` + table + `"`
	}
	var first string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"("+of+")").Scan(&first); err != nil {
		return err
	}
	if first != "ok" {
		return fmt.Errorf("%w: %s", errDamaged, first)
	}
	return nil
}

var errDamaged = errors.New("the file is damaged")

// related checks that no record points to one that is not there.
func related(ctx context.Context, db query) error {
	var table string
	err := db.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return fmt.Errorf("%w: broken reference in %s", errDamaged, table)
}

// wrongCounts are the kept counts that are not what the registrations give; one
// of zero may be kept or not.
const wrongCounts = `WITH
	kept AS (SELECT year_id, unit_id, award_kind_id, n, whole FROM registration_counts WHERE n <> 0 OR whole <> 0),
	real AS (SELECT year_id, unit_id, award_kind_id, count(*) AS n, sum(collective_id IS unit_id) AS whole
		FROM registrations GROUP BY year_id, unit_id, award_kind_id)
	SELECT count(*) FROM (
		SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM real)
		UNION ALL SELECT * FROM (SELECT * FROM real EXCEPT SELECT * FROM kept))`

// counted checks that the kept counts are what the records give.
func counted(ctx context.Context, db query) error {
	var wrong int64
	if err := db.QueryRowContext(ctx, wrongCounts).Scan(&wrong); err != nil {
		return err
	}
	if wrong > 0 {
		return fmt.Errorf("%w: %d", errCounts, wrong)
	}
	return nil
}

var errCounts = errors.New("kept counts differ from the records")

// stepped checks that the last step is written whole: as many changed rows as it
// says, and no step half done.
func stepped(ctx context.Context, db query) error {
	var half bool
	err := db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM journal_state WHERE step_id IS NOT NULL OR muted <> 0)
		OR EXISTS (SELECT 1 FROM steps WHERE id = (SELECT max(id) FROM steps) AND kind <> ?
			AND changes <> (SELECT count(*) FROM changes WHERE step_id = steps.id))`, StepBulk).Scan(&half)
	if err != nil {
		return err
	}
	if half {
		return errHalfStep
	}
	return nil
}

var errHalfStep = errors.New("the last step is not whole")
