// Package filestest is what tests need beside their own files: another program that
// holds one of them, and a folder that can be cleared again. Only tests import it.
package filestest

import (
	"bufio"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// holdFile is how a test calls itself to be another program that has a file open.
const holdFile = "FILES_TEST_HOLD_FILE"

func init() {
	path := os.Getenv(holdFile)
	if path == "" {
		return
	}
	if _, err := os.Open(path); err != nil { // on Windows it shares no deletion, as Excel and Word do not
		panic(err)
	}
	os.Stdout.WriteString("held\n")
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// Hold lets another process hold the file open until release.
func Hold(t *testing.T, path string) (release func()) {
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

// Folder is like t.TempDir, which wine cannot clear.
func Folder(t *testing.T) string {
	t.Helper()
	path, err := os.MkdirTemp("", "held")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		var all []string
		filepath.WalkDir(path, func(found string, _ fs.DirEntry, _ error) error {
			all = append(all, found)
			return nil
		})
		for _, found := range slices.Backward(all) { // what lies in a folder before it
			os.Remove(found)
		}
	})
	return path
}
