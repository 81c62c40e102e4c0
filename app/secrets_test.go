package app_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// shownSecret is a field that shows a password while it is typed.
var shownSecret = regexp.MustCompile(`kit\.New(Text|Area)\([^)]*words\.\w*(Password\w*|Secret|LockAskField|LockBefore|LockAgain|ParcelAgain)\b`)

// Given any field for a password, then it hides what is typed: a colleague may look on.
func TestNoFieldShowsAPassword(t *testing.T) {
	if !shownSecret.MatchString(`kit.NewText("password", words.RestorePassword)`) {
		t.Error("a field that shows one is not seen")
	}
	hidden := 0
	err := filepath.WalkDir("../screens", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		code, err := os.ReadFile(file)
		for _, field := range shownSecret.FindAllString(string(code), -1) {
			t.Errorf("%s: %s", file, field)
		}
		hidden += strings.Count(string(code), "kit.NewSecret(")
		return err
	})
	if err != nil || hidden == 0 {
		t.Fatal(hidden, err)
	}
}
