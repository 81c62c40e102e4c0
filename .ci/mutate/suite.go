package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// suite is the compiled tests of one package.
type suite struct {
	folder  string // of the package; its tests run there
	program string
	tests   []test
}

// test is one test: how long it takes, and the mutants it comes by.
type test struct {
	name    string
	takes   time.Duration
	touches map[int]bool
}

// slack is what a test may take more than it took before it is ended.
const slack = time.Minute

// newSuite compiles a package's tests and runs each alone, with all mutants off. Tests
// that fail then are told and not used.
func newSuite(s *switched, folder string) (*suite, error) {
	at := &suite{folder: folder, program: filepath.Join(s.folder, strings.ReplaceAll(folder, "/", "_")+".test")}
	if text, err := goCommand("test", "-c", "-trimpath", "-vet=off", "-overlay", s.overlay, "-o", at.program, "./"+folder).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", folder, err, text)
	}
	if _, err := os.Stat(at.program); err != nil {
		return at, nil // a package without tests
	}
	names, err := at.command(context.Background(), "-test.list", ".").Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	trace := filepath.Join(s.folder, "trace")
	for name := range strings.Lines(string(names)) {
		name = strings.TrimSpace(name)
		if !strings.HasPrefix(name, "Test") {
			continue
		}
		os.Remove(trace)
		begun := time.Now()
		command := at.command(context.Background(), "-test.run", "^"+name+"$", "-test.timeout", "15m")
		command.Env = append(os.Environ(), "MUTANT_TRACE="+trace)
		if err := command.Run(); err != nil {
			fmt.Printf("%s: %s fails with nothing broken; not used\n", folder, name)
			continue
		}
		touches, err := traced(trace)
		if err != nil {
			return nil, err
		}
		at.tests = append(at.tests, test{name, time.Since(begun), touches})
	}
	slices.SortStableFunc(at.tests, func(a, b test) int { return int(a.takes - b.takes) })
	return at, nil
}

func traced(path string) (map[int]bool, error) {
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	touches := map[int]bool{}
	for line := range strings.Lines(string(text)) {
		if id, err := strconv.Atoi(strings.TrimSpace(line)); err == nil {
			touches[id] = true
		}
	}
	return touches, nil
}

// notice runs the tests that come by the mutant, quick ones first, and returns the
// first portion's name in which one fails; empty where none does.
func (at *suite) notice(id int) bool {
	var names []string
	var takes time.Duration
	fails := func() bool {
		if len(names) == 0 {
			return false
		}
		limit := 5*takes + slack
		ctx, cancel := context.WithTimeout(context.Background(), limit+slack)
		defer cancel()
		command := at.command(ctx, "-test.run", "^("+strings.Join(names, "|")+")$", "-test.failfast", "-test.timeout", limit.String())
		command.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id))
		names, takes = nil, 0
		return command.Run() != nil
	}
	for _, t := range at.tests {
		if !t.touches[id] {
			continue
		}
		names, takes = append(names, t.name), takes+t.takes
		if takes > portion && fails() {
			return true
		}
	}
	return fails()
}

// portion is how long tests run together before it is seen whether one has failed.
const portion = 3 * time.Second

func (at *suite) command(ctx context.Context, arguments ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, at.program, arguments...)
	command.Dir = at.folder
	return command
}
