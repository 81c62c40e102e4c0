package sample

import (
	"slices"
	"strings"

	"sothidua/data"
)

// ownKinds puts the office's own titles into every regime, in the place of a shipped
// one where it has the same code, and takes those of a strange agency out of use.
func (m *maker) ownKinds() {
	all := every[data.AwardKind](m)
	var regimes []string
	for _, kind := range all {
		if !slices.Contains(regimes, kind.RegimeCode) {
			regimes = append(regimes, kind.RegimeCode)
		}
		if m.strange(kind.Name, kind.Code, kind.LegalBasis) && kind.InUse {
			kind.LegalBasis, _ = m.cut(kind.LegalBasis)
			kind.InUse = !m.strange(kind.Name, kind.Code) && kind.LegalBasis != ""
			m.save(&kind)
		}
	}
	for _, own := range m.source.Kinds {
		for _, regime := range regimes {
			own.ID, own.RegimeCode = 0, regime
			for _, kind := range all {
				if kind.RegimeCode == regime && kind.Code == own.Code && kind.Subject == own.Subject {
					own.ID, own.Implies = kind.ID, kind.Implies
				}
			}
			m.save(&own)
		}
	}
}

// ownRules puts the office's names and parameters into the rules, and switches off
// those that stand on nothing but a strange agency's text.
func (m *maker) ownRules() {
	all := every[data.Rule](m)
	for _, rule := range all {
		before := rule
		for _, own := range m.source.Rules {
			if own.Key == rule.Key {
				rule.Name = own.Name
				if own.Parameters != "" {
					rule.Parameters = own.Parameters
				}
			}
		}
		if cited, cut := m.cut(rule.Article); cut {
			rule.Article = cited
			rule.Enabled = rule.Enabled && cited != ""
		}
		rule.Enabled = rule.Enabled && !m.strange(rule.Name, rule.AwardCode, rule.Parameters)
		if rule != before {
			m.save(&rule)
		}
	}
}

// every returns all records of a kind.
func every[T any](m *maker) (rows []T) {
	if m.err == nil {
		rows, m.err = data.Every[T](m.tx)
	}
	return rows
}

// strange tells whether a text names the agency whose titles the block has not.
func (m *maker) strange(texts ...string) bool {
	all := strings.Join(texts, "\n")
	return slices.ContainsFunc(m.source.Strangers, func(name string) bool { return strings.Contains(all, name) })
}

// cut takes the texts of the strange agency out of what an article cites.
func (m *maker) cut(cited string) (left string, cut bool) {
	var kept []string
	for text := range strings.SplitSeq(cited, "; ") {
		if !m.strange(text) {
			kept = append(kept, text)
		}
	}
	left = strings.Join(kept, "; ")
	return left, left != cited
}

func (m *maker) readKinds() {
	kinds := every[data.AwardKind](m)
	m.kinds = make(map[kindKey]data.AwardKind, len(kinds))
	for _, kind := range kinds {
		m.kinds[kindKey{kind.RegimeCode, kind.Code, kind.Subject}] = kind
	}
}
