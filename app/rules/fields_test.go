package rules_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
)

func shipped(t *testing.T) []data.Rule {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(assets.Rules)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []data.Rule
	column := func(line []string, name string) string { return line[slices.Index(lines[0], name)] }
	for _, line := range lines[1:] {
		all = append(all, data.Rule{
			RegimeCode: column(line, "regime"), Code: column(line, "code"),
			Condition: column(line, "condition"), Parameters: column(line, "parameters"),
		})
	}
	return all
}

func TestEveryShippedParameterHasANameAndGoesThereAndBack(t *testing.T) {
	for _, rule := range shipped(t) {
		fields, err := rules.Fields(rule)
		if err != nil {
			t.Fatalf("%s %s: %v", rule.RegimeCode, rule.Code, err)
		}
		for _, f := range fields {
			if strings.ContainsAny(f.Name, "_.") || f.Name == f.Key {
				t.Errorf("%s %s: %s has no name", rule.Code, rule.Condition, f.Key)
			}
		}
		if words.RuleConditions[rule.Condition] == "" {
			t.Errorf("%s has no name", rule.Condition)
		}
		back, err := rules.SetFields(rule, fields)
		if err != nil || back.Parameters != rule.Parameters {
			t.Errorf("%s: %s became %s (%v)", rule.Code, rule.Parameters, back.Parameters, err)
		}
	}
}

func TestChangedParametersAreSetOrRefusedInWords(t *testing.T) {
	rule := data.Rule{Condition: "cap", Parameters: `{"share": 0.15, "of": "LĐTT", "round": "nearest", "min1": true}`}
	set := func(name, value string) (data.Rule, error) {
		fields, err := rules.Fields(rule)
		if err != nil {
			t.Fatal(err)
		}
		for i := range fields {
			if fields[i].Key == name {
				fields[i].Value = value
			}
		}
		return rules.SetFields(rule, fields)
	}
	for _, c := range []struct{ name, value, wanted string }{
		{"share", "8,55", `"share":0.0855`},
		{"share", "1/3", `"share":"1/3"`},
		{"share", "20%", `"share":0.2`},
		{"round", "floor", `"round":"floor"`},
		{"min1", "", `"min1":false`},
	} {
		if got, err := set(c.name, c.value); err != nil || !strings.Contains(got.Parameters, c.wanted) {
			t.Errorf("%s %q: %s, %v", c.name, c.value, got.Parameters, err)
		}
	}
	for _, c := range []struct{ name, value string }{{"share", "150"}, {"share", "nhiều"}, {"share", "1/0"}, {"share", ""}, {"round", "lên"}} {
		got, err := set(c.name, c.value)
		if err == nil {
			t.Errorf("%s %q was taken: %s", c.name, c.value, got.Parameters)
		}
	}
	if _, err := rules.Fields(data.Rule{Condition: "cap", Parameters: `{"share": `}); err == nil {
		t.Error("half a parameter was read")
	}
}

func TestNestedParametersAreSetInTheirPlace(t *testing.T) {
	rule := data.Rule{Condition: "history", Parameters: `{"include_current": true, "any": [{"titles": [{"code": "CSTĐCS", "times": 2, "in_a_row": true}]}, {"rating": {"ratings": ["HTXSNV"], "years": 2}}]}`}
	fields, err := rules.Fields(rule)
	if err != nil {
		t.Fatal(err)
	}
	for i := range fields {
		switch fields[i].Key {
		case "any.0.titles.0.times":
			fields[i].Value = "3"
		case "any.1.rating.ratings":
			fields[i].Value = "HTXSNV, HTTNV"
		}
	}
	got, err := rules.SetFields(rule, fields)
	if err != nil || !strings.Contains(got.Parameters, `"times":3`) || !strings.Contains(got.Parameters, `["HTXSNV","HTTNV"]`) {
		t.Errorf("%s, %v", got.Parameters, err)
	}
}

// Given points that are typed, then they are more than none and no more than any scale has.
func TestPointsAreMoreThanNoneAndOfAScale(t *testing.T) {
	for text, fine := range map[string]bool{"0": false, "0,1": true, "90": true, "100000": true, "100000,1": false, "-1": false, "nhiều": false, "": false} {
		if err := (rules.Field{Kind: rules.FieldPoints, Name: "điểm", Value: text}).Check(); (err == nil) != fine {
			t.Errorf("%q: %v", text, err)
		}
	}
}
