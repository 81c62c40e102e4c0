package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Salvaged (phần cứu được) says what came of one table of a damaged book.
type Salvaged struct {
	Table string
	Saved int64 // rows in the new book
	Lost  int64 // rows known to be missing; -1 where rows are missing and nobody knows how many
	Stood int64 // of those saved: rows made anew as bare places, because others refer to them

	Returned int64 // of those saved: rows that the journal gave back
	Older    bool  // the journal is damaged too: what it gave back can be an older state
}

// Salvage reads what can be read of a damaged book, table by table, into a new one
// at target; where nothing can be read none is made. The damaged file and what lies beside
// it stay as they are. report, which may be nil, hears the table in work and the share of
// tables done.
func Salvage(ctx context.Context, path, target string, report func(table string, share float64)) ([]Salvaged, error) {
	if err := ours(path); err != nil {
		return nil, err
	}
	held, err := holdShared(path)
	if err != nil {
		return nil, err
	}
	defer held.release()
	copied, err := newScratch(path)
	if err != nil {
		return nil, err
	}
	defer copied.remove()
	if err := held.copyWith(copied); err != nil {
		return nil, err
	}
	if beside, err := readLeftover(path); err == nil && beside.playable() && !beside.none() {
		recoverCopy(copied.book) // what it brings back is read; what it cannot is read as it lies there
	}
	source, err := sql.Open("sqlite", untouched(copied.book))
	if err != nil {
		return nil, explain(path, err)
	}
	defer source.Close()
	source.SetMaxOpenConns(1)
	var saved []Salvaged
	book, err := makeBy(target, func(draft string) error {
		saved, err = salvageInto(ctx, source, draft, path, report)
		if err == nil && !slices.ContainsFunc(saved, func(one Salvaged) bool { return one.Saved > 0 }) {
			return damagedBook(path, errDamaged) // an empty book is none
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return saved, book.Close()
}

// salvageLabel is what the journal of the new book says of where it comes from, and of
// what it lacks: the list on the screen is gone once she works in the book.
func salvageLabel(path string, all []Salvaged) string {
	var lost []string
	for _, one := range all {
		switch name := words.JournalRecords[one.Table]; {
		case one.Lost > 0:
			lost = append(lost, fmt.Sprintf(words.SalvageStepLost, name, viet.Number(int(one.Lost))))
		case one.Lost < 0:
			lost = append(lost, fmt.Sprintf(words.SalvageStepSome, name))
		}
	}
	label := fmt.Sprintf(words.SalvageStep, path)
	if len(lost) > 0 {
		label += fmt.Sprintf(words.SalvageStepAll, strings.Join(lost, "; "))
	}
	return label
}

// salvage is the reading of one table.
type salvage struct {
	ctx    context.Context
	source *sql.DB
	query  string // takes the rows after one number and before another
	width  int
	put    func(values []any) error
	probes int // how many more readings may fail
}

// mostProbes bounds the search for rows between damaged pages of one table.
const mostProbes = 4000

// salvageTable reads a table of the damaged book into the new one. A column that
// one of the two does not have is left out.
func salvageTable(ctx context.Context, source *sql.DB, target *gorm.DB, name string) (Salvaged, error) {
	result := Salvaged{Table: name}
	var mine []string
	if err := target.Raw("SELECT name FROM pragma_table_info(?)", name).Scan(&mine).Error; err != nil {
		return result, err
	}
	theirs, err := texts(ctx, source, "SELECT name FROM pragma_table_info(?)", name)
	if err != nil || len(theirs) == 0 {
		result.Lost = -1 // the list of tables itself is damaged
		return result, ctx.Err()
	}
	var columns []string
	left := len(theirs) // columns of theirs that the new book does not have
	for _, column := range mine {
		if slices.Contains(theirs, column) {
			columns = append(columns, column)
			left--
		}
	}
	insert := fmt.Sprintf("INSERT OR IGNORE INTO %s (%s) VALUES (?%s)", name, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1))
	refused := int64(0)
	s := salvage{
		ctx: ctx, source: source, width: len(columns), probes: mostProbes,
		query: fmt.Sprintf("SELECT rowid, %s FROM %s NOT INDEXED WHERE rowid > ? AND rowid < ? ORDER BY rowid", strings.Join(columns, ", "), name),
		put: func(values []any) error {
			done := target.Exec(insert, values...)
			if done.Error != nil { // a value that no book can hold
				refused++
				return nil
			}
			result.Saved += done.RowsAffected
			return nil
		},
	}
	damaged, err := s.between(math.MinInt64, math.MaxInt64)
	if err != nil {
		return result, err
	}
	result.Lost = refused
	switch {
	case damaged:
		result.Lost = s.missing(name, result.Saved)
	case left > 0:
		result.Lost = -1
	}
	return result, nil
}

// between reads the rows between two numbers: from the front as far as it goes,
// from the back as far as it goes, and then each half of what is left. It tells
// whether anything could not be read.
func (s *salvage) between(low, high int64) (damaged bool, err error) {
	last, err := s.read(s.query, low, high, low)
	if err == nil || s.ctx.Err() != nil {
		return false, s.ctx.Err()
	}
	first, err := s.read(s.query+" DESC", last, high, high)
	if err == nil || s.ctx.Err() != nil {
		return true, s.ctx.Err()
	}
	// No row is known between last and first, and the page that would say so is damaged.
	if s.probes--; s.probes < 0 || first-1 <= last+1 && first > last {
		return true, nil
	}
	middle := last/2 + first/2
	if middle <= last || middle >= first {
		return true, nil
	}
	for _, half := range [][2]int64{{last, middle}, {middle - 1, first}} {
		if _, err := s.between(half[0], half[1]); err != nil {
			return true, err
		}
	}
	return true, nil
}

// read puts the rows of a query until one cannot be read, and returns the number
// of the last one.
func (s *salvage) read(query string, low, high, at int64) (int64, error) {
	rows, err := s.source.QueryContext(s.ctx, query, low, high)
	if err != nil {
		return at, err
	}
	defer rows.Close()
	for rows.Next() {
		values := make([]any, s.width+1)
		places := make([]any, len(values))
		for i := range values {
			places[i] = &values[i]
		}
		if err := rows.Scan(places...); err != nil {
			return at, err
		}
		at = values[0].(int64)
		if err := s.put(values[1:]); err != nil {
			return at, err
		}
	}
	return at, rows.Err()
}

// missing asks an index, which may be whole, how many rows there were.
func (s *salvage) missing(name string, saved int64) int64 {
	var rows int64
	if err := s.source.QueryRowContext(s.ctx, "SELECT count(*) FROM "+name).Scan(&rows); err != nil || rows <= saved {
		return -1
	}
	return rows - saved
}

// standIn makes bare rows for those that are lost and that others refer to, so
// that these can stay. A reference for which none can be made is emptied, and
// where it may not be empty the row goes and counts as lost.
func standIn(db *gorm.DB, all []Salvaged) error {
	count := func(name string, change func(*Salvaged)) {
		for i := range all {
			if all[i].Table == name {
				change(&all[i])
			}
		}
	}
	type loose struct {
		Table, Parent string
		Rowid         int64
		From          string // the column that refers
		Filled        bool   // it may not be empty
		Value         any    `gorm:"-"`
	}
	for range 2 * len(all) {
		var found []loose
		err := db.Raw(`SELECT c."table", c.rowid AS rowid, c.parent, f."from", i."notnull" AS filled
			FROM pragma_foreign_key_check c
			JOIN pragma_foreign_key_list(c."table") f ON f.id = c.fkid
			JOIN pragma_table_info(c."table") i ON i.name = f."from"`).Scan(&found).Error
		if err != nil || len(found) == 0 {
			return err
		}
		for _, l := range found {
			made := db.Exec(fmt.Sprintf("INSERT OR IGNORE INTO %s (%s) SELECT %s FROM %s WHERE rowid = ?", l.Parent, keyOf(l.Parent), l.From, l.Table), l.Rowid)
			if made.Error == nil && made.RowsAffected > 0 {
				count(l.Parent, func(s *Salvaged) { s.Saved++; s.Stood++ })
				if err := nameStandIn(db, l.Parent); err != nil {
					return err
				}
				continue
			}
			var there bool
			stands := fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE %s = (SELECT %s FROM %s WHERE rowid = ?))", l.Parent, keyOf(l.Parent), l.From, l.Table)
			if err := db.Raw(stands, l.Rowid).Scan(&there).Error; err != nil {
				return err
			}
			if there {
				continue // another row's stand-in serves this one
			}
			statement := fmt.Sprintf("UPDATE %s SET %s = NULL WHERE rowid = ?", l.Table, l.From)
			if l.Filled {
				statement = fmt.Sprintf("DELETE FROM %s WHERE rowid = ?", l.Table)
				count(l.Table, func(s *Salvaged) {
					s.Saved--
					if s.Lost >= 0 {
						s.Lost++
					}
				})
			}
			if err := db.Exec(statement, l.Rowid).Error; err != nil {
				return err
			}
		}
	}
	return errors.New("references still broken after many rounds")
}

func keyOf(name string) string {
	if name == "contents" {
		return "hash"
	}
	for _, t := range tables() {
		if t.name == name {
			return t.key
		}
	}
	return "id"
}

// nameStandIn gives a bare row the words that say what it is, where its table has a name.
func nameStandIn(db *gorm.DB, name string) error {
	if name == "steps" { // one that no undo asks for
		return db.Exec("UPDATE steps SET label = ?, kind = ? WHERE rowid = last_insert_rowid()", words.SalvageStandIn, StepBulk).Error
	}
	column, ok := nameColumns[name]
	if !ok || column == "number" {
		return nil
	}
	return db.Exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE rowid = last_insert_rowid()", name, column), words.SalvageStandIn).Error
}
