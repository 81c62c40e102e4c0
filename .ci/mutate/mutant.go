package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
)

// mutant is one small change of a file, written so that it can be switched on while
// the program runs: the text from..to gives way to one that asks whether it is on.
type mutant struct {
	id         int // its place in the draw, from 1
	file       string
	line       int
	from, to   int // bytes of the file
	write      func(id int) string
	constant   int    // where the word "const" stands that has to become "var"; -1 where none does
	text, what string // the line as it is, and the change in words
}

func (m mutant) String() string { return fmt.Sprintf("%s: %s in: %s", m.file, m.what, m.text) }

// swapped are operators that take each other's place.
var swapped = map[token.Token]string{
	token.EQL: "!=", token.NEQ: "==", token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+",
}

// inQueries are changes of SQL text.
var inQueries = [][2]string{
	{" <= ", " < "},
	{" >= ", " > "},
	{" <> ", " = "},
	{" AND ", " OR "},
	{" IS NOT NULL", " IS NULL"},
	{" DESC", ""},
	{" LEFT JOIN ", " JOIN "},
	{"min(", "max("},
	{"NOT EXISTS", "EXISTS"},
	{"DISTINCT ", ""},
}

// finder gathers the mutants of one file.
type finder struct {
	file   string
	source string
	set    *token.FileSet
	lines  []string
	found  []mutant
	above  []ast.Node // the nodes around the one that is looked at
}

// mutantsOf returns every mutant of a file, in the order of its text. Sums of which a
// part calls something are not among them: both sums would be worked out.
func mutantsOf(file string) ([]mutant, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f := &finder{file: file, source: string(source), set: token.NewFileSet(), lines: strings.Split(string(source), "\n")}
	parsed, err := parser.ParseFile(f.set, file, source, 0)
	if err != nil {
		return nil, err
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		if node == nil {
			f.above = f.above[:len(f.above)-1]
			return true
		}
		if _, imported := node.(*ast.ImportSpec); imported {
			return false
		}
		f.look(node)
		f.above = append(f.above, node)
		return true
	})
	return f.found, nil
}

func (f *finder) look(node ast.Node) {
	switch n := node.(type) {
	case *ast.BinaryExpr:
		f.operator(n)
	case *ast.IfStmt:
		whole := f.of(n.Cond)
		f.add(n.Cond.Pos(), n.Cond.End(), "the opposite condition", func(id int) string {
			return fmt.Sprintf("mutantOn(%d) != (%s)", id, whole)
		})
	case *ast.ExprStmt, *ast.IncDecStmt:
		f.leaveOut(n)
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			f.leaveOut(n)
		}
	case *ast.BasicLit:
		f.literal(n)
	}
}

func (f *finder) operator(n *ast.BinaryExpr) {
	with, ok := swapped[n.Op]
	if !ok {
		return
	}
	x, y, op := f.of(n.X), f.of(n.Y), n.Op.String()
	what := with + " for " + op
	if n.Op == token.ADD || n.Op == token.SUB {
		if calls(n) {
			return
		}
		f.add(n.Pos(), n.End(), what, func(id int) string {
			return fmt.Sprintf("mutantPick(%d, %s %s %s, %s %s %s)", id, x, op, y, x, with, y)
		})
		return
	}
	f.add(n.Pos(), n.End(), what, func(id int) string {
		return fmt.Sprintf("(mutantOn(%d) && (%s %s %s) || !mutantOn(%d) && (%s %s %s))", id, x, with, y, id, x, op, y)
	})
}

// leaveOut adds the mutant without a statement that stands in a list of them.
func (f *finder) leaveOut(n ast.Node) {
	switch f.above[len(f.above)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
		whole := f.of(n)
		f.add(n.Pos(), n.End(), "left out "+short(whole), func(id int) string {
			return fmt.Sprintf("if !mutantOn(%d) { %s }", id, whole)
		})
	}
}

// literal adds the mutants of a number or of a query.
func (f *finder) literal(n *ast.BasicLit) {
	pick := func(with string) func(id int) string {
		return func(id int) string { return fmt.Sprintf("mutantPick(%d, %s, %s)", id, n.Value, with) }
	}
	switch n.Kind {
	case token.INT:
		if value, err := strconv.Atoi(n.Value); err == nil {
			with := strconv.Itoa(value + 1)
			f.add(n.Pos(), n.End(), with+" for "+n.Value, pick(with))
		}
	case token.STRING:
		for _, change := range inQueries {
			for at := 0; ; {
				i := strings.Index(n.Value[at:], change[0])
				if i < 0 {
					break
				}
				with := n.Value[:at+i] + change[1] + n.Value[at+i+len(change[0]):]
				f.add(n.Pos(), n.End(), fmt.Sprintf("%q for %q", change[1], change[0]), pick(with))
				f.found[len(f.found)-1].text = f.lineAt(n.Pos() + token.Pos(at+i))
				at += i + len(change[0])
			}
		}
	}
}

func (f *finder) add(from, to token.Pos, what string, write func(id int) string) {
	f.found = append(f.found, mutant{
		file: f.file, line: f.set.Position(from).Line, from: f.offset(from), to: f.offset(to),
		write: write, constant: f.constant(), text: f.lineAt(from), what: what,
	})
}

// constant is where the declaration of a constant around the node begins, -1 where it
// stands in none.
func (f *finder) constant() int {
	for _, node := range f.above {
		if declared, ok := node.(*ast.GenDecl); ok && declared.Tok == token.CONST {
			return f.offset(declared.Pos())
		}
	}
	return -1
}

func (f *finder) offset(at token.Pos) int { return f.set.Position(at).Offset }

func (f *finder) of(n ast.Node) string { return f.source[f.offset(n.Pos()):f.offset(n.End())] }

func (f *finder) lineAt(at token.Pos) string {
	return strings.TrimSpace(f.lines[f.set.Position(at).Line-1])
}

// calls tells whether something is called in it, other than the length of something.
func calls(n ast.Node) (any bool) {
	ast.Inspect(n, func(node ast.Node) bool {
		if call, ok := node.(*ast.CallExpr); ok {
			name, plain := call.Fun.(*ast.Ident)
			any = any || !plain || name.Name != "len"
		}
		return true
	})
	return any
}

func short(text string) string {
	if first, _, more := strings.Cut(text, "\n"); more {
		return first + " …"
	}
	return text
}
