package rules

import (
	"slices"

	"sothidua/data"
)

// News (quy tắc mới của chương trình) is in what the rules that come with the program
// differ from those of the book. What the office changed stays hers: it is named alone.
type News struct {
	New     []data.Rule // that the book does not have
	Changed []data.Rule // as shipped; nobody changed the book's own
	Gone    []data.Rule // that the program ships no more, and nobody changed
	Kept    []data.Rule // the office's own values of rules that are shipped otherwise, or no more
}

// ownKey begins the keys of the rules that an office made.
const ownKey = "own/"

// NewsOf compares the rules of a book with those that come with the program. What came by
// a file stays, as what the office changed does.
func NewsOf(book *data.RuleBook) News {
	n := newsIn(book, book.Shipped, data.Rule.FromFile)
	for _, rule := range book.All {
		if _, ok := book.ShippedRule(rule); ok || rule.Key == "" || IsOwn(rule) {
			continue
		}
		if book.Touched(rule) || rule.FromFile() {
			n.Kept = append(n.Kept, rule)
		} else {
			n.Gone = append(n.Gone, rule)
		}
	}
	return n
}

// newsIn compares the rules of a book with others of their keys; some stay as if the
// office had changed them.
func newsIn(book *data.RuleBook, others []data.Rule, stays func(data.Rule) bool) (n News) {
	byKey := make(map[string]data.Rule, len(others))
	for _, rule := range others {
		byKey[rule.Key] = rule
	}
	known := map[string]bool{}
	for _, rule := range book.All {
		known[rule.Key] = true
		other, ok := byKey[rule.Key]
		other.ID, other.KeptFor = rule.ID, rule.KeptFor
		switch {
		case !ok || SameLaw(rule, other):
		case book.Touched(rule) || stays(rule):
			n.Kept = append(n.Kept, rule)
		default:
			n.Changed = append(n.Changed, other)
		}
	}
	n.New = slices.DeleteFunc(slices.Clone(others), func(r data.Rule) bool { return known[r.Key] })
	return n
}

// SameLaw tells whether two rules say the same; in use or not is the office's own.
func SameLaw(a, b data.Rule) bool {
	a.ID, b.ID = 0, 0
	same := SameParameters(a, b)
	for _, r := range []*data.Rule{&a, &b} {
		r.Enabled, r.Parameters, r.Shipped, r.KeptFor = false, "", "", nil
	}
	return same && a == b
}

// Count is how many rules Take writes.
func (n News) Count() int { return len(n.New) + len(n.Changed) + len(n.Gone) }

// Take writes the rules as they come with the program. Years that were decided keep those
// they were judged by.
func (n News) Take(tx *data.Tx) error {
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	for _, rule := range n.Gone {
		if err := tx.Delete(&rule); err != nil {
			return err
		}
	}
	for _, rule := range slices.Concat(n.Changed, n.New) {
		if err := tx.Save(&rule); err != nil {
			return err
		}
	}
	return nil
}

// TakeOne writes one rule as it comes with the program in the place of the office's; the
// zero rule takes the office's out of the book. Years that were decided keep theirs.
func TakeOne(tx *data.Tx, own, shipped data.Rule) error {
	if err := tx.KeepJudged(); err != nil {
		return err
	}
	if shipped.Key == "" {
		return tx.Delete(&own)
	}
	shipped.ID, shipped.KeptFor = own.ID, own.KeptFor
	return tx.Save(&shipped)
}

// Keep notes that the office keeps its rule beside the one that comes with the program, the
// zero rule where none does any more.
func Keep(tx *data.Tx, own, shipped data.Rule) error {
	own.Keep(shipped)
	return tx.Save(&own)
}
