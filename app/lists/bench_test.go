package lists_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/viet"
)

// bench is a unit of the large book.
type bench struct {
	*testing.B
	book   *data.Book
	around registration.Around
}

// openBench opens a copy of the large book: the import is written.
func openBench(b *testing.B) bench {
	b.Helper()
	path := filepath.Join(b.TempDir(), "lớn.sothidua")
	from, err := os.Open(os.Getenv("BENCH_BOOK"))
	if err != nil {
		b.Fatal("BENCH_BOOK must name the large book: run make bench")
	}
	defer from.Close()
	to, err := os.Create(path)
	if err == nil {
		_, err = io.Copy(to, from)
	}
	if err == nil {
		err = to.Close()
	}
	if err != nil {
		b.Fatal(err)
	}
	b.Setenv("BENCH_BOOK", path)
	book, year := worlds.Large(b)
	units, err := book.UnitsOf(context.Background(), year)
	if err != nil {
		b.Fatal(err)
	}
	around, err := registration.ReadAround(context.Background(), book, year, units[0], data.SubjectIndividual, viet.DateOf(book.Now()))
	if err != nil {
		b.Fatal(err)
	}
	return bench{b, book, around}
}

// name is one that nobody in the book bears.
func (b bench) name(n int) string {
	return "Vũ Văn Thử" + string([]rune{'A' + rune(n/17576)%26, 'a' + rune(n/676)%26, 'a' + rune(n/26)%26, 'a' + rune(n)%26})
}

// rows are the cells of a list of people whom the book does not have: each is looked for,
// made, placed and registered.
func (b bench) rows(most int) [][]string {
	title := b.around.NameRead(b.around.Kinds[0])
	rows := [][]string{{"TT", "Họ và tên", "Chức vụ", "Phòng", "Danh hiệu", "Ghi chú"}}
	for n := 1; n <= most; n++ {
		rows = append(rows, []string{fmt.Sprint(n), b.name(n), "Chuyên viên", b.around.Rooms[n%len(b.around.Rooms)].Name, title, ""})
	}
	return rows
}

func (b bench) workbook(rows [][]string) []byte {
	b.Helper()
	file := excelize.NewFile()
	defer file.Close()
	stream, err := file.NewStreamWriter(file.GetSheetName(0))
	if err != nil {
		b.Fatal(err)
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for at, text := range row {
			cells[at] = text
		}
		if err := stream.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			b.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err = stream.Flush(); err == nil {
		err = file.Write(&out)
	}
	if err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

const benchRows = 10_000

// BenchmarkImport reads a workbook of 10 000 rows, matches it against the large book,
// and writes it, checked and journalled.
func BenchmarkImport(b *testing.B) {
	w := openBench(b)
	content := w.workbook(w.rows(benchRows))
	for b.Loop() {
		source, err := exchange.Read(content)
		if err != nil {
			b.Fatal(err)
		}
		sheet := lists.NewSheet(source, w.around, lists.Registrations())
		reading, err := sheet.Read(context.Background(), w.book)
		if err != nil {
			b.Fatal(err)
		}
		if reading.Count() != benchRows {
			b.Fatalf("%d rows to write", reading.Count())
		}
		if err := w.book.Do("ghi", reading.Write); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, err := w.book.Undo(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkImportExcelize is a part of its yardstick: the workbook read by the library alone.
func BenchmarkImportExcelize(b *testing.B) {
	w := openBench(b)
	content := w.workbook(w.rows(benchRows))
	for b.Loop() {
		file, err := excelize.OpenReader(bytes.NewReader(content))
		if err != nil {
			b.Fatal(err)
		}
		if rows, err := file.GetRows(file.GetSheetName(0)); err != nil || len(rows) != benchRows+1 {
			b.Fatal(len(rows), err)
		}
		file.Close()
	}
}

// BenchmarkImportMatch is a part of it: the rows understood and matched, nothing else.
func BenchmarkImportMatch(b *testing.B) {
	w := openBench(b)
	source, err := exchange.Read(w.workbook(w.rows(benchRows)))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := lists.NewSheet(source, w.around, lists.Registrations()).Read(context.Background(), w.book); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkImportInsert is a part of it: a person, a post and a registration for each
// row by prepared inserts into the same tables, without step and journal.
func BenchmarkImportInsert(b *testing.B) {
	w := openBench(b)
	path, kind := w.book.Path, w.around.Kinds[0].ID
	year, unit := w.around.Year.ID, w.around.Unit.ID
	if err := w.book.Close(); err != nil {
		b.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(TRUNCATE)&_pragma=synchronous(FULL)&_pragma=cache_size(-65536)")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	names, err := db.Query("SELECT name FROM sqlite_master WHERE type = 'trigger'")
	if err != nil {
		b.Fatal(err)
	}
	var drop []string
	for names.Next() {
		var name string
		if err := names.Scan(&name); err != nil {
			b.Fatal(err)
		}
		drop = append(drop, "DROP TRIGGER \""+name+"\"")
	}
	names.Close()
	if _, err := db.Exec(strings.Join(drop, ";")); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		person, err := tx.Prepare("INSERT INTO people (full_name, sort_key, folded) VALUES (?, ?, ?)")
		if err != nil {
			b.Fatal(err)
		}
		post, err := tx.Prepare("INSERT INTO posts (person_id, unit_id, title) VALUES (?, ?, ?)")
		if err != nil {
			b.Fatal(err)
		}
		line, err := tx.Prepare("INSERT INTO registrations (year_id, unit_id, award_kind_id, person_id, subject_name, subject_post, sort_key) VALUES (?, ?, ?, ?, ?, ?, ?)")
		if err != nil {
			b.Fatal(err)
		}
		for n := range benchRows {
			name := w.name(n)
			made, err := person.Exec(name, name, name)
			if err != nil {
				b.Fatal(err)
			}
			id, _ := made.LastInsertId()
			if _, err := post.Exec(id, unit, "Chuyên viên"); err != nil {
				b.Fatal(err)
			}
			if _, err := line.Exec(year, unit, kind, id, name, "Chuyên viên", name); err != nil {
				b.Fatal(err)
			}
		}
		b.StopTimer()
		if err := tx.Rollback(); err != nil { // without a commit the yardstick is shorter
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkPaste understands and matches 100 000 pasted rows against the large book.
func BenchmarkPaste(b *testing.B) {
	w := openBench(b)
	var text strings.Builder
	const most = exchange.MostRows - 1 // below the heading
	for _, row := range w.rows(most) {
		text.WriteString(strings.Join(row, "\t") + "\r\n")
	}
	pasted := text.String()
	for b.Loop() {
		source, err := exchange.ReadPasted(pasted)
		if err != nil {
			b.Fatal(err)
		}
		reading, err := lists.NewSheet(source, w.around, lists.Registrations()).Read(context.Background(), w.book)
		if err != nil || len(reading.Lines) != most {
			b.Fatal(len(reading.Lines), err)
		}
	}
}
