package ceremony

import (
	"sort"
	"strconv"
	"strings"

	"sothidua/data"
	"sothidua/screens/kit"
)

// key is an id as the value of an option, empty for none.
func key(id *int64) string {
	if id == nil || *id == 0 {
		return ""
	}
	return strconv.FormatInt(*id, 10)
}

// id is the id a choice holds, nil for none.
func id(choice *kit.ChoiceField) *int64 {
	n, err := strconv.ParseInt(choice.Value(), 10, 64)
	if err != nil {
		return nil
	}
	return &n
}

// text is what the clerk reads for a value, empty for an unknown one.
func text(options []kit.Option, value string) string {
	if i := position(options, value); i < len(options) {
		return options[i].Text
	}
	return ""
}

// position is the place of a value among options, behind the last for an unknown one.
func position(options []kit.Option, value string) int {
	for i, option := range options {
		if option.Value == value {
			return i
		}
	}
	return len(options)
}

// inGroups sorts rows by group and leaves the order inside a group.
func inGroups[T any](rows []T, group func(T) int) []T {
	sort.SliceStable(rows, func(a, b int) bool { return group(rows[a]) < group(rows[b]) })
	return rows
}

func unitOptions(file *data.CeremonyFile) []kit.Option {
	options := make([]kit.Option, len(file.Units))
	for i, unit := range file.Units {
		options[i] = kit.Option{Value: key(&unit.ID), Text: unit.Name, Note: unit.Symbol}
	}
	return options
}

// join puts the texts that are not empty one after the other.
func join(between string, texts ...string) string {
	var given []string
	for _, text := range texts {
		if text != "" {
			given = append(given, text)
		}
	}
	return strings.Join(given, between)
}
