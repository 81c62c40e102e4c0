package registration

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"sothidua/app/exchange"
	"sothidua/screens/kit"
)

func TestTheFormOfTheUnitInViewIsWrittenByKeysAndTakenBackUnchanged(t *testing.T) {
	// Given a unit in view
	c := newClerk(t)
	path := filepath.Join(t.TempDir(), "gửi đơn vị.xlsx")
	// When its form is asked for and a name is typed,
	c.Press("Ctrl+G")
	for _, object := range test.LaidOutObjects(c.Window.Canvas().Overlays().Top()) {
		if field, ok := object.(*kit.Input); ok && field.Visible() {
			field.SetText(path)
		}
	}
	c.Press("Ctrl+S")
	// then it lies there, and dropped on the window as it is it has nothing to write.
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exchange.Read(content); err != nil {
		t.Fatal(err)
	}
	steps := c.steps()
	c.Screen.Drop([]string{path})
	c.Press("Ctrl+S")
	if c.steps() != steps || !c.dialogOpen() {
		t.Error("something was written")
	}
}

func TestTheFormsOfAllUnitsAreWrittenIntoOneFolder(t *testing.T) {
	c := newClerk(t)
	c.Screen.unitID = wholeBlock
	folder := t.TempDir()
	kit.SetFolder(folder)
	c.Press("Ctrl+G")
	c.Press("Ctrl+O")
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(c.Screen.summary.Units) {
		t.Errorf("%d forms of %d units (%v)", len(entries), len(c.Screen.summary.Units), err)
	}
}
