package data

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// Glance (tóm tắt) is what a closed file says of the book it holds a copy of.
type Glance struct {
	Identity      string // of the book, the same in all its copies; empty for one made before books had any and without a step
	Schema        int
	Block         string // short names of the blocks
	Years         []int  // latest first
	Step          int64  // number of the last step
	Mark          string // that step's own mark
	Label         string // that step's label; empty in a book that asks for a password
	Changed       time.Time
	People        int
	Registrations int
	Hashes        []string // of its attachments, sorted
}

// Books older than this version of the schema get their identity and marks when they
// are migrated; the same expressions find them before. A step that a migration wrote
// is marked like those: two copies of one book, migrated apart, agree on it.
const (
	markedSince   = 3
	olderIdentity = "SELECT printf('%012x', at) || substr(lower(hex(who || ' ' || label)) || printf('%020d', 0), 1, 20) FROM steps ORDER BY id LIMIT 1"
	olderMark     = "printf('%x-%x', id, at)"
)

// markIn is the mark of a step in a book of a version of the schema. Those that the
// migration to schema 4 wrote had none at first.
func markIn(version int) string {
	if version < markedSince {
		return olderMark
	}
	return "coalesce(nullif(mark, ''), " + olderMark + ")"
}

// labelShown is a step's label where the book asks for no password: before that is given
// nobody is named.
const labelShown = "CASE WHEN EXISTS (SELECT 1 FROM settings WHERE key = '" + SettingLock + "' AND value <> '') THEN '' ELSE label END"

// markSteps gives the steps without a mark theirs.
const markSteps = "UPDATE steps SET mark = " + olderMark + " WHERE mark = ''"

// Look reads what a closed file says of itself. It writes nothing and checks no
// more than it reads.
func Look(ctx context.Context, path string) (Glance, error) {
	var g Glance
	err := look(path, func(db *sql.DB, version int) error {
		g.Schema = version
		return g.read(ctx, db)
	})
	return g, err
}

// Glance is what the open book says of itself, also one of an older schema that is
// about to be migrated.
func (b *Book) Glance(ctx context.Context) (Glance, error) {
	g := Glance{Schema: b.version}
	err := g.read(ctx, b.sql)
	return g, explain(b.Path, err)
}

func (g *Glance) read(ctx context.Context, db *sql.DB) error {
	identity := "SELECT book_id FROM identity"
	if g.Schema < markedSince {
		identity = olderIdentity
	}
	var changed int64
	for _, part := range []struct {
		query string
		into  []any
	}{
		{identity, []any{&g.Identity}},
		{"SELECT id, " + markIn(g.Schema) + ", " + labelShown + ", at FROM steps ORDER BY id DESC LIMIT 1", []any{&g.Step, &g.Mark, &g.Label, &changed}},
		{"SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM registrations)", []any{&g.People, &g.Registrations}},
	} {
		err := db.QueryRowContext(ctx, part.query).Scan(part.into...)
		if err != nil && err != sql.ErrNoRows {
			return err
		}
	}
	if changed != 0 {
		g.Changed = time.UnixMilli(changed)
	}
	names, err := texts(ctx, db, "SELECT short_name FROM blocks ORDER BY id")
	if err != nil {
		return err
	}
	g.Block = strings.Join(names, ", ")
	rows, err := db.QueryContext(ctx, "SELECT DISTINCT number FROM years ORDER BY number DESC")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var year int
		if err := rows.Scan(&year); err != nil {
			return err
		}
		g.Years = append(g.Years, year)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	g.Hashes, err = texts(ctx, db, "SELECT hash FROM contents ORDER BY hash")
	return err
}

// texts reads one column.
func texts(ctx context.Context, db *sql.DB, query string, values ...any) (list []string, err error) {
	rows, err := db.QueryContext(ctx, query, values...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		list = append(list, text)
	}
	return list, rows.Err()
}
