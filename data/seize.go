package data

import (
	"database/sql"

	"sothidua/data/fault"
)

// seize makes sure that nobody has the file open before it is moved, and keeps
// others out until release. A file that SQLite cannot read is nobody's.
func seize(path string) (release func(), err error) {
	if _, err := inspect(path); err != nil {
		return func() {}, nil
	}
	db, err := sql.Open("sqlite", address(path))
	if err != nil {
		return nil, explain(path, err)
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec("BEGIN EXCLUSIVE; COMMIT")
	if err = explain(path, err); err != nil {
		db.Close()
		if fault.Of(err).Kind == fault.Busy {
			return nil, err
		}
		return func() {}, nil
	}
	return func() { db.Close() }, nil
}
