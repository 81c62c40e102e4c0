package scoring

import (
	"fmt"
	"strings"
	"time"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// stageNames are what the stages of points are called.
var stageNames = map[data.ScoreStage]string{
	data.StageSelf: words.ScoreSelf, data.StageCrossed: words.ScoreCrossed, data.StageBlock: words.ScoreBlock, data.StageFinal: words.ScoreFinal,
}

// shownStages are the stages in view.
func (c *scores) shownStages() (stages []data.ScoreStage) {
	for _, stage := range scoring.Stages {
		if c.stages() || stage == data.StageSelf || stage == data.StageBlock {
			stages = append(stages, stage)
		}
	}
	return stages
}

// lookText says who scored the unit in view at a stage and when, as it was written down; else
// when the points were typed, as the journal has it.
func (c *scores) lookText(stage data.ScoreStage) string {
	look := scoring.LookAt(c.s.file.Looks, c.unitID, stage)
	who := look.Scorer
	switch {
	case who != "" && look.LookedOn != "":
		who = fmt.Sprintf(words.LookDoneOn, who, look.LookedOn.Slash())
	case look.LookedOn != "":
		who = look.LookedOn.Slash()
	}
	if who != "" {
		return fmt.Sprintf(words.LookDone, stageNames[stage], who)
	}
	step, known := c.s.file.Typed[c.unitID][stage]
	if !known {
		return ""
	}
	day := viet.DateOf(time.UnixMilli(step.At)).Slash()
	if step.Who != "" {
		day = fmt.Sprintf(words.LookTypedBy, day, step.Who)
	}
	return fmt.Sprintf(words.LookTyped, stageNames[stage], day)
}

// lookNote says of all stages in view who gave the points, and when.
func (c *scores) lookNote() string {
	var parts []string
	for _, stage := range c.shownStages() {
		if text := c.lookText(stage); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "; ")
}

// looks asks who gave the points of the unit in view, and when.
func (c *scores) looks() {
	unitID, name := c.unitID, c.s.unitName(c.unitID)
	if name == "" {
		return
	}
	form := c.s.desk.Form(desk.Scoring, "look", unitID)
	var read []func() data.ScoreLook
	for _, stage := range c.shownStages() {
		look := scoring.LookAt(c.s.file.Looks, unitID, stage)
		look.YearID, look.UnitID, look.Stage = c.s.file.Year.ID, unitID, stage
		who := kit.NewText("scorer-"+string(stage), fmt.Sprintf(words.LookScorerOf, stageNames[stage]))
		day := kit.NewDate("day-"+string(stage), fmt.Sprintf(words.LookDayOf, stageNames[stage])).OnPaper().Happened()
		who.SetText(look.Scorer)
		day.SetDate(look.LookedOn)
		form.Add(who).Add(day)
		read = append(read, func() data.ScoreLook {
			look.Scorer, look.LookedOn = who.Text(), day.Date()
			return look
		})
	}
	form.MarkClean()
	kit.ShowForm(c.s.desk.Window, words.LookTitle+": "+name, form, func(done func(error)) {
		var rows []data.ScoreLook
		for _, of := range read {
			rows = append(rows, of())
		}
		c.s.desk.Save(fmt.Sprintf(words.LookStep, name), func(tx *data.Tx) error { return scoring.SaveLooks(tx, rows) }, done)
	}, nil)
}

// openLooks opens the form of who scored a unit.
func (c *scores) openLooks(about desk.About) desk.Found {
	if c.s.unitName(about.ID(0)) == "" {
		return desk.Gone
	}
	c.choose(about.ID(0))
	c.looks()
	return desk.Opened
}
