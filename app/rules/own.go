package rules

import (
	"encoding/json"
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Own (mức của cơ quan) is what an office sets for a title by itself: a highest share, of
// one unit or of the whole block, or a least score.
type Own struct {
	Award   data.AwardKind
	Score   bool   // a least score and no share
	Amount  string // per cent or points, as typed
	Of      string // what the share is of: a code, BaseUnits or BaseHeadcount
	Base    string // that in words
	Block   bool   // counted over the whole block
	Article string // the text of the office that says so
}

// Rule is the own limit as a rule that holds from a year on, beside the rules there are.
func (o Own) Rule(year data.Year, rules []data.Rule) (data.Rule, error) {
	rule := data.Rule{
		RegimeCode: year.RegimeCode, AwardCode: o.Award.Judged(), Subject: o.Award.Subject, Article: strings.TrimSpace(o.Article),
		ValidFrom: year.FirstDay(), Verified: true, Enabled: true,
	}
	if o.Award.ID == 0 {
		return rule, fault.New(fault.Invalid, words.OwnNoAward, words.NeedNext).At("award")
	}
	if year.RegimeCode == "" {
		return rule, fault.New(fault.Invalid, words.OwnNoRegime, words.RuleNoRegimeRemedy)
	}
	for n := 1; rule.Code == "" || knownCode(rules, rule.Code); n++ {
		rule.Code = fmt.Sprintf(words.OwnCode, n)
	}
	field, key := Field{Name: words.OwnShare, Kind: FieldShare, Value: o.Amount}, "share"
	if o.Score {
		field, key = Field{Name: words.OwnPoints, Kind: FieldPoints, Value: o.Amount}, "points"
	}
	if err := field.Check(); err != nil {
		return rule, fault.New(fault.Invalid, err.Error(), words.NeedNext).At("amount")
	}
	amount, _ := fieldValue(field)
	parameters := map[string]any{key: amount}
	switch {
	case o.Score:
		rule.Condition, rule.Name = "score", fmt.Sprintf(words.OwnScoreName, o.Award.Label, strings.TrimSpace(o.Amount))
	case o.Of == "":
		return rule, fault.New(fault.Invalid, words.OwnNoBase, words.NeedNext).At("of")
	default:
		where := words.OwnInUnit
		if o.Block {
			where = words.OwnInBlock
		}
		parameters["of"], parameters["round"], parameters["min1"], parameters["block"] = o.Of, floor, false, o.Block
		rule.Condition = "cap"
		rule.Name = fmt.Sprintf(words.OwnShareName, o.Award.Label, strings.TrimSuffix(strings.TrimSpace(o.Amount), "%"), o.Base, where)
	}
	text, err := json.Marshal(parameters)
	if err != nil {
		return rule, err
	}
	rule.Parameters = string(text)
	if err := CheckParameters(rule); err != nil {
		return rule, fault.New(fault.Invalid, err.Error(), words.NeedNext).At("amount")
	}
	return rule, nil
}

func knownCode(rules []data.Rule, code string) bool {
	for _, rule := range rules {
		if rule.Code == code {
			return true
		}
	}
	return false
}
