package scoring

import (
	"cmp"
	"fmt"
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

// criteria is the tab of the criteria tree, and beside it what it adds up to.
type criteria struct {
	s       *Screen
	table   *kit.Table[scoring.Node]
	side    *fyne.Container
	full    *kit.Wrapped  // the chosen criterion, not cut
	buttons []*kit.Button // that need a chosen criterion
	want    int64         // criterion to choose after the next load
	content *fyne.Container
}

func newCriteria(s *Screen) *criteria {
	c := &criteria{s: s, side: kit.Stack(8), full: kit.Paragraph("")}
	c.table = kit.NewTable([]kit.Column[scoring.Node]{
		{Title: words.CriterionNumber, Width: 56, Text: func(n scoring.Node) string { return n.Number }},
		{Title: words.CriterionText, Text: func(n scoring.Node) string { return strings.Repeat("    ", n.Depth) + n.Text }},
		{Title: words.CriterionMaximum, Width: 92, Align: kit.Right, Text: func(n scoring.Node) string { return viet.Points(n.Maximum) }},
		{Title: words.CriterionBelow, Width: 118, Align: kit.Right, Text: func(n scoring.Node) string {
			if n.Leaf() {
				return ""
			}
			return viet.Points(n.Below)
		}, Tone: func(n scoring.Node) kit.Tone {
			if n.Differs() {
				return kit.Look
			}
			return kit.Muted
		}, Icon: func(n scoring.Node) string {
			if n.Differs() {
				return "warning"
			}
			return ""
		}},
		{Title: words.CriterionKindDue, Width: 124, Text: func(n scoring.Node) string {
			switch {
			case n.Depth == 0:
				return kindNames[n.Kind]
			case n.Due == "":
				return ""
			}
			return fmt.Sprintf(words.CriterionDueShort, n.Due.Slash())
		}},
	})
	c.table.IsHead = func(n scoring.Node) bool { return n.Depth == 0 }
	c.table.Empty = words.CriterionEmpty
	c.table.Find = func(n scoring.Node) string { return n.Text }
	c.table.OnOpen = func(n scoring.Node) { c.editOf(n) }
	c.table.OnSelect = func(scoring.Node) { c.enable() }
	c.table.OnDelete = func(scoring.Node) { c.remove() }
	c.buttons = []*kit.Button{
		kit.Secondary(words.CriterionEdit, "Enter", c.edit), kit.Secondary(words.LinesDelete, words.LinesDeleteKey, c.remove),
		kit.Secondary(words.LinesUp, words.LinesUpKey, func() { c.move(-1) }), kit.Secondary(words.LinesDown, words.LinesDownKey, func() { c.move(1) }),
	}
	actions := kit.Bar(8, kit.Primary(words.CriterionAdd, "Ctrl+N", c.add), kit.Secondary(words.CriterionAddHead, "F4", c.addHead))
	for _, button := range c.buttons {
		actions.Add(button)
	}
	list := kit.Border(kit.Pad(0, 0, 8, 0, actions), nil, nil, nil, kit.Panel(c.table))
	c.content = container.NewStack(kit.NewSplit(nil, 0, list, kit.Panel(kit.Scroll(kit.Pad(12, 14, 12, 14, c.side))), 290))
	return c
}

var kindNames = map[data.CriterionKind]string{
	data.CriterionPlain: words.CriterionPlain, data.CriterionBonus: words.CriterionBonus, data.CriterionPenalty: words.CriterionPenalty,
}

// show lists the tree and what it adds up to.
func (c *criteria) show() {
	chosen, _ := c.table.Selected()
	keep := cmp.Or(c.want, chosen.ID)
	c.want = 0
	c.table.Renew(c.s.tree, len(c.s.tree), func(n scoring.Node) bool { return n.ID == keep })
	c.enable()
	c.side.RemoveAll()
	c.side.Add(kit.Small(words.CriterionWhole))
	c.side.Add(kit.Big(viet.Points(scoring.Whole(c.s.file.Criteria)), kit.Plain))
	c.side.Add(kit.Note(words.CriterionWholeOf))
	differs, compared := false, false // a head with nothing below agrees with nothing yet
	for _, n := range c.s.tree {
		compared = compared || n.Children > 0
		if n.Differs() {
			differs = true
			c.side.Add(kit.Callout(kit.Look, fmt.Sprintf(words.CriterionDiffers, n.Number, short(n.Text)),
				fmt.Sprintf(words.CriterionDiffer, viet.Points(n.Maximum), viet.Points(n.Below))))
		}
	}
	if compared && !differs {
		c.side.Add(kit.Mark("check", words.CriterionAgrees, kit.Good))
	}
	c.side.Add(kit.Note(words.CriterionUsual))
	c.side.Add(c.full)
	c.side.Refresh()
}

// short is the beginning of a text, for the title of a block.
func short(text string) string {
	const most = 30
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	cut := string(letters[:most])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return cut + "…"
}

func (c *criteria) enable() {
	n, ok := c.table.Selected()
	c.full.SetText("")
	if ok {
		c.full.SetText(fmt.Sprintf(words.CriterionDiffers, n.Number, n.Text))
	}
	c.buttons[0].SetEnabled(ok)
	c.buttons[1].SetEnabled(ok)
	c.buttons[2].SetEnabled(ok && c.beside(n, -1) != nil)
	c.buttons[3].SetEnabled(ok && c.beside(n, 1) != nil)
}

// siblings are the criteria below the same head, in order.
func (c *criteria) siblings(parent *int64) []data.Criterion {
	var all []data.Criterion
	for _, n := range c.s.tree {
		if parent == nil && n.ParentID == nil || parent != nil && n.ParentID != nil && *n.ParentID == *parent {
			all = append(all, n.Criterion)
		}
	}
	return all
}

// beside is the criterion before or after one, nil at the end.
func (c *criteria) beside(n scoring.Node, by int) *data.Criterion {
	all := c.siblings(n.ParentID)
	for i := range all {
		if to := i + by; all[i].ID == n.ID && to >= 0 && to < len(all) {
			return &all[to]
		}
	}
	return nil
}

// move exchanges the chosen criterion with its neighbour.
func (c *criteria) move(by int) {
	n, ok := c.table.Selected()
	if !ok {
		return
	}
	other := c.beside(n, by)
	if other == nil {
		return
	}
	all := c.siblings(n.ParentID)
	c.s.desk.Save(fmt.Sprintf(words.CriterionMoveStep, n.Text), func(tx *data.Tx) error {
		return scoring.Exchange(tx, all, n.ID, other.ID)
	}, c.s.desk.Failed)
}

// remove deletes the chosen criterion with all below it, after asking.
func (c *criteria) remove() {
	n, ok := c.table.Selected()
	if !ok {
		return
	}
	c.s.desk.Ask(desk.Asked{
		Title: words.CriterionDeleteAsk, Text: fmt.Sprintf(words.CriterionDeleteAll, n.Text), Yes: words.LinesDelete,
		Label: fmt.Sprintf(words.CriterionDeleteStep, n.Text),
		Act:   func(tx *data.Tx) error { return scoring.RemoveCriterion(tx, n.Criterion, c.s.file.Criteria) },
	})
}
