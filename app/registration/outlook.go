package registration

import (
	"slices"
	"strconv"

	"sothidua/data"
)

// Outlook is how many of a unit's people or collectives count for a title: now, and once
// a list is written.
type Outlook struct {
	Kind      data.AwardKind
	Now, Then int
}

// Outlook counts what the unit registers beside what it will with the entries, title by
// title, as every screen and paper counts.
func (s *Sheet) Outlook(titles data.Titles, entries []Entry) (all []Outlook) {
	now, then := map[string][]int64{}, map[string][]int64{}
	for _, line := range s.Lines {
		key := keyOf(line.PersonID, line.CollectiveID)
		now[key], then[key] = line.KindIDs, line.KindIDs
	}
	for i, e := range entries {
		key := keyOf(e.PersonID, e.CollectiveID)
		if e.PersonID == 0 && e.CollectiveID == 0 {
			key = "new " + strconv.Itoa(i)
		}
		if then[key] = union(slices.Clone(then[key]), e.Kinds); e.Line != nil {
			then[key] = e.Kinds
		}
	}
	lower := titles.Lower()
	count := func(subjects map[string][]int64) map[int64]int {
		counts := map[int64]int{}
		for _, kinds := range subjects {
			for _, id := range titles.CountFor(kinds, lower) {
				counts[id]++
			}
		}
		return counts
	}
	before, after := count(now), count(then)
	for _, kind := range titles.Kinds {
		if before[kind.ID] > 0 || after[kind.ID] > 0 {
			all = append(all, Outlook{kind, before[kind.ID], after[kind.ID]})
		}
	}
	return all
}
