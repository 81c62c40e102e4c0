package verbs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

type stepsVerb struct {
	JSON bool `name:"json"`
}

// stepLine is one step as other programs read it.
type stepLine struct {
	ID      int64         `json:"id"`
	At      time.Time     `json:"at"`
	Who     string        `json:"who"`
	Label   string        `json:"label"`
	Kind    data.StepKind `json:"kind"`
	Of      *int64        `json:"of,omitempty"` // the step that an undo or redo is of
	Changes int           `json:"changes"`
}

func (v stepsVerb) Run(s *session) error {
	return s.withBook(func(book *data.Book) error {
		steps, err := book.Steps(context.Background(), math.MaxInt32)
		if err != nil {
			return err
		}
		if !v.JSON {
			for _, step := range steps {
				at := time.UnixMilli(step.At).Format(words.StepTime)
				fmt.Fprintf(s.Stdout, "%d\t%s\t%s\t%s\n", step.ID, at, step.Who, step.Label)
			}
			return nil
		}
		lines := []stepLine{}
		for _, step := range steps {
			at := time.UnixMilli(step.At)
			lines = append(lines, stepLine{step.ID, at, step.Who, step.Label, step.Kind, step.OfStep, step.Changes})
		}
		out := json.NewEncoder(s.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(lines)
	})
}

type undoVerb struct {
	Past bool // goes past steps that something stands in the way of
}

func (v undoVerb) Run(s *session) error {
	return s.withNamed(func(book *data.Book) error {
		step, err := book.ToUndo(context.Background())
		if err != nil {
			return err
		}
		label, err := book.Undo()
		if f := fault.Of(err); f != nil && f.Kind == fault.Conflict {
			if !v.Past {
				return fault.Wrap(f.Kind, err, f.What, words.UndoPastNext)
			}
			earlier, failed := book.ToUndoPast(context.Background(), step)
			if failed != nil || earlier.ID == 0 {
				return errors.Join(failed, err)
			}
			s.tell("%s %s", f.What, words.UndoPassed)
			label, err = earlier.Label, book.Turn(earlier)
		}
		if err == nil {
			s.tell(words.UndoDone, label)
		}
		return err
	})
}

type redoVerb struct{}

func (redoVerb) Run(s *session) error {
	return s.withNamed(func(book *data.Book) error {
		label, err := book.Redo()
		if err == nil {
			s.tell(words.RedoDone, label)
		}
		return err
	})
}
