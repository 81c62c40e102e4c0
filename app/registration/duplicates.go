package registration

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Alike says why two lines may be one person, or why one line is doubled.
type Alike string

// The reasons.
const (
	AlikeTwice  Alike = "twice"  // the same title twice for one subject
	AlikeTyping Alike = "typing" // the same name, or the tone put elsewhere: Hoà, Hòa
	AlikeTones  Alike = "tones"  // other tones or marks only
	AlikeMiddle Alike = "middle" // a middle name is missing
)

// Duplicate is one or two lines that look like the same person registered twice.
type Duplicate struct {
	Why   Alike
	Lines []data.RegistrationLine // one for AlikeTwice, else two
	Label string                  // AlikeTwice: the title
}

// Reason says it in words.
func (d Duplicate) Reason() string {
	switch d.Why {
	case AlikeTwice:
		return fmt.Sprintf(words.AlikeTwice, d.Label)
	case AlikeTones:
		return words.AlikeTones
	case AlikeMiddle:
		return words.AlikeMiddle
	}
	return words.AlikeTyping
}

// Duplicates looks through lines for people registered twice. Pairs that somebody said are
// two people are left out.
func Duplicates(lines []data.RegistrationLine, kinds []data.AwardKind, apart []data.NotSame) iter.Seq[Duplicate] {
	return func(yield func(Duplicate) bool) {
		families := map[string][]int{} // people by first and last word of the folded name
		for i, line := range lines {
			if kind, twice := repeated(line.KindIDs); twice && !yield(Duplicate{Why: AlikeTwice, Lines: lines[i : i+1], Label: Labels(kinds, []int64{kind})}) {
				return
			}
			parts := strings.Fields(viet.Fold(line.Name))
			if line.PersonID == 0 || len(parts) == 0 {
				continue
			}
			key := parts[0] + " " + parts[len(parts)-1]
			for _, other := range families[key] {
				why, alike := compare(lines[other].Name, line.Name)
				if !alike || saidApart(apart, lines[other].PersonID, line.PersonID) {
					continue
				}
				if !yield(Duplicate{Why: why, Lines: []data.RegistrationLine{lines[other], line}}) {
					return
				}
			}
			families[key] = append(families[key], i)
		}
	}
}

func repeated(ids []int64) (int64, bool) {
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return id, true
		}
	}
	return 0, false
}

// compare tells how two names with the same family and given name are alike.
func compare(a, b string) (Alike, bool) {
	if viet.TextKey(a) == viet.TextKey(b) {
		return AlikeTyping, true
	}
	short, long := strings.Fields(viet.Fold(a)), strings.Fields(viet.Fold(b))
	if slices.Equal(short, long) {
		return AlikeTones, true
	}
	if len(short) > len(long) {
		short, long, a, b = long, short, b, a
	}
	// With all marks alike apart from the words left out.
	rest := strings.Fields(viet.NFC(b))
	for _, word := range strings.Fields(viet.NFC(a)) {
		at := slices.IndexFunc(rest, func(other string) bool { return viet.TextKey(other) == viet.TextKey(word) })
		if at < 0 {
			return "", false
		}
		rest = rest[at+1:]
	}
	return AlikeMiddle, len(short) < len(long)
}

func saidApart(apart []data.NotSame, a, b int64) bool {
	return slices.ContainsFunc(apart, func(n data.NotSame) bool {
		return n.PersonID == a && n.OtherPersonID == b || n.PersonID == b && n.OtherPersonID == a
	})
}

// KeepApart remembers that two people are not the same.
func KeepApart(tx *data.Tx, a, b int64) error {
	return tx.Save(&data.NotSame{PersonID: a, OtherPersonID: b})
}

// DropRepeated deletes what a line registers twice and keeps the first of each.
func DropRepeated(tx *data.Tx, line data.RegistrationLine) error {
	rows, err := rowsOf(tx, line)
	if err != nil {
		return err
	}
	seen := map[int64]bool{}
	for _, row := range rows {
		if seen[row.AwardKindID] {
			if err := tx.Delete(&row); err != nil {
				return err
			}
		}
		seen[row.AwardKindID] = true
	}
	return nil
}
