package worlds_test

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/news"
	"sothidua/app/office"
	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/app/registration"
	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/datatest"
)

// begun is a new book of a sort of office, with a member and a line of every title that
// its year offers, for a person and a collective each.
func begun(t *testing.T, set data.ReadySet, number int) (*data.Book, data.Year) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{
		Block: "Cụm thi đua số 1", Units: []string{"Đơn vị Một", "Đơn vị Hai"}, Year: number,
		Kind: set.Year, Titles: data.Catalogue{Set: set.Code, Filled: hints(set)},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	kinds, err := book.KindsInUse(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	var entries []registration.Entry
	for _, kind := range kinds {
		entry := registration.Entry{Year: year, Unit: units[0], Subject: kind.Subject, Kinds: []int64{kind.ID}}
		if kind.Subject == data.SubjectIndividual {
			entry.Name, entry.Honorific, entry.Post = "Trần Thị "+string(rune('A'+len(entries))), "Bà", "Chuyên viên"
		} else {
			entry.CollectiveID = units[0].ID
		}
		entries = append(entries, entry)
	}
	if err := book.Do("Đăng ký", func(tx *data.Tx) error { return registration.AddMany(tx, entries, tx.Today()) }); err != nil {
		t.Fatal(err)
	}
	return book, year
}

// Given a new book of any sort of office under any law, when something is registered for
// every title, then everything is judged, and its rules and papers name no title or head of
// another sort of office, and no blank.
func TestABookOfAnySortOfOfficeSpeaksItsOwnWords(t *testing.T) {
	sets, numbers := data.ReadySets(), []int{2025, 2023, 2026, 2027}
	for i, set := range sets {
		number := numbers[i%len(numbers)]
		book, year := begun(t, set, number)
		said := judged(t, book, year)
		for _, paper := range papers.All {
			said += "\n" + paper.Code + ": " + printed(t, book, paper.Code, year)
		}
		foreign := []string{"{", "}"}
		if set.Code != "TTRA" {
			foreign = append(foreign, "TTCP", "Thanh tra")
		}
		for _, other := range sets {
			foreign = append(foreign, strangers(t, book, other)...)
		}
		if strings.Contains(said, "ĐẢNG CỘNG SẢN VIỆT NAM") != set.Party || strings.Contains(said, "CỘNG HÒA XÃ HỘI") == set.Party {
			t.Errorf("%s has the heading of another sort of office", set.Name)
		}
		if set.Year == data.SchoolYear {
			for _, text := range calendar.FindAllString(inDates.ReplaceAllString(said, ""), -1) {
				t.Errorf("a school's book says %q", text)
			}
		}
		for _, strange := range foreign {
			if at := strings.Index(said, strange); at >= 0 {
				t.Errorf("%s, %d says %q: …%s…", set.Name, number, strange, said[max(0, at-80):min(len(said), at+80)])
			}
		}
	}
}

// A school's year has two numbers, but in a date.
var (
	inDates  = regexp.MustCompile(`tháng [\d…]+ năm \d{4}`)
	calendar = regexp.MustCompile(`.{0,40}[Nn]ăm 20\d\d.{0,20}`)
)

// judged is what the rules of all laws say in a book, and what they find in a year.
func judged(t *testing.T, book *data.Book, year data.Year) (said string) {
	t.Helper()
	var all []data.Rule
	if err := datatest.DB(book).Find(&all).Error; err != nil {
		t.Fatal(err)
	}
	for _, rule := range all {
		fields, err := rules.Fields(rule)
		if err != nil {
			t.Errorf("%s: %v", rule.Key, err)
		}
		said += "\n" + rule.Name + "; " + rule.Article
		for _, field := range fields {
			if field.Kind != rules.FieldAward { // a code, which shows as the kind's label
				said += "; " + field.Value
			}
		}
	}
	findings, err := rules.CheckAll(t.Context(), contest.New(book), year)
	if err != nil {
		t.Fatal(err)
	}
	judged := map[string]bool{}
	for _, finding := range findings {
		said += "\n" + finding.Text
		judged[finding.Rule.AwardCode] = true
	}
	if len(judged) < 10 {
		t.Errorf("findings of %d awards in %d", len(judged), year.Number)
	}
	return said
}

// printed is the text of a paper.
func printed(t *testing.T, book *data.Book, paper string, year data.Year) string {
	t.Helper()
	built, err := papers.Build(t.Context(), book, papers.Request{Paper: paper, Year: year})
	if err != nil {
		t.Fatal(err)
	}
	laid, err := page.Layout(built.Doc)
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, p := range laid.Pages {
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok {
				parts = append(parts, text.Text)
			}
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// strangers are names, labels and heads of another set's kinds that the book has not.
func strangers(t *testing.T, book *data.Book, other data.ReadySet) (words []string) {
	t.Helper()
	own, err := book.AllKinds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var regimes []data.Regime
	if err := datatest.DB(book).Find(&regimes).Error; err != nil {
		t.Fatal(err)
	}
	var whole strings.Builder
	for _, kind := range own {
		whole.WriteString(kind.Name + "\n" + kind.Label + "\n" + kind.Authority + "\n")
	}
	kinds, _ := data.Catalogue{Set: other.Code, Filled: hints(other)}.Kinds(regimes)
	for _, kind := range kinds {
		for _, word := range []string{kind.Name, kind.Label, kind.Authority} {
			if !strings.Contains(whole.String(), word) && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}

// hints has a name for every blank of a set.
func hints(set data.ReadySet) map[string]string {
	names := map[string]string{}
	for _, blank := range set.Blanks {
		names[blank.Key] = cmp.Or(blank.Hint, blank.Value)
	}
	return names
}

// Given a new book of any sort of office, then the days that its year is told as usual are
// those of that sort of office, or of the law: the day of one ministry is none of another's.
func TestAUsualDayIsThatOfTheOffice(t *testing.T) {
	for _, set := range data.ReadySets() {
		book, err := office.Begin(filepath.Join(t.TempDir(), "so"), office.Beginning{
			Block: "Khối thi đua số 1", Year: 2026, Kind: set.Year, Titles: data.Catalogue{Set: set.Code, Filled: hints(set)},
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { book.Close() })
		year, err := book.YearNumbered(t.Context(), 2026)
		if err != nil {
			t.Fatal(err)
		}
		days, err := contest.New(book).Deadlines(t.Context(), year)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range contest.DeadlineKinds {
			due := days.Of(kind.Kind)
			if want := set.Code == "TTRA" && kind.Kind == data.DeadlineCouncil; (due.Day != "") != want || want && due.Day != "2026-03-24" {
				t.Errorf("%s: %s: %+v", set.Name, kind.Name, due)
			}
		}
		var read *news.News
		if read, err = news.Read(t.Context(), book); err != nil || len(read.Items) > 0 {
			t.Errorf("%s: news of a new book: %+v, %v", set.Name, read, err)
		}
	}
}

// Given any sort of office with its names filled in, then under the law of 2022 no title names
// and no head is "Bộ, ban, ngành, tỉnh": these are the words of the law for offices of all
// sorts, and only who chose them to be left as in the law has them. Nobody is a fighter of a
// committee.
func TestNoOfficesTitleIsGivenByOfficesOfAllSorts(t *testing.T) {
	for _, set := range data.ReadySets() {
		regimes := []data.Regime{{Code: "L2003-ND91"}, {Code: "L2022-ND98"}, {Code: "L2022-ND152"}, {Code: "L2026"}}
		kinds, left := data.Catalogue{Set: set.Code, Filled: hints(set)}.Kinds(regimes)
		if len(left) > 0 || len(kinds) == 0 {
			t.Errorf("%s: %d kinds, without %v", set.Code, len(kinds), left)
		}
		for _, kind := range kinds {
			named := kind.Authority
			if kind.RegimeCode != "L2003-ND91" { // its titles bear these words as their name
				named += " " + kind.Name
			}
			if strings.Contains(strings.ToLower(named), "bộ, ban, ngành, tỉnh") && set.Code != "LUAT" && set.Code != "TTRA" {
				t.Errorf("%s, %s: %s by %s", set.Code, kind.RegimeCode, kind.Name, kind.Authority)
			}
			if strings.Contains(kind.Name, "Chiến sĩ thi đua Ủy ban") {
				t.Errorf("%s: %s", set.Code, kind.Name)
			}
		}
	}
}
