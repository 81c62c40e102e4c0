package data

import "encoding/json"

// Part is the beginning of a list, and how many rows the whole list has.
type Part[T any] struct {
	Rows  []T
	Total int
}

// keyList is a list of keys for "IN (SELECT value FROM json_each(?))": a statement has
// room for some thousands of values alone.
func keyList(ids []int64) string {
	if ids == nil {
		ids = []int64{}
	}
	list, _ := json.Marshal(ids) // numbers are always written
	return string(list)
}

// textList is the same of texts.
func textList(texts []string) string {
	list, _ := json.Marshal(texts) // texts are always written
	return string(list)
}

// amongKeys is the condition that a column holds one of a keyList.
func amongKeys(column string) string { return column + " IN (SELECT value FROM json_each(?))" }
