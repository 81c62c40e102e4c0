package data

import (
	"context"
	"errors"

	modernc "modernc.org/sqlite"
)

// copyPages is how many pages a step of copying takes: two megabytes, so that a
// save waits a few milliseconds and never for the whole copy.
const copyPages = 512

// errOtherConnection ends a copy whose connection went away under it.
var errOtherConnection = errors.New("the copy's connection was replaced")

// backupSource is what the driver's connection offers beside SQL.
type backupSource interface {
	NewBackup(target string) (*modernc.Backup, error)
}

// Copy writes the book, as it is at one moment, into the file at path, which is
// empty or absent. Saves go on in between and are in the copy. It ends early with
// ctx or when the book closes; the file is worth nothing then. report, which may be
// nil, hears the share that is done, from 0 to 1.
func (b *Book) Copy(ctx context.Context, path string, report func(share float64)) error {
	ctx, done, err := b.guests.enter(ctx)
	if err != nil {
		return err
	}
	defer done()
	err = b.copyTo(ctx, path, report)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if isFull(err) { // it is the copy that found no room
		return explain(path, err)
	}
	return explain(b.Path, err)
}

func (b *Book) copyTo(ctx context.Context, path string, report func(share float64)) error {
	var source any
	var backup *modernc.Backup
	// Nothing else reads the file before it is whole, so it needs no journal of its
	// own; whoever puts it in its place flushes it first.
	target := location(path) + "?_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)&_pragma=locking_mode(EXCLUSIVE)"
	err := b.onConnection(ctx, func(conn any) (err error) {
		source = conn
		backup, err = conn.(backupSource).NewBackup(target)
		return err
	})
	if err != nil {
		return err
	}
	// Ended with the connection at hand, whatever ctx says.
	end := func() error {
		return b.onConnection(context.WithoutCancel(ctx), func(any) error { return backup.Finish() })
	}
	for more := true; more; {
		err := b.onConnection(ctx, func(conn any) (err error) {
			if conn != source {
				return errOtherConnection
			}
			more, err = backup.Step(copyPages)
			return err
		})
		if err != nil {
			return errors.Join(err, end())
		}
		if pages := backup.PageCount(); report != nil && pages > 0 {
			report(1 - float64(backup.Remaining())/float64(pages))
		}
	}
	return end()
}

// onConnection lends the one connection of the book; nothing else runs meanwhile.
func (b *Book) onConnection(ctx context.Context, use func(driverConn any) error) error {
	conn, err := b.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(use)
}
