package worlds_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/worlds"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if !slices.ContainsFunc(os.Args, func(a string) bool { return len(a) > 13 && a[:13] == "-rapid.checks" }) {
		flag.Set("rapid.checks", "60")
	}
	os.Exit(m.Run())
}

// each enters random worlds into one book, looks at each, and takes it back.
func each(t *testing.T, look func(*rapid.T, *data.Book, *worlds.World)) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	datatest.DB(book).Exec("PRAGMA synchronous = OFF") // nothing here outlives the test
	err = book.Do("Thêm quy tắc", func(tx *data.Tx) error {
		return tx.Save(&data.Rule{
			RegimeCode: "L2022-ND98", Code: "X", Name: "Mức của khối", AwardCode: "CSTĐCS", Subject: data.SubjectIndividual,
			Condition: "cap", Parameters: wholeCap, ValidFrom: "2024-01-01", Enabled: true,
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		world := worlds.Draw(r)
		if err := world.Write(book); err != nil {
			r.Fatal(err)
		}
		defer func() {
			if _, err := book.Undo(); err != nil {
				r.Fatal(err)
			}
		}()
		look(r, book, world)
	})
}

func TestMembersAndPostsAreThoseOfTheDay(t *testing.T) {
	each(t, func(r *rapid.T, book *data.Book, world *worlds.World) {
		units, err := book.UnitsOf(t.Context(), world.Year)
		if err != nil {
			r.Fatal(err)
		}
		var names []string
		for _, unit := range units {
			names = append(names, unit.Name)
		}
		if want := world.Members(); !slices.Equal(names, want) {
			r.Errorf("members %q, want %q", names, want)
		}
		for _, day := range []viet.Date{"2022-05-01", "2023-12-31", "2024-01-01", "2024-06-30", "2024-12-31", "2025-01-01"} {
			for i, person := range world.People {
				var posts map[int64][]data.Post
				err := book.Do("Thử", func(tx *data.Tx) (err error) {
					posts, err = tx.PostsIn([]int64{person.ID}, day, day)
					return err
				})
				if err != nil {
					r.Fatal(err)
				}
				want, held := world.PostOn(i, day)
				if got := posts[person.ID]; (len(got) > 0) != held || held && got[0].Title != want {
					r.Errorf("%s: %v, want %q (%v)", day, got, want, held)
				}
				at, err := book.PeopleWith(t.Context(), []int64{person.ID}, day)
				if err != nil || len(at) != 1 || at[0].Post != want {
					r.Errorf("%s: %v, %v, want %q", day, at, err, want)
				}
			}
		}
	})
}

func TestOutcomesAreThoseOfTheModel(t *testing.T) {
	each(t, func(r *rapid.T, book *data.Book, world *worlds.World) {
		summary, err := contest.New(book).Summary(r.Context(), world.Year.ID)
		if err != nil {
			r.Fatal(err)
		}
		all, err := contest.New(book).Outcomes(t.Context(), world.Year.ID)
		if err != nil {
			r.Fatal(err)
		}
		got := map[int64]data.OutcomeLine{}
		for _, line := range all.Lines {
			if _, twice := got[line.RegistrationID]; twice && line.RegistrationID != 0 {
				r.Errorf("%s %s stands twice", line.Name, line.Code)
			}
			got[line.RegistrationID] = line
		}
		for i, registration := range world.Registrations {
			if line, want := got[registration.ID], world.Outcome(i); line.RegistrationID == 0 || line.Outcome != want {
				r.Errorf("%s %s: %q, want %q", line.Name, registration.Code, line.Outcome, want)
			}
		}
		for _, share := range all.Shares() {
			want := summary.Total.Tallies[share.Kind.ID].All
			if sum := share.Achieved + share.Exceeded + share.Missed + share.Open; share.Registered != want || sum != want {
				r.Errorf("%s: %d registered, %d with a result or none, the summary has %d", share.Kind.Label, share.Registered, sum, want)
			}
		}
	})
}
