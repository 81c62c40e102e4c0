package data

import (
	"context"
	"database/sql"
	"errors"

	"gorm.io/gorm"

	"sothidua/assets/words"
)

// WasCutOff tells whether the sitting before this one did not close the book: the
// program was killed, or the power went.
func (b *Book) WasCutOff() bool { return b.cutOff }

// CheckAfterCut checks the whole book while it is worked on, and mends the counts
// that are kept beside the registrations where they differ from them. It returns
// how many did. A damaged book is a fault of the kind Damaged; nothing is mended
// then. It ends early with ctx or when the book closes.
func (b *Book) CheckAfterCut(ctx context.Context) (mended int, err error) {
	ctx, done, err := b.guests.enter(ctx)
	if err != nil {
		return 0, err
	}
	defer done()
	err = b.checkAside(ctx)
	if ctx.Err() != nil {
		return 0, context.Cause(ctx)
	}
	switch {
	case errors.Is(err, errCounts):
		return b.mendCounts()
	case errors.Is(err, errDamaged):
		return 0, damagedBook(b.Path, err)
	}
	return 0, explain(b.Path, err)
}

// CheckPages reads the whole book and refuses one whose pages contradict each
// other: for whoever gives an answer for good, and has the time.
func (b *Book) CheckPages(ctx context.Context) error {
	conn, err := b.sql.Conn(ctx)
	if err != nil {
		return explain(b.Path, err)
	}
	defer conn.Close()
	err = checkPages(ctx, conn, "quick_check", "")
	if errors.Is(err, errDamaged) {
		return damagedBook(b.Path, err)
	}
	return explain(b.Path, err)
}

// checkAside reads the file on a connection of its own, past SQLite's lock, so
// that no question of the window waits. A save in between can make that reading
// look wrong: what it finds counts only when no save came, and else the book's own
// connection looks.
func (b *Book) checkAside(ctx context.Context) error {
	const tries = 3
	for range tries {
		before, err := readHeader(b.held.file)
		if err != nil {
			return err
		}
		found := checkFile(ctx, untouched(b.Path))
		if found == nil || ctx.Err() != nil {
			return found
		}
		if after, err := readHeader(b.held.file); err != nil || after == before {
			return errors.Join(found, err)
		}
	}
	conn, err := b.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return checkWhole(ctx, conn)
}

func checkFile(ctx context.Context, address string) error {
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return err
	}
	defer db.Close()
	return checkWhole(ctx, db)
}

func checkWhole(ctx context.Context, db query) error {
	for _, check := range []func(context.Context, query) error{whole, related, counted} {
		if err := check(ctx, db); err != nil {
			return err
		}
	}
	return nil
}

// mendCounts takes the kept counts from the registrations anew, as a step that
// says so.
func (b *Book) mendCounts() (mended int, err error) {
	err = b.Bulk(words.CountsMendedStep, func(tx *Tx) error {
		if err := tx.db.Raw(wrongCounts).Scan(&mended).Error; err != nil {
			return err
		}
		return keepCounts(tx.db)
	})
	return mended, err
}

// keepCounts fills the kept counts from the registrations.
func keepCounts(db *gorm.DB) error {
	if err := db.Exec("DELETE FROM registration_counts").Error; err != nil {
		return err
	}
	return db.Exec(`INSERT INTO registration_counts
		SELECT year_id, unit_id, award_kind_id, count(*), sum(collective_id IS unit_id)
		FROM registrations GROUP BY year_id, unit_id, award_kind_id`).Error
}
