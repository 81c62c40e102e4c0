package worlds_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/app/papers"
	"sothidua/app/rules"
	"sothidua/app/worlds"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
)

// wholeCap limits a title over the whole block, so that its figures are seen.
const wholeCap = `{"share": 0.15, "of": "LĐTT", "block": true}`

// Given any world, then table, overview, list, minutes and rules count it as the
// model does: a subject once in each unit, and once in the block.
func TestCountsAreThoseOfTheModel(t *testing.T) {
	each(t, func(r *rapid.T, book *data.Book, world *worlds.World) {
		summary, err := contest.New(book).Summary(r.Context(), world.Year.ID)
		if err != nil {
			r.Fatal(err)
		}
		row := map[int64]data.UnitSummary{}
		for _, unit := range summary.Units {
			row[unit.Unit.ID] = unit
		}
		for i, unit := range world.Units {
			compare(r, world, summary.Kinds, i, unit.Name, row[unit.ID])
			compareQuotas(r, book, world, i)
			compareLines(r, book, world, i)
		}
		compare(r, world, summary.Kinds, worlds.Block, "the block", summary.Total)
		if summary.Shared != world.Shared() {
			r.Errorf("%d registered by several units, want %d", summary.Shared, world.Shared())
		}
		compareMinutes(r, book, world, summary)
		compareBlock(r, book, world)
	})
}

func compare(r *rapid.T, world *worlds.World, kinds []data.AwardKind, unit int, name string, got data.UnitSummary) {
	for _, kind := range kinds {
		if got, want := got.Tallies[kind.ID].All, world.Counted(unit, kind.Code, kind.Subject); got != want {
			r.Errorf("%s %s: %d, want %d", name, kind.Code, got, want)
		}
	}
	people, groups := world.Subjects(unit, data.SubjectIndividual), world.Subjects(unit, data.SubjectCollective)
	if got.Persons != people || got.Collectives != groups {
		r.Errorf("%s: %d people and %d collectives, want %d and %d", name, got.Persons, got.Collectives, people, groups)
	}
}

func compareQuotas(r *rapid.T, book *data.Book, world *worlds.World, unit int) {
	var saved []int64
	err := datatest.DB(book).Model(&data.Registration{}).Where("year_id = ? AND unit_id = ?", world.Year.ID, world.Units[unit].ID).Pluck("id", &saved).Error
	if err != nil {
		r.Fatal(err)
	}
	facts := contest.New(book)
	alone, err := rules.Advise(context.Background(), facts, world.Year, world.Units[unit].ID, rules.Proposal{})
	if err != nil {
		r.Fatal(err)
	}
	judged, err := rules.Advise(context.Background(), facts, world.Year, world.Units[unit].ID, rules.Proposal{}, saved...)
	if err != nil {
		r.Fatal(err)
	}
	for _, q := range append(alone.Quotas, judged.Quotas...) {
		counted, base := world.Counted(unit, q.Award.Code, q.Award.Subject), world.Counted(unit, "LĐTT", data.SubjectIndividual)
		if q.AtLeast { // of the unit's people, and not of its titles
			counted, base = base, 0
		}
		if q.Count != counted || q.BaseCount != base {
			r.Errorf("%s %s: rule has %d of %d, want %d of %d", world.Units[unit].Name, q.Label, q.Count, q.BaseCount, counted, base)
		}
	}
}

// compareLines counts the lines that the screen of registrations and the unit's
// paper list.
func compareLines(r *rapid.T, book *data.Book, world *worlds.World, unit int) {
	lines, err := book.RegistrationLines(context.Background(), world.Year.ID, world.Units[unit].ID)
	if err != nil {
		r.Fatal(err)
	}
	for _, subject := range []data.Subject{data.SubjectIndividual, data.SubjectCollective} {
		n := 0
		for _, line := range lines {
			if line.Subject == subject {
				n++
			}
		}
		if want := world.Subjects(unit, subject); n != want {
			r.Errorf("%s lists %d lines of %s, want %d", world.Units[unit].Name, n, subject, want)
		}
	}
}

func compareMinutes(r *rapid.T, book *data.Book, world *worlds.World, summary *data.Summary) {
	built, err := papers.Build(context.Background(), book, papers.Request{Paper: "minutes", Year: world.Year})
	if err != nil {
		r.Fatal(err)
	}
	place := func(unit data.Unit) int {
		return slices.IndexFunc(world.Units, func(u worlds.Unit) bool { return u.ID == unit.ID })
	}
	var want [][]int
	rows := slices.Clone(summary.Units)
	if len(rows) > 0 {
		rows = append(rows, summary.Total)
	}
	for _, row := range rows {
		at := place(row.Unit)
		want = append(want, []int{
			world.Subjects(at, data.SubjectCollective), world.Subjects(at, data.SubjectIndividual),
			world.Counted(at, "LĐTT", data.SubjectIndividual), world.Counted(at, "CSTĐCS", data.SubjectIndividual),
		})
	}
	var got [][]int
	for _, block := range built.Doc.Sections[0].Blocks {
		if table, ok := block.(page.Table); ok && len(table.Columns) == 6 && table.Borders {
			for line := range table.Rows {
				if len(line.Cells) == 0 { // for the pen: the year has no unit yet
					continue
				}
				var figures []int
				for _, cell := range line.Cells[len(line.Cells)-4:] {
					n, _ := cell.Value.(int)
					figures = append(figures, n)
				}
				got = append(got, figures)
			}
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		r.Errorf("the minutes print %v, want %v", got, want)
	}
	if said := slices.ContainsFunc(built.Doc.Sections[0].Blocks, sharedNote); said != (world.Shared() > 0) {
		r.Errorf("the minutes say so of subjects several units register: %v, of %d", said, world.Shared())
	}
}

func compareBlock(r *rapid.T, book *data.Book, world *worlds.World) {
	all, err := rules.CheckAll(context.Background(), contest.New(book), world.Year)
	if err != nil {
		r.Fatal(err)
	}
	counted, base := world.Counted(worlds.Block, "CSTĐCS", data.SubjectIndividual), world.Counted(worlds.Block, "LĐTT", data.SubjectIndividual)
	want := fmt.Sprintf("%d/%d LĐTT", counted, base)
	if base == 0 {
		want = fmt.Sprint(counted)
	}
	found := slices.IndexFunc(all, func(f rules.Finding) bool {
		return f.UnitID == 0 && f.Subject == words.RuleWholeBlock && f.Rule.Parameters == wholeCap
	})
	switch {
	case counted == 0 && found >= 0:
		r.Errorf("found %q of none", all[found].Figures)
	case counted > 0 && (found < 0 || !strings.HasPrefix(all[found].Figures, want)):
		r.Errorf("the block's limit has %v, want %q", all[max(found, 0):], want)
	}
}

func sharedNote(block page.Block) bool {
	p, ok := block.(page.Paragraph)
	return ok && slices.ContainsFunc(p.Runs, func(run page.Run) bool { return strings.Contains(run.Text, "hai đơn vị trở lên") })
}
