package papers

import (
	"errors"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
)

// Given a book with units, people and two meetings, then every form for the pen names none of
// them, has the letterhead of the office and lacks nothing; what only tells what the book knows
// has no such form.
func TestAFormForThePenNamesNobody(t *testing.T) {
	for kind, number := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		book := practiceBook(t, kind)
		year, err := book.YearNumbered(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		usual, err := load(t.Context(), book, Request{Year: year}, data.PurposeSigning)
		if err != nil {
			t.Fatal(err)
		}
		var known []string
		for _, u := range usual.Units {
			known = append(known, u.Name)
		}
		for _, p := range usual.Participants {
			known = append(known, p.FullName, p.UnitName)
		}
		for _, e := range usual.LegalTexts {
			known = append(known, e.Number)
		}
		known = append(known, year.Theme, usual.Ceremony.Place)
		for _, paper := range All {
			built, err := Build(t.Context(), book, Request{Paper: paper.Code, Year: year, Blank: true})
			if !paper.Blank() {
				if f := (*fault.Fault)(nil); !errors.As(err, &f) || f.Kind != fault.Refused {
					t.Errorf("%s: %v", paper.Code, err)
				}
				continue
			}
			if err != nil {
				t.Fatal(paper.Code, err)
			}
			result, err := page.Layout(built.Doc)
			if err != nil {
				t.Fatal(paper.Code, err)
			}
			text := content(laid{built, result})
			for _, name := range known {
				if name != "" && strings.Contains(text, name) {
					t.Errorf("%s names %q", paper.Code, name)
				}
			}
			if letterless := []string{Script, UnitRegistration}; !strings.Contains(strings.Join(letterless, " "), paper.Code) && !strings.Contains(text, strings.ToUpper(usual.Block.ParentAgency)) {
				t.Errorf("%s has no letterhead: %.200s", paper.Code, text)
			}
			if len(built.Missing) > 0 || built.Idle != "" || strings.Contains(text, " · mã ") {
				t.Errorf("%s lacks %v, idle %q", paper.Code, built.Missing, built.Idle)
			}
			for _, fault := range faultsOf(laid{built, result}) {
				t.Errorf("%s, %s", paper.Code, fault)
			}
		}
	}
}
