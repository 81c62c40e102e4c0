package ceremony

import (
	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var stages = []kit.Option{
	{Value: string(data.StagePreparation), Text: words.CeremonyPreparation},
	{Value: string(data.StageConclusion), Text: words.CeremonyFollowUp},
}

// newTasks is the tab of who does what by when, before the ceremony and after it.
func newTasks(s *Screen) *desk.Lines[data.Assignment] {
	stage := kit.NewChoice("stage", words.CeremonyStage, stages...).Require()
	content := kit.NewArea("content", words.CeremonyTask).Rows(4).Require()
	unit := kit.NewChoice("unit", words.CeremonyTaskUnit).AllowName()
	partners := kit.NewText("partners", words.CeremonyTaskPartners)
	product := kit.NewText("product", words.CeremonyTaskProduct)
	due := kit.NewDate("due", words.CeremonyTaskDue)
	s.showTasks = func(file *data.CeremonyFile) {
		unit.SetOptions(unitOptions(file))
		s.tasks.SetRows(inGroups(file.Assignments, func(r data.Assignment) int { return position(stages, string(r.Stage)) }))
	}
	return desk.NewLines(s.desk, desk.Plan[data.Assignment]{
		Thing: words.CeremonyTaskThing, Empty: words.CeremonyTasksEmpty,
		Name:  func(r data.Assignment) string { return r.Content },
		Group: func(r data.Assignment) string { return text(stages, string(r.Stage)) },
		Place: func(r *data.Assignment) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveAssignment, Remove: work.Remove[data.Assignment],
		Arrange: func(tx *data.Tx, rows []data.Assignment) error {
			return work.Arrange(tx, rows, func(r *data.Assignment) *int { return &r.Position })
		},
		New: func() data.Assignment {
			return data.Assignment{CeremonyID: s.file.Ceremony.ID, Stage: data.StagePreparation}
		},
		Keep: []string{"unit", "stage", "due"},
		Form: s.desk.Form(desk.Ceremony, "task").AddWide(content).AddWide(unit).Add(stage).Add(due).AddWide(partners).AddWide(product),
		Fill: func(r data.Assignment) {
			stage.SetValue(string(r.Stage))
			content.SetText(r.Content)
			unit.SetText(r.UnitName)
			partners.SetText(r.Partners)
			product.SetText(r.Product)
			due.SetDate(r.Due)
		},
		Read: func(r *data.Assignment) bool {
			r.Stage = data.AssignmentStage(stage.Value())
			r.Content, r.UnitName, r.Due = content.Text(), unit.Text(), due.Date()
			r.Partners, r.Product = partners.Text(), product.Text()
			return true
		},
		Columns: []kit.Column[data.Assignment]{
			{Title: words.CeremonyTask, Text: func(r data.Assignment) string { return r.Content }},
			{Title: words.CeremonyTaskUnit, Width: 190, Text: func(r data.Assignment) string { return r.UnitName }},
			{Title: words.CeremonyTaskDue, Width: 90, Text: func(r data.Assignment) string { return r.Due.Slash() }},
		},
	})
}
