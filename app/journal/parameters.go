package journal

import (
	"sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
)

// parameters are the changed parameters of a rule by their names; ok is false where
// they cannot be read or are others than before.
func parameters(before, after values) (changed []Field, ok bool) {
	was, err := rules.Fields(ruleOf(before))
	now, err2 := rules.Fields(ruleOf(after))
	if err != nil || err2 != nil || len(was) != len(now) {
		return nil, false
	}
	for i := range now {
		if was[i].Key != now[i].Key {
			return nil, false
		}
		if was[i].Value != now[i].Value {
			changed = append(changed, Field{now[i].Name, said(was[i]), said(now[i]), true})
		}
	}
	return changed, len(changed) > 0
}

func ruleOf(row values) data.Rule {
	condition, _ := row.of["condition"].(string)
	text, _ := row.of["parameters"].(string)
	return data.Rule{Condition: condition, Parameters: text}
}

// said is the value of a parameter in words.
func said(f rules.Field) string {
	switch {
	case f.Kind == rules.FieldYes && f.Value != "":
		return words.JournalYes
	case f.Kind == rules.FieldYes:
		return words.JournalNo
	case f.Value == "":
		return words.JournalBlank
	case f.Kind == rules.FieldState:
		return words.RuleStates[f.Value]
	case f.Kind == rules.FieldRound:
		return words.RuleRoundings[f.Value]
	case f.Kind == rules.FieldBody:
		return words.RuleBodies[f.Value]
	case f.Kind == rules.FieldAward && f.Value == rules.BaseUnits:
		return words.RulesBaseUnits
	case f.Kind == rules.FieldAward && f.Value == rules.BaseHeadcount:
		return words.RulesBasePeople
	}
	return f.Value
}
