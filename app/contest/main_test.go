package contest_test

import (
	"flag"
	"os"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if !strings.Contains(strings.Join(os.Args, " "), "-rapid.checks") {
		flag.Set("rapid.checks", "40")
	}
	os.Exit(m.Run())
}
