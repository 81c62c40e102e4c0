package files

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"sothidua/data/fault"
)

// holdFile is how the test calls itself to be another program that has a file open.
const holdFile = "FILES_TEST_HOLD_FILE"

func init() {
	path := os.Getenv(holdFile)
	if path == "" {
		return
	}
	if _, err := os.Open(path); err != nil { // shares no deletion, as Excel and Word do not
		panic(err)
	}
	os.Stdout.WriteString("held\n")
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// hold lets another process hold the file open until release.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), holdFile+"="+path)
	input, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(output).ReadString('\n'); err != nil {
		t.Fatalf("the other program holds nothing: %q, %v", line, err)
	}
	return func() {
		input.Close()
		other.Wait()
	}
}

// folder is like t.TempDir, which wine cannot clear.
func folder(t *testing.T) string {
	t.Helper()
	path, err := os.MkdirTemp("", "held")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		entries, _ := os.ReadDir(path)
		for _, entry := range entries {
			os.Remove(filepath.Join(path, entry.Name()))
		}
		os.Remove(path)
	})
	return path
}

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
			path := filepath.Join(folder(t), "danh sách.xlsx")
			if err := os.WriteFile(path, []byte("cũ"), Private); err != nil {
				t.Fatal(err)
			}
			release := hold(t, path)
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
	path := filepath.Join(folder(t), "so.sothidua")
	if err := os.WriteFile(path, []byte("sổ"), Private); err != nil {
		t.Fatal(err)
	}
	release := hold(t, path)
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
