//go:build linux

package torture

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// The variables that steer a run.
const (
	workEnv = "SOTHIDUA_TORTURE_JOB"  // makes this binary the clerk of one job
	longEnv = "SOTHIDUA_TORTURE"      // "long" is the run of make torture
	seedEnv = "SOTHIDUA_TORTURE_SEED" // repeats a run
)

// seed chooses every instant, cut and action of a run.
var seed = uint64(20231)

// TestMain runs the tests, or the clerk that a test starts to be killed.
func TestMain(m *testing.M) {
	if text := os.Getenv(workEnv); text != "" {
		var j job
		if err := json.Unmarshal([]byte(text), &j); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(work(j))
	}
	if text := os.Getenv(seedEnv); text != "" {
		chosen, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", seedEnv, err)
			os.Exit(1)
		}
		seed = chosen
	} else if long() {
		seed = rand.Uint64()
	}
	fmt.Printf("torture: seed %d\n", seed)
	code := m.Run()
	closing()
	os.Exit(code)
}

func long() bool { return os.Getenv(longEnv) == "long" }

// size is how often something is tried: short within the ordinary tests, long by
// make torture.
func size(short, whole int) int {
	if long() {
		return whole
	}
	return short
}
