package intake_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/assets/words"
)

// doubts are the ways in which a list leaves something open. spoil takes what says it out
// of a list in a layout; it returns the row, from 0, that is touched, -1 for all.
var doubts = []struct {
	name   string
	layout int
	asks   string // begins the key of the question
	spoil  func(w *world, g *grid, first int) int
}{
	{"a form without who gives it", 0, "title:i:bangkhen", func(w *world, g *grid, first int) int {
		row := first + w.IntN(len(w.people))
		g.rows[row][5] = "Bằng khen"
		return row
	}},
	{"a title of nobody", 0, "title:i:", func(w *world, g *grid, first int) int {
		row := first + w.IntN(len(w.people))
		g.rows[row][5] = pick(w.Rand, "Danh hiệu lạ", "CSTĐ", "Huân chương Lao động", "Cờ thi đua")
		return row
	}},
	{"a mark of neither list", 1, "mark:", func(w *world, g *grid, first int) int {
		row := first + w.IntN(len(w.people))
		g.rows[row][2+w.IntN(len(personTitles))] = pick(w.Rand, "?", "xx", "chưa rõ", "9")
		return row
	}},
	{"marks for nobody knows what", 1, "column:", func(w *world, g *grid, first int) int {
		at := 2 + w.IntN(len(personTitles))
		g.rows[first-1][at] = pick(w.Rand, "Loại A", "Bằng khen", "")
		for i := range w.people {
			g.rows[first+i][at] = pick(w.Rand, "x", "", "v")
		}
		g.rows[first][at] = "x"
		return -1
	}},
	{"a room with a letter missing", 0, "room:", func(w *world, g *grid, first int) int {
		row := first + w.IntN(len(w.people))
		letters := []rune(g.rows[row][4])
		at := len(letters) - 2
		g.rows[row][4] = string(letters[:at]) + string(letters[at+1:])
		return row
	}},
	{"no heading", 0, "columns", func(_ *world, g *grid, first int) int {
		g.rows = g.rows[first:]
		return -1
	}},
}

// Given any list that leaves something open, when it is read, then just that is asked,
// and all other rows are read as they were written.
func TestWhatAListLeavesOpenIsAsked(t *testing.T) {
	b := book(t)
	var units []intake.Around
	for _, unit := range aroundOf(t, b, "Báo Thanh tra").Units {
		if a := aroundOf(t, b, unit.Name); len(a.Rooms) > 0 {
			units = append(units, a)
		}
	}
	kinds := []string{"xlsx", "xls", "docx", "csv", "Unicode text", "page"}
	rapid.Check(t, func(r *rapid.T) {
		a := rapid.SampledFrom(units).Draw(r, "unit")
		doubt := doubts[rapid.IntRange(0, len(doubts)-1).Draw(r, "doubt")]
		kind := rapid.SampledFrom(kinds).Draw(r, "kind")
		w := someWorld(rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 0)), a)
		g := layouts[doubt.layout].lay(&w, spansKept(kind))
		first := slices.IndexFunc(g.rows, func(row []string) bool { return row[0] == "1" })
		touched := doubt.spoil(&w, &g, first)
		src, err := exchange.Read(fileKinds[kind](t, evened(g)))
		if err != nil {
			r.Fatal(err)
		}
		got := intake.Read(src, a, nil)
		asked := 0
		for _, q := range got.Questions {
			if q.Answer != "" {
				continue
			}
			asked++
			if !strings.HasPrefix(q.Key, doubt.asks) {
				r.Errorf("%s: asks %s %s", doubt.name, q.Key, q.Text)
			}
		}
		if asked == 0 {
			r.Errorf("%s: asks nothing", doubt.name)
		}
		if len(got.Rows) != len(w.people) {
			r.Fatalf("%s: %d rows of %d", doubt.name, len(got.Rows), len(w.people))
		}
		for i, row := range got.Rows {
			is := somebody{row.Honorific, row.Name, row.Post, row.Room, row.Note, labelsOf(a, row.Kinds)}
			switch {
			case touched == first+i && !row.Open:
				r.Errorf("%s: %s is not open", doubt.name, row.Raw)
			case touched >= 0 && touched != first+i && is.wanted() != w.people[i].wanted():
				r.Errorf("%s: %s instead of %s", doubt.name, is.wanted(), w.people[i].wanted())
			}
		}
	})
}

// evened gives all rows of a grid as many cells.
func evened(g grid) grid {
	width := 0
	for _, row := range g.rows {
		width = max(width, len(row))
	}
	for i := range g.rows {
		for len(g.rows[i]) < width {
			g.rows[i] = append(g.rows[i], "")
		}
	}
	return g
}

// Given a list in which whole texts stand where names and posts should, when it is read,
// then no name is looked for in the one and the other stays as it is written.
func TestTextsThatAreTooLongAreNoNamesAndNoPosts(t *testing.T) {
	around := aroundOf(t, book(t), "Báo Thanh tra")
	long := "Bí thư" + strings.Repeat(", Trưởng phòng, Vũ Văn Thử", 1200)
	src := exchange.Source{Sheets: []exchange.Sheet{{Rows: []exchange.Row{
		{Number: 1, Cells: []string{"TT", "Họ và tên", "Chức vụ", "Danh hiệu"}},
		{Number: 2, Cells: []string{"1", long, "Trưởng phòng", "LĐTT"}},
		{Number: 3, Cells: []string{"2", "Vũ Thị Nghiệm", long, "LĐTT"}},
	}}}}
	reading := intake.Read(src, around, nil)
	if len(reading.Rows) != 1 || reading.Rows[0].Name != "Vũ Thị Nghiệm" || reading.Rows[0].Post != long || reading.Rows[0].Room != "" {
		t.Errorf("read: %d rows", len(reading.Rows))
	}
	if !slices.ContainsFunc(reading.LeftOut, func(l intake.LeftOut) bool { return l.Number == 2 && l.Why == words.LeftNotAName }) {
		t.Errorf("left out: %d", len(reading.LeftOut))
	}
}

// Given a list with rows that are struck out and a box beside it, when it is read, then
// these rows are asked about once, and what the box says is shown as left out.
func TestRowsThatAreStruckOutAreAskedOnce(t *testing.T) {
	around := aroundOf(t, book(t), "Báo Thanh tra")
	rows := []exchange.Row{
		{Number: 1, Cells: []string{"TT", "Họ và tên", "Danh hiệu"}},
		{Number: 2, Cells: []string{"1", "Vũ Văn Thử", "LĐTT"}, Struck: true},
		{Number: 3, Cells: []string{"2", "Vũ Thị Nghiệm", "LĐTT"}},
		{Number: 4, Cells: []string{"3", "Vũ Thị Mẫu", "LĐTT"}, Struck: true},
	}
	src := exchange.Source{Sheets: []exchange.Sheet{{Rows: rows, Boxes: []string{"Mẫu số 01"}}}}
	for answer, want := range map[string]struct{ rows, open, left int }{"": {3, 2, 2}, "yes": {3, 0, 2}, "skip": {1, 0, 4}} {
		reading := intake.Read(src, around, map[string]string{"struck": answer})
		open := 0
		for _, row := range reading.Rows {
			if row.Open {
				open++
			}
		}
		if len(reading.Questions) != 1 || !slices.Equal(reading.Questions[0].Numbers, []int{2, 4}) {
			t.Errorf("asked: %+v", reading.Questions)
		}
		if len(reading.Rows) != want.rows || open != want.open || len(reading.LeftOut) != want.left {
			t.Errorf("%q: %d rows, %d open, left out %+v", answer, len(reading.Rows), open, reading.LeftOut)
		}
	}
}

// Given posts with a room that the book calls otherwise, when they are read, then the row
// says so.
func TestARoomBehindAPostIsShownAsTheBookCallsIt(t *testing.T) {
	a := aroundOf(t, bookOf(t, "cum"), "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Giang")
	src, err := exchange.Read([]byte("TT,Họ và tên,\"Chức vụ, đơn vị\",Danh hiệu\n1,Kpă Y Thử,\"Trưởng đoàn, Đoàn Nghệ thuật các dân tộc\",LĐTT\n2,Hồ Thị Mẫu,\"Viên chức, Bảo tàng - Thư viện tỉnh\",LĐTT\n"))
	if err != nil {
		t.Fatal(err)
	}
	rows := intake.Read(src, a, nil).Rows
	if len(rows) != 2 || rows[0].Room != "Đoàn Nghệ thuật các dân tộc tỉnh Sơn Giang" || len(rows[0].Changes) != 1 || len(rows[1].Changes) != 0 {
		t.Errorf("%+v", rows)
	}
}

// Given two lists beside each other, when their columns are shown, then those in which
// nothing stands are not.
func TestColumnsInWhichNothingStandsAreNotShown(t *testing.T) {
	src, err := exchange.Read([]byte("STT,Họ và tên,Danh hiệu,,STT,Tên tập thể,Danh hiệu\n1,Lê Thị Mẫu,LĐTT,,1,Ban Thời sự,TTLĐTT\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := intake.Read(src, aroundOf(t, bookOf(t, "khoi"), "Báo Thanh tra"), nil)
	if shown := got.Shown(); len(got.Columns) != 14 || len(shown) != 6 {
		t.Errorf("%d of %d columns: %+v", len(shown), len(got.Columns), shown)
	}
}
