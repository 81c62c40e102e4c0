package block

import (
	"context"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Deciding is who decides on titles of the lowest level, for many units at once.
type Deciding struct {
	Kind string // of units; empty: of every kind
	Open bool   // only for those that name nobody
	Own  bool   // each unit's own head, else By
	By   string // "Giám đốc Sở Giáo dục và Đào tạo"
}

// Units are the units of a block in its year whose decider is written, with it. Left counts
// those of which nothing says who heads them.
func (d Deciding) Units(file *data.BlockFile) (units []data.Unit, left int) {
	for _, m := range file.Members {
		unit := m.Unit
		if !m.Membership.Holds(file.Year) || d.Kind != "" && unit.Kind != d.Kind || d.Open && unit.Decider != "" {
			continue
		}
		by := strings.TrimSpace(d.By)
		if d.Own {
			if by = ""; unit.HeadPost != "" {
				by = viet.Posted(unit.HeadPost, unit.Name, " ")
			}
		}
		switch {
		case by == "":
			left++
		case by != unit.Decider:
			unit.Decider = by
			units = append(units, unit)
		}
	}
	return units, left
}

// Write keeps it, and refuses where there is no unit to keep it for.
func (d Deciding) Write(tx *data.Tx, file *data.BlockFile) error {
	units, _ := d.Units(file)
	if len(units) == 0 {
		return fault.New(fault.Invalid, words.DeciderNobody, words.DeciderNobodyNext).At("by")
	}
	for _, unit := range units {
		if err := tx.Save(&unit); err != nil {
			return err
		}
	}
	return nil
}

// ReadDeciders reads who can be chosen: who is named already, and who the titles of the lowest
// level that the year's block uses say.
func ReadDeciders(ctx context.Context, book *data.Book, file *data.BlockFile) ([]string, error) {
	kinds, err := book.KindsInUse(ctx, file.Year)
	return deciderChoices(file, kinds), err
}

// deciderChoices are who is named already, and who the titles of the lowest level say, each once.
func deciderChoices(file *data.BlockFile, kinds []data.AwardKind) (names []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, m := range file.Members {
		add(m.Unit.Decider)
	}
	for _, kind := range kinds {
		if kind.Level == data.LevelBase {
			for _, name := range kind.Deciders() {
				add(name)
			}
		}
	}
	return names
}

// KindsOf are the kinds of the units of a block, each with how many there are, what
// most are first.
func KindsOf(file *data.BlockFile) (kinds []string, of map[string]int) {
	of = map[string]int{}
	for _, m := range file.Members {
		if kind := m.Unit.Kind; m.Membership.Holds(file.Year) && kind != "" {
			if of[kind]++; of[kind] == 1 {
				kinds = append(kinds, kind)
			}
		}
	}
	slices.SortStableFunc(kinds, func(a, b string) int { return of[b] - of[a] })
	return kinds, of
}
