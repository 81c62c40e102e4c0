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

// mutant is one small change of a file.
type mutant struct {
	file       string
	line       int
	from, to   int // bytes of the file
	with       string
	text, what string // the line as it is, and the change in words
}

func (m mutant) String() string { return fmt.Sprintf("%s: %s in: %s", m.file, m.what, m.text) }

// source is the file with the change.
func (m mutant) source() []byte {
	text, err := os.ReadFile(m.file)
	if err != nil {
		panic(err) // it was read a moment ago
	}
	return []byte(string(text[:m.from]) + m.with + string(text[m.to:]))
}

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

// mutantsOf returns every mutant of a file, in the order of its text.
func mutantsOf(file string) (all []mutant, err error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, 0)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(source), "\n")
	add := func(from, to token.Pos, with, what string) {
		line := set.Position(from).Line
		all = append(all, mutant{
			file: file, line: line, from: set.Position(from).Offset, to: set.Position(to).Offset,
			with: with, text: strings.TrimSpace(lines[line-1]), what: what,
		})
	}
	whole := func(n ast.Node) string {
		return string(source[set.Position(n.Pos()).Offset:set.Position(n.End()).Offset])
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BinaryExpr:
			if with, ok := swapped[n.Op]; ok {
				add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), with, fmt.Sprintf("%s for %s", with, n.Op))
			}
		case *ast.IfStmt:
			add(n.Cond.Pos(), n.Cond.End(), "!("+whole(n.Cond)+")", "the opposite condition")
		case *ast.ExprStmt:
			add(n.Pos(), n.End(), "", "left out "+short(whole(n)))
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				add(n.Pos(), n.End(), "", "left out "+short(whole(n)))
			}
		case *ast.IncDecStmt:
			add(n.Pos(), n.End(), "", "left out "+short(whole(n)))
		case *ast.BasicLit:
			literals(n, add)
		}
		return true
	})
	return all, nil
}

// literals adds the mutants of a number or of a query.
func literals(n *ast.BasicLit, add func(from, to token.Pos, with, what string)) {
	switch n.Kind {
	case token.INT:
		if value, err := strconv.Atoi(n.Value); err == nil {
			with := strconv.Itoa(value + 1)
			add(n.Pos(), n.End(), with, with+" for "+n.Value)
		}
	case token.STRING:
		for _, change := range inQueries {
			at := 0
			for {
				i := strings.Index(n.Value[at:], change[0])
				if i < 0 {
					break
				}
				from := n.Pos() + token.Pos(at+i)
				add(from, from+token.Pos(len(change[0])), change[1], fmt.Sprintf("%q for %q", change[1], change[0]))
				at += i + len(change[0])
			}
		}
	}
}

func short(text string) string {
	if first, _, more := strings.Cut(text, "\n"); more {
		return first + " …"
	}
	return text
}
