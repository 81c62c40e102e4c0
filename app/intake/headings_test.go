package intake_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/data"
)

// Given a list whose column bears any heading that offices write over it, when it is read,
// then the heading alone says what the column holds, and no name is joined with anything.
func TestHeadingsSayWhatTheirColumnsHold(t *testing.T) {
	at := slices.IndexFunc(data.ReadySets(), func(s data.ReadySet) bool { return s.Code == "TINH" })
	a := officeOf(t, data.ReadySets()[at], 2025, "Sở Thử").Around
	a.Subject = data.SubjectIndividual
	content, err := os.ReadFile("testdata/headings.txt")
	if err != nil {
		t.Fatal(err)
	}
	field := ""
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSpace(line)
		if name, is := strings.CutPrefix(line, "== "); is {
			field = name
			continue
		}
		heads := []string{"STT", "Họ và tên", "Cột lạ", line, "LĐTT"}
		if field == a.NameOf(intake.Meaning{Field: intake.NameField}) {
			heads[1], heads[3] = line, "Cột khác"
		}
		rows := []exchange.Row{
			{Number: 1, Cells: heads},
			{Number: 2, Cells: []string{"1", "Vũ Văn Một", "a b c", "m n p", "x"}},
			{Number: 3, Cells: []string{"2", "Lê Thị Hai", "a b c", "m n p", "x"}},
		}
		got := intake.Read(exchange.Source{Sheets: []exchange.Sheet{{Name: "S", Rows: rows}}}, a, nil)
		read := ""
		for _, c := range got.Columns {
			if c.Title == line && !c.Guess {
				read = a.NameOf(c.Meaning)
			}
		}
		if read != field {
			t.Errorf("%q is read as %q, want %q", line, read, field)
		}
		if len(got.Rows) != 2 || got.Rows[0].Name != "Vũ Văn Một" {
			t.Errorf("%q: rows %+v", line, got.Rows)
		}
	}
}
