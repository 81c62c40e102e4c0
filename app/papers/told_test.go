package papers

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/worlds"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var dayLine = regexp.MustCompile(`(?:Hà Nội|…+), ngày (\d+) tháng (\d+) năm (\d+)`)

// dayOn is the day of the date line on a built paper, empty where it is left to the pen.
func dayOn(built laid) viet.Date {
	found := dayLine.FindStringSubmatch(content(built))
	if found == nil {
		return ""
	}
	var d, m, y int
	fmt.Sscan(strings.Join(found[1:], " "), &d, &m, &y)
	return viet.Date(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
}

// Given registrations that were written after the signing, no list of them bears the day of
// the signing: it is left to the pen, or is that of the report it goes with.
func TestAListIsNotOlderThanItsRegistrations(t *testing.T) {
	book := newBook(t)
	lists := []string{RegistrationSummary, IndividualList, CollectiveList, InitiativeList}
	want := func(when string, day viet.Date, codes ...string) {
		t.Helper()
		for _, code := range codes {
			if got := dayOn(build(t, book, code, 2023)); got != day {
				t.Errorf("%s: %s bears %q, want %q", when, code, got, day)
			}
		}
	}
	on := func(day viet.Date) { book.Now = func() time.Time { return day.Time().Add(9 * time.Hour) } }
	undo := func() {
		if _, err := book.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	on("2023-03-10")
	want("the sample", "2023-03-21", lists...) // they go with the report
	want("the sample", "2023-03-17", Findings, YearComparison, Pledge)
	change(t, book, "DELETE FROM document_numbers WHERE paper = 'ceremony-report'")
	want("without a report", "2023-03-17", lists...)
	on("2023-03-17")
	change(t, book, "UPDATE registrations SET note = 'một'")
	want("written on the day", "2023-03-17", append(lists, Findings, YearComparison)...)
	on("2023-03-18")
	change(t, book, "UPDATE registrations SET note = 'hai'")
	want("written on the day after", "", append(lists, Findings, YearComparison)...)
	undo()
	want("and taken back", "2023-03-17", append(lists, Findings, YearComparison)...)
	on("2023-04-02")
	undo() // what was written on the day
	want("what stood on the day is taken back later", "", append(lists, Findings)...)
	undo() // the report has its number again
	want("taken back after the report", "", lists...)
	if gap := build(t, book, CeremonyReport, 2023).Missing; len(gap) != 1 || gap[0].Text != "Báo cáo ghi ngày 21/03/2023, trước đăng ký được ghi, sửa ngày 02/04/2023 mà văn bản nêu." {
		t.Errorf("the report says %v", gap)
	}
}

// Given anything of a year that is written, handed in, signed, voted on or decided at whatever
// day, no paper bears a day before it, or the paper says so.
func TestNoPaperIsOlderThanWhatItTells(t *testing.T) {
	book := forWorlds(t)
	rapid.Check(t, func(r *rapid.T) {
		world := worlds.Draw(r)
		world.DrawDay(r)
		later := world.DrawLater(r)
		if err := world.Write(book); err != nil {
			r.Fatal(err)
		}
		steps, err := world.WriteLater(book, later)
		if err != nil {
			r.Fatal(err)
		}
		defer func() {
			for range steps + 1 {
				if _, err := book.Undo(); err != nil {
					r.Fatal(err)
				}
			}
		}()
		d := world.Day
		var cited, signed, looked viet.Date
		for _, text := range d.Texts {
			if text.OnPapers && !strings.Contains(text.Citation, "05/") { // that may be the paper itself
				cited = max(cited, text.IssuedOn)
			}
		}
		for _, s := range d.Signatories {
			if s.Role == data.SignatoryMember && s.State == data.SignatureSigned {
				signed = max(signed, s.SignedOn)
			}
		}
		for _, look := range d.Looks {
			looked = max(looked, look.LookedOn)
		}
		told := world.Told(-1, later)
		for code, day := range map[string]viet.Date{
			RegistrationSummary: told, IndividualList: told, CollectiveList: told, InitiativeList: told, Findings: told, YearComparison: told,
			Pledge: max(cited, told), CeremonyReport: max(signed, told), Plan: cited, ScoreSheet: looked,
		} {
			built := build(t, book, code, world.Year.Number)
			bears := dayOn(built)
			says := hasSaid(built)
			if bears != "" && bears < day && !says {
				r.Errorf("%s bears %s and tells of %s", code, bears, day)
			}
			if own := d.Ceremony != nil && slices.ContainsFunc(d.Numbers, func(n data.DocumentNumber) bool { return n.Paper == code && n.IssuedOn != "" }); !own && code != Pledge && says {
				r.Errorf("%s has no day of its own and blames it: %v", code, built.Missing)
			}
		}
		if d.Ceremony == nil {
			return
		}
		for i := range world.Units {
			year, err := book.YearNumbered(t.Context(), world.Year.Number)
			if err != nil {
				r.Fatal(err)
			}
			f, err := load(t.Context(), book, Request{Year: year}, data.PurposeSigning)
			if err != nil {
				r.Fatal(err)
			}
			id := world.Units[i].ID
			if day := world.Told(i, later); slices.ContainsFunc(f.Units, func(u data.Unit) bool { return u.ID == id }) {
				if bears := f.DayOf(CollectiveList, id); bears != "" && bears < day {
					r.Errorf("the list of %s bears %s and tells of %s", world.Units[i].Name, bears, day)
				} else if bears == "" && d.Ceremony.Date >= day && d.Ceremony.Date != "" {
					r.Errorf("the list of %s has no day, though it tells of nothing past %s", world.Units[i].Name, day)
				}
			}
		}
	})
}

// hasSaid tells whether a paper says that it is dated before something it tells of.
func hasSaid(built laid) bool {
	_, phrase, _ := strings.Cut(words.GapTold, "ngày %s, ")
	_, phrase, _ = strings.Cut(phrase, "ngày %s ")
	return slices.ContainsFunc(built.Missing, func(g contest.Gap) bool { return strings.HasSuffix(g.Text, phrase) })
}
