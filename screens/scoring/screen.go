// Package scoring is the area "Chấm điểm, bình xét": the criteria of the year, the
// points the units gave themselves and got from the block, and the secret ballots.
package scoring

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// The tabs, as names for Show.
const (
	PlaceCriteria = "criteria"
	PlaceScores   = "scores"
	PlaceBallots  = "ballots"
)

// The tabs, in their order.
const (
	tabCriteria = iota
	tabScores
	tabBallots
)

var places = map[string]int{
	PlaceCriteria: tabCriteria, "criterions": tabCriteria, PlaceScores: tabScores, PlaceBallots: tabBallots, "ballot": tabBallots, "counts": tabBallots,
}

// Screen is the area of scores and votes.
type Screen struct {
	desk   *desk.Desk
	runner *kit.Runner
	file   *data.ContestFile
	tree   []scoring.Node
	sought desk.Place // what a link leads to, as soon as it is there
	busy   bool       // what is in view may be of before
	tabs   *kit.Tabs
	head   *fyne.Container
	page   fyne.CanvasObject

	criteria *criteria
	scores   *scores
	ballots  *ballots
}

// New returns the area; it shows nothing until Load.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, runner: d.Runner.Fork(), head: container.NewStack(), file: &data.ContestFile{}}
	s.criteria, s.scores, s.ballots = newCriteria(s), newScores(s), newBallots(s)
	s.tabs = kit.NewTabs(
		kit.Tab{Title: words.ScoringTabCriteria, Count: func() int { return len(s.tree) }, Content: s.criteria.content},
		kit.Tab{Title: words.ScoringTabScores, Content: s.scores.content},
		kit.Tab{Title: words.ScoringTabBallots, Count: func() int { return len(s.file.Ballots) }, Content: s.ballots.content},
	)
	s.page = kit.Page(s.head, s.tabs)
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Load reads the scores and votes of the year in view.
func (s *Screen) Load() {
	book, year := s.desk.Book, s.desk.Year
	s.busy = true
	kit.Load(s.runner, func(ctx context.Context) (*data.ContestFile, error) { return scoring.Read(ctx, book, year) }, func(f *data.ContestFile, err error) {
		if s.busy = false; err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.file, s.tree = f, scoring.Tree(f.Criteria)
		s.head.Objects = []fyne.CanvasObject{kit.PageHead(words.ScoringTitle, fmt.Sprintf(words.ScoringSub, year.Text()))}
		s.criteria.show()
		s.scores.show()
		s.ballots.show()
		s.tabs.Refresh()
		s.page.Refresh()
		s.seek()
		s.desk.Loaded(desk.Scoring)
	})
}

// Openers lead to the forms of the area.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{
		"criterion": desk.InTab(s.tabs, tabCriteria, s.criteria.open), "score": desk.InTab(s.tabs, tabScores, s.scores.open),
		"look":   desk.InTab(s.tabs, tabScores, s.scores.openLooks),
		"ballot": desk.InTab(s.tabs, tabBallots, s.ballots.open), "votes": desk.InTab(s.tabs, tabBallots, s.ballots.openCell),
	}
}

// Commands returns the keys of the area.
func (s *Screen) Commands() []kit.Command {
	at := func(tab int, id, key, title string, run func()) kit.Command {
		return s.tabs.On(tab, kit.Command{ID: "scoring." + id, Key: key, Title: title, Run: run})
	}
	move := func(id, key, title string, by int) kit.Command {
		return s.tabs.On(tabCriteria, kit.Command{
			ID: "scoring." + id, Key: key, Title: title, Run: func() { s.criteria.move(by) },
			Enabled: func() bool {
				n, ok := s.criteria.table.Selected()
				return ok && s.criteria.beside(n, by) != nil
			},
		})
	}
	return append([]kit.Command{
		at(tabCriteria, "criterion", "Ctrl+N", words.CriterionAdd, s.criteria.add),
		at(tabCriteria, "head", "F4", words.CriterionAddHead, s.criteria.addHead),
		move("up", words.LinesUpKey, words.LinesUp, -1),
		move("down", words.LinesDownKey, words.LinesDown, 1),
		at(tabScores, "unit", "Ctrl+F", words.ScoreUnit, func() { s.desk.Window.Canvas().Focus(s.scores.ranking) }),
		at(tabScores, "take", "F8", words.ScoreTake, s.scores.take),
		at(tabScores, "attach", "F6", words.ScoreAttach, s.scores.attach),
		at(tabScores, "file", "F7", words.ScoreFileOpen, s.scores.openFile),
		at(tabScores, "looks", "F4", words.LookTitle, s.scores.looks),
		at(tabScores, "stages", "F9", words.ScoreStages, s.scores.setStages),
		at(tabBallots, "ballot", "Ctrl+N", words.BallotAdd, s.ballots.add),
		at(tabBallots, "edit", "F4", words.BallotEdit, s.ballots.edit),
		at(tabBallots, "votes", "F6", words.BallotEnter, func() { s.desk.Window.Canvas().Focus(s.ballots.counts) }),
	}, s.tabs.Commands()...)
}

// Leave finishes the cell being typed in.
func (s *Screen) Leave(then func()) {
	s.scores.grid.Commit()
	s.ballots.counts.Commit()
	then()
}

// Show brings a tab into view, by its name or that of a record it holds, with the points of
// a unit, or a vote and a field of its form.
func (s *Screen) Show(at desk.Place) {
	if tab, ok := places[at.Part]; ok {
		s.tabs.Select(tab)
	}
	if s.sought = at; !s.busy {
		s.seek()
	}
}

// seek brings what a link leads to into view, once.
func (s *Screen) seek() {
	at := s.sought
	s.sought = desk.Place{}
	switch tab := places[at.Part]; {
	case tab == places[PlaceScores] && at.Unit != 0:
		s.scores.seek(at.Unit)
	case tab == places[PlaceBallots] && at.ID != 0:
		s.ballots.seek(at.ID, at.Field)
	}
}

// unitName is what a unit is called.
func (s *Screen) unitName(id int64) string {
	for _, unit := range s.file.Units {
		if unit.ID == id {
			return unit.Name
		}
	}
	return ""
}
