// Package titles keeps the office's own catalogue (danh hiệu, hình thức): the kinds of
// award of each law, what they are called, what they include and who decides on them.
package titles

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sothidua/app/lines"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Read returns the kinds of the law of a year.
func Read(ctx context.Context, book *data.Book, year data.Year) (*data.TitleBook, error) {
	return book.TitleBook(ctx, year)
}

// LabelAmong is the label of a kind; where another of these is called so for people and
// this one is of collectives, it says so.
func LabelAmong(kind data.AwardKind, kinds []data.AwardKind) string {
	shared := func(k data.AwardKind) bool { return k.Label == kind.Label && k.Subject != kind.Subject }
	if kind.Subject == data.SubjectCollective && slices.ContainsFunc(kinds, shared) {
		return fmt.Sprintf(words.TitlesOfCollectives, kind.Label)
	}
	return kind.Label
}

// Save writes a kind. What it includes is completed by what that includes; a new kind
// stands under the laws that come later too, as far as these know none of its name. It
// sets the keys of a new one.
func Save(tx *data.Tx, kind *data.AwardKind) error {
	kind.Label = cmp.Or(strings.TrimSpace(kind.Label), strings.TrimSpace(kind.Name))
	if err := check(*kind); err != nil {
		return err
	}
	others, err := tx.KindsOf(kind.RegimeCode)
	if err != nil {
		return err
	}
	others = slices.DeleteFunc(others, func(o data.AwardKind) bool { return o.ID == kind.ID || o.Subject != kind.Subject })
	if err := cmp.Or(checkNames(*kind, others), complete(kind, others)); err != nil {
		return err
	}
	if kind.ID == 0 {
		return add(tx, kind)
	}
	before, err := data.Get[data.AwardKind](tx, kind.ID)
	if err != nil {
		return err
	}
	if before.Subject != kind.Subject {
		used, err := tx.KindUsed(kind.ID)
		if err != nil {
			return err
		}
		if used {
			return fault.New(fault.Refused, words.TitleSubjectWhat, words.TitleSubjectNext).At("subject")
		}
	}
	return cmp.Or(tx.Save(kind), follow(tx, *kind, others))
}

// check refuses what no kind can be.
func check(kind data.AwardKind) error {
	return cmp.Or(
		valid.Need("name", words.TitleName, kind.Name),
		valid.Need("subject", words.TitleSubject, string(kind.Subject)),
		valid.Need("kind", words.TitleKind, string(kind.Kind)),
		valid.Span("to", kind.ValidFrom, kind.ValidTo, words.TitleToBefore))
}

// checkNames refuses a name or spelling that means another kind already: a pasted list
// could not be read.
func checkNames(kind data.AwardKind, others []data.AwardKind) error {
	for _, name := range kind.Names() {
		for _, other := range others {
			if !other.IsCalled(data.SpellingKey(name)) {
				continue
			}
			field := "spellings"
			switch name {
			case kind.Name:
				field = "name"
			case kind.Label:
				field = "label"
			}
			return fault.New(fault.Invalid, fmt.Sprintf(words.TitleTwiceWhat, name, other.Name), words.TitleTwiceNext).At(field)
		}
	}
	return nil
}

// complete adds what the included titles include, and refuses a circle, a title that names
// itself and one that is both included and excluded.
func complete(kind *data.AwardKind, others []data.AwardKind) error {
	included := data.Codes(kind.Implies)
	for field, codes := range map[string][]string{"implies": included, "excludes": data.Codes(kind.Excludes)} {
		if kind.Code != "" && slices.Contains(codes, kind.Code) {
			return fault.New(fault.Invalid, fmt.Sprintf(words.TitleItselfWhat, kind.Name), words.TitleItselfNext).At(field)
		}
	}
	for i := 0; i < len(included); i++ {
		at := slices.IndexFunc(others, func(o data.AwardKind) bool { return o.Code == included[i] })
		if at < 0 {
			continue
		}
		for _, code := range data.Codes(others[at].Implies) {
			if code == kind.Code && kind.ID != 0 {
				return fault.New(fault.Invalid, fmt.Sprintf(words.TitleCircleWhat, kind.Name, others[at].Name), words.TitleCircleNext).At("implies")
			}
			if !slices.Contains(included, code) {
				included = append(included, code)
			}
		}
		if slices.Contains(data.Codes(kind.Excludes), included[i]) {
			return fault.New(fault.Invalid, fmt.Sprintf(words.TitleBothWhat, others[at].Name), words.TitleBothNext).At("excludes")
		}
	}
	kind.Implies = strings.Join(included, ";")
	return nil
}

// follow keeps the other kinds in step: what includes the kind includes what it includes,
// and what it excludes excludes it.
func follow(tx *data.Tx, kind data.AwardKind, others []data.AwardKind) error {
	for _, other := range others {
		before := other
		if other.Includes(kind.Code) {
			other.Implies = joined(other.Implies, data.Codes(kind.Implies)...)
		}
		excluded := slices.Contains(data.Codes(kind.Excludes), other.Code)
		other.Excludes = strings.Join(slices.DeleteFunc(data.Codes(other.Excludes), func(code string) bool { return code == kind.Code }), ";")
		if excluded {
			other.Excludes = joined(other.Excludes, kind.Code)
		}
		if other == before {
			continue
		}
		if err := tx.Save(&other); err != nil {
			return err
		}
	}
	return nil
}

// joined is a list of codes with more of them, each once.
func joined(list string, more ...string) string {
	codes := data.Codes(list)
	for _, code := range more {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return strings.Join(codes, ";")
}

// add writes a new kind, and the same under the laws that come later.
func add(tx *data.Tx, kind *data.AwardKind) (err error) {
	if kind.Code, err = tx.NewKindCode(*kind); err != nil {
		return err
	}
	later, err := tx.LawsAfter(kind.RegimeCode)
	if err != nil {
		return err
	}
	for i, code := range append([]string{kind.RegimeCode}, codesOf(later)...) {
		others, err := tx.KindsOf(code)
		if err != nil {
			return err
		}
		others = slices.DeleteFunc(others, func(o data.AwardKind) bool { return o.Subject != kind.Subject })
		under := *kind
		under.ID, under.RegimeCode = 0, code
		if i == 0 {
			if err := tx.Save(kind); err != nil {
				return err
			}
			under = *kind
		} else {
			known := slices.ContainsFunc(others, func(o data.AwardKind) bool { return o.Code == under.Code })
			if known || checkNames(under, others) != nil {
				continue // that law has its own
			}
			under.Verified = false
			if err := tx.Save(&under); err != nil {
				return err
			}
		}
		if err := follow(tx, under, others); err != nil {
			return err
		}
	}
	return nil
}

func codesOf(regimes []data.Regime) (codes []string) {
	for _, regime := range regimes {
		codes = append(codes, regime.Code)
	}
	return codes
}

// Remove takes a kind out of the book that nothing names; one that was used is refused,
// it can be retired.
func Remove(tx *data.Tx, kind data.AwardKind) error {
	used, err := tx.KindUsed(kind.ID)
	if err != nil {
		return err
	}
	if used {
		return fault.New(fault.Refused, fmt.Sprintf(words.TitleUsedWhat, kind.Name), words.TitleUsedNext)
	}
	others, err := tx.KindsOf(kind.RegimeCode)
	if err != nil {
		return err
	}
	for _, other := range others {
		if other.Subject == kind.Subject && other.Includes(kind.Code) {
			return fault.New(fault.Refused, fmt.Sprintf(words.TitleIncludedWhat, kind.Name, other.Name), words.TitleIncludedNext)
		}
	}
	kind.Excludes = ""
	return cmp.Or(follow(tx, kind, slices.DeleteFunc(others, func(o data.AwardKind) bool { return o.ID == kind.ID || o.Subject != kind.Subject })), tx.Delete(&kind))
}

// Arrange writes the order of the kinds as given.
func Arrange(tx *data.Tx, kinds []data.AwardKind) error {
	return lines.Arrange(tx, kinds, func(k *data.AwardKind) *int { return &k.Position })
}

// Listed reads names of kinds, separated by ";", into codes: what is included or excluded.
// unknown is the first that is none of kinds.
func Listed(kinds []data.AwardKind, subject data.Subject, text string) (codes, unknown string) {
	for name := range strings.SplitSeq(text, ";") {
		key := data.SpellingKey(name)
		if key == "" {
			continue
		}
		at := slices.IndexFunc(kinds, func(k data.AwardKind) bool { return k.Subject == subject && k.IsCalled(key) })
		if at < 0 {
			return "", strings.TrimSpace(name)
		}
		codes = joined(codes, kinds[at].Code)
	}
	return codes, ""
}

// Labels are the kinds of a list of codes as the clerk reads them.
func Labels(kinds []data.AwardKind, subject data.Subject, list string) string {
	var labels []string
	for _, code := range data.Codes(list) {
		for _, kind := range kinds {
			if kind.Subject == subject && kind.Code == code {
				labels = append(labels, kind.Label)
			}
		}
	}
	return strings.Join(labels, "; ")
}
