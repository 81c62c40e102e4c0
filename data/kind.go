package data

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// LevelBase (cấp cơ sở) is the lowest level of titles: who decides on them follows the
// unit, see Unit.Decider.
const LevelBase = "cơ sở"

// Codes are the codes in a list of an award kind.
func Codes(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == ' ' })
}

// Judged is the code by which the rules know the kind.
func (k AwardKind) Judged() string { return cmp.Or(k.JudgedAs, k.Code) }

// OfferedIn tells whether the kind can be registered in a year of its law.
func (k AwardKind) OfferedIn(year Year) bool {
	return k.InUse && k.ValidFrom <= year.LastDay() && (k.ValidTo == "" || k.ValidTo >= year.FirstDay())
}

// Deciders are who may decide on the kind, one of them for each unit: "Giám đốc Sở; Chủ
// tịch UBND xã" are two.
func (k AwardKind) Deciders() []string { return strings.Split(k.Authority, "; ") }

// DecidedBy is who decides on the kind for a unit: on titles of the lowest level, of
// which several heads in a province decide, whom the unit names. It is empty where the unit
// names nobody and several may.
func (k AwardKind) DecidedBy(unit Unit) string {
	if k.Level == LevelBase && unit.Decider != "" && !k.anothers(unit) {
		return unit.Decider
	}
	if len(k.Deciders()) > 1 {
		return ""
	}
	return k.Authority
}

// anothers tells whether the kind is a commendation that bears the name of who gives it, and
// somebody else decides on the unit's titles: "Giấy khen của Hiệu trưởng" stays the rector's
// where Giám đốc Sở decides.
func (k AwardKind) anothers(unit Unit) bool {
	return k.Kind == KindCommendation && k.Authority != "" && strings.Contains(spaced(k.Name), spaced(k.Authority)) &&
		!strings.Contains(spaced(unit.Decider), spaced(k.Authority))
}

// GivenTo tells whether the kind is one for a unit, of those that stand beside it: of forms
// that are one to the rules and differ by who gives them (Giám đốc Sở, Chủ tịch UBND xã), a
// unit whose name or decider says of which sort it is gets its own alone.
func (k AwardKind) GivenTo(unit Unit, kinds []AwardKind) bool {
	if k.Level != LevelBase || k.namesSortOf(unit) {
		return true
	}
	return !slices.ContainsFunc(kinds, func(other AwardKind) bool {
		return other.Level == LevelBase && other.Subject == k.Subject && other.Judged() == k.Judged() && other.Authority != k.Authority && other.namesSortOf(unit)
	})
}

// HeadDecides tells whether the head of a unit decides on the kind, so that the block asks
// nobody above for it: whom the unit names is its own head, or, where it names nobody, who
// decides heads units of its sort.
func (k AwardKind) HeadDecides(unit Unit) bool {
	switch {
	case k.Level != LevelBase:
		return false
	case unit.Decider == "":
		return k.namesSortOf(unit)
	case k.anothers(unit):
		return unit.HeadPost != "" && strings.Contains(spaced(k.Authority), spaced(unit.HeadPost))
	case spaced(unit.Decider) == spaced(unit.HeadPost):
		return true
	}
	fields := strings.Fields(spaced(unit.Decider))
	for i := 1; i < len(fields); i++ { // "Giám đốc Sở Thử" of "Sở Thử tỉnh Mẫu"
		if strings.HasPrefix(spaced(unit.Name), spaced(strings.Join(fields[i:], " "))) {
			return true
		}
	}
	return false
}

// DeciderOpen tells whether nothing says who decides on the kind for a unit: it is one of the
// lowest level, the unit names nobody, and is of no sort that a decider heads. Its own head
// may decide, or one above.
func (k AwardKind) DeciderOpen(unit Unit) bool {
	return k.Level == LevelBase && unit.Decider == "" && !k.namesSortOf(unit)
}

// namesSortOf tells whether who decides on the kind heads a unit of this sort: the unit's
// decider, else the beginning of its name, has the word for the sort (sở, xã …) too.
func (k AwardKind) namesSortOf(unit Unit) bool {
	decider, name := spaced(unit.Decider), spaced(unit.Name)
	for _, committee := range words.PeoplesCommittees {
		if rest, ok := strings.CutPrefix(name, spaced(committee)); ok {
			name = " " + rest
		}
	}
	said := func(text, word string) bool { return strings.Contains(text, " "+word+" ") }
	return slices.ContainsFunc(words.UnitSorts, func(sorts []string) bool {
		of := slices.ContainsFunc(sorts, func(word string) bool {
			if unit.Decider != "" {
				return said(decider, word)
			}
			return strings.HasPrefix(name, " "+word+" ")
		})
		if !of {
			return false
		}
		heads := spaced(k.Authority)
		return slices.ContainsFunc(sorts, func(word string) bool { return said(heads, word) })
	})
}

// gaps are the signs that part words.
var gaps = strings.NewReplacer(",", " ", ";", " ")

// spaced are the words of a text in small letters with a space about each.
func spaced(text string) string {
	small := strings.ToLower(gaps.Replace(viet.NFC(text)))
	return " " + strings.Join(strings.Fields(small), " ") + " "
}

// SpellingKey is a text as the names of kinds are compared: folded, without signs
// between letters, i for y. "CSTĐ-CS" and "C.S.T.Đ.C.S" are one, HCLĐ and HCĐL two.
func SpellingKey(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'y':
			return 'i'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, viet.Fold(text))
}

// Names are the kind's name, label and spellings.
func (k AwardKind) Names() []string {
	names := []string{k.Name, k.Label}
	for spelling := range strings.Lines(k.Spellings) {
		names = append(names, strings.TrimSpace(spelling))
	}
	return names
}

// kindNames has the keys of a kind's names by these, which are as few as the kinds of
// catalogues: a pasted list asks for them at every cell.
var kindNames sync.Map

// IsCalled tells whether a text with this key is what the kind is known by.
func (k AwardKind) IsCalled(key string) bool {
	names := [3]string{k.Name, k.Label, k.Spellings}
	keys, known := kindNames.Load(names)
	if !known {
		of := map[string]bool{}
		for _, name := range k.Names() {
			of[SpellingKey(name)] = true
		}
		delete(of, "")
		keys, _ = kindNames.LoadOrStore(names, of)
	}
	return keys.(map[string]bool)[key]
}
