package export_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/export"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

func open(t *testing.T) *data.Book {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Cluster)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// held is the whole book, each row with its values by the names of columns.
func held(t *testing.T, book *data.Book) map[string][]map[string]any {
	t.Helper()
	all := map[string][]map[string]any{}
	var table string
	var names []string
	err := book.Records(context.Background(), func(name string, columns []string) error {
		table, names, all[name] = name, columns, nil
		return nil
	}, func(values []any) error {
		row := map[string]any{}
		for i, value := range values {
			row[names[i]] = value
		}
		all[table] = append(all[table], row)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTheWholeBookLeavesInOpenFormatsToTheLetter(t *testing.T) {
	// Given a book with a name that would be a formula, and an attached picture
	book := open(t)
	var hash string
	err := book.Do("Thử", func(tx *data.Tx) (err error) {
		if hash, err = tx.AddContent([]byte("\x89PNG\r\n\x1a\nảnh")); err != nil {
			return err
		}
		return tx.Save(&data.Person{FullName: "=1+1 <&> \"Ð\""})
	})
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "ra ngoài")
	// When it is exported,
	out, err := export.Book(context.Background(), book, folder, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	// then every row of every kind stands in both files as the book has it,
	want := held(t, book)
	if len(out.Tables) != len(want) || len(want) != len(data.Records()) {
		t.Fatalf("%d kinds of record, want %d", len(out.Tables), len(want))
	}
	for name, rows := range want {
		content, err := os.ReadFile(filepath.Join(folder, "json", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var got []map[string]any
		decoder := json.NewDecoder(strings.NewReader(string(content)))
		decoder.UseNumber()
		if err := decoder.Decode(&got); err != nil || len(got) != len(rows) {
			t.Fatalf("%s: %d rows, want %d (%v)", name, len(got), len(rows), err)
		}
		lines := readCSV(t, filepath.Join(folder, "csv", name+".csv"))
		if len(lines) != len(rows)+1 {
			t.Fatalf("%s: %d lines, want %d", name, len(lines), len(rows)+1)
		}
		for i, row := range rows {
			for at, column := range lines[0] {
				value := row[column]
				if number, ok := got[i][column].(json.Number); ok {
					if text, _ := json.Marshal(value); string(text) != number.String() && number.String() != exact(value) {
						t.Errorf("%s.%s: %v, want %v", name, column, number, value)
					}
				} else if got[i][column] != value {
					t.Errorf("%s.%s: %v, want %v", name, column, got[i][column], value)
				}
				cell := lines[i+1][at]
				if strings.ContainsAny(cell[:min(1, len(cell))], "=+@") {
					t.Errorf("%s.%s: %q would be counted", name, column, cell)
				}
				if value != nil && exchange.Unguard(cell) != exact(value) {
					t.Errorf("%s.%s: %q, want %v", name, column, cell, value)
				}
			}
		}
	}
	// its files lie there under their hashes, and a page explains each kind and column.
	if content, err := os.ReadFile(filepath.Join(folder, "dinh-kem", hash+".png")); err != nil || data.HashOf(content) != hash {
		t.Errorf("the picture: %v", err)
	}
	page, err := os.ReadFile(filepath.Join(folder, "DOC-TRUOC.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range out.Tables {
		if table.Title == "" || !strings.Contains(string(page), table.Name+": "+table.Title) {
			t.Errorf("%s is not explained", table.Name)
		}
		for _, column := range table.Columns {
			if !strings.Contains(string(page), "\r\n  "+column+": ") {
				t.Errorf("%s.%s is not explained", table.Name, column)
			}
		}
	}
}

func exact(value any) string {
	text, _ := json.Marshal(value)
	if s, ok := value.(string); ok {
		return s
	}
	return string(text)
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(string(content), "\ufeff")
	if !ok {
		t.Errorf("%s: Excel would not know its letters", path)
	}
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestAnExportReplacesNothingAndIsWholeOrNotThere(t *testing.T) {
	book := open(t)
	parent := t.TempDir()
	// Given something in its place, then it is refused and stays.
	taken := filepath.Join(parent, "đã có")
	if err := os.Mkdir(taken, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := export.Book(context.Background(), book, taken, export.Options{})
	if f := fault.Of(err); f == nil || f.Kind != fault.Refused || f.Next == "" {
		t.Errorf("%v", err)
	}
	// Given that it is stopped, or saved into meanwhile, then nothing is there.
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := export.Book(ctx, book, filepath.Join(parent, "dừng"), export.Options{}); err == nil {
		t.Error("it went on")
	}
	entries, err := os.ReadDir(parent)
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
	if _, err := os.Stat(filepath.Join(parent, "dừng")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestABookThatChangesWhileItIsReadIsSaid(t *testing.T) {
	book := open(t)
	saved := false
	err := book.Records(context.Background(), func(string, []string) error {
		if saved {
			return nil
		}
		saved = true
		return book.Do("Lưu giữa chừng", func(tx *data.Tx) error { return tx.Save(&data.Person{FullName: "Mới"}) })
	}, func([]any) error { return nil })
	if !errors.Is(err, data.ErrMoved) {
		t.Errorf("%v", err)
	}
}
