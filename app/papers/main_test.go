package papers

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestMain builds the papers of fewer random years than rapid would, unless asked.
func TestMain(m *testing.M) {
	flag.Parse()
	if !slices.ContainsFunc(os.Args, func(a string) bool { return strings.HasPrefix(a, "-rapid.checks") }) {
		flag.Set("rapid.checks", "40")
	}
	os.Exit(m.Run())
}
