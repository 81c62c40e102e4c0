// Package sqlite stands in for github.com/glebarez/go-sqlite. The gorm dialect
// github.com/glebarez/sqlite needs of its driver only the registered name
// "sqlite" and an Error with Code(); both come from modernc.org/sqlite, so the
// dialect runs on the current SQLite with queries that can be cancelled.
package sqlite

import modernc "modernc.org/sqlite"

// Error is the driver's error. The dialect reads its Code to recognise a
// broken unique or foreign key.
type Error = modernc.Error
