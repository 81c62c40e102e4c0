package papers

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
)

// Every paper of both practice years builds whole, in every format, and within its
// margins, however long the names.
func TestEveryPaperOfThePracticeYearsIsWhole(t *testing.T) {
	for number, practice := range practiceYears {
		book := practiceBook(t, practice)
		for _, paper := range All {
			built := build(t, book, paper.Code, number)
			expect(t, built, "Dữ liệu thực hành")
			stay(t, built)
			built.Missing = slices.DeleteFunc(built.Missing, func(g contest.Gap) bool { return g.Field == "decider" }) // no practice unit names who decides
			if built.Idle != "" {                                                                                      // a meeting that was not held
				built.Missing = nil
			}
			built.Missing = slices.DeleteFunc(built.Missing, func(g contest.Gap) bool { // neither deeds nor numbers of a golden book were made up
				return strings.HasSuffix(g.Text, "(F9 ở Kết quả).") || strings.HasSuffix(g.Text, "(F6 ở thẻ Quyết định).")
			})
			if len(built.Missing)+len(built.Replaced) > 0 {
				t.Errorf("%s of %d: missing %v, replaced %q", paper.Code, number, built.Missing, built.Replaced)
			}
			for _, format := range paper.Formats {
				if replaced, err := built.Write(io.Discard, format); err != nil || len(replaced) > 0 {
					t.Errorf("%s of %d as %s: %q, %v", paper.Code, number, format, replaced, err)
				}
			}
		}
	}
}

var aBlock = regexp.MustCompile(`(?i).{0,30}khối([^\p{L}].{0,20}|$)`)

// A province's papers name no ministry's titles, heads or texts.
func TestThePapersOfAProvinceAreItsOwn(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	for _, paper := range All {
		all := content(build(t, book, paper.Code, 2025))
		// A province has blocks too, and so the year's own texts may say.
		called := strings.NewReplacer("cụm, khối thi đua", "", "khối doanh nghiệp", "").Replace(all)
		if block := aBlock.FindString(called); block != "" {
			t.Errorf("%s calls the cluster a block: %s", paper.Code, block)
		}
		for _, strange := range []string{"Thanh tra", "THANH TRA", "TTCP", "Khối trưởng", "KHỐI TRƯỞNG", "Khối phó", "Hà Nội", "2023/"} {
			if at := strings.Index(all, strange); at >= 0 {
				t.Errorf("%s: …%s…", paper.Code, all[max(0, at-60):min(len(all), at+60)])
			}
		}
	}
}

// The papers of a school name its year by both numbers, and the council and the contact
// are the ones that the office wrote.
func TestPapersSayWhatTheOfficeSaysOfItself(t *testing.T) {
	// Given a practice book whose year is a school's
	book := practiceBook(t, sample.Cluster)
	change(t, book, "UPDATE years SET kind = 'school'")
	change(t, book, "UPDATE blocks SET council = 'Hội đồng Thử', contact_name = 'Lê Thị Thử', contact_email = 'thu@noi.vn'")
	// Then the papers call it as schools do
	for _, paper := range []string{Pledge, RegistrationSummary, IndividualList, YearComparison, CeremonyReport} {
		all := content(build(t, book, paper, 2025))
		if !strings.Contains(all, "2025 - 2026") && paper != YearComparison {
			t.Errorf("%s does not name the school year", paper)
		}
		if paper == YearComparison && !strings.Contains(all, "2024 - 2025") {
			t.Errorf("%s does not name the school year before", paper)
		}
	}
	// And the report goes to the council, the invitation says whom to ask
	if all := content(build(t, book, CeremonyReport, 2025)); !strings.Contains(all, "Thường trực Hội đồng Thử") {
		t.Error("the report names another council")
	}
	if all := content(build(t, book, Invitation, 2025)); !strings.Contains(all, "Liên hệ: Lê Thị Thử, thu@noi.vn.") {
		t.Error("the invitation says nobody to ask")
	}
}
