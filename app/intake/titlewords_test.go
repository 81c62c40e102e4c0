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

// Given a title in words and short words that offices write, of its unit's own head, of
// another office or with the name of a place, when a list says it, then it is read as the
// title that is meant, or asked where it can be another.
func TestTitlesAreReadAsOfficesWriteThem(t *testing.T) {
	content, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	var a intake.Around
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSpace(line)
		if of, is := strings.CutPrefix(line, "== "); is { // sort of office | subject | unit
			parts := strings.Split(of, " | ")
			at := slices.IndexFunc(data.ReadySets(), func(s data.ReadySet) bool { return s.Code == parts[0] })
			a = officeOf(t, data.ReadySets()[at], 2025, parts[2]).Around
			a.Subject = data.Subject(parts[1])
			continue
		}
		text, want, _ := strings.Cut(line, " = ")
		head, name := "Họ và tên", "Vũ Văn Một"
		if a.Subject == data.SubjectCollective {
			head, name = "Tên tập thể", "Phòng Thử"
		}
		got := intake.Read(exchange.Source{Sheets: []exchange.Sheet{{Name: "S", Rows: []exchange.Row{
			{Number: 1, Cells: []string{"STT", head, "Danh hiệu"}},
			{Number: 2, Cells: []string{"1", name, text}},
		}}}}, a, nil)
		said := ""
		for _, row := range got.Rows {
			said += strings.Join(labelsInOrder(a, row.Kinds), "+")
			if row.Ignored != "" {
				said += "(bỏ: " + row.Ignored + ")"
			}
		}
		said += strings.Repeat("?", len(got.Questions))
		if said != want {
			t.Errorf("%s, %q is read as %q, want %q", a.Unit.Name, text, said, want)
		}
	}
}
