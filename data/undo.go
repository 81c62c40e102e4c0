package data

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Steps returns the journal, latest first, at most limit entries. What was removed from it
// is not among them.
func (b *Book) Steps(ctx context.Context, limit int) ([]Step, error) {
	var steps []Step
	err := b.read(ctx).Where("kind <> ?", StepPurged).Order("id DESC").Limit(limit).Find(&steps).Error
	return steps, explain(b.Path, err)
}

// CountSteps is how many steps the journal has.
func (b *Book) CountSteps(ctx context.Context) (count int64, err error) {
	err = b.read(ctx).Model(&Step{}).Where("kind <> ?", StepPurged).Count(&count).Error
	return count, explain(b.Path, err)
}

// Undo takes back the latest step that stands and returns its label.
func (b *Book) Undo() (string, error) { return b.turn(b.ToUndo, b.NothingToUndo) }

// Redo brings back the step that ToRedo names and returns its label.
func (b *Book) Redo() (string, error) { return b.turn(b.ToRedo, nothingToRedo) }

func nothingToRedo(context.Context) error {
	return fault.New(fault.Refused, words.NothingToRedoWhat, "")
}

func (b *Book) turn(find func(context.Context) (Step, error), nothing func(context.Context) error) (string, error) {
	ctx := context.Background()
	step, err := find(ctx)
	if err != nil {
		return "", err
	}
	if step.ID == 0 {
		return "", nothing(ctx)
	}
	return step.Label, b.Turn(step)
}

// ToUndo returns the latest step that stands and can be taken back by its kind; ID
// zero where there is none.
func (b *Book) ToUndo(ctx context.Context) (Step, error) { return b.standing(ctx, maxStep) }

// maxStep is beyond the number of every step.
const maxStep = int64(1) << 62

func (b *Book) standing(ctx context.Context, before int64) (step Step, err error) {
	err = b.read(ctx).Raw(`SELECT * FROM steps INDEXED BY steps_standing
		WHERE kind = 'do' AND undone_by IS NULL AND id < ? ORDER BY id DESC LIMIT 1`, before).Scan(&step).Error
	return step, explain(b.Path, err)
}

// pastTried is how many steps ToUndoPast looks at.
const pastTried = 100

// ToUndoPast returns the latest step before another that stands and that nothing
// stands in the way of; ID zero where there is none among the next hundred.
func (b *Book) ToUndoPast(ctx context.Context, step Step) (Step, error) {
	for range pastTried {
		earlier, err := b.standing(ctx, step.ID)
		if err != nil || earlier.ID == 0 {
			return earlier, err
		}
		obstacles, err := b.Obstacles(ctx, earlier, 1)
		if err != nil || len(obstacles) == 0 {
			return earlier, err
		}
		step = earlier
	}
	return Step{}, nil
}

// latestUndone is the step that was taken back last, where no new one stands behind.
const latestUndone = `SELECT * FROM (SELECT * FROM steps INDEXED BY steps_undone WHERE undone_by IS NOT NULL ORDER BY undone_by DESC LIMIT 1) AS own
	WHERE NOT EXISTS (SELECT 1 FROM steps later WHERE later.id > own.undone_by AND later.kind IN ('do', 'bulk'))`

// ToRedo returns the step that was taken back last, as long as nothing new was done
// since; ID zero where there is none. Official prints and what is there for
// convenience are not new.
func (b *Book) ToRedo(ctx context.Context) (step Step, err error) {
	err = b.read(ctx).Raw(latestUndone).Scan(&step).Error
	return step, explain(b.Path, err)
}

// source is the step whose rows are written back when s is turned: its own while it
// stands, those of its undo once it is taken back.
func (s Step) source() int64 {
	if s.UndoneBy != nil {
		return *s.UndoneBy
	}
	return s.ID
}

// WillChange returns what turning a step writes, last row first, at most limit rows.
func (b *Book) WillChange(ctx context.Context, step Step, limit int) ([]Change, error) {
	var changes []Change
	err := b.read(ctx).Where("step_id = ?", step.source()).Order("id DESC").Limit(limit).Find(&changes).Error
	for i, c := range changes {
		changes[i].Before, changes[i].After, changes[i].Op = c.After, c.Before, inverse[c.Op]
	}
	return changes, explain(b.Path, err)
}

var inverse = map[string]string{"insert": "delete", "delete": "insert", "update": "update"}

// Turn takes back a step that stands, or brings back one that was taken back, in one
// transaction. It refuses with a Conflict that names what stands in the way, and
// nothing is changed then. A step that was turned meanwhile is refused too.
func (b *Book) Turn(step Step) error {
	as := &Step{Label: fmt.Sprintf(words.UndoLabel, step.Label), Kind: StepUndo, OfStep: &step.ID}
	if step.UndoneBy != nil {
		as.Label, as.Kind = fmt.Sprintf(words.RedoLabel, step.Label), StepRedo
	}
	return b.step(as, false, func(tx *Tx) error {
		var by *int64
		if as.Kind == StepUndo {
			by = &as.ID
		}
		turned := tx.db.Exec("UPDATE steps SET undone_by = ? WHERE id = ? AND undone_by IS ? AND (kind = ? OR undone_by IS NOT NULL)",
			by, step.ID, step.UndoneBy, StepDo)
		if turned.Error != nil {
			return turned.Error
		}
		if turned.RowsAffected == 0 {
			return fault.New(fault.Refused, fmt.Sprintf(words.UndoSettledWhat, step.Label), words.UndoSettledNext)
		}
		found, err := obstacles(tx.db, step, obstaclesTold+1)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			return conflict(step, found)
		}
		return reverse(tx.db, step)
	})
}

// obstaclesTold is how many obstacles a fault names.
const obstaclesTold = 2

// conflict is the fault that names what stands in the way of a step.
func conflict(step Step, found []Obstacle) error {
	what, next := words.UndoConflictWhat, words.UndoConflictNext
	if step.UndoneBy != nil {
		what, next = words.RedoConflictWhat, words.RedoConflictNext
	}
	var told []string
	for i, o := range found {
		if i == obstaclesTold {
			told = append(told, words.ObstacleMore)
			break
		}
		told = append(told, o.Text())
	}
	return fault.New(fault.Conflict, fmt.Sprintf(what, step.Label, strings.Join(told, " ")), next)
}

// Obstacles names what stands in the way of turning a step, at most limit rows.
func (b *Book) Obstacles(ctx context.Context, step Step, limit int) (found []Obstacle, err error) {
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		found, err = obstacles(db, step, limit)
		return err
	})
	return found, explain(b.Path, err)
}
