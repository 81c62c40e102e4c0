package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// helpers is what every broken package is given beside its own files: which mutant is
// on, by MUTANT, and a line in the file MUTANT_TRACE for each that is asked for.
const helpers = `package %s

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

var mutantIs, _ = strconv.Atoi(os.Getenv("MUTANT"))

var mutantTrace, mutantSeen = os.Getenv("MUTANT_TRACE"), sync.Map{}

func mutantOn(id int) bool {
	if mutantTrace != "" {
		if _, before := mutantSeen.LoadOrStore(id, true); !before {
			file, err := os.OpenFile(mutantTrace, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
			if err != nil {
				panic(err)
			}
			fmt.Fprintln(file, id)
			file.Close()
		}
	}
	return id == mutantIs
}

func mutantPick[T any](id int, asItIs, broken T) T {
	if mutantOn(id) {
		return broken
	}
	return asItIs
}

var _, _ = mutantOn, mutantPick[int]
`

// switched is a program that holds many mutants at once, all of them off.
type switched struct {
	folder  string
	overlay string // the list that tells the compiler what to read instead
	mutants []mutant
	lost    map[int]bool // those that make no program
	written map[string][]span
	sources map[string]string // the broken text of each file
}

// span is where a mutant stands in the broken text of its file.
type span struct{ id, from, to int }

// newSwitched writes the broken files and leaves out what does not compile.
func newSwitched(folder string, mutants []mutant) (*switched, error) {
	s := &switched{folder: folder, overlay: filepath.Join(folder, "overlay.json"), mutants: mutants, lost: map[int]bool{}}
	for {
		if err := s.write(); err != nil {
			return nil, err
		}
		said, err := s.build()
		if err == nil {
			return s, nil
		}
		if err := s.dropBlamed(said); err != nil {
			return nil, err
		}
	}
}

// write writes each file with its mutants, and the list of them.
func (s *switched) write() error {
	s.written, s.sources = map[string][]span{}, map[string]string{}
	byFile := map[string][]mutant{}
	for _, m := range s.mutants {
		if !s.lost[m.id] {
			byFile[m.file] = append(byFile[m.file], m)
		}
	}
	replace := map[string]string{}
	for file, mutants := range byFile {
		source, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		text, spans := broken(string(source), mutants)
		s.written[file], s.sources[file] = spans, text
		if err := s.replace(replace, file, text); err != nil {
			return err
		}
		beside := filepath.Join(filepath.Dir(file), "mutant_switch.go")
		name := regexp.MustCompile(`(?m)^package (\w+)`).FindStringSubmatch(text)[1]
		if err := s.replace(replace, beside, fmt.Sprintf(helpers, name)); err != nil {
			return err
		}
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return err
	}
	return os.WriteFile(s.overlay, list, 0o600)
}

func (s *switched) replace(list map[string]string, file, text string) error {
	whole, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	list[whole] = filepath.Join(s.folder, strings.ReplaceAll(file, "/", "_"))
	return os.WriteFile(list[whole], []byte(text), 0o600)
}

// broken is a file's text with its mutants written in, and where each stands.
func broken(source string, mutants []mutant) (string, []span) {
	type edit struct {
		id, from, to int
		with         string
	}
	var edits []edit
	constants := map[int]bool{}
	for _, m := range mutants {
		edits = append(edits, edit{m.id, m.from, m.to, m.write(m.id)})
		if m.constant >= 0 && !constants[m.constant] {
			constants[m.constant] = true
			edits = append(edits, edit{0, m.constant, m.constant + len("const"), "var"})
		}
	}
	slices.SortFunc(edits, func(a, b edit) int { return a.from - b.from })
	var text strings.Builder
	var spans []span
	at := 0
	for _, e := range edits {
		text.WriteString(source[at:e.from])
		from := text.Len()
		text.WriteString(e.with)
		if e.id > 0 {
			spans = append(spans, span{e.id, from, text.Len()})
		}
		at = e.to
	}
	return text.String() + source[at:], spans
}

// build compiles the broken packages and returns what the compiler said.
func (s *switched) build() (said string, err error) {
	arguments := []string{"build", "-trimpath", "-gcflags=-e", "-overlay", s.overlay}
	for folder := range packages {
		arguments = append(arguments, "./"+folder)
	}
	text, err := goCommand(arguments...).CombinedOutput()
	return string(text), err
}

var position = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):(\d+): `)

// dropBlamed takes away the mutants that the compiler's errors stand in. An error
// outside of all of them is blamed on the constants that became variables.
func (s *switched) dropBlamed(said string) error {
	before := len(s.lost)
	blamed := map[string]bool{}
	for _, at := range position.FindAllStringSubmatch(said, -1) {
		for file, text := range s.sources {
			if !strings.HasSuffix(at[1], file) && filepath.Base(at[1]) != strings.ReplaceAll(file, "/", "_") {
				continue
			}
			line, _ := strconv.Atoi(at[2])
			column, _ := strconv.Atoi(at[3])
			offset := offsetOf(text, line, column)
			inside := false
			for _, place := range s.written[file] {
				if place.from <= offset && offset <= place.to {
					s.lost[place.id], inside = true, true
				}
			}
			if !inside {
				blamed[filepath.Dir(file)] = true
			}
		}
	}
	for _, m := range s.mutants {
		if m.constant >= 0 && blamed[filepath.Dir(m.file)] {
			s.lost[m.id] = true
		}
	}
	if len(s.lost) == before {
		return errors.New("the mutants make no program:\n" + said)
	}
	return nil
}

func offsetOf(text string, line, column int) int {
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	return at + column - 1
}

func goCommand(arguments ...string) *exec.Cmd {
	command := exec.Command("go", arguments...)
	command.Env = append(os.Environ(), "CGO_ENABLED=0")
	return command
}
