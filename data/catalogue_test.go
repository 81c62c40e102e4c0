package data_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/assets"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

func TestANewBookHoldsTheCatalogueOfEveryRegime(t *testing.T) {
	book := newCatalogueBook(t)
	for _, regime := range []string{"L2003-ND91", "L2022-ND98", "L2022-ND152", "L2026"} {
		var kinds []data.AwardKind
		if err := datatest.DB(book).Where("regime_code = ?", regime).Find(&kinds).Error; err != nil {
			t.Fatal(err)
		}
		if len(kinds) != 36 {
			t.Errorf("%s has %d kinds, want 36", regime, len(kinds))
		}
		labels := map[string]string{}
		for _, kind := range kinds {
			if kind.Name == "" || kind.Label == "" || kind.Authority == "" || kind.Position == 0 {
				t.Errorf("%s %s lacks a column: %+v", regime, kind.Code, kind)
			}
			if other, ok := labels[kind.Label]; ok && other != kind.Code {
				t.Errorf("%s: label %q stands for %s and %s", regime, kind.Label, other, kind.Code)
			}
			labels[kind.Label] = kind.Code
			if armed := kind.Code == "CSTT" || kind.Code == "ĐVTT" || kind.Code == "ĐVQT"; armed && kind.InUse {
				t.Errorf("%s offers %s, a title of the armed forces", regime, kind.Code)
			}
			if kind.Code == "CSTĐCS" && kind.Implies != "LĐTT" {
				t.Errorf("%s: CSTĐCS implies %q, want LĐTT", regime, kind.Implies)
			}
			if regime == "L2026" && kind.Verified {
				t.Errorf("%s of L2026 is said to be verified", kind.Code)
			}
		}
	}
}

func TestTheRegimeIsChosenByDate(t *testing.T) {
	book := newCatalogueBook(t)
	for _, c := range []struct {
		day  viet.Date
		want string
	}{
		{"2004-06-30", ""},
		{"2004-07-01", "L2003-ND91"},
		{"2023-03-17", "L2003-ND91"},
		{"2023-12-31", "L2003-ND91"},
		{"2024-01-01", "L2022-ND98"},
		{"2025-06-30", "L2022-ND98"},
		{"2025-07-01", "L2022-ND152"},
		{"2026-03-20", "L2022-ND152"},
		{"2026-09-30", "L2022-ND152"},
		{"2026-10-01", "L2026"},
		{"2040-01-01", "L2026"},
		{"", ""},
	} {
		got, err := book.RegimeAt(t.Context(), c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got.Code != c.want {
			t.Errorf("regime on %q is %q, want %q", c.day, got.Code, c.want)
		}
		if got.Code == "L2026" && (got.Verified || got.Note == "") {
			t.Error("the law of 2026 must say that its content is not known")
		}
	}
}

func newCatalogueBook(t *testing.T) *data.Book {
	t.Helper()
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// What a kind is known by means one kind among those of a regime and subject, and no word
// that means several things to whoever writes it.
func TestASpellingMeansOneKind(t *testing.T) {
	regimes := shippedRegimes(t)
	for _, set := range data.ReadySets() {
		kinds, _ := data.Catalogue{Set: set.Code, Filled: sampleNames(set)}.Kinds(regimes)
		known := map[string]string{}
		for _, kind := range kinds {
			for _, name := range kind.Names() {
				key := kind.RegimeCode + " " + string(kind.Subject) + " " + data.SpellingKey(name)
				if other, twice := known[key]; twice && other != kind.Code {
					t.Errorf("%s: %q means %s and %s in %s", set.Name, name, kind.Code, other, kind.RegimeCode)
				}
				known[key] = kind.Code
			}
			for _, word := range []string{"BKTTCP", "BK TTCP", "BK", "Bằng khen", "Cờ", "Cờ thi đua", "CSTĐ", "Chiến sĩ thi đua", ""} {
				if kind.IsCalled(data.SpellingKey(word)) {
					t.Errorf("%s: %q is taken for %s without asking", set.Name, word, kind.Name)
				}
			}
		}
	}
}

// Given the list of collectives, when it says LĐTT, then TTLĐTT is meant; signs between
// letters, y and i, old keyboards' Đ do not matter, and two letters in another order do.
func TestTheSubjectAndTheLettersSayWhichKindIsMeant(t *testing.T) {
	kinds, err := newCatalogueBook(t).KindsOf(t.Context(), "L2022-ND98")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text    string
		subject data.Subject
		want    string
	}{
		{"LĐTT", data.SubjectIndividual, "LĐTT"},
		{"LĐTT", data.SubjectCollective, "TTLĐTT"},
		{"LĐXS", data.SubjectCollective, "TTLĐXS"},
		{"LĐXS", data.SubjectIndividual, ""},
		{"C.S.T.Đ.C.S", data.SubjectIndividual, "CSTĐCS"},
		{"cstđ/cs", data.SubjectIndividual, "CSTĐCS"},
		{"CST\u00d0-CS", data.SubjectIndividual, "CSTĐCS"},
		{"Chiến sỹ thi đua cấp cơ sở", data.SubjectIndividual, "CSTĐCS"},
		{"Kỉ niệm chương", data.SubjectIndividual, "KNC-TTr"},
		{"HCLĐ hạng 3", data.SubjectIndividual, "HCLĐ3"},
		{"HCĐL hạng 3", data.SubjectIndividual, "HCĐL3"},
		{"Bằng khen của Bộ, ban, ngành, tỉnh", data.SubjectIndividual, "BK-TTCP"},
		{"BKTTCP", data.SubjectIndividual, ""},
	} {
		got := ""
		for _, kind := range kinds {
			if kind.Subject == c.subject && kind.IsCalled(data.SpellingKey(c.text)) {
				got += kind.Code
			}
		}
		if got != c.want {
			t.Errorf("%q of a list of %s is %q, want %q", c.text, c.subject, got, c.want)
		}
	}
}

// The Government's flag is the Government's, one name stands in a name, and what was read
// in the law says so.
func TestTheCorrectionsOfTheCatalogueStand(t *testing.T) {
	for _, set := range data.ReadySets() {
		kinds, _ := data.Catalogue{Set: set.Code, Filled: sampleNames(set)}.Kinds(shippedRegimes(t))
		for _, kind := range kinds {
			if kind.Code == "CTĐ-CP" && kind.Authority != "Chính phủ" {
				t.Errorf("%s: %s decides on the flag of the Government", set.Name, kind.Authority)
			}
			if strings.Contains(kind.Name, "(") || strings.Contains(kind.Name, "{") {
				t.Errorf("%s: the name %q", set.Name, kind.Name)
			}
			if kind.Verified && kind.RegimeCode == "L2026" {
				t.Errorf("%s: %s of a law that nobody read is verified", set.Name, kind.Name)
			}
		}
	}
}

// sampleNames has a name for every blank of a set.
func sampleNames(set data.ReadySet) map[string]string {
	names := map[string]string{}
	for _, blank := range set.Blanks {
		names[blank.Key] = cmp.Or(blank.Hint, blank.Value)
	}
	return names
}

func shippedRegimes(t *testing.T) (regimes []data.Regime) {
	t.Helper()
	if err := datatest.DB(newCatalogueBook(t)).Order("valid_from").Find(&regimes).Error; err != nil {
		t.Fatal(err)
	}
	return regimes
}

// Given a name that an office must give, then the set says so, and the table of names is as it
// comes with the program.
func TestASetSaysWhichNamesItMustHave(t *testing.T) {
	lines, err := csv.NewReader(bytes.NewReader(assets.Blanks)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(line []string, name string) string { return line[slices.Index(lines[0], name)] }
	required := map[string]bool{}
	for _, line := range lines[1:] {
		required[column(line, "set")+" "+column(line, "key")] = column(line, "required") == data.Yes
	}
	blanks := 0
	for _, set := range data.ReadySets() {
		for _, blank := range set.Blanks {
			blanks++
			if want, known := required[set.Code+" "+blank.Key]; !known || blank.Required != want {
				t.Errorf("%s of %s is asked for: %v", blank.Key, set.Code, blank.Required)
			}
		}
	}
	if blanks != len(required) || blanks == 0 {
		t.Errorf("%d of %d names", blanks, len(required))
	}
}

// Given a book, when it takes another catalogue, then it has the titles and rules of that one
// and no other, at once.
func TestABookTakesACatalogueWhole(t *testing.T) {
	book := newCatalogueBook(t)
	regimes := shippedRegimes(t)
	for _, set := range data.ReadySets() {
		c := data.Catalogue{Set: set.Code, Filled: sampleNames(set)}
		if err := book.Do("Nhận", c.Take); err != nil {
			t.Fatal(err)
		}
		kinds, _ := c.Kinds(regimes)
		for record, want := range map[any]int{&data.AwardKind{}: len(kinds), &data.Rule{}: len(c.Rules(regimes))} {
			var got int64
			if datatest.DB(book).Model(record).Count(&got); int(got) != want || want == 0 {
				t.Errorf("%s: %d of %T, want %d", set.Code, got, record, want)
			}
		}
	}
}

// Given a rule that was read in the law and is repeated by one ministry's circular, then it is
// read for every office; one that was read in the circular is so for that ministry alone.
func TestARuleIsReadForWhomTheTextItWasReadInIsInForce(t *testing.T) {
	regimes := shippedRegimes(t)
	for _, set := range data.ReadySets() {
		for _, rule := range (data.Catalogue{Set: set.Code, Filled: sampleNames(set)}).Rules(regimes) {
			switch rule.Key {
			case "L2022-ND152/B7/TTLĐXS/collective/share":
				if !rule.Verified || strings.Contains(rule.Article, "TTCP") != (set.Code == "TTRA") {
					t.Errorf("%s: %v by %s", set.Name, rule.Verified, rule.Article)
				}
			case "L2022-ND152/B8/CTĐ-TTCP/collective/vote":
				if rule.Verified != (set.Code == "TTRA") {
					t.Errorf("%s: %v by %s", set.Name, rule.Verified, rule.Article)
				}
			}
		}
	}
}
