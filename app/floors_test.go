package app_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "sothidua"

// floors, from the roof down. A package may import its own floor where the
// rules below allow it, and every floor under it.
var floors = []string{"screens", "app", "data", "assets"}

// topLevel is everything that may stand beside the floors.
var topLevel = map[string]bool{
	"main.go": true, "main_windows.go": true, "go.mod": true, "go.sum": true, "FyneApp.toml": true,
	"README.md": true, "LICENSE": true, "CHANGELOG.md": true, "CONTRIBUTING.md": true, "Makefile": true,
	".ci": true, ".git": true, ".gitignore": true, ".gitattributes": true, ".editorconfig": true, "staticcheck.conf": true,
	"bin": true, "dist": true, "out": true, // made by make, not tracked
}

func TestImportsRunDownward(t *testing.T) {
	root := ".."
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel := filepath.ToSlash(strings.TrimPrefix(file, root+string(filepath.Separator)))
		if entry.IsDir() {
			if rel == "bin" || rel == "dist" || rel == "out" || rel == ".git" || rel == "data/driver" {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(rel, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if why := forbidden(rel, imported); why != "" {
				t.Errorf("%s imports %s: %s", rel, imported, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// forbidden says why a file may not import a package, empty where it may.
func forbidden(file, imported string) string {
	dir := path.Dir(file)
	test := strings.HasSuffix(file, "_test.go")
	switch {
	case strings.HasPrefix(dir, ".ci/measure/"):
		return "" // windows that are measured, no part of the program
	case imported == "fyne.io/fyne/v2/app" && file != "main.go":
		return "only main.go opens the toolkit's app, so that all else builds and is tested without cgo"
	case strings.HasPrefix(imported, "fyne.io/") && dir != "." && !strings.HasPrefix(dir, "screens"):
		return "Fyne lives in screens and nowhere below, so that verbs and papers work without a window"
	case speaksSQL(imported) && dir != "." && floor(dir) < floor("data") && !test:
		return "package data alone speaks SQL: give it a function that is named for what is asked"
	case !strings.HasPrefix(imported, module+"/"):
		return ""
	}
	target := strings.TrimPrefix(imported, module+"/")
	if testOnly[target] && !test {
		return "it sets up tests, and what it brings has no place in the program"
	}
	if dir == "." {
		return ""
	}
	from, to := floor(dir), floor(target)
	if to < from {
		return "imports run downward: " + strings.Join(floors, " → ")
	}
	if from == 0 && to == 0 && dir != target && !sharedScreen(target) && !strings.HasPrefix(dir, "screens/shell") &&
		!strings.HasPrefix(target, dir+"/") { // a room of its own below it
		return "an area of work never imports another; what they share goes to screens/kit or screens/desk"
	}
	if dir == "screens/kit" && target == "screens/desk" {
		return "the widgets know no book"
	}
	return ""
}

func speaksSQL(imported string) bool {
	return imported == "database/sql" || strings.HasPrefix(imported, "gorm.io/") ||
		strings.HasPrefix(imported, "github.com/glebarez/") || strings.HasPrefix(imported, "modernc.org/sqlite")
}

func floor(dir string) int {
	top, _, _ := strings.Cut(dir, "/")
	for i, name := range floors {
		if name == top {
			return i
		}
	}
	return -1
}

// testOnly are packages that only tests import.
var testOnly = map[string]bool{testDesk: true, "app/worlds": true, "data/datatest": true}

// testDesk is what the tests of all screens begin with.
const testDesk = "screens/desk/desktest"

func sharedScreen(dir string) bool {
	return dir == "screens/kit" || dir == "screens/desk" || dir == testDesk
}

func TestNothingElseStandsAtTheTop(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !topLevel[entry.Name()] && floor(entry.Name()) < 0 {
			t.Errorf("%s stands at the top level; the house has main.go and the floors %s, packaging lies in assets",
				entry.Name(), strings.Join(floors, ", "))
		}
	}
}

func TestFloorRulesCatchWhatTheyName(t *testing.T) {
	for _, c := range [][2]string{
		{"data/book.go", "sothidua/app/papers"},
		{"app/papers/x.go", "fyne.io/fyne/v2"},
		{"screens/shell/x.go", "fyne.io/fyne/v2/app"},
		{"screens/year/x.go", "sothidua/screens/block"},
		{"screens/kit/x.go", "sothidua/screens/desk"},
		{"screens/shell/x.go", "sothidua/screens/desk/desktest"},
		{"main.go", "sothidua/screens/desk/desktest"},
		{"assets/x.go", "sothidua/data/viet"},
		{"app/rules/x.go", "gorm.io/gorm"},
		{"screens/people/x.go", "database/sql"},
		{"app/rules/x.go", "sothidua/data/datatest"},
	} {
		if forbidden(c[0], c[1]) == "" {
			t.Errorf("%s may import %s", c[0], c[1])
		}
	}
}

// The driver under the dialect and its C library belong together: modernc asks
// for exactly the version it was made with.
func TestLibcIsTheOneTheDriverPins(t *testing.T) {
	text, err := os.ReadFile("../data/driver/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	pin := func(mod, name string) string {
		for line := range strings.Lines(mod) {
			fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
			if len(fields) >= 2 && fields[0] == name {
				return fields[1]
			}
		}
		return ""
	}
	for _, name := range []string{"modernc.org/sqlite", "modernc.org/libc"} {
		if a, b := pin(string(root), name), pin(string(text), name); a == "" || a != b {
			t.Errorf("%s is %q in go.mod and %q in data/driver/go.mod", name, a, b)
		}
	}
}
