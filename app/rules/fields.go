package rules

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// FieldKind says how a parameter is typed.
type FieldKind int

// The kinds of parameter.
const (
	FieldText   FieldKind = iota
	FieldNumber           // a whole number
	FieldShare            // per cent, or a fraction such as 2/3
	FieldYes              // yes or no; Value is "x" or empty
	FieldWords            // words with commas between
	FieldRound            // floor, nearest, ceil
	FieldAward            // code of an award, units or headcount
	FieldState            // warn or human
	FieldBody             // who votes
	FieldPoints           // points, with places after the comma
)

// Bases of a limit that are no award.
const (
	BaseUnits     = "units"
	BaseHeadcount = "headcount"
)

// Field is one parameter of a rule as the office sees it.
type Field struct {
	Name  string // in words
	Kind  FieldKind
	Value string // as it is typed
	Way   int    // which of several ways to the standard it belongs to, 0 for none
	Key   string // its way through the parameters, such as any.0.titles.0.times
	path  []any  // the same, to set it
}

// fieldOrder is how parameters follow each other; others come after.
var fieldOrder = []string{
	"by", "share", "quorum", "best", "of", "of_ratings", "code", "times", "in_a_row", "apart", "strict", "rating", "ratings", "years", "rated", "titles", "initiatives",
	"round", "min1", "unit_rating", "unit_share", "few", "few_max", "personnel", "no_unit_kinds", "unit_kinds", "block", "beyond", "whole", "include_current", "after", "only_after", "any",
	"min_months", "hired_only", "leave_counts", "months", "results", "from", "forms", "not_levels", "scopes", "or_ratings", "otherwise", "judge",
}

// Fields takes a rule's parameters apart; the error says in words why they cannot
// be read.
func Fields(rule data.Rule) ([]Field, error) {
	tree, err := parameterTree(rule.Parameters)
	if err != nil {
		return nil, err
	}
	var fields []Field
	var walk func(value any, path []any, names []string, way int)
	walk = func(value any, path []any, names []string, way int) {
		switch value := value.(type) {
		case map[string]any:
			keys := slices.SortedFunc(maps.Keys(value), func(a, b string) int {
				return strings.Compare(orderOf(a), orderOf(b))
			})
			for _, key := range keys {
				walk(value[key], append(slices.Clone(path), key), append(slices.Clone(names), key), way)
			}
			return
		case []any:
			if len(value) > 0 {
				if _, deeper := value[0].(map[string]any); deeper {
					for i, part := range value {
						next := way
						if len(names) == 1 && len(value) > 1 {
							next = i + 1
						}
						walk(part, append(slices.Clone(path), i), names, next)
					}
					return
				}
			}
		}
		f := Field{Kind: kindOfField(rule, names, value), Way: way, path: path, Name: fieldName(rule.Condition, names)}
		f.Value = fieldText(f.Kind, value)
		var key []string
		for _, part := range path {
			key = append(key, fmt.Sprint(part))
		}
		f.Key = strings.Join(key, ".")
		fields = append(fields, f)
	}
	walk(tree, nil, nil, 0)
	return fields, nil
}

func parameterTree(parameters string) (map[string]any, error) {
	if strings.TrimSpace(parameters) == "" {
		parameters = "{}"
	}
	in := json.NewDecoder(strings.NewReader(parameters))
	in.UseNumber()
	tree := map[string]any{}
	if err := in.Decode(&tree); err != nil || in.More() {
		return nil, errParameters(words.RuleBadJSON)
	}
	return tree, nil
}

func orderOf(key string) string {
	at := slices.Index(fieldOrder, key)
	if at < 0 {
		at = len(fieldOrder)
	}
	return fmt.Sprintf("%03d%s", at, key)
}

// fieldName is what a parameter is called, by its condition where that matters; one
// without a name keeps its key.
func fieldName(condition string, names []string) string {
	key := strings.Join(names, ".")
	for _, k := range []string{condition + "/" + key, key} {
		if name, ok := words.RuleParameters[k]; ok {
			return name
		}
	}
	return key
}

func kindOfField(rule data.Rule, names []string, value any) FieldKind {
	key := ""
	if len(names) > 0 {
		key = names[len(names)-1]
	}
	switch value.(type) {
	case bool:
		return FieldYes
	case []any:
		return FieldWords
	}
	switch key {
	case "share", "unit_share", "quorum":
		return FieldShare
	case "round":
		return FieldRound
	case "otherwise":
		return FieldState
	case "points":
		return FieldPoints
	case "by":
		return FieldBody
	case "code", "after":
		return FieldAward
	case "of":
		if rule.Condition != "rating-cap" {
			return FieldAward
		}
	}
	if _, number := value.(json.Number); number {
		return FieldNumber
	}
	return FieldText
}

func fieldText(kind FieldKind, value any) string {
	switch value := value.(type) {
	case bool:
		if value {
			return "x"
		}
		return ""
	case []any:
		parts := make([]string, len(value))
		for i, part := range value {
			parts[i] = fmt.Sprint(part)
		}
		return strings.Join(parts, ", ")
	case json.Number:
		if kind == FieldShare {
			if r, ok := new(big.Rat).SetString(value.String()); ok && len(value) <= longest {
				return exact(r.Mul(r, big.NewRat(100, 1)))
			}
		}
		if points, err := value.Float64(); err == nil && kind == FieldPoints {
			return viet.Points(points)
		}
		return value.String()
	case nil:
		return ""
	}
	return fmt.Sprint(value)
}

// SetFields puts what was typed into a rule's parameters. The error says in words
// which of them cannot be used; then nothing is set.
func SetFields(rule data.Rule, fields []Field) (data.Rule, error) {
	tree, err := parameterTree(rule.Parameters)
	if err != nil {
		return rule, err
	}
	for _, f := range fields {
		if err := f.Check(); err != nil {
			return rule, err
		}
		value, _ := fieldValue(f)
		setAt(tree, f.path, value)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(tree); err != nil {
		return rule, err
	}
	changed := rule
	changed.Parameters = strings.TrimSpace(out.String())
	if SameParameters(changed, rule) {
		changed.Parameters = rule.Parameters
	}
	return changed, CheckParameters(changed)
}

// Check says in words that what was typed cannot be the value of the parameter.
func (f Field) Check() error {
	if _, ok := fieldValue(f); !ok {
		return errParameters(fmt.Sprintf(words.RuleFieldBad, f.Value, f.Name))
	}
	return nil
}

// setAt puts a value into its place below a node.
func setAt(node any, path []any, value any) {
	switch node := node.(type) {
	case map[string]any:
		key, _ := path[0].(string)
		if len(path) == 1 {
			node[key] = value
			return
		}
		setAt(node[key], path[1:], value)
	case []any:
		i, _ := path[0].(int)
		if len(path) == 1 {
			node[i] = value
			return
		}
		setAt(node[i], path[1:], value)
	}
}

// SameParameters tells whether two rules ask for the same.
func SameParameters(a, b data.Rule) bool {
	one, err := parameterTree(a.Parameters)
	other, err2 := parameterTree(b.Parameters)
	if err != nil || err2 != nil {
		return a.Parameters == b.Parameters
	}
	x, err := json.Marshal(one)
	y, err2 := json.Marshal(other)
	return err == nil && err2 == nil && bytes.Equal(x, y)
}

func fieldValue(f Field) (any, bool) {
	text := strings.TrimSpace(f.Value)
	switch f.Kind {
	case FieldYes:
		return text != "", true
	case FieldNumber:
		n, err := strconv.Atoi(text)
		return n, err == nil && n >= 0
	case FieldPoints:
		points, ok := viet.ParsePoints(text)
		return points, ok && points > 0 && points <= mostPoints
	case FieldWords:
		list := []string{}
		for part := range strings.SplitSeq(text, ",") {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, part)
			}
		}
		return list, true
	case FieldShare:
		if strings.Contains(text, "/") {
			text = strings.ReplaceAll(text, " ", "")
			return text, new(share).UnmarshalJSON([]byte(text)) == nil
		}
		percent, ok := viet.ParsePoints(strings.TrimSuffix(text, "%"))
		part := strings.TrimRight(strconv.FormatFloat(percent/100, 'f', 6, 64), "0")
		return json.Number(strings.TrimSuffix(part, ".")), ok && percent >= 0 && percent <= 100
	}
	return text, true
}
