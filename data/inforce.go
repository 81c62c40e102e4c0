package data

import (
	"slices"
	"strings"
	"sync"

	"sothidua/assets"
	"sothidua/data/viet"
)

// Unchecked tells whether a year's law is later than what the rule was compared with.
func (r Rule) Unchecked(law Regime) bool {
	return r.UncheckedFrom != "" && law.ValidFrom >= r.UncheckedFrom
}

// citedTexts are the days from which the texts that rules cite hold, by the name they are cited by.
var citedTexts = sync.OnceValue(func() map[string]viet.Date {
	rows, err := readTable(assets.CitedTexts)
	if err != nil {
		panic(err) // shipped with the program
	}
	known := make(map[string]viet.Date, len(rows))
	for _, row := range rows {
		known[row["text"]] = viet.Date(row["from"])
	}
	return known
})

// CitesLater is the first day of what a rule is taken from, where none of the texts that it
// cites held by a day yet; empty where one did, or where no day of them is known.
func (r Rule) CitesLater(day viet.Date) (from viet.Date) {
	for text, began := range citedTexts() {
		if !strings.Contains(r.Article, text) {
			continue
		}
		if began <= day {
			return ""
		}
		if from == "" || began < from {
			from = began
		}
	}
	return from
}

// inForce are the rules that a year is judged by, also those switched off: of its own
// law, and of earlier ones what still holds and the own law has nothing else for.
// A year under a law that is not the one of its own days, by choice of the office, has
// all rules of that law. A decided year has the rules that it kept.
func inForce(rules []Rule, regimes []Regime, year Year) []Rule {
	if kept := keptFor(rules, year.ID); len(kept) > 0 {
		return kept
	}
	rules = holding(rules)
	began := map[string]viet.Date{}
	var law Regime
	for _, regime := range regimes {
		began[regime.Code] = regime.ValidFrom
		if regime.Code == year.RegimeCode {
			law = regime
		}
	}
	if year.RegimeCode == "" {
		return nil
	}
	first, last := year.FirstDay(), year.LastDay()
	chosen := !holdsIn(law.ValidFrom, law.ValidTo, first, last)
	own := map[string]bool{}
	for _, rule := range rules {
		own[rule.Key] = rule.RegimeCode == year.RegimeCode
	}
	return slices.DeleteFunc(slices.Clone(rules), func(rule Rule) bool {
		if !chosen && !holdsIn(rule.ValidFrom, rule.ValidTo, first, last) {
			return true
		}
		if rule.RegimeCode == year.RegimeCode {
			return false
		}
		outlives := rule.ValidTo == "" || rule.ValidTo >= law.ValidFrom
		return !outlives || began[rule.RegimeCode] >= law.ValidFrom || own[rule.KeyUnder(law.Code)]
	})
}

// keptFor are the rules that a decided year kept.
func keptFor(rules []Rule, yearID int64) (kept []Rule) {
	for _, rule := range rules {
		if rule.KeptFor != nil && *rule.KeptFor == yearID {
			kept = append(kept, rule)
		}
	}
	return kept
}

// holding are the rules that no year keeps for itself.
func holding(rules []Rule) []Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(rule Rule) bool { return rule.KeptFor != nil })
}

// decided is the condition of a year that is closed, or in which something was decided.
const decided = `(closed_on <> '' OR EXISTS (SELECT 1 FROM registrations r WHERE r.year_id = years.id
	AND (r.award_id IS NOT NULL OR EXISTS (SELECT 1 FROM refusals f WHERE f.registration_id = r.id))))`

// KeepJudged gives every year that was decided or closed, and has not kept any yet, the
// rules it was judged by as rows of its own, before others take their place.
func (tx *Tx) KeepJudged() error {
	var years []Year
	err := tx.db.Where("regime_code <> '' AND NOT EXISTS (SELECT 1 FROM rules k WHERE k.kept_for = years.id) AND " + decided).Order("id").Find(&years).Error
	if err != nil || len(years) == 0 {
		return err
	}
	var regimes []Regime
	if err := tx.db.Order("valid_from, code").Find(&regimes).Error; err != nil {
		return err
	}
	all, err := Every[Rule](tx)
	if err != nil {
		return err
	}
	for _, year := range years {
		judged := inForce(all, regimes, year)
		for i := range judged {
			judged[i].ID, judged[i].KeptFor = 0, &year.ID
		}
		if err := AddAll(tx, judged); err != nil {
			return err
		}
	}
	return nil
}

// KeepsRules tells whether a year keeps the rules it was judged by.
func (tx *Tx) KeepsRules(yearID int64) (keeps bool, err error) {
	err = tx.db.Raw("SELECT EXISTS (SELECT 1 FROM rules WHERE kept_for = ?)", yearID).Scan(&keeps).Error
	return keeps, err
}

// KeptRule is the rule of a key that a year keeps, or with zero the one that no year keeps
// for itself; its ID is zero where there is none.
func (tx *Tx) KeptRule(yearID int64, key string) (rule Rule, err error) {
	err = tx.db.Where("key = ? AND coalesce(kept_for, 0) = ?", key, yearID).Limit(1).Find(&rule).Error
	return rule, err
}

// KeyUnder is the key that the same rule has as a row of another law, as it was shipped
// while each law had copies of all rules.
func (r Rule) KeyUnder(regime string) string {
	_, named, _ := strings.Cut(r.Key, "/")
	return regime + "/" + named
}
