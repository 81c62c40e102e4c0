//go:build linux

package torture

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// job is what one clerk is to do.
type job struct {
	Folder  string // holds everything the clerk writes
	Task    task
	Seed    uint64
	Actions int  // how many, where the task has no end of its own
	Retry   bool // goes on after a refusal for want of room
	Cramped bool // files may not grow at the first try of an action

	before  []ack  // of whoever worked on the book before
	fixture string // the old book that it is a copy of
}

// task names one kind of work.
type task string

// ack says that an action is finished: what it says is promised to be there
// whatever happens afterwards.
type ack struct {
	Action string            // what was done
	Step   int64             // the journal's last step
	Rows   string            // digest of the records, without official prints
	Prints []string          // hashes of the official prints
	Files  map[string]string // digest of each file written beside the book, by name
	Fault  string            `json:",omitempty"` // the sentences that refused the action
}

// bookName has what a name on an office's PC has.
const bookName = "sổ thi đua #1 100%.sothidua"

func (j job) book() string { return filepath.Join(j.Folder, bookName) }

// run is one clerk at work.
type run struct {
	command *exec.Cmd
	acks    []ack
	stderr  bytes.Buffer
}

// start begins the job below the given tool, such as strace, or alone. Before
// each acknowledgement is taken seen is called.
func start(t testing.TB, j job, tool []string, seen func(done int, process *os.Process)) *run {
	t.Helper()
	text, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	line := append(append([]string{}, tool...), self)
	r := &run{command: exec.Command(line[0], line[1:]...)}
	r.command.Env = append(os.Environ(), workEnv+"="+string(text), "GOMAXPROCS=2", "GOTRACEBACK=all")
	r.command.Stderr = &r.stderr
	out, err := r.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := r.command.Start(); err != nil {
		t.Fatal(err)
	}
	// A clerk that hangs is a failure, not a test that never ends.
	limit := time.AfterFunc(4*time.Minute, func() { r.command.Process.Kill() })
	defer limit.Stop()
	if seen != nil {
		seen(0, r.command.Process)
	}
	for lines := bufio.NewReader(out); ; {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break
		}
		var a ack
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatalf("the clerk says %q: %v", line, err)
		}
		r.acks = append(r.acks, a)
		if seen != nil {
			seen(len(r.acks), r.command.Process)
		}
	}
	r.command.Wait()
	return r
}

// finished tells whether the clerk did all of the job.
func (r *run) finished() bool { return r.command.ProcessState.Success() }

// killed tells whether the clerk ended as one who is killed does.
func (r *run) killed() bool { return r.command.ProcessState.ExitCode() < 0 }

// failed describes an end that is neither.
func (r *run) failed() error {
	if r.finished() || r.killed() {
		return nil
	}
	return fmt.Errorf("the clerk ended with %v after %d actions: %s", r.command.ProcessState, len(r.acks), r.stderr.String())
}

// refused describes an end that is neither the whole job nor a refusal in words: what
// happened, and the next step.
func (r *run) refused() error {
	said, _, _ := strings.Cut(r.stderr.String(), "\n")
	if r.finished() || r.command.ProcessState.ExitCode() == 1 && strings.HasSuffix(said, ".") && strings.Contains(said, ". ") {
		return nil
	}
	return fmt.Errorf("the clerk ended with %v after %d actions: %s", r.command.ProcessState, len(r.acks), r.stderr.String())
}

// copyFolder copies the files of a folder into a new one.
func copyFolder(t testing.TB, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil && !errors.Is(err, os.ErrExist) {
		t.Fatal(err)
	}
}
