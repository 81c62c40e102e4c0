package data

import (
	"context"
	"database/sql"

	"gorm.io/gorm"
)

// transaction is one of the book's, on its one connection: a gorm.ConnPool that gorm knows
// as a transaction. That of database/sql has a goroutine begun, woken and ended for each
// query in it, to watch for the end of a context that never ends; beside a save's few
// statements that was a seventh of the processor's work.
type transaction struct{ *sql.Conn }

// transact runs act as one transaction: what it wrote is kept when it comes back without an
// error, and nothing of it otherwise.
func (b *Book) transact(act func(db *gorm.DB) error) error {
	conn, err := b.sql.Conn(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close() // gives it back
	tx := transaction{conn}
	if err := tx.run("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	kept := false
	defer func() { // also where act, or the saving, panics or fails
		if !kept {
			_ = tx.Rollback() // what failed is said; SQLite may have gone back by itself
		}
	}()
	db := b.db.Session(&gorm.Session{NewDB: true, Context: context.Background()})
	db.Statement.ConnPool = tx
	if err := act(db); err != nil {
		return err
	}
	err = tx.Commit()
	kept = err == nil
	return err
}

// Commit keeps what was written.
func (t transaction) Commit() error { return t.run("COMMIT") }

// Rollback takes back what was written.
func (t transaction) Rollback() error { return t.run("ROLLBACK") }

func (t transaction) run(statement string) error { return runKept(t, statement) }

// runKept runs a statement without values, and keeps it compiled for the next time.
func runKept(db gorm.ConnPool, statement string) error {
	stmt, err := db.PrepareContext(context.Background(), statement)
	if err != nil {
		return err
	}
	defer stmt.Close()
	_, err = stmt.ExecContext(context.Background())
	return err
}
