package shell

import (
	"bytes"
	"log"
	"os"
	"regexp"
	"testing"

	"sothidua/screens/desk"
)

// Given a program that begins, when its first area is shown, and others after it, then the
// moment stands in the log once.
func TestTheMomentFromWhichTheWindowCanBeUsedIsLoggedOnce(t *testing.T) {
	var written bytes.Buffer
	log.SetOutput(&written)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	s := launch(t)
	s.beginAt("")
	stamp := regexp.MustCompile(`usable: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}`)
	if stamp.Match(written.Bytes()) {
		t.Error("usable before a book is open")
	}
	s.commands.Fire("Ctrl+T")
	s.openArea(desk.Registrations)
	if n := len(stamp.FindAll(written.Bytes(), -1)); n != 1 {
		t.Errorf("%d stamps in %q", n, written.String())
	}
}
