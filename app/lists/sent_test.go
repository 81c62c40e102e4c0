package lists_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// sent is a list as a unit sends it, in the form that app/intake's messy lists have: a
// line is a row, a stroke parts cells, "<" is joined to the cell before, "^" to the one
// above.
type sent struct {
	name, kind, unit string
	book             sample.Kind
	set              bool // of another sort of office than the practice books
	src              exchange.Source
	parts            map[string][]string
}

func sentLists(t *testing.T, pattern string) (all []sent) {
	t.Helper()
	paths, _ := filepath.Glob(pattern)
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := sent{name: strings.TrimSuffix(filepath.Base(path), ".txt"), book: sample.Block, parts: map[string][]string{}}
		part := ""
		for line := range strings.Lines(string(content)) {
			line = strings.TrimRight(line, "\n")
			key, value, _ := strings.Cut(line, ": ")
			switch name, is := strings.CutPrefix(line, "--- "); {
			case is:
				part = name
			case part != "":
				s.parts[part] = append(s.parts[part], line)
			case key == "kind":
				s.kind = value
			case key == "unit":
				s.unit = value
			case key == "book":
				s.book = sample.Kind(value)
			case key == "set":
				s.set = true
			}
		}
		s.src = sourceOf(s.parts["list"])
		all = append(all, s)
	}
	return all
}

// sourceOf makes the cells of a list's lines.
func sourceOf(lines []string) (src exchange.Source) {
	src.Sheets = []exchange.Sheet{{Name: "Sheet1"}}
	for _, line := range lines {
		if name, is := strings.CutPrefix(line, "=== "); is {
			if len(src.Sheets[0].Rows) == 0 {
				src.Sheets = nil
			}
			src.Sheets = append(src.Sheets, exchange.Sheet{Name: name})
			continue
		}
		sheet := &src.Sheets[len(src.Sheets)-1]
		row := exchange.Row{Number: len(sheet.Rows) + 1, Cells: strings.Split(strings.TrimLeft(line, "~≠"), "|")}
		for i, cell := range row.Cells {
			cell = strings.ReplaceAll(strings.TrimSpace(cell), "⏎", "\n")
			joined := func(rows, columns int) {
				at := slices.IndexFunc(sheet.Spans, func(s exchange.Span) bool {
					return s.Row+s.Rows == row.Number+1-rows && s.Column+s.Columns == i+1-columns
				})
				if at < 0 {
					sheet.Spans = append(sheet.Spans, exchange.Span{Row: row.Number - rows, Rows: 1, Column: i - columns, Columns: 1})
					at = len(sheet.Spans) - 1
				}
				sheet.Spans[at].Rows += rows
				sheet.Spans[at].Columns += columns
			}
			switch cell {
			case "<":
				joined(0, 1)
				cell = ""
			case "^":
				joined(1, 0)
				cell = ""
			}
			row.Cells[i] = cell
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return src
}

// around is what a list is read against, of a practice book.
func (s sent) around(t *testing.T, b *data.Book) registration.Around {
	t.Helper()
	years, err := b.Years(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	year := slices.MaxFunc(years, func(a, b data.Year) int { return a.Number - b.Number })
	units, err := b.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	unit := units[max(0, slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == s.unit || u.ShortName == s.unit }))]
	around, err := registration.ReadAround(t.Context(), b, year, unit, data.SubjectIndividual, viet.DateOf(b.Now()))
	if err != nil {
		t.Fatal(err)
	}
	return around
}

// books are the practice books, each made once.
func books(t *testing.T) func(sample.Kind) *data.Book {
	made := map[sample.Kind]*data.Book{}
	return func(kind sample.Kind) *data.Book {
		if made[kind] == nil {
			b, err := sample.Create(filepath.Join(t.TempDir(), string(kind)+".sothidua"), kind)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { b.Close() })
			made[kind] = b
		}
		return made[kind]
	}
}

func TestListsOfOtherKindsAreReadAsACarefulClerkWould(t *testing.T) {
	book := books(t)
	for _, s := range sentLists(t, "testdata/*.txt") {
		t.Run(s.name, func(t *testing.T) {
			// Given a list of another kind than registrations, as a unit sends it
			b := book(s.book)
			kind, err := lists.Called(s.kind)
			if err != nil {
				t.Fatal(err)
			}
			// When it is read, for the first meeting of the year
			sheet := lists.NewSheet(s.src, s.around(t, b), kind)
			if meetings, err := b.CeremoniesOf(t.Context(), sheet.Year.ID); err != nil {
				t.Fatal(err)
			} else if len(meetings) > 0 {
				sheet.Answers["meeting"] = fmt.Sprint(meetings[0].ID)
			}
			r, err := sheet.Read(t.Context(), b)
			if err != nil {
				t.Fatal(err)
			}
			// Then its rows say what a clerk would enter, and no more is asked
			var rows, open []string
			for _, line := range r.Lines {
				rows = append(rows, wholly(sheet, line))
			}
			for _, q := range append(r.Questions, sheet.Choices(r.Reading)...) {
				if q.Answer == "" {
					open = append(open, q.Key)
				}
			}
			if !slices.Equal(rows, s.parts["rows"]) {
				t.Errorf("rows:\n     %s\nwant %s", strings.Join(rows, "\n     "), strings.Join(s.parts["rows"], "\n     "))
			}
			if !slices.Equal(open, s.parts["asks"]) {
				t.Errorf("asks %q, want %q", open, s.parts["asks"])
			}
			// And what is not read is told.
			said := slices.Clone(r.Said)
			for _, left := range r.LeftOut {
				said = append(said, left.Text+": "+left.Why)
			}
			for _, want := range s.parts["said"] {
				if !slices.ContainsFunc(said, func(text string) bool { return strings.Contains(text, want) }) {
					t.Errorf("nothing said of %q: %q", want, said)
				}
			}
		})
	}
}

// wholly is all that a line says, parts that say nothing left out.
func wholly(sheet *lists.Sheet, line registration.Pasted) string {
	parts := []string{line.Honorific, line.Name, line.Post, line.Room, registration.Labels(sheet.Kinds, line.Kinds)}
	for _, fact := range sheet.Facts(line) {
		parts = append(parts, fact.Name+": "+fact.Value)
	}
	for _, past := range line.Past {
		by := ""
		if past.Decision != "" {
			by = " (" + strings.Join([]string{past.Decision, past.Date.Slash(), past.By}, ", ") + ")"
		}
		parts = append(parts, fmt.Sprintf("%d: %s%s", past.Year, past.Text, strings.ReplaceAll(by, ", )", ")")))
	}
	if line.Ignored != "" {
		parts = append(parts, "("+line.Ignored+")")
	}
	if line.Of >= 0 && line.Standing == registration.Again {
		parts = append(parts, "→ "+line.Name)
	}
	parts = append(parts, line.Lacks)
	if line.Standing == registration.Waiting || line.Standing == registration.Ambiguous {
		parts = append(parts, words.ImportStates["waits"])
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " | ")
}

func TestListsOfRegistrationsAreTakenForSuch(t *testing.T) {
	// Given the lists that units send to register, of the practice books' units
	book := books(t)
	for _, s := range sentLists(t, "../intake/testdata/messy/*.txt") {
		if s.set {
			continue
		}
		// When nobody says what they are, then they are taken for registrations: else she is asked what she sees herself.
		if kind, sure := lists.Proposed(s.src, s.around(t, book(s.book))); kind.Code != lists.Registrations().Code || !sure {
			t.Errorf("%s is taken for %s, sure %v", s.name, kind.Code, sure)
		}
	}
}

func TestListsOfOtherKindsAreTakenForSuch(t *testing.T) {
	// Given the lists of other kinds that units send
	book := books(t)
	for _, s := range sentLists(t, "testdata/*.txt") {
		want, err := lists.Called(s.kind)
		if err != nil {
			t.Fatal(err)
		}
		// When nobody says what they are, then they are taken for what they are, or it is asked.
		if kind, sure := lists.Proposed(s.src, s.around(t, book(s.book))); kind.Code != want.Code && sure {
			t.Errorf("%s is taken for %s", s.name, kind.Code)
		}
	}
}
