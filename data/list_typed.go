package data

import (
	"encoding/json"

	"gorm.io/gorm"
)

// scoresTyped are, for each unit and each stage of its points in a year, the latest step that
// still stands and wrote points of it; what the journal does not know is not among them.
func scoresTyped(db *gorm.DB, year Year) (map[int64]map[ScoreStage]Step, error) {
	var rows []struct {
		Step
		Before *string
		After  string
	}
	err := db.Raw(`SELECT s.*, c.before, c.after FROM changes c INDEXED BY changes_row JOIN steps s ON s.id = c.step_id
		WHERE c.record = 'scores' AND c.after IS NOT NULL AND s.undone_by IS NULL AND s.kind = ?
		AND json_extract(c.after, '$.criterion_id') IN (SELECT id FROM criterions WHERE year_id = ?)
		ORDER BY s.id DESC`, StepDo, year.ID).Scan(&rows).Error
	typed := map[int64]map[ScoreStage]Step{}
	for _, row := range rows {
		was, is := typedPoints(row.Before), typedPoints(&row.After)
		of := typed[is.UnitID]
		if of == nil {
			of = map[ScoreStage]Step{}
			typed[is.UnitID] = of
		}
		for stage, now := range is.at() {
			before := was.at()[stage]
			if _, known := of[stage]; !known && now != nil && (before == nil || *before != *now) {
				of[stage] = row.Step
			}
		}
	}
	return typed, err
}

// pointsRow is a score as the journal keeps it.
type pointsRow struct {
	UnitID                      int64 `json:"unit_id"`
	Self, Crossed, Block, Final *float64
}

func typedPoints(row *string) (p pointsRow) {
	if row != nil {
		_ = json.Unmarshal([]byte(*row), &p) // what cannot be read has no points
	}
	return p
}

func (p pointsRow) at() map[ScoreStage]*float64 {
	return map[ScoreStage]*float64{StageSelf: p.Self, StageCrossed: p.Crossed, StageBlock: p.Block, StageFinal: p.Final}
}
