package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Purged (đã dọn) is what a purge removes.
type Purged struct {
	Steps    int // of the journal before the moment
	Contents int // files whose bytes no record names, nor the journal that is left
	Size     int64
}

// ToPurge tells what a purge before a moment would remove.
func (b *Book) ToPurge(ctx context.Context, before time.Time) (p Purged, err error) {
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		p, err = toPurge(db, before)
		return err
	})
	return p, explain(b.Path, err)
}

func toPurge(db *gorm.DB, before time.Time) (p Purged, err error) {
	last, err := lastBefore(db, before)
	if err != nil {
		return p, err
	}
	if err := db.Raw("SELECT count(*) FROM steps WHERE id <= ? AND kind <> ?", last, StepPurged).Scan(&p.Steps).Error; err != nil {
		return p, err
	}
	var found struct {
		N    int
		Size int64
	}
	err = db.Raw("SELECT count(*) AS n, coalesce(sum(length(bytes)), 0) AS size FROM contents WHERE "+orphaned(), map[string]any{"last": last}).Scan(&found).Error
	p.Contents, p.Size = found.N, found.Size
	return p, err
}

// lastBefore is the last of the steps that stand before the first one of the moment or later:
// whatever a clock said, what is left of the journal has no hole.
func lastBefore(db *gorm.DB, before time.Time) (last int64, err error) {
	err = db.Raw(`SELECT coalesce(max(id), 0) FROM steps WHERE id < coalesce((SELECT min(id) FROM steps WHERE at >= ? AND kind <> ?), ?)`,
		before.UnixMilli(), StepPurged, maxStep).Scan(&last).Error
	return last, err
}

// orphaned is the condition that no record has the bytes, nor the journal after a step: an
// undo may bring such a record back.
func orphaned() string {
	var named []string
	for _, t := range tables() {
		if slices.Contains(t.columns, "hash") {
			named = append(named, "SELECT hash FROM "+t.name)
		}
	}
	for _, side := range []string{"before", "after"} {
		named = append(named, fmt.Sprintf("SELECT json_extract(%s, '$.hash') FROM changes WHERE step_id > @last", side))
	}
	return "hash NOT IN (SELECT hash FROM (" + strings.Join(named, " UNION ") + ") WHERE hash IS NOT NULL)"
}

// Purge removes the journal before a moment, and the bytes that no record names, for good:
// in one transaction, a line of the journal. Then the file is made anew without the room
// that was left; killed in between, all of it is removed and the file is as large as before.
// Of each step its number, time and mark stay, by which copies of the book are told apart.
func (b *Book) Purge(label string, before time.Time) (p Purged, err error) {
	err = b.step(&Step{Label: label, Kind: StepBulk}, true, func(tx *Tx) error {
		last, err := lastBefore(tx.db, before)
		if err != nil {
			return err
		}
		last = min(last, tx.step.ID-1)
		if p, err = toPurge(tx.db, before); err != nil {
			return err
		}
		for _, statement := range []string{
			"DELETE FROM changes WHERE step_id <= @last",
			"DELETE FROM contents WHERE " + orphaned(),
			"UPDATE steps SET kind = 'purged', label = '', who = '', reason = '', changes = 0, undone_by = NULL WHERE id <= @last",
		} {
			if err := tx.db.Exec(statement, map[string]any{"last": last}).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return p, err
	}
	return p, b.Compact()
}

// Compact writes the file anew without the room that what was removed left in it. SQLite
// does so through its journal: whoever cuts it off has the book as it was before or after.
func (b *Book) Compact() error {
	if err := b.Unwritable(); err != nil {
		return err
	}
	b.saving.Lock()
	defer b.saving.Unlock()
	if err := b.db.Transaction(b.unchanged); err != nil {
		return explain(b.Path, err)
	}
	return explain(b.Path, b.db.Exec("VACUUM").Error)
}

// PurgedTo is the moment of the last step that was removed from the journal; zero where none
// was.
func (b *Book) PurgedTo(ctx context.Context) (time.Time, error) {
	var at []int64
	err := b.read(ctx).Model(&Step{}).Where("kind = ?", StepPurged).Order("id DESC").Limit(1).Pluck("at", &at).Error
	if err != nil || len(at) == 0 {
		return time.Time{}, explain(b.Path, err)
	}
	return time.UnixMilli(at[0]), nil
}

// NothingToUndo says why nothing can be taken back: there is no step, or it was removed.
func (b *Book) NothingToUndo(ctx context.Context) error {
	to, err := b.PurgedTo(ctx)
	switch {
	case err != nil:
		return err
	case to.IsZero():
		return fault.New(fault.Refused, words.NothingToUndoWhat, "")
	}
	return fault.New(fault.Refused, fmt.Sprintf(words.UndoPurgedWhat, to.Format(words.JournalTime)), words.UndoPurgedNext)
}
