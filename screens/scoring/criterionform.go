package scoring

import (
	"fmt"
	"strconv"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// add asks for a criterion of the group in view; without any group, for a group.
func (c *criteria) add() {
	heads := c.siblings(nil)
	if len(heads) == 0 {
		c.addHead()
		return
	}
	parent := heads[len(heads)-1].ID
	if n, ok := c.table.Selected(); ok {
		if parent = n.ID; n.ParentID != nil {
			parent = *n.ParentID
		}
	}
	c.ask(words.CriterionAdd, data.Criterion{YearID: c.s.file.Year.ID, ParentID: &parent})
}

// addHead asks for a group.
func (c *criteria) addHead() {
	c.ask(words.CriterionAddHead, data.Criterion{YearID: c.s.file.Year.ID})
}

// open opens the form of a criterion, of a new one of a group, or of a new group.
func (c *criteria) open(about desk.About) desk.Found {
	id, parent := about.ID(0), about.ID(1)
	wanted := max(id, parent)
	if id == 0 && parent == 0 {
		c.addHead()
		return desk.Opened
	}
	if !c.table.SelectWhere(func(n scoring.Node) bool { return n.ID == wanted }) {
		return desk.Gone
	}
	if id == 0 {
		c.ask(words.CriterionAdd, data.Criterion{YearID: c.s.file.Year.ID, ParentID: &parent})
	} else {
		c.edit()
	}
	return desk.Opened
}

func (c *criteria) edit() {
	if n, ok := c.table.Selected(); ok {
		c.editOf(n)
	}
}

func (c *criteria) editOf(n scoring.Node) {
	title := words.CriterionChange
	if n.ParentID == nil {
		title = words.CriterionChangeHead
	}
	c.ask(title, n.Criterion)
}

// ask shows a criterion in a form and saves it; a group has a kind, the others a
// group.
func (c *criteria) ask(title string, row data.Criterion) {
	if row.YearID == 0 { // a book without a year
		return
	}
	head := row.ParentID == nil
	label := words.CriterionText
	if head {
		label = words.CriterionHeadText
	}
	text := kit.NewArea("text", label).Rows(2).Require()
	maximum := kit.NewPoints("maximum", words.CriterionMaximum).Require()
	kind := kit.NewChoice("kind", words.CriterionKind,
		kit.Option{Value: string(data.CriterionPlain), Text: words.CriterionPlain},
		kit.Option{Value: string(data.CriterionBonus), Text: words.CriterionBonus},
		kit.Option{Value: string(data.CriterionPenalty), Text: words.CriterionPenalty}).Require()
	var groups []kit.Option
	for _, n := range c.s.tree {
		if n.Depth == 0 || !n.Leaf() {
			groups = append(groups, kit.Option{Value: strconv.FormatInt(n.ID, 10), Text: n.Number + ". " + n.Text})
		}
	}
	group := kit.NewChoice("group", words.CriterionHead, groups...).Require()
	measure := kit.NewText("measure", words.CriterionMeasure).WithNote(func(string) string { return words.CriterionMeasureOf })
	steps := kit.NewArea("steps", words.CriterionSteps).Rows(3).WithNote(func(string) string { return words.CriterionStepsOf })
	due := kit.NewDate("due", words.CriterionDue)
	text.SetText(row.Text)
	due.SetDate(row.Due)
	measure.SetText(row.Measure)
	steps.SetText(row.Steps)
	if row.ID != 0 {
		maximum.SetValue(row.Maximum)
	}
	about := []any{row.ID}
	if row.ID == 0 && !head {
		about = append(about, *row.ParentID)
	}
	form := c.s.desk.Form(desk.Scoring, "criterion", about...).AddWide(text)
	if head {
		kind.SetValue(string(row.Kind))
		form.Add(maximum).Add(kind).AddObject(kit.Note(words.CriterionKindNote))
	} else {
		group.SetValue(strconv.FormatInt(*row.ParentID, 10))
		form.AddWide(group).AddTwo(maximum, measure).AddWide(steps).Add(due).AddObject(kit.Note(words.CriterionDueOf))
	}
	if row.ID == 0 {
		form.Again(func() { c.ask(title, data.Criterion{YearID: row.YearID, ParentID: row.ParentID}) }, "group", "kind")
	}
	form.MarkClean()
	kit.ShowForm(c.s.desk.Window, title, form, func(done func(error)) {
		row.Text = text.Text()
		row.Maximum, _ = maximum.Value()
		row.Measure, row.Steps = measure.Text(), steps.Text()
		if head {
			row.Kind = data.CriterionKind(kind.Value())
		} else {
			row.Due = due.Date()
			c.place(&row, group.Value())
		}
		c.save(row, done)
	}, nil)
}

// place puts a criterion below a group, at its end where it was not there before.
func (c *criteria) place(row *data.Criterion, group string) {
	id, _ := strconv.ParseInt(group, 10, 64)
	if row.ID != 0 && row.ParentID != nil && *row.ParentID != id {
		row.Position = 0
	}
	row.ParentID = &id
	for _, n := range c.s.tree {
		if n.ID == id {
			row.Kind = n.Kind
		}
	}
}

// save writes a criterion; what is below a group takes over its kind.
func (c *criteria) save(row data.Criterion, done func(error)) {
	label := words.CriterionEditStep
	if row.ID == 0 {
		label = words.CriterionAddStep
	}
	all := c.s.file.Criteria
	c.s.desk.Save(fmt.Sprintf(label, row.Text), func(tx *data.Tx) error {
		return scoring.SaveCriterion(tx, &row, all)
	}, func(err error) {
		if err == nil {
			c.want = row.ID
		}
		done(err)
	})
}
