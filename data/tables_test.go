package data

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// picture draws the tables of a book with their columns and references, as a Mermaid
// diagram in the order of names.
func picture(t *testing.T, book *Book) string {
	t.Helper()
	var tables []string
	err := book.db.Raw(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).Scan(&tables).Error
	if err != nil {
		t.Fatal(err)
	}
	var b, lines strings.Builder
	b.WriteString("# The tables of a book\n\nMade from the schema by `make tables`; a test of `data` holds it.\n\n```mermaid\nerDiagram\n")
	for _, table := range tables {
		var columns []struct{ Name, Type string }
		if err := book.db.Raw("SELECT name, lower(type) AS type FROM pragma_table_info(?) ORDER BY cid", table).Scan(&columns).Error; err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "  %s {\n", table)
		for _, column := range columns {
			kind := column.Type
			if kind == "" {
				kind = "any"
			}
			fmt.Fprintf(&b, "    %s %s\n", kind, column.Name)
		}
		b.WriteString("  }\n")
		var references []struct{ Column, Target string }
		query := `SELECT "from" AS "column", "table" AS target FROM pragma_foreign_key_list(?) ORDER BY 1, 2`
		if err := book.db.Raw(query, table).Scan(&references).Error; err != nil {
			t.Fatal(err)
		}
		for _, r := range references {
			fmt.Fprintf(&lines, "  %s ||--o{ %s : %s\n", r.Target, table, r.Column)
		}
	}
	return b.String() + lines.String() + "```\n"
}

func TestThePictureOfTheTablesIsThatOfTheSchema(t *testing.T) {
	book, err := Create(filepath.Join(t.TempDir(), "sổ.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	const name = "TABLES.md"
	drawn := picture(t, book)
	if *update {
		if err := os.WriteFile(name, []byte(drawn), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(name)
	if err != nil || string(kept) != drawn {
		t.Errorf("%s is not that of today's schema (%v): make tables draws it anew", name, err)
	}
}

// Given the migrations, when the sum by which a book is known as sound at once is looked
// at, then it is that of the schema they make; and a schema with another text has another.
func TestTheSumOfTheSchemaIsThatOfTheMigrations(t *testing.T) {
	schema, err := madeSchema(len(migrations))
	if err != nil {
		t.Fatal(err)
	}
	sum := sumOf(schema)
	if *update {
		if err := os.WriteFile("sql/made.sum", []byte(sum+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if strings.TrimSpace(madeSum) != sum {
		t.Errorf("another sum than %s: make tables", sum)
	}
	for name := range schema {
		other := maps.Clone(schema)
		other[name] += " "
		if sumOf(other) == sum {
			t.Errorf("a change of %s does not change the sum", name)
		}
		delete(other, name)
		if sumOf(other) == sum {
			t.Errorf("%s may be missing", name)
		}
	}
}
