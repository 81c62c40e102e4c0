package results

import (
	"slices"

	"sothidua/data"
)

// Deciders are who may decide on the year's titles for its units, each once, in the
// order of the titles.
func (f File) Deciders() (names []string) {
	for _, kind := range f.Kinds {
		for _, one := range kind.Deciders() {
			names = with(names, one)
		}
		for _, unit := range f.Units {
			names = with(names, kind.DecidedBy(unit))
		}
	}
	return names
}

// DeciderOf is who decides on registrations; empty where that is not one.
func (f File) DeciderOf(registrations []int64) string {
	var names []string
	for _, line := range f.Outcomes.Lines {
		if line.RegistrationID == 0 || !slices.Contains(registrations, line.RegistrationID) {
			continue
		}
		kind := slices.IndexFunc(f.Kinds, func(k data.AwardKind) bool { return k.ID == line.KindID })
		unit := slices.IndexFunc(f.Units, func(u data.Unit) bool { return u.ID == line.UnitID })
		if kind < 0 {
			return "" // of a title that the year does not offer
		}
		var of data.Unit
		if unit >= 0 {
			of = f.Units[unit]
		}
		one := f.Kinds[kind].DecidedBy(of)
		if one == "" {
			return ""
		}
		names = with(names, one)
	}
	if len(names) != 1 {
		return ""
	}
	return names[0]
}

func with(names []string, name string) []string {
	if name == "" || slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
