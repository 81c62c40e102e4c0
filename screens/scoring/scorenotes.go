package scoring

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

// showNotes names the points over the maximum and what is left to score.
func (c *scores) showNotes() {
	const most = 3 // more would leave no room for the points
	c.notes.RemoveAll()
	over := 0
	for _, n := range c.s.tree {
		text := cmp.Or(c.overText(n), c.departText(n), c.lateText(n))
		if text == "" {
			continue
		}
		if over++; over <= most {
			c.notes.Add(warning(text))
		}
	}
	if over > most {
		c.notes.Add(warning(fmt.Sprintf(words.ScoreOverMore, viet.Number(over-most))))
	}
	if text := c.lookNote(); text != "" {
		c.notes.Add(kit.Note(text))
	}
	if left := c.sum.Criteria - c.sum.Scored; left > 0 {
		c.notes.Add(kit.Note(fmt.Sprintf(words.ScoreLeft, viet.Number(left))))
	}
	c.notes.Refresh()
}

// overText says which points of a criterion are more than it gives.
func (c *scores) overText(n scoring.Node) string {
	if !n.Leaf() {
		return ""
	}
	var parts []string
	score := c.given[n.ID]
	for _, of := range []struct {
		name   string
		points *float64
	}{{words.ScoreSelf, score.Self}, {words.ScoreCrossed, score.Crossed}, {words.ScoreBlock, score.Block}, {words.ScoreFinal, score.Final}} {
		if scoring.Over(n.Criterion, of.points) {
			parts = append(parts, fmt.Sprintf(words.ScoreOver, short(n.Text), strings.ToLower(of.name), viet.Points(*of.points), viet.Points(n.Maximum)))
		}
	}
	return strings.Join(parts, " ")
}

// departText says where the points given are others than the result gives, and nobody
// says why.
func (c *scores) departText(n scoring.Node) string {
	score := c.given[n.ID]
	if !n.Leaf() || score.Reason != "" || !scoring.Departs(n.Criterion, score) {
		return ""
	}
	points, _ := scoring.ByResult(n.Criterion, score)
	return fmt.Sprintf(words.ScoreDeparts, short(n.Text), viet.Points(*scoring.Counted(score)), viet.Points(points))
}

// lateText says that the last day of a criterion passed and the unit has no points for it.
func (c *scores) lateText(n scoring.Node) string {
	if !n.Leaf() || !scoring.Late(n.Criterion, c.s.desk.Today()) || scoring.Pointed(c.given[n.ID]) {
		return ""
	}
	return fmt.Sprintf(words.CriterionLate, n.Due.Slash(), short(n.Text))
}

// warning is a sentence with the mark of what to look at again.
func warning(text string) fyne.CanvasObject {
	line := kit.Note(text)
	line.SetTone(kit.Look)
	return kit.Border(nil, nil, kit.Pad(2, 6, 0, 0, kit.Icon("warning", kit.Look, 12)), nil, line)
}
