//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestFullDiskAtAnyWriteLosesNothing(t *testing.T) {
	strike := struck{"write", []string{"pwrite64"}, []eventKind{written}}
	// Given how many writes a clerk's work makes
	calls := strike.count(traced(t, atWork(t, 1)))
	trials(t, "full disk at a write", size(6, 200), func(t *testing.T, random *rand.Rand) (string, error) {
		// When there is no room for some of them, and then there is again
		at, many := 1+random.IntN(calls), some(random, []int{1, 2, 10, 60})
		j := atWork(t, random.Uint64())
		j.Retry = true
		r := start(t, j, strike.strace(t, "error=ENOSPC", at, at+many-1), nil)
		// Then the same process says so, goes on, and nothing is lost
		return fmt.Sprintf("no room at writes %d to %d of job %d", at, at+many-1, j.Seed), examineFull(j, r)
	})
}

func TestFullDiskInAnyOtherWorkLosesNothing(t *testing.T) {
	strike := struck{"write", []string{"pwrite64"}, []eventKind{written}}
	for _, w := range works {
		t.Run(w.name, func(t *testing.T) {
			// Given how many writes the work makes
			calls := strike.count(w.traced(t, w.prepare(t, 1)))
			trials(t, "full disk: "+w.name, w.weight*size(1, 16), func(t *testing.T, random *rand.Rand) (string, error) {
				// When there is no room for some of them, or from one on for none
				at, many := 1+random.IntN(calls), some(random, []int{1, 3, calls})
				if random.IntN(3) == 0 { // the last ones are made when the book is closed
					at = max(calls-random.IntN(8), 1)
				}
				j := w.prepare(t, random.Uint64())
				r := start(t, j, strike.strace(t, "error=ENOSPC", at, at+many-1), nil)
				// Then the process ends as after any refusal, which names the next step
				err := r.refused()
				if err == nil {
					err = w.examine(j, r.acks)
				}
				return fmt.Sprintf("no room at writes %d to %d of job %d", at, at+many-1, j.Seed), err
			})
		})
	}
}

func TestFileThatMayNotGrowLosesNothing(t *testing.T) {
	trials(t, "no room for each action in turn", size(2, 50), func(t *testing.T, random *rand.Rand) (string, error) {
		j := atWork(t, random.Uint64())
		j.Retry, j.Cramped = true, true
		r := start(t, j, nil, nil)
		return fmt.Sprintf("job %d", j.Seed), examineFull(j, r)
	})
}

func examineFull(j job, r *run) error {
	if !r.finished() {
		return fmt.Errorf("the clerk does not go on: %v, %s", r.command.ProcessState, r.stderr.String())
	}
	for n, a := range r.acks {
		if a.Fault == "" {
			continue
		}
		if !strings.HasSuffix(a.Fault, ".") || strings.Count(a.Fault, ". ") < 1 {
			return fmt.Errorf("%s: the refusal has no next step: %q", a.Action, a.Fault)
		}
		if n > 0 && r.acks[n-1].Rows != "" && a.Rows != "" && (a.Rows != r.acks[n-1].Rows || a.Step != r.acks[n-1].Step) {
			return fmt.Errorf("%s was refused and changed the book", a.Action)
		}
	}
	return examine(j, r.acks, base.first)
}
