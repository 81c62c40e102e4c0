package files

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
)

func TestAMoveWaitsForAnotherProgramAndThenSaysSo(t *testing.T) {
	waited := 0
	pause = func() { waited++ }
	folder := t.TempDir()
	from, to := filepath.Join(folder, "mới"), filepath.Join(folder, "cũ")
	for name, held := range map[string]int{"lets go": 3, "keeps it": tries} {
		waited = 0
		os.WriteFile(from, []byte("mới"), Private)
		os.WriteFile(to, []byte("cũ"), Private)
		left := held
		err := rename(func(from, to string) error {
			if left--; left >= 0 {
				return fmt.Errorf("%w: %s", errHeld, to)
			}
			return replace(from, to)
		}, from, to)
		content, _ := os.ReadFile(to)
		if held < tries {
			if err != nil || string(content) != "mới" || waited != held {
				t.Errorf("%s: %v, target %q after %d waits", name, err, content, waited)
			}
			continue
		}
		draft, _ := os.ReadFile(from)
		if f := fault.Of(err); f == nil || f.Kind != fault.Busy || string(content) != "cũ" || string(draft) != "mới" {
			t.Errorf("%s: %v, target %q, draft %q", name, err, content, draft)
		}
	}
}

func TestOtherErrorsAreNotWaitedFor(t *testing.T) {
	pause = func() { t.Error("waited") }
	err := rename(func(string, string) error { return errors.New("gone") }, "a", filepath.Join(t.TempDir(), "b"))
	if f := fault.Of(err); f == nil || f.Kind != fault.Storage {
		t.Errorf("%v", err)
	}
}
