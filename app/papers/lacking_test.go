package papers

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/worlds"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// forWorlds is an empty book, to be written with one world after the other.
func forWorlds(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	datatest.DB(book).Exec("PRAGMA synchronous = OFF") // nothing here outlives the test
	return book
}

// What a paper lacks is said without building it. It must be just what the paper
// leaves room for, whatever the book holds.
func TestAPaperLeavesRoomForJustWhatItLacks(t *testing.T) {
	book := forWorlds(t)
	rapid.Check(t, func(r *rapid.T) {
		world := worlds.Draw(r)
		world.DrawDay(r)
		if err := world.Write(book); err != nil {
			r.Fatal(err)
		}
		defer func() {
			if _, err := book.Undo(); err != nil {
				r.Fatal(err)
			}
		}()
		f, err := load(t.Context(), book, Request{Year: world.Year}, data.PurposeSigning)
		if err != nil {
			r.Fatal(err)
		}
		units := []int64{0}
		for _, unit := range f.Units {
			units = append(units, unit.ID)
		}
		unit := rapid.SampledFrom(units).Draw(r, "paper of")
		for _, paper := range All {
			built, err := f.build(paper, Request{Paper: paper.Code, Year: world.Year, UnitID: unit})
			if err != nil {
				r.Fatal(paper.Code, err)
			}
			lacking := paper.Lacking(f.Records, unit)
			for _, gap := range lacking {
				if !slices.Contains(built.asked, gap) {
					r.Errorf("%s lacks %+v and leaves no room for it", paper.Code, gap)
				}
			}
			for _, gap := range built.asked {
				if !slices.Contains(lacking, gap) {
					r.Errorf("%s leaves room for %+v and does not say so", paper.Code, gap)
				}
			}
			told, found := built.Missing, []contest.Gap(nil)
			if n := len(lacking); n <= len(told) {
				told, found = told[:n], told[n:]
			}
			untold := func(g contest.Gap) bool { return g.Place != contest.InResults && g.Place != contest.InDecisions } // what is counted line by line
			if !slices.Equal(told, lacking) || slices.ContainsFunc(found, untold) {
				r.Errorf("%s: %v, built: %v", paper.Code, lacking, built.Missing)
			}
		}
	})
}

func TestEveryGapLeadsSomewhere(t *testing.T) {
	r := &contest.Records{Summary: &data.Summary{}}
	for _, paper := range All {
		for _, gap := range paper.Lacking(r, 0) {
			if gap.Text == "" || gap.Place == "" {
				t.Errorf("%s: %+v", paper.Code, gap)
			}
		}
	}
}

func TestGapsNameWhatIsEmptyAndWhere(t *testing.T) {
	// Given the sample, which lacks nothing,
	book := newBook(t)
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	read := func() *contest.Records {
		records, err := contest.New(book).Records(t.Context(), year, 0)
		if err != nil {
			t.Fatal(err)
		}
		return records
	}
	records := read()
	if gaps := Lacking(records); len(gaps) != 0 {
		t.Errorf("the sample lacks %+v", gaps)
	}
	someone, signer := records.Participants[1].ID, records.Signatories[2].ID
	// when some of it is gone,
	change(t, book, "UPDATE ceremonies SET place = '', closed_at = ''")
	change(t, book, "UPDATE participants SET attendance = '' WHERE id = ?", someone)
	change(t, book, "UPDATE signatories SET state = '' WHERE id = ?", signer)
	records = read()
	gaps := Lacking(records)
	// then only what can be known is missing before the day, and the rest from the day on.
	if before := records.Due(gaps, "2023-03-16"); len(before) != 1 || before[0].Field != "place" {
		t.Errorf("before the day the papers lack %+v", before)
	}
	want := []contest.Gap{
		{Text: words.GapPlace, Place: contest.InCeremony, Event: records.Ceremony.ID, Field: "place"},
		{Text: words.GapClosed, Place: contest.InCeremony, Event: records.Ceremony.ID, Field: "closed", Day: true},
		{Text: "Chưa ghi có mặt, vắng mặt: 1 đại biểu.", Place: contest.InPeople, Event: records.Ceremony.ID, Field: "attendance", ID: someone, Day: true},
		{Text: "Chưa ghi đã ký, vắng, ký sau: 1 đơn vị.", Place: contest.InSigning, Event: records.Ceremony.ID, Field: "state", ID: signer, Day: true},
	}
	if after := records.Due(gaps, "2023-03-17"); !slices.Equal(after, want) {
		t.Errorf("on the day the papers lack %+v", after)
	}
}

// Given a block without any unit, then no paper counts its units or what they registered, and
// none names those who sign and then nobody: there is room for the pen.
func TestABlockWithoutUnitsIsNotCounted(t *testing.T) {
	book := newBook(t)
	emptied(t, book)
	counted := regexp.MustCompile(`(?i)/0\b|\b0/|đại diện 0 |\b0 (đơn vị|tập thể|cá nhân)|gồm:\s+Cùng nhau|Tổng cộng\s+0|tất cả các đơn vị đã nộp`)
	for _, code := range []string{Pledge, Minutes, CeremonyReport, Conclusion, Plan, YearPlan, RegistrationSummary} {
		var text string
		for _, p := range build(t, book, code, 2023).Pages {
			lines, _ := linesOn(p)
			for _, l := range lines {
				text += l.text + "\n"
			}
		}
		if found := counted.FindString(text); found != "" {
			t.Errorf("%s says %q:\n%s", code, found, text)
		}
		if n := strings.Count(text, "TT Đơn vị"); n > 1 && code != RegistrationSummary { // the rows for the pen go over no page
			t.Errorf("%s has its table on %d pages", code, n)
		}
	}
}
