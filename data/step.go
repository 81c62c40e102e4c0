package data

import (
	"database/sql"
	"fmt"
	"reflect"
	"time"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Tx is the inside of one step. Its reads see its own writes; never read the book
// inside, the one connection is taken.
type Tx struct {
	db   *gorm.DB
	step *Step
	now  time.Time
}

// Now is the moment of the step. Whatever the step writes carries this one time, also
// where the clock goes on or midnight passes meanwhile.
func (tx *Tx) Now() time.Time { return tx.now }

// Today is the day of the step.
func (tx *Tx) Today() viet.Date { return viet.DateOf(tx.now) }

// Because notes in the journal why the step is done.
func (tx *Tx) Because(reason string) error {
	tx.step.Reason = viet.NFC(reason)
	return tx.db.Model(tx.step).Update("reason", tx.step.Reason).Error
}

// Do runs one action of the clerk as one transaction and one step of the
// journal. The label is the undo entry: "Đăng ký: thêm Nguyễn Văn A – CSTĐCS".
// An error of act rolls everything back; an action that changes no row leaves no step.
func (b *Book) Do(label string, act func(*Tx) error) error {
	return b.step(&Step{Label: label, Kind: StepDo}, false, act)
}

// Bulk runs a mass action in one transaction without recording its rows. It
// cannot be undone and leaves one line in the journal; without a label none.
func (b *Book) Bulk(label string, act func(*Tx) error) error {
	return b.step(&Step{Label: label, Kind: StepBulk}, true, act)
}

// BulkLarge is Bulk for very many rows. The pages of the indices are written all over: a
// larger cache spares the disk.
func (b *Book) BulkLarge(label string, act func(*Tx) error) error {
	if err := b.db.Exec(cacheSize(256 << 10)).Error; err != nil {
		return explain(b.Path, err)
	}
	defer b.db.Exec(cacheSize(usualCache))
	return b.Bulk(label, act)
}

// usualCache is how much of the file SQLite holds, in KiB.
const usualCache = 8 << 10

func cacheSize(kib int) string { return fmt.Sprintf("PRAGMA cache_size = -%d", kib) }

// Tell notes in the journal what was done with the book and changed no record of it: that
// somebody's data left it. It is nothing to take back.
func (b *Book) Tell(label string) error {
	return b.step(&Step{Label: label, Kind: StepTold}, false, func(*Tx) error { return nil })
}

func (b *Book) step(step *Step, muted bool, act func(*Tx) error) error {
	now := b.Now()
	step.At, step.Who, step.Mark = now.UnixMilli(), b.Person(), newMark()
	var saved Moment // where nothing was written
	err := b.write(func(db *gorm.DB) error {
		if step.Label != "" {
			if err := step.begin(db); err != nil {
				return err
			}
		}
		const state = "UPDATE journal_state SET step_id = ?, muted = ?"
		if err := run(db, state, step.ID, muted); err != nil {
			return err
		}
		if err := act(&Tx{db, step, now}); err != nil {
			return err
		}
		if err := run(db, state, nil, false); err != nil {
			return err
		}
		if muted {
			return nil
		}
		if err := keepClosed(db, step); err != nil {
			return err
		}
		if err := keepHeld(db, step); err != nil {
			return err
		}
		err := settle(db, step)
		if err == nil && step.Changes == 0 && step.Kind != StepTold {
			saved, err = momentOf(db)
		}
		return err
	})
	if err == nil && saved.Turn != 0 {
		b.moments.pass(saved)
	}
	return explain(b.Path, err)
}

// begin writes the step as it begins, and takes its key.
func (s *Step) begin(db *gorm.DB) error {
	return ask(db, "INSERT INTO steps (at, who, label, kind, of_step, changes, reason, mark, undone_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
		s.At, s.Who, s.Label, s.Kind, s.OfStep, s.Changes, s.Reason, s.Mark, s.UndoneBy).Scan(&s.ID)
}

// settle counts the rows of a step that was just written and says what kind it is. A
// step without rows goes.
func settle(db *gorm.DB, step *Step) error {
	err := ask(db, `UPDATE steps SET changes = (SELECT count(*) FROM changes WHERE step_id = @id), kind = CASE
		WHEN kind <> @do THEN kind
		WHEN NOT EXISTS (SELECT 1 FROM changes WHERE step_id = @id AND record <> 'prints') THEN @kept
		WHEN NOT EXISTS (SELECT 1 FROM changes WHERE step_id = @id AND record <> 'saved_filters'
			AND NOT (record = 'settings' AND row_key IN (SELECT value FROM json_each(@keys)))) THEN @aside
		ELSE kind END WHERE id = @id RETURNING changes, kind`,
		sql.Named("id", step.ID), sql.Named("do", StepDo), sql.Named("kept", StepKept), sql.Named("aside", StepAside), sql.Named("keys", textList(convenientSettings))).
		Scan(&step.Changes, &step.Kind)
	if err != nil {
		return err
	}
	if step.Changes == 0 && step.OfStep == nil && step.Kind != StepTold {
		return db.Delete(step).Error
	}
	return nil
}

// adoptOutsideChanges gives rows that another program wrote a step of their own.
func (b *Book) adoptOutsideChanges() error {
	var count int64
	if err := b.db.Model(&Change{}).Where("step_id IS NULL").Count(&count).Error; err != nil || count == 0 {
		return err
	}
	return b.write(func(db *gorm.DB) error {
		step := Step{At: b.Now().UnixMilli(), Label: words.OutsideStep, Kind: StepDo, Mark: newMark()}
		if err := step.begin(db); err != nil {
			return err
		}
		if err := db.Exec("UPDATE changes SET step_id = ? WHERE step_id IS NULL", step.ID).Error; err != nil {
			return err
		}
		return settle(db, &step)
	})
}

// Save adds the record that pointer points to (ID zero) or replaces the row it
// came from. A row that is gone is an error.
func (tx *Tx) Save(pointer any) error {
	Prepare(pointer)
	if row, ok := pointer.(ofPerson); ok {
		if err := sortAs(tx.db, []ofPerson{row}); err != nil {
			return err
		}
	}
	if row, ok := pointer.(placed); ok {
		if err := putInOrder(tx.db, []placed{row}); err != nil {
			return err
		}
	}
	id := reflect.ValueOf(pointer).Elem().FieldByName("ID")
	if id.IsValid() && id.Int() == 0 {
		if err := tx.db.Create(pointer).Error; err != nil {
			return err
		}
		return tx.moved(pointer)
	}
	if !id.IsValid() { // keyed by text: settings, regimes, contents
		return tx.db.Save(pointer).Error
	}
	result := tx.db.Model(pointer).Select("*").Updates(pointer)
	if result.Error == nil && result.RowsAffected == 0 {
		return gorm.ErrRecordNotFound
	}
	if result.Error != nil {
		return result.Error
	}
	if person, ok := pointer.(*Person); ok {
		return sortAgain(tx.db, *person)
	}
	return tx.moved(pointer)
}

// moved moves whoever a written record gives another place.
func (tx *Tx) moved(pointer any) error {
	if post, ok := pointer.(*Post); ok {
		return movePosted(tx.db, []int64{post.PersonID})
	}
	return nil
}

// Delete removes the row that pointer points to.
func (tx *Tx) Delete(pointer any) error {
	result := tx.db.Delete(pointer)
	if result.Error == nil && result.RowsAffected == 0 {
		return gorm.ErrRecordNotFound
	}
	if result.Error != nil {
		return result.Error
	}
	return tx.moved(pointer)
}

// Prepare brings the text of a record to NFC and computes its stored keys. Save
// does it by itself; batches call it for each record.
func Prepare(pointer any) {
	value := reflect.ValueOf(pointer).Elem()
	for i := range value.NumField() {
		if field := value.Field(i); field.Kind() == reflect.String {
			field.SetString(viet.NFC(field.String()))
		}
	}
	if keyed, ok := pointer.(interface{ setKeys() }); ok {
		keyed.setKeys()
	}
}
