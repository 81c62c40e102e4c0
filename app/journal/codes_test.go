package journal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"

	"gorm.io/gorm/schema"

	"sothidua/app/rules"
	"sothidua/data"
)

// codes are the constants of the models by the name of their type.
func codes(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../../data/models_*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	note := func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok || spec.Type == nil {
			return true
		}
		named, ok := spec.Type.(*ast.Ident)
		if !ok {
			return true
		}
		for _, value := range spec.Values {
			if literal, ok := value.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				text, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				if text != "" {
					found[named.Name] = append(found[named.Name], text)
				}
			}
		}
		return true
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, note)
	}
	return found
}

// Given a column whose values are codes, then each code has a word, also one that no
// sample holds.
func TestEveryCodeOfAColumnHasItsWord(t *testing.T) {
	known := codes(t)
	columns := 0
	for _, record := range data.Records() {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		told := &teller{table: parsed.Table}
		for _, field := range parsed.Fields {
			kind := field.IndirectFieldType
			if field.DBName == "" || kind.Kind() != reflect.String || told.field(field.DBName) == "" {
				continue
			}
			for _, code := range known[kind.Name()] {
				columns++
				if said := told.value(field.DBName, code); said == code {
					t.Errorf("%s.%s: %q", parsed.Table, field.DBName, code)
				}
			}
		}
	}
	if columns < 30 {
		t.Errorf("%d codes were looked at", columns)
	}
}

// Given a changed parameter that is a code, then the journal says its word.
func TestAParameterIsToldInWords(t *testing.T) {
	for _, field := range []rules.Field{
		{Kind: rules.FieldBody, Value: string(data.BodyCouncil)},
		{Kind: rules.FieldAward, Value: rules.BaseUnits},
		{Kind: rules.FieldAward, Value: rules.BaseHeadcount},
		{Kind: rules.FieldRound, Value: "floor"},
		{Kind: rules.FieldState, Value: "human"},
	} {
		if text := said(field); text == "" || text == field.Value {
			t.Errorf("%q is told as %q", field.Value, text)
		}
	}
}

// Given a column that points at another record and is told, then that record is called by a
// name and not by its number.
func TestEveryReferenceIsCalledByAName(t *testing.T) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	references := 0
	for _, record := range data.Records() {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		told := &teller{table: parsed.Table}
		for _, field := range parsed.Fields {
			if !strings.HasSuffix(field.DBName, "_id") || told.field(field.DBName) == "" {
				continue
			}
			references++
			names, err := book.Names(t.Context(), referred(parsed.Table, field.DBName), []any{0})
			if err != nil || names == nil {
				t.Errorf("%s.%s is told as a number: %v", parsed.Table, field.DBName, err)
			}
		}
	}
	if references < 40 {
		t.Errorf("%d references were looked at", references)
	}
}
