package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// asked are the readings of the book that one package alone asks for; all others take
// the fact from it.
var asked = map[string]string{"Summarise": "app/contest", "Outcomes": "app/contest"}

func TestAFactIsAskedOfTheBookInOnePlace(t *testing.T) {
	err := filepath.WalkDir("..", func(file string, entry fs.DirEntry, err error) error {
		rel := strings.TrimPrefix(filepath.ToSlash(file), "../")
		if err != nil || entry.IsDir() || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			of, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			place, once := asked[of.Sel.Name]
			book, named := of.X.(*ast.SelectorExpr)
			onBook := named && strings.EqualFold(book.Sel.Name, "book")
			if variable, ok := of.X.(*ast.Ident); ok {
				onBook = variable.Name == "book"
			}
			if once && onBook && !strings.HasPrefix(rel, place+"/") {
				t.Errorf("%s asks the book for %s: take it from %s", rel, of.Sel.Name, place)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
