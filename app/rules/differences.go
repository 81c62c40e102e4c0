package rules

import (
	"cmp"
	"fmt"

	"sothidua/assets/words"
	"sothidua/data"
)

// Difference is a part of a rule that came with the program otherwise than it stands.
type Difference struct{ Part, Own, Shipped string }

// String is the difference as a line.
func (d Difference) String() string {
	return fmt.Sprintf(words.TitlesDifference, d.Part, cmp.Or(d.Own, words.NoneYet), cmp.Or(d.Shipped, words.NoneYet))
}

// Differences are the parts of a rule in which it is not as it came: its name and law, then
// its parameters one by one, those alone that one of the two has too. In use or not is the
// office's own.
func Differences(own, shipped data.Rule) (list []Difference) {
	yes := map[bool]string{true: words.TitleIsVerified, false: words.TitleUnverified}
	all := []Difference{
		{words.TitleNameShort, own.Name, shipped.Name},
		{words.TitleBasis, own.Article, shipped.Article},
		{words.TitleFrom, own.ValidFrom.Slash(), shipped.ValidFrom.Slash()},
		{words.TitleTo, own.ValidTo.Slash(), shipped.ValidTo.Slash()},
		{words.TitleChecked, yes[own.Verified], yes[shipped.Verified]},
	}
	if !SameParameters(own, shipped) {
		all = append(all, otherFields(own, shipped)...)
	}
	for _, d := range all {
		if d.Own != d.Shipped {
			list = append(list, d)
		}
	}
	return list
}

// otherFields sets the parameters of two rules side by side. Those that cannot be taken
// apart are shown whole.
func otherFields(own, shipped data.Rule) []Difference {
	ours, err := Fields(own)
	theirs, other := Fields(shipped)
	if err != nil || other != nil {
		return []Difference{{words.RulesParameters, own.Parameters, shipped.Parameters}}
	}
	var list []Difference
	at := map[string]int{}
	for _, f := range ours {
		at[f.Key] = len(list)
		list = append(list, Difference{Part: f.Name, Own: f.Value})
	}
	for _, f := range theirs {
		i, known := at[f.Key]
		if !known {
			i, list = len(list), append(list, Difference{Part: f.Name})
		}
		list[i].Shipped = f.Value
	}
	return list
}
