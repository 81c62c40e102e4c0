package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// placed counts how often what is in it was put into its place.
type placed struct {
	fyne.Canvas
	times int
}

func (p *placed) EnsureMinSize() bool { p.times++; return false }

// Given a window, when an answer is shown in it, and when a command ran, then what changed
// stands in its place before a frame is drawn.
func TestWhatChangedIsPlacedBeforeItIsDrawn(t *testing.T) {
	test.NewTempApp(t)
	win := test.NewTempWindow(t, Text("", Plain))
	canvas := &placed{Canvas: win.Canvas()}
	ran := false
	c := NewCommands()
	c.attach(canvas)
	t.Cleanup(func() { delete(tables, fyne.Canvas(canvas)) })
	c.SetShell(Command{Key: "F9", Run: func() { ran = true }})

	Do(Inline(), func() (int, error) { return 0, nil }, func(int, error) {})
	if canvas.times == 0 {
		t.Error("an answer waits for the frame")
	}
	canvas.times = 0
	if c.Fire("F9"); !ran || canvas.times == 0 {
		t.Error("what a command changed waits for the frame")
	}
}
