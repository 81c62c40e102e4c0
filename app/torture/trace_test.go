//go:build linux

package torture

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The calls by which a program changes what lies on a disk.
var (
	writes    = []string{"pwrite64", "write"}
	flushes   = []string{"fsync", "fdatasync"}
	truncates = []string{"ftruncate", "truncate"}
	removals  = []string{"unlink", "unlinkat"}
	renames   = []string{"rename", "renameat", "renameat2", "link", "linkat"}
	others    = []string{"open", "openat", "mkdir", "mkdirat"}
)

// eventKind is what a call does to the disk.
type eventKind int

const (
	written   eventKind = iota // data at offset of path
	truncated                  // path to size
	flushed                    // path, a file or a folder
	created                    // path, a new file
	foldered                   // path, a new folder
	removed                    // path
	renamed                    // path to target
	linked                     // path also at target
	said                       // an acknowledgement
)

// event is one call of a traced clerk.
type event struct {
	kind   eventKind
	path   string
	target string
	offset int64 // -1: at the end of what was written before
	size   int64
	data   []byte
	ack    ack
}

// needStrace says how to get the tool without which these tests mean nothing.
func needStrace(t testing.TB) string {
	t.Helper()
	tool, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal("strace is missing: bash .ci/need strace")
	}
	return tool
}

// traced lets a clerk do the whole job and returns every call that changed
// something in the job's folder, in order.
func traced(t testing.TB, j job) []event {
	t.Helper()
	log := filepath.Join(filepath.Dir(j.Folder), "trace")
	calls := strings.Join(slices.Concat(writes, flushes, truncates, removals, renames, others), ",")
	// Copies that the kernel makes would hide what they write: refused, the program
	// writes by itself.
	r := start(t, j, []string{
		needStrace(t), "-f", "-qq", "--seccomp-bpf", "-y", "-xx", "-s", "100000000", "-o", log,
		"-e", "trace=" + calls + ",copy_file_range,sendfile", "-e", "inject=copy_file_range,sendfile:error=EINVAL",
	}, nil)
	if !r.finished() {
		t.Fatalf("the traced clerk: %v", r.failed())
	}
	events, err := readTrace(log, j.Folder)
	if err != nil {
		t.Fatal(err)
	}
	os.Remove(log)
	return events
}

// parts of a line of strace.
var (
	lineParts  = regexp.MustCompile(`^(\d+)\s+(.*)$`)
	resumed    = regexp.MustCompile(`^<\.\.\. (\w+) resumed>\s?(.*)$`)
	handle     = regexp.MustCompile(`^\w+\((\d+)<((?:[^>\\]|\\x[0-9a-f]{2})*)>`)
	quoted     = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)"`)
	lastNumber = regexp.MustCompile(`, (\d+)\)\s+= `)
)

const unfinished = " <unfinished ...>"

// readTrace reads what strace wrote of the calls on files below folder.
func readTrace(log, folder string) (events []event, err error) {
	file, err := os.Open(log)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	begun := map[string]string{} // by thread
	for lines := bufio.NewReader(file); ; {
		line, err := lines.ReadString('\n')
		if err != nil {
			return events, nil
		}
		found := lineParts.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if found == nil {
			continue
		}
		thread, call := found[1], found[2]
		if first, ok := strings.CutSuffix(call, unfinished); ok {
			begun[thread] = first
			continue
		}
		if rest := resumed.FindStringSubmatch(call); rest != nil {
			call = begun[thread] + rest[2]
		}
		if strings.Contains(call, ") = -1 ") || strings.HasSuffix(call, ") = ?") || strings.Contains(call, ")  = -1 ") || !strings.Contains(call, "(") {
			continue
		}
		more, err := readCall(call, folder)
		if err != nil {
			return nil, fmt.Errorf("%w in %.300q", err, call)
		}
		events = append(events, more...)
	}
}

func readCall(call, folder string) ([]event, error) {
	name, _, _ := strings.Cut(call, "(")
	var number, path string
	if found := handle.FindStringSubmatch(call); found != nil {
		number, path = found[1], unescape(found[2])
	}
	var names []string
	for _, found := range quoted.FindAllStringSubmatch(call, -1) {
		names = append(names, unescape(found[1]))
	}
	within := func(path string) bool { return strings.HasPrefix(path, folder) }
	switch name {
	case "write", "pwrite64":
		if len(names) == 0 {
			return nil, nil
		}
		content := []byte(names[0])
		if name == "write" && number == "1" {
			var a ack
			return []event{{kind: said, ack: a}}, json.Unmarshal(content, &a)
		}
		if !within(path) {
			return nil, nil
		}
		at := int64(-1)
		if name == "pwrite64" {
			found := lastNumber.FindStringSubmatch(call)
			if found == nil {
				return nil, fmt.Errorf("no offset")
			}
			at, _ = strconv.ParseInt(found[1], 10, 64)
		}
		return []event{{kind: written, path: path, offset: at, data: content}}, nil
	case "ftruncate":
		found := lastNumber.FindStringSubmatch(call)
		if !within(path) || found == nil {
			return nil, nil
		}
		size, err := strconv.ParseInt(found[1], 10, 64)
		return []event{{kind: truncated, path: path, size: size}}, err
	case "fsync", "fdatasync":
		if within(path) {
			return []event{{kind: flushed, path: path}}, nil
		}
	case "open", "openat":
		if len(names) > 0 && within(names[0]) && strings.Contains(call, "O_CREAT") {
			made := []event{{kind: created, path: names[0]}}
			if strings.Contains(call, "O_TRUNC") {
				made = append(made, event{kind: truncated, path: names[0]})
			}
			return made, nil
		}
	case "mkdir", "mkdirat":
		if len(names) > 0 && within(names[0]) {
			return []event{{kind: foldered, path: names[0]}}, nil
		}
	case "unlink", "unlinkat":
		if len(names) > 0 && within(names[0]) {
			return []event{{kind: removed, path: names[0]}}, nil
		}
	case "rename", "renameat", "renameat2", "link", "linkat":
		if len(names) > 1 && (within(names[0]) || within(names[1])) {
			kind := renamed
			if strings.HasPrefix(name, "link") {
				kind = linked
			}
			return []event{{kind: kind, path: names[0], target: names[1]}}, nil
		}
	case "truncate":
		if len(names) > 0 && within(names[0]) {
			return nil, fmt.Errorf("a call that is not modelled")
		}
	}
	return nil, nil
}

// unescape reads the text that strace writes as \x..
func unescape(text string) string {
	if !strings.Contains(text, `\x`) {
		return text
	}
	raw, err := hex.DecodeString(strings.ReplaceAll(text, `\x`, ""))
	if err != nil {
		return text
	}
	return string(raw)
}
