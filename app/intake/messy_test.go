package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/viet"
)

// messy is a list as a unit sends it, and what a careful clerk would enter of it. In its
// file a line is a row and a stroke parts cells; a cell "<" is joined to the one before
// it, "^" to the one above, "⏎" breaks the line, a row that begins with "~" is hidden, and
// one with "≠" struck out. Of a list that is "pasted" the lines are the text itself, with
// "→" for a tab. It is of a practice book, or of a new one of a sort of office.
type messy struct {
	name    string
	book    sample.Kind
	set     string // the sort of office
	unit    string
	subject data.Subject
	hide    string // letters of hidden columns
	alone   bool   // no other kind of file can tell this
	pasted  string // the text as it is pasted, not parted into cells
	sheets  []sheet
	rows    []string
	past    []string
	born    []string
	ignored []string // texts that are shown as not taken over
	asks    []string // keys of questions
	said    []string // told, or left out with these words
}

func messyLists(t *testing.T) (all []messy) {
	t.Helper()
	paths, _ := filepath.Glob("testdata/messy/*.txt")
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		m := messy{name: strings.TrimSuffix(filepath.Base(path), ".txt"), book: sample.Block, subject: data.SubjectIndividual}
		part, pasted := "", false
		for line := range strings.Lines(string(content)) {
			line = strings.TrimRight(line, "\n")
			if name, is := strings.CutPrefix(line, "--- "); is {
				part = name
				continue
			}
			switch part {
			case "":
				key, value, _ := strings.Cut(line, ": ")
				switch key {
				case "book":
					m.book = sample.Kind(value)
				case "set":
					m.set = value
				case "unit":
					m.unit = value
				case "subject":
					m.subject = data.Subject(value)
				case "hide":
					m.hide = value
				case "alone":
					m.alone = true
				case "pasted":
					pasted = true
				}
			case "list":
				if pasted {
					m.pasted += strings.ReplaceAll(line, "→", "\t") + "\n"
					continue
				}
				m.sheets = addLine(m.sheets, line)
			case "rows":
				m.rows = append(m.rows, strings.TrimRight(line, "|"))
			case "past":
				m.past = append(m.past, line)
			case "born":
				m.born = append(m.born, line)
			case "ignored":
				m.ignored = append(m.ignored, line)
			case "asks":
				m.asks = append(m.asks, line)
			case "said":
				m.said = append(m.said, line)
			}
		}
		all = append(all, m)
	}
	return all
}

// addLine adds a row to the last sheet, or begins one.
func addLine(sheets []sheet, line string) []sheet {
	if name, is := strings.CutPrefix(line, "=== "); is {
		return append(sheets, sheet{name: name})
	}
	if len(sheets) == 0 {
		sheets = append(sheets, sheet{name: "Sheet1"})
	}
	s := &sheets[len(sheets)-1]
	line, hidden := strings.CutPrefix(line, "~")
	line, struck := strings.CutPrefix(line, "≠")
	var cells []string
	at := len(s.rows)
	for i, cell := range strings.Split(line, "|") {
		cell = strings.ReplaceAll(strings.TrimSpace(cell), "⏎", "\n")
		switch cell {
		case "<":
			cell = ""
			last := len(s.spans) - 1
			if last < 0 || s.spans[last].row != at || s.spans[last].column+s.spans[last].columns != i {
				s.spans = append(s.spans, span{at, 1, i - 1, 1})
				last++
			}
			s.spans[last].columns++
		case "^":
			cell = ""
			last := slices.IndexFunc(s.spans, func(p span) bool { return p.column == i && p.row+p.rows == at && p.columns == 1 })
			if last < 0 {
				s.spans = append(s.spans, span{at - 1, 1, i, 1})
				last = len(s.spans) - 1
			}
			s.spans[last].rows++
		}
		cells = append(cells, cell)
	}
	s.rows = append(s.rows, cells)
	if hidden {
		s.hidden = append(s.hidden, at)
	}
	if struck {
		s.struck = append(s.struck, at)
	}
	return sheets
}

// entered is a row as one text, without what it does not tell.
func entered(a intake.Around, r intake.Row) string {
	titles := strings.Join(labelsInOrder(a, r.Kinds), ",")
	if r.Subject == data.SubjectCollective {
		text := "T:" + r.Name + "|" + titles
		if r.Headcount > 0 {
			text += fmt.Sprintf("|%d", r.Headcount)
		}
		return strings.TrimRight(text, "|")
	}
	text := strings.TrimRight(strings.Join([]string{r.Name, r.Post, r.Room, titles, r.Initiative, r.Note}, "|"), "|")
	if r.Honorific != "" {
		text = r.Honorific + "|" + text
	}
	return text
}

func labelsInOrder(a intake.Around, ids []int64) (labels []string) {
	for _, kind := range a.Kinds {
		if slices.Contains(ids, kind.ID) {
			labels = append(labels, kind.Label)
		}
	}
	slices.SortStableFunc(labels, func(x, y string) int { return titleOrder(x) - titleOrder(y) })
	return labels
}

var inOrder = []string{"TTLĐTT", "TTLĐXS", "LĐTT", "CSTĐCS", "CSTĐ bộ", "GK", "BK Tổng TTCP", "Cờ TTCP", "Cờ Chính phủ", "BKTTg", "CSTĐ tỉnh", "BK tỉnh"}

func titleOrder(label string) int { return slices.Index(inOrder, label) }

func TestMessyListsAreReadAsACarefulClerkWould(t *testing.T) {
	books := map[sample.Kind]*data.Book{}
	for _, m := range messyLists(t) {
		around := sync.OnceValue(func() intake.Around { // only where a list of it is run
			a := m.around(t, books)
			a.Subject = m.subject
			return a
		})
		if m.pasted != "" {
			t.Run(m.name, func(t *testing.T) {
				src, err := exchange.ReadPasted(m.pasted)
				m.compare(t, around(), src, err)
			})
			continue
		}
		t.Run(m.name, func(t *testing.T) { m.compareFile(t, around(), excel(t, m.sheets, m.hide, viet.Unicode)) })
		if m.alone || len(m.sheets) > 1 || len(m.sheets[0].hidden) > 0 || m.hide != "" {
			continue // no other kind of file tells this
		}
		for kind, write := range fileKinds {
			if !spansKept(kind) && !slices.ContainsFunc(m.sheets[0].rows, func(row []string) bool { return len(row) > 1 }) {
				continue // of one column, nothing tells that its commas part no cells
			}
			boxed := slices.ContainsFunc(m.sheets[0].rows, func(row []string) bool { return strings.ContainsAny(strings.Join(row, ""), "☐☑☒") })
			if (len(m.sheets[0].spans) == 0 || spansKept(kind)) && !(boxed && kind == "Windows-1258") {
				t.Run(m.name+", "+kind, func(t *testing.T) { m.compareFile(t, around(), write(t, m.sheets[0].grid)) })
			}
		}
	}
}

// around is what a list is read against: a practice book, or a new one of a sort of office.
func (m messy) around(t *testing.T, books map[sample.Kind]*data.Book) intake.Around {
	t.Helper()
	if m.set != "" {
		at := slices.IndexFunc(data.ReadySets(), func(s data.ReadySet) bool { return s.Code == m.set })
		return officeOf(t, data.ReadySets()[at], 2025, m.unit).Around
	}
	b, known := books[m.book]
	if !known {
		b = bookOf(t, m.book)
		books[m.book] = b
	}
	return aroundOf(t, b, m.unit)
}

// compareFile reads a file and compares it with what the list says.
func (m messy) compareFile(t *testing.T, a intake.Around, file []byte) {
	t.Helper()
	src, err := exchange.Read(file)
	m.compare(t, a, src, err)
}

// compare reads a source and compares it with what the list says.
func (m messy) compare(t *testing.T, a intake.Around, src exchange.Source, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	got := intake.Read(src, a, nil)
	var rows, past, born, ignored, open []string
	for _, row := range got.Rows {
		rows = append(rows, entered(a, row))
		if row.Birth != "" {
			born = append(born, row.Name+"|"+row.Birth)
		}
		if row.Ignored != "" {
			ignored = append(ignored, row.Ignored)
		}
		var titles []string
		for _, p := range row.Past {
			titles = append(titles, fmt.Sprintf("%d:%s", p.Year, strings.Join(labelsInOrder(a, []int64{p.Kind}), "")))
		}
		if titles != nil {
			past = append(past, row.Name+"|"+strings.Join(titles, ","))
		}
	}
	for _, q := range got.Questions {
		if q.Answer == "" {
			open = append(open, q.Key)
		}
	}
	slices.Sort(open)
	same := func(what string, got, want []string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n     %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
	same("rows", rows, m.rows)
	same("past titles", past, m.past)
	same("asks", open, m.asks)
	if m.born != nil {
		same("born", born, m.born)
	}
	if m.ignored != nil {
		same("ignored", ignored, m.ignored)
	}
	told := slices.Clone(got.Said)
	for _, left := range got.LeftOut {
		told = append(told, left.Text+": "+left.Why)
	}
	for _, want := range m.said {
		if !slices.ContainsFunc(told, func(text string) bool { return strings.Contains(text, want) }) {
			t.Errorf("nothing said of %q", want)
		}
	}
	for _, row := range unaccounted(src, got) {
		t.Errorf("nothing said of the row %q", row)
	}
	if t.Failed() {
		for _, c := range got.Columns {
			t.Logf("column %s %q: %s", c.Letter, c.Title, a.NameOf(c.Meaning))
		}
		for _, text := range told {
			t.Logf("told %s", text)
		}
		for _, q := range got.Questions {
			t.Logf("asks %s %s %s = %s", q.Key, q.Text, q.Rows, q.Answer)
		}
	}
}

// unaccounted are the rows of a source that are neither read nor left out.
func unaccounted(src exchange.Source, got *intake.Reading) (all []string) {
	for _, sheet := range src.Sheets {
		whole := slices.ContainsFunc(got.LeftOut, func(l intake.LeftOut) bool { return l.Sheet == sheet.Name && strings.HasPrefix(l.Text, sheet.Name) })
		for _, row := range sheet.Rows {
			raw := strings.Join(row.Cells, "|")
			if whole || strings.Trim(raw, "|") == "" {
				continue
			}
			told := slices.ContainsFunc(got.LeftOut, func(l intake.LeftOut) bool { return l.Sheet == sheet.Name && l.Number == row.Number }) ||
				slices.ContainsFunc(got.Rows, func(r intake.Row) bool {
					return r.Sheet == sheet.Name && (r.Number == row.Number || r.Number < row.Number && strings.Contains(r.Raw, exchange.Flat(row.Cells[len(row.Cells)-1])))
				})
			if !told {
				all = append(all, raw)
			}
		}
	}
	return all
}
