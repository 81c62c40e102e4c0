package scoring

import (
	"strings"

	"sothidua/data"
)

// Stages are the looks at the points of a unit, in their order.
var Stages = []data.ScoreStage{data.StageSelf, data.StageCrossed, data.StageBlock, data.StageFinal}

// LookAt is who scored a unit at a stage and when, as it was written down; the zero look
// where nobody wrote it.
func LookAt(looks []data.ScoreLook, unitID int64, stage data.ScoreStage) data.ScoreLook {
	for _, look := range looks {
		if look.UnitID == unitID && look.Stage == stage {
			return look
		}
	}
	return data.ScoreLook{}
}

// SaveLooks writes who scored a unit and when; a look with nothing in it is taken away.
func SaveLooks(tx *data.Tx, looks []data.ScoreLook) error {
	for _, look := range looks {
		look.Scorer = strings.TrimSpace(look.Scorer)
		var err error
		switch {
		case look.Scorer != "" || look.LookedOn != "":
			err = tx.Save(&look)
		case look.ID != 0:
			err = tx.Delete(&look)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
