package shell

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"gorm.io/gorm/logger"

	"sothidua/data/datatest"
	"sothidua/screens/desk"
)

// gridOf is the first grid that the window shows.
func gridOf(w fyne.Window) fyne.Focusable {
	for _, object := range test.LaidOutObjects(w.Content()) {
		if grid, ok := object.(fyne.Focusable); ok && strings.Contains(fmt.Sprintf("%T", object), "kit.Grid[") {
			return grid
		}
	}
	return nil
}

// unsigned makes a book in which nobody signed yet.
var unsigned = []string{"UPDATE signatories SET state = ''", "UPDATE years SET signed_on = ''"}

// heard notes the statements that the book was asked.
type heard struct{ statements []string }

func (h *heard) LogMode(logger.LogLevel) logger.Interface    { return h }
func (*heard) Info(context.Context, string, ...interface{})  {}
func (*heard) Warn(context.Context, string, ...interface{})  {}
func (*heard) Error(context.Context, string, ...interface{}) {}
func (h *heard) Trace(_ context.Context, _ time.Time, statement func() (string, int64), _ error) {
	text, _ := statement()
	h.statements = append(h.statements, strings.Join(strings.Fields(text), " "))
}

// Given the grid of a unit, when one mark is set by a digit, then storing and showing it
// takes twenty statements, and what the rules say of the unit follows with eleven.
func TestAMarkTakesFewStatements(t *testing.T) {
	r := newRuns(t)
	for _, statement := range unsigned {
		if err := datatest.DB(r.book).Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
	}
	s := r.start()
	s.goTo(desk.Place{Area: desk.Registrations})
	grid := gridOf(s.win)
	s.win.Canvas().Focus(grid)
	grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	book := &heard{}
	datatest.DB(r.book).Config.Logger = book
	grid.TypedRune('1')
	shown := slices.IndexFunc(book.statements, func(s string) bool { return strings.Contains(s, "p.hired_on") })
	if shown < 0 || shown > 20 || len(book.statements)-shown > 11 {
		t.Errorf("%d statements until it is shown, %d in all:\n%s", shown, len(book.statements), strings.Join(book.statements, "\n"))
	}
}
