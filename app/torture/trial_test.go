//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

// trials tries something n times, several at once. Each trial is a subtest with
// a source of randomness of its own, so that one can be repeated alone.
func trials(t *testing.T, name string, n int, try func(t *testing.T, random *rand.Rand) (what string, err error)) {
	t.Helper()
	for i := range n {
		t.Run(fmt.Sprintf("%03d", i), func(t *testing.T) {
			t.Parallel()
			what, err := try(t, rand.New(rand.NewPCG(seed, uint64(i))))
			table.count(name, err != nil)
			if err != nil {
				t.Errorf("%s: %v", what, err)
			}
		})
	}
}

// tempFolder is a new folder, gone after the test. It lies in memory where the
// system has room for files there: what a process that is killed leaves behind
// does not depend on the disk.
func tempFolder(t testing.TB) string {
	t.Helper()
	folder, err := os.MkdirTemp(memory(), "torture")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return filepath.Join(folder, "sổ")
}

func memory() string {
	const place = "/dev/shm"
	if info, err := os.Stat(place); err == nil && info.IsDir() {
		return place
	}
	return ""
}

// results counts what was tried, for the closing table.
type results struct {
	sync.Mutex
	order []string
	tried map[string]int
	bad   map[string]int
}

var table = results{tried: map[string]int{}, bad: map[string]int{}}

// count notes one trial and whether it failed.
func (r *results) count(what string, failed bool) {
	r.Lock()
	defer r.Unlock()
	if !slices.Contains(r.order, what) {
		r.order = append(r.order, what)
	}
	r.tried[what]++
	if failed {
		r.bad[what]++
	}
}

// print shows the table.
func (r *results) print() {
	r.Lock()
	defer r.Unlock()
	for _, what := range r.order {
		fmt.Printf("torture: %-48s %5d tried %5d failed\n", what, r.tried[what], r.bad[what])
	}
}
