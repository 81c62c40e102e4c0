// Command mutate breaks the program in small ways, one at a time, and tells which of
// them no test notices. What is broken is drawn by a seed that it prints. All that is
// drawn is compiled at once, each behind a switch, and each is tried with the tests
// alone that come by it; nothing of the project on the disk is changed, the compiler
// is told to read the broken files instead.
//
//	go run ./.ci/mutate [-n 300] [-seed N [-from 100 | -places 3,21]] [-only data/outcome.go]
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/build"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// packages are what is broken, each with the tests that should notice. Those of the
// package itself come first: most die there.
var packages = map[string][]string{
	"app/contest":      {"app/contest", "app/worlds", "app/results", "app/papers"},
	"app/rules":        {"app/rules", "app/worlds", "app/verbs", "app/lists", "screens/rules", "screens/registration"},
	"app/drafts":       {"app/drafts", "screens/shell"},
	"app/office":       {"app/office", "app/papers", "app/keeping", "screens/start"},
	"app/profile":      {"app/profile", "screens/start"},
	"app/registration": {"app/registration", "app/unitform", "app/exchange", "app/lists", "app/verbs", "screens/registration"},
	"data": {
		"data", "app/worlds", "app/contest", "app/results", "app/sample", "app/keeping", "app/rules", "app/registration", "app/lists",
		"app/papers", "app/verbs", "app/exchange", "screens/ceremony", "screens/titles", "screens/rules", "screens/search", "screens/block",
	},
	"data/files": {"data/files", "app/keeping", "app/exchange"},
}

// goal is the share of mutants that must die.
const goal = 0.85

func main() {
	n := flag.Int("n", 300, "mutants to draw")
	seed := flag.Uint64("seed", uint64(time.Now().Unix()), "what the draw begins with")
	from := flag.Int("from", 0, "mutants of the draw to pass over: a run that goes on")
	places := flag.String("places", "", "the mutants of the draw that are tried, by their places: others need no second try")
	only := flag.String("only", "", "a file whose mutants alone are drawn")
	flag.Parse()
	if err := run(*n, *from, *seed, *only, *places); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(n, from int, seed uint64, only, places string) error {
	reasons, err := readReasons(".ci/mutate/reasons.txt")
	if err != nil {
		return err
	}
	all, err := candidates(only)
	if err != nil {
		return err
	}
	draw := rand.New(rand.NewPCG(seed, seed))
	draw.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	drawn, next := apart(all, from, n)
	if places != "" {
		again := strings.Split(places, ",")
		drawn = slices.DeleteFunc(drawn, func(m mutant) bool { return !slices.Contains(again, strconv.Itoa(m.id)) })
	}
	fmt.Printf("seed %d: %d mutants of %d\n", seed, len(drawn), len(all))
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program, err := newSwitched(folder, drawn)
	if err != nil {
		return err
	}
	suites, err := newSuites(program)
	if err != nil {
		return err
	}
	tried, killed, excused := 0, 0, 0
	for _, m := range drawn {
		if program.lost[m.id] {
			continue // no program, so no mutant
		}
		tried++
		by := noticed(suites, m)
		switch {
		case by != "":
			killed++
			fmt.Printf("%4d killed by %-20s %s\n", m.id, by, m)
		case reasons[m.String()] != "":
			excused++
			fmt.Printf("%4d lives, %s: %s\n", m.id, reasons[m.String()], m)
		default:
			fmt.Printf("%4d LIVES (line %d) %s\n", m.id, m.line, m)
		}
	}
	share := float64(killed) / float64(max(tried-excused, 1))
	fmt.Printf("%d of %d killed (%.0f %%), %d live for a reason; goes on with -seed %d -from %d\n", killed, tried, 100*share, excused, seed, next)
	if share < goal {
		return fmt.Errorf("fewer than %.0f %% are noticed", 100*goal)
	}
	return nil
}

// apart takes n mutants of the draw after the first ones, each with its place in the
// draw, and where the draw goes on. One that overlaps another that was taken is passed
// over: both cannot be written into one text.
func apart(all []mutant, from, n int) (drawn []mutant, next int) {
	taken := map[string][]mutant{}
	at := min(from, len(all))
	for ; at < len(all) && len(drawn) < n; at++ {
		m := all[at]
		overlaps := slices.ContainsFunc(taken[m.file], func(other mutant) bool { return m.from < other.to && other.from < m.to })
		if overlaps {
			continue
		}
		m.id = at + 1
		taken[m.file] = append(taken[m.file], m)
		drawn = append(drawn, m)
	}
	return drawn, at
}

// candidates are all mutants of the packages.
func candidates(only string) (all []mutant, err error) {
	folders := make([]string, 0, len(packages))
	for folder := range packages {
		folders = append(folders, folder)
	}
	slices.Sort(folders) // the draw is the same for the same seed
	for _, folder := range folders {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") || only != "" && only != file {
				continue
			}
			if here, err := build.Default.MatchFile(filepath.Split(file)); err != nil || !here {
				continue // another system's file, which no test here reads
			}
			found, err := mutantsOf(file)
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

// newSuites compiles the tests of the packages that the mutants stand in.
func newSuites(program *switched) (map[string]*suite, error) {
	suites := map[string]*suite{}
	for _, m := range program.mutants {
		for _, folder := range packages[filepath.Dir(m.file)] {
			if suites[folder] != nil {
				continue
			}
			at, err := newSuite(program, folder)
			if err != nil {
				return nil, err
			}
			suites[folder] = at
		}
	}
	return suites, nil
}

// noticed is the first package whose tests fail, empty where none does.
func noticed(suites map[string]*suite, m mutant) string {
	for _, folder := range packages[filepath.Dir(m.file)] {
		if suites[folder].notice(m.id) {
			return folder
		}
	}
	return ""
}

// readReasons reads why some mutants may live: lines of a mutant, a tab, and a reason.
func readReasons(path string) (map[string]string, error) {
	file, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	reasons := map[string]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if mutant, reason, ok := strings.Cut(lines.Text(), "\t"); ok {
			reasons[mutant] = reason
		}
	}
	return reasons, nil
}
