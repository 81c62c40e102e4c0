package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// A lean copy names every attachment and holds none: in its table of contents each
// hash stands with no bytes, and whoever keeps the copy keeps the bytes by hash.

// emptyHash is the one content that has no bytes by right.
var emptyHash = HashOf(nil)

// HashOf returns the name of an attachment's bytes.
func HashOf(bytes []byte) string {
	sum := sha256.Sum256(bytes)
	return hex.EncodeToString(sum[:])
}

// MakeLean hands every attachment of the file at path, which is a copy that nobody
// else uses, to keep and leaves the names alone in the file. What has, which may be
// nil, knows already is not read.
func MakeLean(ctx context.Context, path string, has func(hash string) bool, keep func(hash string, bytes []byte) error) error {
	return rework(path, func(db *sql.DB) error {
		hashes, err := texts(ctx, db, "SELECT hash FROM contents WHERE length(bytes) > 0 ORDER BY hash")
		if err != nil || len(hashes) == 0 {
			return err
		}
		for _, hash := range hashes {
			if has != nil && has(hash) {
				continue
			}
			var bytes []byte
			if err := db.QueryRowContext(ctx, "SELECT bytes FROM contents WHERE hash = ?", hash).Scan(&bytes); err != nil {
				return err
			}
			if err := keep(hash, bytes); err != nil {
				return err
			}
		}
		if _, err := db.ExecContext(ctx, "INSERT OR REPLACE INTO contents (hash, bytes) SELECT hash, x'' FROM contents WHERE length(bytes) > 0"); err != nil {
			return err
		}
		_, err = db.ExecContext(ctx, "VACUUM")
		return err
	})
}

// Fill puts the attachments back into a lean copy, which nobody else uses, and
// returns the names of those that bring does not have: it gives nil for them.
func Fill(ctx context.Context, path string, bring func(hash string) ([]byte, error)) (missing []string, err error) {
	err = rework(path, func(db *sql.DB) error {
		hashes, err := texts(ctx, db, "SELECT hash FROM contents WHERE length(bytes) = 0 ORDER BY hash")
		if err != nil {
			return err
		}
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		for _, hash := range hashes {
			if hash == emptyHash {
				continue
			}
			bytes, err := bring(hash)
			if err != nil {
				return err
			}
			if bytes == nil {
				missing = append(missing, hash)
				continue
			}
			if HashOf(bytes) != hash {
				return fmt.Errorf("attachment %s holds other bytes", hash)
			}
			if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO contents (hash, bytes) VALUES (?, ?)", hash, bytes); err != nil {
				return err
			}
		}
		return tx.Commit()
	})
	return missing, err
}

// rework opens a file of ours that nothing else reads before it is finished. It has
// no journal: a file caught half done is thrown away.
func rework(path string, work func(*sql.DB) error) error {
	if _, err := inspect(path); err != nil {
		return err
	}
	db, err := sql.Open("sqlite", location(path)+"?mode=rw&_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(OFF)"+
		"&_pragma=synchronous(OFF)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)")
	if err != nil {
		return explain(path, err)
	}
	db.SetMaxOpenConns(1)
	err = work(db)
	if closing := db.Close(); err == nil {
		err = closing
	}
	return explain(path, err)
}
