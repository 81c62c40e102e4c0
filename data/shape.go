package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// A file can be a sound database, bear our mark and still be no book: its tables
// are not those that the program works with, or somebody's trigger or view runs on
// our queries. What is looked at does not grow with what the book holds.

// shaped refuses to open such a file.
func (b *Book) shaped(ctx context.Context) error {
	strange, err := strangeParts(ctx, b.sql, b.version)
	if err != nil || len(strange) == 0 {
		return err
	}
	return fault.Wrap(fault.Damaged, partsDiffer(strange), fmt.Sprintf(words.BookShapeWhat, b.Path), words.BookDamagedNext).About(b.Path)
}

// ownParts is shaped for a file that is not open as a book. What a newer program made
// is not judged.
func ownParts(ctx context.Context, db query) error {
	version, err := versionOf(ctx, db)
	if err != nil || version > len(migrations) {
		return err
	}
	strange, err := strangeParts(ctx, db, version)
	if err != nil || len(strange) == 0 {
		return err
	}
	return fmt.Errorf("%w: %w", errDamaged, partsDiffer(strange))
}

// versionOf is the version of the schema, as the header counts it.
func versionOf(ctx context.Context, db query) (int, error) {
	var version int32
	err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return int(uint32(version)), err
}

func partsDiffer(strange []string) error {
	return errors.New("the schema differs in " + strings.Join(strange, ", "))
}

// strangeParts names what stands in a file otherwise than the migrations up to its
// version make it. A table or an index more does no harm and may stay.
func strangeParts(ctx context.Context, db query, version int) (strange []string, err error) {
	have, err := schemaOf(ctx, db)
	if err != nil {
		return nil, err
	}
	// The journal's triggers are made anew by every migration: only their names count.
	for _, t := range tables() {
		for _, op := range journalOps {
			name := "trigger " + t.name + "_" + op
			if _, ok := have[name]; !ok && version == len(migrations) {
				strange = append(strange, name)
			}
			delete(have, name)
		}
	}
	var want map[string]string
	if version == len(migrations) && sumOf(have) == strings.TrimSpace(madeSum) {
		want = have
	} else if want, err = madeSchema(version); err != nil {
		return nil, err
	}
	for name, text := range have {
		made, ours := want[name]
		harmless := strings.HasPrefix(name, "table ") || strings.HasPrefix(name, "index ")
		if ours && made != text || !ours && !harmless {
			strange = append(strange, name)
		}
	}
	for name := range want {
		if _, ok := have[name]; !ok {
			strange = append(strange, name)
		}
	}
	slices.Sort(strange)
	if len(strange) > 0 || version == 0 {
		return strange, nil
	}
	var rows int
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM journal_state").Scan(&rows)
	if rows != 1 {
		strange = append(strange, "the row of journal_state")
	}
	return strange, err
}

// madeSum is the sum of what all migrations make: to run them takes a third of the start.
// A test holds it to them; where another stands here, they are run as for an older book.
//
//go:embed sql/made.sum
var madeSum string

// sumOf is the sum of a schema.
func sumOf(schema map[string]string) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(schema)) {
		fmt.Fprintf(sum, "%q %q\n", name, schema[name])
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// made keeps the schemas of the versions that were asked for.
var made sync.Map

// madeSchema is what the migrations up to a version make.
func madeSchema(version int) (map[string]string, error) {
	if known, ok := made.Load(version); ok {
		return known.(map[string]string), nil
	}
	fresh, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer fresh.Close()
	fresh.SetMaxOpenConns(1)
	for _, body := range migrations[:version] {
		if _, err := fresh.Exec(body); err != nil {
			return nil, err
		}
	}
	schema, err := schemaOf(context.Background(), fresh)
	if err == nil {
		made.Store(version, schema)
	}
	return schema, err
}

// schemaOf returns the text of every table, index, view and trigger by its kind
// and name. What SQLite keeps for itself is left out.
func schemaOf(ctx context.Context, db query) (map[string]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		texts[name] = strings.Join(strings.Fields(text), " ")
	}
	return texts, rows.Err()
}
