//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestKilledAtAnyInstantLosesNothing(t *testing.T) {
	office := newOffice(t)
	trials(t, "killed at an instant", size(6, 200), func(t *testing.T, random *rand.Rand) (string, error) {
		// Given a clerk at work
		j := office.job(t, workTask, random.Uint64(), 24)
		at, wait := random.IntN(20), time.Duration(random.IntN(40_000))*time.Microsecond
		// When the process is killed some time after one of its acknowledgements
		r := start(t, j, nil, func(done int, process *os.Process) {
			if done == at {
				time.AfterFunc(wait, func() { process.Kill() })
			}
		})
		// Then nothing acknowledged is lost
		err := r.failed()
		if err == nil {
			err = examine(j, r.acks, office.first)
		}
		return fmt.Sprintf("killed %v after action %d of job %d", wait, at, j.Seed), err
	})
}

// struck is a kind of call at which a clerk is killed or refused.
type struck struct {
	name  string
	calls []string
	kinds []eventKind
}

var strikes = []struck{
	{"write", []string{"pwrite64", "write"}, []eventKind{written, said}},
	{"flush", []string{"fsync", "fdatasync"}, []eventKind{flushed}},
	{"truncate", []string{"ftruncate"}, []eventKind{truncated}},
	{"removal", []string{"unlink", "unlinkat"}, []eventKind{removed}},
	{"rename", []string{"rename", "renameat", "renameat2", "link", "linkat"}, []eventKind{renamed, linked}},
	{"open", []string{"open", "openat"}, []eventKind{created}},
}

// count tells how many of the calls a traced clerk made.
func (s struck) count(events []event) (n int) {
	for _, e := range events {
		if slices.Contains(s.kinds, e.kind) {
			n++
		}
	}
	return n
}

// strace is the tool that does something to the nth to mth of these calls of a clerk.
func (s struck) strace(t testing.TB, what string, from, to int) []string {
	t.Helper()
	calls := strings.Join(s.calls, ",")
	return []string{
		needStrace(t), "-f", "-qq", "--seccomp-bpf", "-o", os.DevNull, "-e", "trace=" + calls,
		"-e", fmt.Sprintf("inject=%s:%s:when=%d..%d", calls, what, from, to),
	}
}

func TestKilledAtAnyCallLosesNothing(t *testing.T) {
	for _, w := range works {
		t.Run(w.name, func(t *testing.T) {
			// Given how many calls of each kind the whole job makes
			events := w.traced(t, w.prepare(t, 1))
			made := slices.DeleteFunc(slices.Clone(strikes), func(s struck) bool { return s.count(events) == 0 })
			trials(t, "killed at a call: "+w.name, w.weight*size(1, 16), func(t *testing.T, random *rand.Rand) (string, error) {
				// When the clerk is killed at one of them
				strike := some(random, made)
				at := 1 + random.IntN(strike.count(events))
				j := w.prepare(t, random.Uint64())
				r := start(t, j, strike.strace(t, "signal=KILL", at, at), nil)
				// Then nothing acknowledged is lost
				err := r.failed()
				if err == nil {
					err = w.examine(j, r.acks)
				}
				return fmt.Sprintf("killed at %s %d of job %d", strike.name, at, j.Seed), err
			})
		})
	}
}
