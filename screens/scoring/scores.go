package scoring

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// scores is the tab of one unit's points, and beside it how all units stand.
type scores struct {
	s       *Screen
	unitID  int64
	given   map[int64]data.Score // of the unit, by criterion
	sum     scoring.Sum          // of the unit
	grid    *kit.Grid[scoring.Node]
	cells   []int // what the columns of the grid hold
	ranking *kit.Table[standing]
	unit    *kit.Wrapped
	total   *kit.Wrapped
	problem *kit.Wrapped // what was typed and is no number
	columns func(measured, stages bool) []kit.GridColumn[scoring.Node]
	about   *kit.Wrapped // the criterion under the cursor, not cut
	notes   *fyne.Container
	ties    *fyne.Container
	beside  *fyne.Container // the ranking with them
	left    *fyne.Container // the grid with what is said above and below it: that may take more room
	content *fyne.Container
}

// The columns of the grid.
const (
	numberCell = iota
	textCell
	maximumCell
	byResultCell
	plannedCell
	resultCell
	selfCell
	crossedCell
	blockCell
	finalCell
	reasonCell
	evidenceCell
)

func newScores(s *Screen) *scores {
	c := &scores{s: s, unit: kit.Head(""), total: kit.Head(""), problem: kit.Note(""), about: kit.Note(""), notes: kit.Stack(4), ties: kit.Stack(4)}
	c.problem.SetTone(kit.Bad)
	c.grid = c.newGrid()
	c.ranking = c.newRanking()
	foot := kit.Stack(4, kit.Pad(4, 8, 0, 8, kit.Ends(kit.Bold(words.ScoreTotal), c.total)), c.about, c.problem, c.notes)
	c.left = kit.Border(kit.Pad(0, 0, 4, 0, c.unit), foot, nil, nil, kit.Panel(c.grid))
	c.beside = kit.Beside(kit.Pad(0, 8, 8, 8, kit.Bold(words.RankTitle)), kit.Panel(c.ranking), kit.Pad(8, 8, 0, 8, c.ties))
	c.content = container.NewStack(kit.NewSplit(nil, 0, c.left, c.beside, 502))
	return c
}

func (c *scores) newGrid() *kit.Grid[scoring.Node] {
	leaf := func(n scoring.Node) bool { return n.Leaf() }
	over := func(n scoring.Node, points *float64) kit.Tone {
		if n.Leaf() && scoring.Over(n.Criterion, points) {
			return kit.Look
		}
		return kit.Plain
	}
	mark := func(n scoring.Node, points *float64) string {
		if over(n, points) == kit.Look {
			return "warning"
		}
		return ""
	}
	points := func(title string, of func(data.Score) *float64, part func(scoring.Points) float64) kit.GridColumn[scoring.Node] {
		return kit.GridColumn[scoring.Node]{Column: kit.Column[scoring.Node]{
			Title: title, Width: 84, Align: kit.Right,
			Text: func(n scoring.Node) string {
				if !n.Leaf() && c.anyGiven(&n, of) {
					return c.partOf(n, part)
				}
				return written(of(c.given[n.ID]))
			},
			Tone: func(n scoring.Node) kit.Tone { return over(n, of(c.given[n.ID])) },
			Icon: func(n scoring.Node) string { return mark(n, of(c.given[n.ID])) },
		}, Editable: leaf}
	}
	measured := func(n scoring.Node) bool { return n.Leaf() && scoring.Measured(n.Criterion) }
	figure := func(title string, of func(data.Score) *float64) kit.GridColumn[scoring.Node] {
		return kit.GridColumn[scoring.Node]{Column: kit.Column[scoring.Node]{
			Title: title, Width: 72, Align: kit.Right, Text: func(n scoring.Node) string { return written(of(c.given[n.ID])) },
		}, Editable: measured}
	}
	all := map[int]kit.GridColumn[scoring.Node]{
		numberCell:   {Column: kit.Column[scoring.Node]{Title: words.CriterionNumber, Width: 36, Text: func(n scoring.Node) string { return n.Number }}},
		textCell:     {Column: kit.Column[scoring.Node]{Title: words.ScoreCriterion, Text: func(n scoring.Node) string { return n.Text }}},
		maximumCell:  {Column: kit.Column[scoring.Node]{Title: words.ScoreMaximum, Width: 58, Align: kit.Right, Text: func(n scoring.Node) string { return viet.Points(n.Maximum) }}},
		byResultCell: {Column: kit.Column[scoring.Node]{Title: words.ScoreByResult, Width: 84, Align: kit.Right, Text: func(n scoring.Node) string { return byResult(n, c.given[n.ID]) }}},
		plannedCell:  figure(words.ScorePlanned, func(s data.Score) *float64 { return s.Planned }),
		resultCell:   figure(words.ScoreResult, func(s data.Score) *float64 { return s.Result }),
		selfCell:     points(words.ScoreSelf, func(s data.Score) *float64 { return s.Self }, func(p scoring.Points) float64 { return p.Self }),
		crossedCell:  points(words.ScoreCrossed, func(s data.Score) *float64 { return s.Crossed }, func(p scoring.Points) float64 { return p.Crossed }),
		finalCell:    points(words.ScoreFinal, func(s data.Score) *float64 { return s.Final }, func(p scoring.Points) float64 { return p.Counted }),
		blockCell:    points(words.ScoreBlock, func(s data.Score) *float64 { return s.Block }, func(p scoring.Points) float64 { return p.Block }),
		reasonCell:   {Column: kit.Column[scoring.Node]{Title: words.ScoreReason, Width: 90, Text: func(n scoring.Node) string { return c.given[n.ID].Reason }}, Editable: leaf, Least: 300},
		evidenceCell: {Column: kit.Column[scoring.Node]{Title: words.ScoreEvidence, Width: 90, Text: func(n scoring.Node) string { return evidence(c.given[n.ID]) }}, Editable: leaf, Least: 300},
	}
	c.columns = func(measured, stages bool) (columns []kit.GridColumn[scoring.Node]) {
		c.cells = c.cells[:0]
		for cell := numberCell; cell <= evidenceCell; cell++ {
			if (measured || cell < byResultCell || cell > resultCell) && (stages || cell != crossedCell && cell != finalCell) {
				c.cells, columns = append(c.cells, cell), append(columns, all[cell])
			}
		}
		return columns
	}
	g := kit.NewGrid(c.columns(false, false))
	g.ID = func(n scoring.Node) string { return strconv.FormatInt(n.ID, 10) }
	g.Name = func(n scoring.Node) string { return n.Text }
	g.IsGroup = func(n scoring.Node) bool { return !n.Leaf() }
	g.InCells = true
	g.Empty = words.ScoreEmpty
	g.OnCursor = func(n scoring.Node, _ int) {
		c.complain("")
		c.tell(n)
	}
	g.OnPaste = c.paste
	g.OnText = func(n scoring.Node, column int, text, _ string) { c.typed(n, c.cells[column], text) }
	g.About = func() []string { return desk.Names(c.unitID) }
	g.OnNotice = c.complain
	c.s.desk.Drafts.Watch(g, desk.Scoring, "score")
	return g
}

// byResult are the points that the result of a criterion gives, with how much was reached.
func byResult(n scoring.Node, score data.Score) string {
	points, ok := scoring.ByResult(n.Criterion, score)
	if !ok {
		return ""
	}
	percent, known := scoring.Reached(score)
	if !known { // points by the result itself, without a target
		return viet.Points(points)
	}
	return fmt.Sprintf(words.ScoreReached, viet.Points(points), viet.Points(percent))
}

// evidence is what proves the points, in writing or as a file.
func evidence(score data.Score) string { return cmp.Or(score.Evidence, score.FileName) }

// written is a score as it is typed, empty where none was given.
func written(points *float64) string {
	if points == nil {
		return ""
	}
	return viet.Points(*points)
}

// anyGiven tells whether points of that look were given to any criterion of a group, or to
// any at all: where nobody scored there is nothing to sum, and no 0.
func (c *scores) anyGiven(group *scoring.Node, of func(data.Score) *float64) bool {
	in := group == nil
	for _, n := range c.s.tree {
		switch {
		case group != nil && n.ID == group.ID:
			in = true
		case group != nil && in && n.Depth <= group.Depth:
			return false
		case in && of(c.given[n.ID]) != nil:
			return true
		}
	}
	return false
}

// partOf is the sum of a head.
func (c *scores) partOf(n scoring.Node, of func(scoring.Points) float64) string {
	for _, part := range c.sum.Parts {
		if part.Criterion.ID == n.ID {
			return viet.Points(of(part.Points))
		}
	}
	return ""
}

// show lists the points of the unit in view.
func (c *scores) show() {
	f := c.s.file
	if c.s.unitName(c.unitID) == "" {
		c.unitID = 0
		if len(f.Units) > 0 {
			c.unitID = f.Units[0].ID
		}
	}
	var units []int64
	for _, unit := range f.Units {
		units = append(units, unit.ID)
	}
	sums := scoring.Sums(f.Criteria, f.Scores, units)
	c.given, c.sum = map[int64]data.Score{}, scoring.Sum{}
	for i, id := range units {
		if id == c.unitID {
			c.sum = sums[i]
		}
	}
	for _, score := range f.Scores {
		if score.UnitID == c.unitID {
			c.given[score.CriterionID] = score
		}
	}
	c.unit.SetText(c.s.unitName(c.unitID))
	c.showColumns()
	c.grid.SetRows(c.s.tree)
	if n, ok := c.grid.Selected(); ok {
		c.tell(n)
	}
	sum := func(points float64, of func(data.Score) *float64) string {
		if !c.anyGiven(nil, of) {
			return words.RankNone
		}
		return viet.Points(points)
	}
	c.total.SetText(fmt.Sprintf(words.ScoreTotalOf, sum(c.sum.Total.Self, func(s data.Score) *float64 { return s.Self }), sum(c.sum.Total.Counted, scoring.Counted), viet.Points(scoring.Whole(f.Criteria))))
	c.showNotes()
	c.showRanking(sums)
	c.left.Refresh()
	c.content.Refresh()
}

// showColumns shows those of results where a criterion is measured, and those of more stages
// where the office has them.
func (c *scores) showColumns() {
	measured := slices.ContainsFunc(c.s.tree, func(n scoring.Node) bool { return n.Leaf() && scoring.Measured(n.Criterion) })
	if stages := c.stages(); measured != slices.Contains(c.cells, resultCell) || stages != slices.Contains(c.cells, finalCell) {
		c.grid.SetColumns(c.columns(measured, stages))
	}
	c.grid.Home = slices.Index(c.cells, selfCell)
}

// stages tells whether points are given by another unit too, and looked at again in the end.
func (c *scores) stages() bool { return c.s.file.FourStages || scoring.StagesUsed(c.s.file.Scores) }

// setStages has the columns of these stages come and go; what stands in them stays in view.
func (c *scores) setStages() {
	if scoring.StagesUsed(c.s.file.Scores) {
		c.s.desk.Tell(words.ScoreStagesUsed)
		return
	}
	four := !c.s.file.FourStages
	label := words.ScoreStagesLess
	if four {
		label = words.ScoreStagesMore
	}
	c.s.desk.Save(label, func(tx *data.Tx) error { return scoring.SetStages(tx, four) }, c.s.desk.Failed)
}

// tell says in full what the cursor is on.
func (c *scores) tell(n scoring.Node) {
	text := fmt.Sprintf(words.ScoreFull, n.Number, n.Text)
	if reason := c.given[n.ID].Reason; reason != "" {
		text = fmt.Sprintf(words.ScoreWhy, n.Number, n.Text, reason)
	}
	if n.Leaf() && scoring.Measured(n.Criterion) {
		text = fmt.Sprintf(words.ScoreMeasured, text, n.Measure)
	}
	if n.Leaf() && n.Due != "" {
		text = strings.TrimRight(text, ".") + ". " + viet.Capital(fmt.Sprintf(words.CriterionDueShort, n.Due.Slash())) + "."
	}
	if file := c.given[n.ID].FileName; file != "" {
		text += " " + fmt.Sprintf(words.ScoreAttached, file)
	}
	if c.about.Text() != text {
		c.about.SetText(text)
		c.left.Refresh()
	}
}

// complain says what is wrong with what was typed last.
func (c *scores) complain(text string) {
	if c.problem.Text() != text {
		c.problem.SetText(text)
		c.left.Refresh()
	}
}

// typed writes one cell; what is no number stays as it was.
func (c *scores) typed(n scoring.Node, column int, text string) {
	c.complain("")
	change, what, ok := cell(column, text)
	if !ok {
		c.complain(fmt.Sprintf(words.ScoreBad, text))
		return
	}
	unitID := c.unitID
	c.s.desk.Save(fmt.Sprintf(words.ScoreStep, c.s.unitName(unitID), short(n.Text), what), func(tx *data.Tx) error {
		return scoring.Give(tx, n.ID, unitID, change)
	}, c.s.desk.Failed)
}

// open opens the box over a cell of a unit's points.
func (c *scores) open(about desk.About) desk.Found {
	if c.s.unitName(about.ID(0)) == "" {
		return desk.Gone
	}
	c.choose(about.ID(0))
	if !c.grid.OpenCell(about.At(1), int(about.ID(2))) {
		return desk.Gone
	}
	return desk.Opened
}

// seek shows the points of a unit, with the cursor where they are typed.
func (c *scores) seek(unitID int64) {
	c.ranking.SelectWhere(func(r standing) bool { return r.UnitID == unitID })
	c.choose(unitID)
	c.s.desk.Window.Canvas().Focus(c.grid)
}

// choose shows the points of another unit, with the cursor where they begin: where it was among
// those of the unit before says nothing of this one.
func (c *scores) choose(unitID int64) {
	if unitID == c.unitID {
		return
	}
	c.grid.Commit()
	c.complain("")
	c.unitID = unitID
	c.grid.Select(-1, 0)
	c.show()
	c.grid.SelectWhere(scoring.Node.Leaf)
}
