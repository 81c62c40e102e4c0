package files

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
	"sothidua/data/files/filestest"
)

func TestAFileThatAnotherProgramHoldsIsWaitedFor(t *testing.T) {
	for name, replace := range map[string]func(path string) error{
		"put": func(path string) error { return Put(path, []byte("mới")) },
		"draft": func(path string) error {
			draft, err := NewDraft(path)
			if err != nil {
				return err
			}
			defer draft.Abort()
			if err := os.WriteFile(draft.Path, []byte("mới"), Private); err != nil {
				return err
			}
			return draft.Commit()
		},
		"rename over it": func(path string) error {
			from := path + ".from"
			if err := os.WriteFile(from, []byte("mới"), Private); err != nil {
				return err
			}
			err := Rename(from, path)
			os.Remove(from)
			return err
		},
	} {
		for _, keeps := range []bool{false, true} {
			// Given a file that another program has open
			path := filepath.Join(filestest.Folder(t), "danh sách.xlsx")
			if err := os.WriteFile(path, []byte("cũ"), Private); err != nil {
				t.Fatal(err)
			}
			release := filestest.Hold(t, path)
			waits := 0
			pause = func() {
				if waits++; !keeps && waits == 3 {
					release()
				}
			}
			// When it is replaced
			err := replace(path)
			if keeps {
				release()
			}
			// Then that waits, tries again, and says who is in the way; nothing is lost
			content, _ := os.ReadFile(path)
			left, _ := os.ReadDir(filepath.Dir(path))
			switch f := fault.Of(err); {
			case len(left) != 1:
				t.Errorf("%s: the folder holds %v", name, left)
			case !keeps && (f != nil || string(content) != "mới" || waits < 3):
				t.Errorf("%s, let go: %v, content %q after %d waits", name, err, content, waits)
			case keeps && (f == nil || f.Kind != fault.Busy || f.Next == "" || string(content) != "cũ" || waits != tries-1):
				t.Errorf("%s, kept: %v, content %q after %d waits", name, err, content, waits)
			}
		}
	}
}

func TestABookThatAnotherProgramHoldsIsNotMoved(t *testing.T) {
	path := filepath.Join(filestest.Folder(t), "so.sothidua")
	if err := os.WriteFile(path, []byte("sổ"), Private); err != nil {
		t.Fatal(err)
	}
	release := filestest.Hold(t, path)
	pause = func() {}
	err := Rename(path, path+".cu")
	release()
	if f := fault.Of(err); f == nil || f.Kind != fault.Busy {
		t.Errorf("moved: %v", err)
	}
	if content, _ := os.ReadFile(path); string(content) != "sổ" {
		t.Errorf("the book holds %q", content)
	}
}
