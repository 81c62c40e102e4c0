package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// unitKinds (loại hình đơn vị) are the kinds of units that a text is about, by how their kind
// begins as it is written down: "Trường" is Trường học and Trường THPT. None is any unit.
type unitKinds []string

func (k unitKinds) holds(kind string) bool {
	return len(k) == 0 || slices.ContainsFunc(k, func(begins string) bool { return strings.HasPrefix(viet.Fold(kind), viet.Fold(begins)) })
}

// open tells whether a unit may be one of them, because nobody wrote what it is.
func (k unitKinds) open(kind string) bool { return len(k) > 0 && strings.TrimSpace(kind) == "" }

// registering is how many units register the award of a rule as a whole, of those whose kind
// is asked for.
func (c *checker) registering(r *rule, asked func(kind string) bool) (n int) {
	for unit := range c.Memberships {
		if asked(c.Units[unit].Kind) {
			n += c.count(data.Place{UnitID: unit}, r.AwardCode, r.Subject).Whole
		}
	}
	return n
}

// kindless says that units may be of the kinds that a limit is about, and nobody wrote whether
// they are; it matters once one of them, or of these kinds, registers.
func (k *capOn) kindless(c *checker, r *rule) (verdict, bool) {
	members, open := c.members(k.UnitKinds)
	if k.Of != ofUnits || open == 0 {
		return verdict{}, false
	}
	count := c.registering(r, func(kind string) bool { return k.UnitKinds.holds(kind) || k.UnitKinds.open(kind) })
	return verdict{
		State: Missing, kind: true, Figures: viet.Number(count), Remedy: words.RuleUnitKindRemedy,
		What: fmt.Sprintf(words.RuleUnitKindless, viet.Number(open), viet.Number(members+open), strings.ToLower(strings.Join(k.UnitKinds, ", "))),
	}, count > 0
}

// among tells whether people of whom nobody wrote what they are may be of the personnel that a
// text is about, by the kind of their unit: none is in a unit of the kinds without them. asked is
// what is missing where nobody wrote the kind of the unit either; that is asked first, and of the
// unit alone.
func (c *checker) among(p personnel, without unitKinds, unit int64) (may bool, asked *verdict) {
	switch kind := c.Units[unit].Kind; {
	case len(without) > 0 && without.holds(kind) && !without.open(kind):
		return false, nil
	case without.open(kind):
		return true, &verdict{
			State: Missing, kind: true, Remedy: words.RuleUnitKindRemedy, Alike: true,
			What: fmt.Sprintf(words.RuleUnitKindOf, strings.Join(p, ", ")),
		}
	}
	return true, nil
}
