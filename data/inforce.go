package data

import (
	"slices"
	"strings"

	"sothidua/data/viet"
)

// Unchecked tells whether a year's law is later than what the rule was compared with.
func (r Rule) Unchecked(law Regime) bool {
	return r.UncheckedFrom != "" && law.ValidFrom >= r.UncheckedFrom
}

// inForce are the rules that a year is judged by, also those switched off: of its own
// law, and of earlier ones what still holds and the own law has nothing else for.
// A year under a law that is not the one of its own days, by choice of the office, has
// all rules of that law.
func inForce(rules []Rule, regimes []Regime, year Year) []Rule {
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

// KeyUnder is the key that the same rule has as a row of another law, as it was shipped
// while each law had copies of all rules.
func (r Rule) KeyUnder(regime string) string {
	_, named, _ := strings.Cut(r.Key, "/")
	return regime + "/" + named
}
