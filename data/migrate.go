package data

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"sothidua/assets"
	"sothidua/data/files"
)

//go:embed sql/*.sql
var sqlFiles embed.FS

// migrations are the numbered steps from an empty file to today's schema. A
// step that was released is never changed again.
var migrations = loadMigrations(sqlFiles)

func loadMigrations(files fs.FS) (steps []string) {
	names, err := fs.Glob(files, "sql/*.sql")
	if err != nil {
		panic(err)
	}
	for i, name := range names {
		if !strings.HasPrefix(filepath.Base(name), fmt.Sprintf("%03d_", i+1)) {
			panic("migration out of order: " + name)
		}
		body, err := fs.ReadFile(files, name)
		if err == nil {
			body, err = assets.Unpacked(body)
		}
		if err != nil {
			panic(err)
		}
		steps = append(steps, string(body))
	}
	return steps
}

// migrate runs the steps after the book's version in one transaction, with the
// journal's triggers made anew from the resulting schema. What they write into the
// journal gets its marks here.
func (b *Book) migrate(ctx context.Context, steps []string) (err error) {
	conn, err := b.sql.Conn(ctx) // pragmas below belong to one connection
	if err != nil {
		return err
	}
	defer conn.Close()
	// A table that is rebuilt must not take its children along; the switch does
	// nothing inside a transaction.
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	defer func() {
		_, on := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = ON")
		err = errors.Join(err, on)
	}()
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i, body := range steps[b.version:] {
		if _, err := tx.ExecContext(ctx, body); err != nil {
			return fmt.Errorf("migration %d: %w", b.version+i+1, err)
		}
	}
	if _, err := tx.ExecContext(ctx, markSteps); err != nil {
		return err
	}
	if b.version < keysSince && len(steps) >= keysSince {
		db, err := gorm.Open(sqlite.Dialector{Conn: tx}, &gorm.Config{SkipDefaultTransaction: true, Logger: logger.Discard})
		if err != nil {
			return err
		}
		if err := rekeyAll(db.WithContext(ctx)); err != nil {
			return err
		}
	}
	if b.version < textsSince && len(steps) >= textsSince {
		if err := takeTexts(ctx, tx); err != nil {
			return err
		}
	}
	if err := watch(ctx, tx); err != nil {
		return err
	}
	var broken int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("migration left %d broken references", broken)
	}
	if err := b.takeTurn(tx, len(steps)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", files.ApplicationID)); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	b.version = len(steps)
	return nil
}

// copyBeside copies the book as it is now to a file of its own beside it.
func (b *Book) copyBeside() error {
	draft, err := files.NewDraft(freeBeside(b.Path, fmt.Sprintf(".v%d", b.version)))
	if err != nil {
		return err
	}
	defer draft.Abort()
	if err := b.Copy(context.Background(), draft.Path, nil); err != nil {
		return err
	}
	return draft.CommitNew()
}
