package contest_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/office"
	"sothidua/app/results"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// walk is a random walk over a book whose contest is kept all the while.
type walk struct {
	*rapid.T
	book  *data.Book
	world *worlds.World
	kept  *contest.Contest
	past  *contest.Contest // keeps the year as one to compare with
}

func TestWhatIsKeptEqualsWhatIsReadAfresh(t *testing.T) {
	folder := t.TempDir()
	made, err := data.Create(filepath.Join(folder, "made.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	bytes, err := os.ReadFile(made.Path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	rapid.Check(t, func(r *rapid.T) {
		// Given: a book with a random year, and a contest that read it.
		n++
		path := filepath.Join(folder, fmt.Sprintf("%d.sothidua", n))
		if err := os.WriteFile(path, bytes, 0o600); err != nil {
			r.Fatal(err)
		}
		book, err := data.Open(path)
		if err != nil {
			r.Fatal(err)
		}
		defer os.Remove(path)
		defer book.Close()
		datatest.DB(book).Exec("PRAGMA synchronous = OFF") // nothing here outlives the test
		w := &walk{r, book, worlds.Draw(r), contest.New(book), contest.New(book)}
		w.do(w.world.Write(book))
		w.same("entering the year")
		// When: it changes step by step, also back and forth.
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			name := rapid.SampledFrom(slices.Sorted(maps.Keys(actions))).Draw(r, "action")
			actions[name](w)
			// Then: every answer is that of a contest that reads all of it now.
			w.same(name)
		}
	})
}

func (w *walk) do(err error) {
	if err != nil {
		w.Fatal(err)
	}
}

func (w *walk) same(after string) {
	fresh, id := contest.New(w.book), w.world.Year.ID
	summary, err := w.kept.Summary(w.Context(), id)
	w.do(err)
	want, err := fresh.Summary(w.Context(), id)
	w.do(err)
	past, err := w.past.PastSummary(w.Context(), id)
	w.do(err)
	if !reflect.DeepEqual(past, want) {
		w.Fatalf("after %s the counts of a year that is only compared with are\n%+v\nread afresh\n%+v", after, past, want)
	}
	if !reflect.DeepEqual(summary, want) {
		w.Fatalf("after %s the counts are\n%+v\nread afresh\n%+v", after, summary, want)
	}
	outcomes, err := w.kept.Outcomes(w.Context(), id)
	w.do(err)
	again, err := fresh.Outcomes(w.Context(), id)
	w.do(err)
	if !reflect.DeepEqual(outcomes, again) {
		w.Fatalf("after %s the outcomes are\n%+v\nread afresh\n%+v", after, outcomes.Lines, again.Lines)
	}
	papers, err := w.kept.Records(w.Context(), w.world.Year, 0)
	w.do(err)
	anew, err := fresh.Records(w.Context(), w.world.Year, 0)
	w.do(err)
	for _, paper := range []string{contest.PaperSummary, contest.PaperResultComparison, contest.PaperMidYear, contest.PaperFindings} {
		day, what := papers.Told(paper, 0)
		if on, of := anew.Told(paper, 0); day != on || what != of {
			w.Fatalf("after %s %s tells of %s (%s), read afresh of %s (%s)", after, paper, day, what, on, of)
		}
	}
	shares, err := fresh.Shares(w.Context(), id)
	w.do(err)
	if want := again.Shares(); !slices.EqualFunc(shares, want, func(a, b contest.Share) bool { return reflect.DeepEqual(a, b) }) {
		w.Fatalf("after %s the sums are\n%+v\nof all lines\n%+v", after, shares, want)
	}
}

// step writes one step of the journal.
// What the book refuses changes nothing, and is a step of the walk too.
func (w *walk) step(act func(tx *data.Tx) error) {
	err := w.book.Do("Bước", act)
	if f := fault.Of(err); f == nil || f.Kind != fault.Refused {
		w.do(err)
	}
}

// anyOf draws a row of a table, and false where it has none.
func anyOf[T any](w *walk) (row T, ok bool) {
	var rows []T
	w.do(datatest.DB(w.book).Order("id").Find(&rows).Error)
	if len(rows) == 0 {
		return row, false
	}
	return rapid.SampledFrom(rows).Draw(w.T, "row"), true
}

var day = rapid.SampledFrom([]viet.Date{"", "2023-12-31", "2024-01-01", "2024-07-01", "2024-12-31", "2025-01-01"})

// actions are what can happen to a book between two looks at it.
var actions = map[string]func(*walk){
	"granting": func(w *walk) {
		if r, ok := anyOf[data.Registration](w); ok {
			d := results.Yearly(w.world.Year)
			d.Number, d.Date = fmt.Sprintf("%d/QĐ", r.ID), "2024-12-20"
			w.step(func(tx *data.Tx) error { return d.Grant(tx, []int64{r.ID}) })
		}
	},
	"a refusal": func(w *walk) {
		if r, ok := anyOf[data.Registration](w); ok {
			w.step(func(tx *data.Tx) error { return results.Miss(tx, []int64{r.ID}, data.Refusal{Reason: "Chưa đủ"}) })
		}
	},
	"taking results back": func(w *walk) {
		if r, ok := anyOf[data.Registration](w); ok {
			w.step(func(tx *data.Tx) error { return results.Reopen(tx, []int64{r.ID}) })
		}
	},
	"a revocation": func(w *walk) {
		if a, ok := anyOf[data.Award](w); ok {
			w.step(func(tx *data.Tx) error { return results.Revoke(tx, a.ID, "Khai sai") })
		}
	},
	"deleting a registration": func(w *walk) {
		if r, ok := anyOf[data.Registration](w); ok {
			w.step(func(tx *data.Tx) error {
				if err := datatest.DB(tx).Where("registration_id = ?", r.ID).Delete(&data.Refusal{}).Error; err != nil {
					return err
				}
				return tx.Delete(&r)
			})
		}
	},
	"another subject": func(w *walk) {
		r, ok := anyOf[data.Registration](w)
		p, there := anyOf[data.Person](w)
		if ok && there && r.PersonID != nil {
			r.PersonID, r.SubjectName = &p.ID, p.FullName
			w.step(func(tx *data.Tx) error { return tx.Save(&r) })
		}
	},
	"deleting an award that no line names": func(w *walk) {
		if a, ok := anyOf[data.Award](w); ok {
			w.step(func(tx *data.Tx) error {
				if err := datatest.DB(tx).Model(&data.Registration{}).Where("award_id = ?", a.ID).Update("award_id", nil).Error; err != nil {
					return err
				}
				return tx.Delete(&a)
			})
		}
	},
	"a post that ends": func(w *walk) {
		if p, ok := anyOf[data.Post](w); ok {
			p.ToDate = day.Draw(w.T, "day")
			w.step(func(tx *data.Tx) error { return tx.Save(&p) })
		}
	},
	"a membership that ends": func(w *walk) {
		if m, ok := anyOf[data.Membership](w); ok {
			m.ToDate, m.Position = day.Draw(w.T, "day"), rapid.IntRange(1, 5).Draw(w.T, "position")
			w.step(func(tx *data.Tx) error { return tx.Save(&m) })
		}
	},
	"a unit of another name": func(w *walk) {
		if u, ok := anyOf[data.Unit](w); ok {
			u.Name = rapid.SampledFrom([]string{"Sở Một", "Sở Hai", "Ban Năm"}).Draw(w.T, "name")
			w.step(func(tx *data.Tx) error { return tx.Save(&u) })
		}
	},
	"a meeting": func(w *walk) {
		meeting := data.Ceremony{YearID: w.world.Year.ID, Purposes: string(data.PurposeSigning)}
		w.do(datatest.DB(w.book).Where("year_id = ?", w.world.Year.ID).Limit(1).Find(&meeting).Error)
		meeting.Date = day.Draw(w.T, "day")
		w.step(func(tx *data.Tx) error { return tx.Save(&meeting) })
	},
	"another way of counting": func(w *walk) {
		value := rapid.SampledFrom([]string{"", data.Yes}).Draw(w.T, "value")
		w.step(func(tx *data.Tx) error { return tx.Save(&data.Setting{Key: data.SettingExactCounting, Value: value}) })
	},
	"another regime": func(w *walk) {
		var year data.Year
		w.do(datatest.DB(w.book).First(&year, w.world.Year.ID).Error)
		year.RegimeCode = rapid.SampledFrom([]string{"L2022-ND98", "L2003-ND91"}).Draw(w.T, "regime")
		w.step(func(tx *data.Tx) error { return tx.Save(&year) })
	},
	"a headcount": func(w *walk) {
		if u, ok := anyOf[data.Unit](w); ok {
			row := data.UnitYear{UnitID: u.ID, Year: worlds.Number, Headcount: rapid.IntRange(0, 9).Draw(w.T, "people")}
			w.step(func(tx *data.Tx) error {
				if err := datatest.DB(tx).Where("unit_id = ? AND year = ?", u.ID, worlds.Number).Delete(&data.UnitYear{}).Error; err != nil {
					return err
				}
				return tx.Save(&row)
			})
		}
	},
	"a mass action without rows in the journal": func(w *walk) {
		w.do(w.book.Bulk("Hàng loạt", func(tx *data.Tx) error {
			return datatest.DB(tx).Model(&data.Award{}).Where("1 = 1").Update("revoked", rapid.Bool().Draw(w.T, "revoked")).Error
		}))
	},
	"a look that was stopped": func(w *walk) {
		if r, ok := anyOf[data.Registration](w); ok {
			r.UnitID = rapid.SampledFrom(w.world.Units).Draw(w.T, "unit").ID
			w.step(func(tx *data.Tx) error { return tx.Save(&r) })
		}
		stopped, stop := context.WithCancel(w.Context())
		stop()
		for range 2 {
			if _, err := w.kept.Summary(stopped, w.world.Year.ID); err == nil {
				break // it knew without a look
			}
			stopped = &late{Context: w.Context(), left: rapid.IntRange(0, 30).Draw(w.T, "asked")}
		}
	},
	"an action that writes nothing": func(w *walk) { w.step(func(*data.Tx) error { return nil }) },
	"undo": func(w *walk) {
		if step, err := w.book.ToUndo(context.Background()); err == nil && step.Label != worlds.Label {
			w.book.Undo() // what stands in its way is no matter here
		}
	},
	"redo": func(w *walk) {
		if _, err := w.book.ToRedo(context.Background()); err == nil {
			w.book.Redo()
		}
	},
}

// late is a context that ends after it was asked for its end some times.
type late struct {
	context.Context
	left int
}

func (l *late) Err() error {
	if l.left--; l.left < 0 {
		return context.Canceled
	}
	return nil
}

// begun is a book that a block just began, with its year.
func begun(t *testing.T) (*data.Book, data.Year) {
	t.Helper()
	book, err := office.Begin(filepath.Join(t.TempDir(), "so.sothidua"), office.Beginning{Block: "Khối thi đua Các trường", Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(t.Context(), 2026)
	if err != nil {
		t.Fatal(err)
	}
	return book, year
}

func TestAPartThatCannotBeFollowedIsReadAnew(t *testing.T) {
	book, year := begun(t)
	kept := contest.New(book)
	for _, theme := range []string{"", "Chủ đề mới"} {
		year.Theme = theme
		if err := book.Do("Đổi chủ đề", func(tx *data.Tx) error { return tx.Save(&year) }); err != nil {
			t.Fatal(err)
		}
		if _, err := kept.Records(context.Background(), year, 0); err != nil {
			t.Errorf("%q: %v", theme, err)
		}
	}
}

func TestYearsToCompareWithLeaveTheYearAtHandKept(t *testing.T) {
	// Given: a book of many years, and what came of the year at hand as it was read.
	book, year := begun(t)
	var past []data.Year
	err := book.Do("Năm cũ", func(tx *data.Tx) error {
		for n := 2020; n < 2026; n++ {
			before := data.Year{BlockID: year.BlockID, Number: n, RegimeCode: year.RegimeCode}
			if err := tx.Save(&before); err != nil {
				return err
			}
			past = append(past, before)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	kept := contest.New(book)
	at, err := kept.Summary(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	// When: it is compared with all the years before.
	for _, before := range past {
		if _, err := kept.PastSummary(t.Context(), before.ID); err != nil {
			t.Fatal(err)
		}
	}
	// Then: it is still kept.
	again, err := kept.Summary(t.Context(), year.ID)
	if err != nil || again != at {
		t.Errorf("the year at hand was read again, %v", err)
	}
}
