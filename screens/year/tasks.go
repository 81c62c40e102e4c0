package year

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// newTasks is the tab of the work of the year, which the year's plan prints by quarters.
func newTasks(s *Screen) *list[data.YearTask] {
	p := &list[data.YearTask]{
		s: s, name: words.YearTabTasks, one: words.TaskTitle,
		pick:     func(file *data.YearFile) []data.YearTask { return file.Tasks },
		id:       func(t data.YearTask) int64 { return t.ID },
		arrange:  yearbook.ArrangeTasks,
		describe: describeTask,
		edit:     s.editTask,
		remove: func(t data.YearTask) {
			s.delete(words.TaskAsk, t.Content, fmt.Sprintf(words.TaskDelete, t.Content),
				func(tx *data.Tx) error { return yearbook.Remove(tx, t) })
		},
	}
	p.build([]kit.Column[data.YearTask]{
		{Title: words.TaskContent, Text: func(t data.YearTask) string { return t.Content }},
		{Title: words.TaskUnit, Width: 190, Text: func(t data.YearTask) string { return t.UnitName }},
		{Title: words.TaskWhen, Width: 104, Text: taskTime},
		{Title: words.TaskState, Width: 96, Text: func(t data.YearTask) string {
			if t.State == data.TaskOpen {
				return ""
			}
			return taskState(t.State)
		}},
	}, words.TaskEmpty)
	return p
}

// taskTime is when a piece of work is done: its day, else its quarter.
func taskTime(t data.YearTask) string {
	switch {
	case t.Due != "":
		return t.Due.Slash()
	case t.Quarter > 0:
		return fmt.Sprintf(words.TaskQuarters, viet.Roman(t.Quarter))
	}
	return words.TaskAllYear
}

func describeTask(t data.YearTask) fyne.CanvasObject {
	return kit.Stack(8,
		line(words.TaskContent, t.Content),
		line(words.TaskUnit, t.UnitName),
		line(words.CeremonyTaskPartners, t.Partners),
		line(words.TaskWhen, taskTime(t)),
		line(words.CeremonyTaskProduct, t.Product),
		line(words.TaskState, taskState(t.State)),
		line(words.TaskCameOf, t.CameOf))
}

var taskStates = []kit.Option{
	{Value: string(data.TaskGoing), Text: words.TaskGoing},
	{Value: string(data.TaskDone), Text: words.TaskDone},
	{Value: string(data.TaskDropped), Text: words.TaskDropped},
}

// taskState is how a piece of work stands.
func taskState(state data.TaskState) string {
	for _, option := range taskStates {
		if option.Value == string(state) {
			return option.Text
		}
	}
	return words.TaskNotNoted
}

func (s *Screen) editTask(t data.YearTask) {
	content := kit.NewArea("content", words.TaskContent).Rows(2).Require()
	unit := kit.NewChoice("unit", words.TaskUnit, unitNames(s.file.Units)...).AllowName()
	partners := kit.NewText("partners", words.CeremonyTaskPartners)
	var quarters []kit.Option
	for i := 1; i <= 4; i++ {
		quarters = append(quarters, kit.Option{Value: strconv.Itoa(i), Text: fmt.Sprintf(words.TaskQuarters, viet.Roman(i))})
	}
	quarter := kit.NewChoice("quarter", words.TaskQuarter, quarters...).Placeholder(words.TaskAllYear)
	due := kit.NewDate("due", words.TaskDay)
	product := kit.NewText("product", words.CeremonyTaskProduct)
	state := kit.NewChoice("state", words.TaskState, taskStates...).Placeholder(words.TaskNotNoted)
	cameOf := kit.NewText("cameof", words.TaskCameOf)
	content.SetText(t.Content)
	unit.SetText(t.UnitName)
	partners.SetText(t.Partners)
	if t.Quarter > 0 {
		quarter.SetValue(strconv.Itoa(t.Quarter))
	}
	due.SetDate(t.Due)
	product.SetText(t.Product)
	state.SetValue(string(t.State))
	cameOf.SetText(t.CameOf)
	form := s.desk.Form(desk.Year, "task", t.ID).AddWide(content).AddWide(unit).AddWide(partners).Add(quarter).Add(due).AddWide(product).Add(state).Add(cameOf)
	if t.ID == 0 {
		form.Again(s.addHere, "unit", "quarter")
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.TaskTitle, form, func(done func(error)) {
		t.YearID, t.Content, t.UnitName, t.Partners = s.file.Year.ID, content.Text(), unit.Text(), partners.Text()
		t.Due, t.Product = due.Date(), product.Text()
		t.State, t.CameOf = data.TaskState(state.Value()), cameOf.Text()
		t.Quarter, _ = strconv.Atoi(quarter.Value())
		if t.ID == 0 {
			t.Position = len(s.file.Tasks) + 1
		}
		saved := t
		s.desk.Save(fmt.Sprintf(words.TaskSave, t.Content), func(tx *data.Tx) error { return yearbook.SaveTask(tx, saved) }, done)
	}, nil)
}

// unitNames offers the units of the year by their names.
func unitNames(units []data.Unit) []kit.Option {
	var names []string
	for _, unit := range units {
		names = append(names, unit.Name)
	}
	return kit.Options(names...)
}
