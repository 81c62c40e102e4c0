package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gorm.io/gorm"
)

// TitleBook (danh hiệu, hình thức) is the kinds of one law, with what depends on them.
type TitleBook struct {
	Regime Regime
	Kinds  []AwardKind // of people first, in order
	Rules  []Rule      // of awards, that the year is judged by
	Used   map[int64]bool

	Shipped []AwardKind        // as they come with the program, in the names of what the book began with
	changed map[int64]bool     // rows that the journal knows a change of
	removed map[[2]string]bool // code and subject of those that the office took out
}

// Removed tells whether the office took a kind out that came with the program.
func (t *TitleBook) Removed(kind AwardKind) bool {
	return t.removed[[2]string{kind.Code, string(kind.Subject)}]
}

// ShippedKind returns a kind as it comes with the program; ok is false for one that does not.
func (t *TitleBook) ShippedKind(kind AwardKind) (shipped AwardKind, ok bool) {
	for _, shipped := range t.Shipped {
		if shipped.Code == kind.Code && shipped.Subject == kind.Subject {
			return shipped, true
		}
	}
	return AwardKind{}, false
}

// Touched tells whether the office changed a kind that came with the program.
func (t *TitleBook) Touched(kind AwardKind) bool {
	return touched(kind.Shipped, kind.shippedMark(), t.changed[kind.ID])
}

// usedKinds are the kinds that something in the book names.
const usedKinds = `SELECT award_kind_id FROM registration_counts WHERE n > 0 UNION SELECT award_kind_id FROM ballots
	UNION SELECT id FROM award_kinds k WHERE EXISTS (SELECT 1 FROM awards a WHERE a.award_kind_id = k.id)`

// TitleBook reads the kinds of a year's law; one without a law has none.
func (b *Book) TitleBook(ctx context.Context, year Year) (*TitleBook, error) {
	t := &TitleBook{Used: map[int64]bool{}}
	db := b.read(ctx)
	var used []int64
	var regimes []Regime
	var rules []Rule
	for _, err := range []error{
		db.Order("valid_from, code").Find(&regimes).Error,
		db.Order("id").Find(&rules).Error,
		db.Where("code = ?", year.RegimeCode).Limit(1).Find(&t.Regime).Error,
		db.Where("regime_code = ?", year.RegimeCode).Order("subject DESC, position, id").Find(&t.Kinds).Error,
		db.Raw(usedKinds).Scan(&used).Error,
	} {
		if err != nil {
			return nil, explain(b.Path, err)
		}
	}
	for _, id := range used {
		t.Used[id] = true
	}
	var err error
	if t.changed, err = changedRows(db, "award_kinds"); err != nil {
		return nil, explain(b.Path, err)
	}
	if t.removed, err = removedKinds(db, year.RegimeCode); err != nil {
		return nil, explain(b.Path, err)
	}
	t.Rules = slices.DeleteFunc(inForce(rules, regimes, year), func(r Rule) bool { return r.AwardCode == "" })
	began, err := catalogueOf(db)
	if err != nil {
		return nil, explain(b.Path, err)
	}
	t.Shipped, _ = began.Kinds([]Regime{t.Regime})
	return t, nil
}

// removedKinds are the kinds of a law that a step which stands took out of the book.
func removedKinds(db *gorm.DB, regime string) (map[[2]string]bool, error) {
	var rows []struct{ Code, Subject string }
	err := db.Raw(`SELECT json_extract(c.before, '$.code') AS code, json_extract(c.before, '$.subject') AS subject
		FROM changes c INDEXED BY changes_row JOIN steps s ON s.id = c.step_id
		WHERE c.record = 'award_kinds' AND c.op = 'delete' AND s.kind = 'do' AND s.undone_by IS NULL
		AND json_extract(c.before, '$.regime_code') = ?`, regime).Scan(&rows).Error
	removed := make(map[[2]string]bool, len(rows))
	for _, row := range rows {
		removed[[2]string{row.Code, row.Subject}] = true
	}
	return removed, err
}

// Regimes returns the laws of the book, in order.
func (b *Book) Regimes(ctx context.Context) (regimes []Regime, err error) {
	err = b.read(ctx).Order("valid_from, code").Find(&regimes).Error
	return regimes, explain(b.Path, err)
}

// KindUsed tells whether a registration, an award or a ballot names a kind.
func (tx *Tx) KindUsed(id int64) (used bool, err error) {
	err = tx.db.Raw("SELECT ? IN ("+usedKinds+")", id).Scan(&used).Error
	return used, err
}

// LawsAfter returns the laws that come after one, in order.
func (tx *Tx) LawsAfter(code string) (later []Regime, err error) {
	err = tx.db.Where("valid_from > (SELECT valid_from FROM regimes WHERE code = ?)", code).Order("valid_from, code").Find(&later).Error
	return later, err
}

// NewKindCode is a code for a kind that the office adds: the one that its name has under
// another law, so that both are one title in the history, or else one that no kind has.
func (tx *Tx) NewKindCode(kind AwardKind) (code string, err error) {
	var all []AwardKind
	if err := tx.db.Find(&all).Error; err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, other := range all {
		if other.Subject == kind.Subject && other.RegimeCode != kind.RegimeCode && SpellingKey(other.Name) == SpellingKey(kind.Name) {
			code = other.Code
		}
		taken[strings.ToUpper(other.Code)] = true
	}
	if code != "" {
		return code, nil
	}
	// Readable, as the journal tells it, and without what parts codes or stands for others.
	short := strings.Join(strings.FieldsFunc(kind.Label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
	short = cmp.Or(short, "DH")
	for code, n := short, 2; ; code, n = fmt.Sprintf("%s-%d", short, n), n+1 {
		if !taken[strings.ToUpper(code)] {
			return code, nil
		}
	}
}
