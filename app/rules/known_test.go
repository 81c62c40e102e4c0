package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Rules are the office's own rows: what a condition is called is known where rules are
// judged, and nowhere below.
func TestDataKnowsNoConditionByName(t *testing.T) {
	files, err := filepath.Glob("../../data/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			if _, known := conditions[text]; known && !elsewhere[text] {
				t.Errorf("%s knows the condition %q", name, text)
			}
			return true
		})
	}
}

// elsewhere are names that conditions share with something else: columns of the
// catalogue, a capacity at a ceremony, an obstacle of an undo.
var elsewhere = map[string]bool{"basis": true, "excludes": true, "member": true, "twice": true}
