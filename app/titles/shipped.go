package titles

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
)

// Difference is a part of a title that came with the program otherwise than it stands.
type Difference struct{ Part, Own, Shipped string }

// Differences are the parts of a title in which it is not as it came with the program.
// Whether it is in use and where it stands is the office's own; so is each spelling that
// it added.
func Differences(own, shipped data.AwardKind) (list []Difference) {
	yes := map[bool]string{true: words.TitleIsVerified, false: words.TitleUnverified}
	for _, d := range []Difference{
		{words.TitleNameShort, own.Name, shipped.Name},
		{words.TitleLabelShort, own.Label, shipped.Label},
		{words.TitleLevel, own.Level, shipped.Level},
		{words.TitleAuthority, own.Authority, shipped.Authority},
		{words.TitleBasis, own.LegalBasis, shipped.LegalBasis},
		{words.TitleFrom, own.ValidFrom.Slash(), shipped.ValidFrom.Slash()},
		{words.TitleTo, own.ValidTo.Slash(), shipped.ValidTo.Slash()},
		{words.TitleChecked, yes[own.Verified], yes[shipped.Verified]},
		{words.TitleSpellingsShort, "", strings.Join(missing(own, shipped), "; ")},
	} {
		if d.Own != d.Shipped {
			list = append(list, d)
		}
	}
	return list
}

// missing are the shipped spellings of a title that its own names do not mean.
func missing(own, shipped data.AwardKind) (names []string) {
	for name := range strings.SplitSeq(shipped.Spellings, "\n") {
		if key := data.SpellingKey(name); key != "" && !own.IsCalled(key) {
			names = append(names, name)
		}
	}
	return names
}

// AsShipped is a title as it came with the program, with what stays the office's own.
func AsShipped(own, shipped data.AwardKind) data.AwardKind {
	taken := shipped
	taken.ID, taken.Position, taken.InUse, taken.Ground = own.ID, own.Position, own.InUse, own.Ground
	spellings := strings.Split(shipped.Spellings, "\n")
	for _, name := range append([]string{own.Name, own.Label}, strings.Split(own.Spellings, "\n")...) {
		key := data.SpellingKey(name)
		known := slices.ContainsFunc(append(shipped.Names(), spellings...), func(s string) bool { return data.SpellingKey(s) == key })
		if key != "" && !known {
			spellings = append(spellings, name)
		}
	}
	taken.Spellings = strings.TrimSpace(strings.Join(spellings, "\n"))
	return taken
}

// News are the titles that came otherwise with this program: untouched those that nobody
// changed since the book took them, touched those that the office did.
func News(file *data.TitleBook) (untouched, touched []data.AwardKind) {
	for _, kind := range file.Kinds {
		shipped, ok := file.ShippedKind(kind)
		switch {
		case !ok || len(Differences(kind, shipped)) == 0:
		case file.Touched(kind):
			touched = append(touched, kind)
		default:
			untouched = append(untouched, kind)
		}
	}
	return untouched, touched
}

// Take writes titles as they came with the program.
func Take(tx *data.Tx, file *data.TitleBook, kinds []data.AwardKind) error {
	for _, kind := range kinds {
		shipped, ok := file.ShippedKind(kind)
		if !ok {
			continue
		}
		taken := AsShipped(kind, shipped)
		if err := Save(tx, &taken); err != nil {
			return err
		}
	}
	return nil
}

// String is the difference as a line.
func (d Difference) String() string {
	return fmt.Sprintf(words.TitlesDifference, d.Part, cmp.Or(d.Own, words.NoneYet), cmp.Or(d.Shipped, words.NoneYet))
}

// Missing are the titles that this program brings and the book does not have. Those that the
// office took out, or that it has under another code, are none of them.
func Missing(file *data.TitleBook) (list []data.AwardKind) {
	for _, shipped := range file.Shipped {
		others := slices.DeleteFunc(slices.Clone(file.Kinds), func(k data.AwardKind) bool { return k.Subject != shipped.Subject })
		known := slices.ContainsFunc(others, func(k data.AwardKind) bool { return k.Code == shipped.Code })
		if !known && !file.Removed(shipped) && checkNames(shipped, others) == nil {
			list = append(list, shipped)
		}
	}
	return list
}

// Add writes titles that the book does not have as they come with the program.
func Add(tx *data.Tx, kinds []data.AwardKind) error {
	for _, kind := range kinds {
		if err := tx.Save(&kind); err != nil {
			return err
		}
	}
	return nil
}

// Keep notes that the office keeps its title beside the one that comes with the program.
func Keep(tx *data.Tx, own, shipped data.AwardKind) error {
	own.Keep(shipped)
	return tx.Save(&own)
}
