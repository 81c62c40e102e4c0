package data

import (
	"bytes"
	"errors"
	"slices"
	"strings"
)

// fromFile stands before the mark of a rule that came by a file: the program's own rules
// do not take its place unasked, a later file does.
const fromFile = "file:"

// FromFile tells whether a rule came by a file, and not with the program.
func (r Rule) FromFile() bool { return strings.HasPrefix(r.Shipped, fromFile) }

// ErrNoRules is of a file that is no table of rules.
var ErrNoRules = errors.New("not a table of rules")

// ReadRules reads a table of rules as the program ships it: each as it stands there, and
// in the words of the book those of them that are for its laws and titles.
func (r *RuleBook) ReadRules(content []byte) (written, told []Rule, err error) {
	rows, err := readTable(bytes.TrimPrefix(content, []byte("\ufeff")))
	if err != nil || len(rows) == 0 {
		return nil, nil, errors.Join(ErrNoRules, err)
	}
	for column := range shippedTables().rules[0] {
		if _, there := rows[0][column]; !there {
			return nil, nil, ErrNoRules
		}
	}
	for _, row := range rows {
		written = append(written, ruleOf(row))
	}
	told = slices.Clone(r.told(rows))
	for i := range told {
		told[i].Shipped = fromFile + told[i].Shipped
	}
	return written, told, nil
}
