package data

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// unstopped are the functions of a book that use its connection without a context:
// they open it, close it, save, or give memory back.
var unstopped = []string{
	"connect", "read", "optimise", "completeRules", "adoptOutsideChanges", "transact", "write", "BulkLarge", "Restore", "Compact", "Rest",
}

func TestEveryReadingCanBeStopped(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range parsed.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Body == nil || slices.Contains(unstopped, f.Name.Name) {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if of, ok := n.(*ast.SelectorExpr); ok && of.Sel.Name == "db" {
					if on, ok := of.X.(*ast.Ident); ok && on.Name == "b" {
						t.Errorf("%s: %s reads through the connection itself: take a context and ask b.read(ctx)", name, f.Name.Name)
					}
				}
				return true
			})
		}
	}
}

// A reading whose context is over gives no answer, and the book goes on.
func TestAStoppedReadingGivesNothing(t *testing.T) {
	book := olderBook(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for name, read := range map[string]func() error{
		"years":  func() error { _, err := book.Years(ctx); return err },
		"frame":  func() error { _, err := book.Frame(ctx); return err },
		"people": func() error { _, err := book.ListPeople(ctx, 0, 10); return err },
		"steps":  func() error { _, err := book.Steps(ctx, 10); return err },
	} {
		if err := read(); err == nil {
			t.Errorf("%s: read after its context was over", name)
		}
	}
	if _, err := book.Years(t.Context()); err != nil {
		t.Errorf("the book after stopped readings: %v", err)
	}
}
