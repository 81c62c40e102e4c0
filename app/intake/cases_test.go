package intake_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/exchange/exchangetest"
	"sothidua/app/intake"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// expected is what a careful clerk would enter of a file.
type expected struct {
	Subject     string        `json:"subject"`
	Unit        string        `json:"unit"`
	Rows        []expectedRow `json:"rows"`
	Individuals []expectedRow `json:"individuals"`
	Collectives []expectedRow `json:"collectives"`
}

type expectedRow struct {
	Honorific  string   `json:"honorific"`
	Name       string   `json:"name"`
	Post       string   `json:"post"`
	Room       string   `json:"room"`
	Titles     []string `json:"titles"`
	Initiative string   `json:"initiative"`
	Note       string   `json:"note"`
	Headcount  int      `json:"headcount"`
}

// book is the practice year, which the rooms of the cases are of.
func book(t testing.TB) *data.Book { return bookOf(t, sample.Block) }

func bookOf(t testing.TB, kind sample.Kind) *data.Book {
	t.Helper()
	b, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), kind)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	return b
}

// aroundOf is what a list of a unit is read against.
func aroundOf(t testing.TB, b *data.Book, unit string) (a intake.Around) {
	t.Helper()
	ctx := context.Background()
	var err error
	check := func() {
		if err != nil {
			t.Fatal(err)
		}
	}
	years, err := b.Years(ctx)
	check()
	a.Year = years[0]
	for _, year := range years {
		if year.Number > a.Year.Number {
			a.Year = year
		}
	}
	a.Units, err = b.UnitsOf(ctx, a.Year)
	check()
	for _, u := range a.Units {
		if u.Name == unit {
			a.Unit = u
		}
	}
	if a.Unit.ID == 0 {
		t.Fatalf("no unit %q", unit)
	}
	a.Rooms, err = b.RoomsOf(ctx, a.Unit.ID)
	check()
	a.People, err = b.PeopleOf(ctx, a.Unit.ID, a.Year.FirstDay().AddDays(60))
	check()
	err = datatest.DB(b).Where("regime_code = ? AND in_use", a.Year.RegimeCode).Order("position, id").Find(&a.Kinds).Error
	check()
	return a
}

func labelsOf(a intake.Around, ids []int64) (labels []string) {
	for _, kind := range a.Kinds {
		if slices.Contains(ids, kind.ID) {
			labels = append(labels, kind.Label)
		}
	}
	slices.Sort(labels)
	return labels
}

// said is a row as one text, to compare.
func said(a intake.Around, r intake.Row) string {
	return fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%d", r.Honorific, r.Name, r.Post, r.Room, strings.Join(labelsOf(a, r.Kinds), ","), r.Initiative, r.Note, r.Headcount)
}

// wanted are the rows of an expectation, each as one text.
func (e expected) wanted(subject data.Subject) (all []string) {
	rows := e.Rows
	switch {
	case e.Subject == "both" && subject == data.SubjectIndividual:
		rows = e.Individuals
	case e.Subject == "both":
		rows = e.Collectives
	case e.Subject != string(subject):
		return nil
	}
	for _, r := range rows {
		slices.Sort(r.Titles)
		all = append(all, fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%d", r.Honorific, r.Name, r.Post, r.Room, strings.Join(r.Titles, ","), r.Initiative, r.Note, r.Headcount))
	}
	return all
}

// merged makes one row of those that are about one.
func merged(rows []intake.Row, subject data.Subject) (all []intake.Row) {
	for _, row := range rows {
		if row.Subject != subject {
			continue
		}
		at := slices.IndexFunc(all, func(o intake.Row) bool {
			return viet.TextKey(o.Name) == viet.TextKey(row.Name) && intake.Likeness(o, row) == intake.Sure
		})
		if at < 0 {
			all = append(all, row)
			continue
		}
		all[at].Kinds = append(slices.Clone(all[at].Kinds), row.Kinds...)
		all[at].Honorific = cmp.Or(all[at].Honorific, row.Honorific)
	}
	return all
}

// asks are the questions that each file may leave open; all others must have none.
var asks = map[string][]string{
	"03_codes_in_second_sheet.tsv":    {"title:i:1647933042", "title:i:1650360491", "title:i:1647933380", "title:i:1647508703"}, // the list of codes is in the other sheet
	"04_people_and_collectives_mixed": {"sir:authimau"},
	"12_collectives_xls":              {"room:bankt"},
}

func TestTheTwelveFilesAreReadAsACarefulClerkWould(t *testing.T) {
	b := book(t)
	paths, _ := filepath.Glob("testdata/*.expected.json")
	if len(paths) != 12 {
		t.Fatalf("%d cases", len(paths))
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".expected.json")
		var want expected
		if err := json.Unmarshal(exchangetest.Content(t, path), &want); err != nil {
			t.Fatal(err)
		}
		a := aroundOf(t, b, want.Unit)
		inputs, _ := filepath.Glob("testdata/" + name + ".*")
		for _, input := range inputs {
			if input == path {
				continue
			}
			t.Run(filepath.Base(input), func(t *testing.T) {
				var src exchange.Source
				var err error
				if filepath.Ext(input) == ".tsv" {
					src, err = exchange.ReadPasted(string(exchangetest.Content(t, input)))
				} else {
					src, err = exchange.Read(exchangetest.Content(t, input))
				}
				if err != nil {
					t.Fatal(err)
				}
				got := intake.Read(src, a, nil)
				var open []string
				for _, q := range got.Questions {
					if q.Answer == "" {
						open = append(open, q.Key)
					}
				}
				slices.Sort(open)
				allowed := asks[name]
				if more, ok := asks[filepath.Base(input)]; ok {
					allowed = more
				}
				allowed = slices.Sorted(slices.Values(allowed))
				if !slices.Equal(open, allowed) {
					t.Errorf("asks %q, want %q", open, allowed)
				}
				for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
					var lines []string
					for _, row := range merged(got.Rows, subject) {
						lines = append(lines, said(a, row))
					}
					wanted := want.wanted(subject)
					if strings.HasPrefix(filepath.Base(input), "03") && strings.HasSuffix(input, ".tsv") {
						for i := range lines {
							lines[i], wanted[i] = lines[i][:strings.LastIndex(lines[i], "|||")], wanted[i][:strings.LastIndex(wanted[i], "|")]
							wanted[i] = lines[i] // the titles are asked
						}
					}
					if !slices.Equal(lines, wanted) {
						t.Errorf("%s:\ngot  %s\nwant %s", subject, strings.Join(lines, "\n     "), strings.Join(wanted, "\n     "))
					}
				}
				if t.Failed() {
					for _, out := range got.LeftOut {
						t.Logf("left %d %s: %s", out.Number, out.Text, out.Why)
					}
					for _, q := range got.Questions {
						t.Logf("asks %s %s %s = %s", q.Key, q.Text, q.Rows, q.Answer)
					}
					for _, c := range got.Columns {
						t.Logf("column %s %q: %s", c.Letter, c.Title, a.NameOf(c.Meaning))
					}
				}
			})
		}
	}
}
