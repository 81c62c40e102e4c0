package shell

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/office"
	"sothidua/app/traces"
	"sothidua/screens/desk"
)

// Given a form with a name that was typed and not saved before a kill, when the person of the
// name is forgotten, then no file of drafts, where it was found before, has it.
func TestNoDraftNamesWhoWasForgotten(t *testing.T) {
	const name = "Phạm Đình Xuyến"
	r := newRuns(t)
	found := func() (n int) {
		err := filepath.WalkDir(office.DraftFolder(r.getenv), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			if len(traces.Of(name).In(content)) > 0 {
				n++
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	s := r.start()
	s.goTo(desk.Place{Area: desk.People})
	s.commands.Fire("Ctrl+N")
	for _, letter := range name {
		s.win.Canvas().Focused().TypedRune(letter)
	}
	s.desk.Drafts.Keep()
	s = r.start() // after a kill: it is offered
	if len(s.desk.Drafts.Offered()) != 1 || found() != 1 {
		t.Fatalf("%d drafts, %d files name them", len(s.desk.Drafts.Offered()), found())
	}
	s.desk.Drafts.Forget(traces.OfAll([]string{"Trần Khác"}).StandsIn)
	if found() != 1 {
		t.Error("another's draft went")
	}
	s.desk.Drafts.Forget(traces.OfAll([]string{name}).StandsIn)
	if n := found(); n != 0 || len(s.desk.Drafts.Offered()) != 0 {
		t.Errorf("%d files name them still", n)
	}
}
