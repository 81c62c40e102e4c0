package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// ofBook are the methods of a book that screens may call: they neither query nor write records.
// desk alone calls Do, for all of them.
var ofBook = []string{"Close", "Identity", "Person", "Rest", "Unwritable", "WasCutOff"}

// TestScreensNeitherQueryNorWrite holds that screens leave both to app: what they ask
// for and save is named there, checked there, and tested there without a window.
func TestScreensNeitherQueryNorWrite(t *testing.T) {
	queries := bookMethods(t, "../data")
	err := filepath.WalkDir("../screens", func(file string, entry fs.DirEntry, err error) error {
		rel := strings.TrimPrefix(filepath.ToSlash(file), "../")
		if err != nil || entry.IsDir() || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") ||
			strings.HasPrefix(rel, testDesk) {
			return err
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			return err
		}
		for _, fault := range screenFaults(rel, parsed, queries) {
			t.Error(fault)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestScreenRulesCatchWhatTheyName(t *testing.T) {
	queries := []string{"Years", "Do"}
	for _, code := range []string{
		`func f() { s.desk.Save("x", func(tx *data.Tx) error { return tx.Save(&r) }, nil) }`,
		`func f() { s.desk.Save("x", func(t *data.Tx) error { return t.Delete(&r) }, nil) }`,
		`func f(tx *data.Tx) error { return data.AddAll(tx, rows) }`,
		`func f() { s.desk.Book.Years(ctx) }`,
		`func f() { book.Years(ctx) }`,
		`func f() { d.Book.Do("x", act) }`,
		`func f() { find(d.Book.Years) }`,
		`func f() { data.Read[data.Year](ctx, book, 1) }`,
	} {
		parsed, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\n"+code, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(screenFaults("screens/x/x.go", parsed, queries)) == 0 {
			t.Errorf("a screen may say %s", code)
		}
	}
}

// screenFaults lists what a file of a screen does that app should.
func screenFaults(rel string, file *ast.File, queries []string) (faults []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			faults = append(faults, stepFaults(rel, n.Type, n.Body)...)
		case *ast.FuncDecl:
			faults = append(faults, stepFaults(rel, n.Type, n.Body)...)
		case *ast.SelectorExpr:
			name := n.Sel.Name
			if !slices.Contains(queries, name) || !isBook(n.X) || name == "Do" && strings.HasPrefix(rel, "screens/desk/") {
				break
			}
			faults = append(faults, rel+" asks the book for "+name+": have a function of app do it")
		case *ast.IndexExpr:
			if of, ok := n.X.(*ast.SelectorExpr); ok && isNamed(of.X, "data") && strings.HasPrefix(of.Sel.Name, "Read") {
				faults = append(faults, rel+" reads a record: have a function of app do it")
			}
		}
		return true
	})
	return faults
}

// stepFaults lists what a function does with a step but hand it to app.
func stepFaults(rel string, of *ast.FuncType, body *ast.BlockStmt) (faults []string) {
	var steps []string // the names under which it has the step
	for _, param := range of.Params.List {
		star, ok := param.Type.(*ast.StarExpr)
		if !ok {
			continue
		}
		if kind, ok := star.X.(*ast.SelectorExpr); ok && isNamed(kind.X, "data") && kind.Sel.Name == "Tx" {
			for _, name := range param.Names {
				steps = append(steps, name.Name)
			}
		}
	}
	if len(steps) == 0 || body == nil {
		return nil
	}
	step := func(e ast.Expr) bool {
		name, ok := e.(*ast.Ident)
		return ok && slices.Contains(steps, name.Name)
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if step(n.X) {
				faults = append(faults, rel+" writes in a step (."+n.Sel.Name+"): have a function of app check and write it")
			}
		case *ast.CallExpr:
			if of, ok := n.Fun.(*ast.SelectorExpr); ok && isNamed(of.X, "data") && slices.ContainsFunc(n.Args, step) {
				faults = append(faults, rel+" writes in a step (data."+of.Sel.Name+"): have a function of app check and write it")
			}
		}
		return true
	})
	return faults
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// isBook tells whether an expression is called a book.
func isBook(e ast.Expr) bool {
	if of, ok := e.(*ast.SelectorExpr); ok {
		return of.Sel.Name == "Book"
	}
	return isNamed(e, "book")
}

// bookMethods are the methods of a book that screens may not call.
func bookMethods(t *testing.T, dir string) (names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range parsed.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil || !f.Name.IsExported() || slices.Contains(ofBook, f.Name.Name) {
				continue
			}
			if star, ok := f.Recv.List[0].Type.(*ast.StarExpr); ok && isNamed(star.X, "Book") {
				names = append(names, f.Name.Name)
			}
		}
	}
	return names
}

// TestScreensWriteInPlainAndBold holds that no screen writes in the faces of the toolkit
// that the program for Windows is built without.
func TestScreensWriteInPlainAndBold(t *testing.T) {
	others := []string{"Italic", "Monospace", "RichTextStyleEmphasis", "RichTextStyleCodeInline", "RichTextStyleCodeBlock", "RichTextStyleBlockquote", "NewRichTextFromMarkdown"}
	uses := func(code ast.Node) (found []string) {
		ast.Inspect(code, func(n ast.Node) bool {
			if name, ok := n.(*ast.Ident); ok && slices.Contains(others, name.Name) {
				found = append(found, name.Name)
			}
			return true
		})
		return found
	}
	err := filepath.WalkDir("../screens", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		if found := uses(parsed); len(found) > 0 {
			t.Errorf("%s: %v", file, found)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nvar s = fyne.TextStyle{Italic: true}", 0)
	if err != nil || len(uses(parsed)) == 0 {
		t.Errorf("a screen may write in italics, %v", err)
	}
}
