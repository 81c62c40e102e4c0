package rules

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
	"sothidua/data/viet"
)

// Bounds of a file of rules; the shipped one has some hundred rules in 80 KB.
const (
	mostRulesFile = 2 << 20
	mostRules     = 5000
)

// ReadFile reads a file of rules (tệp quy tắc), a table like the one that the program
// brings, and tells what of it is news to a book. A file in which one rule cannot be read
// is refused whole.
func ReadFile(path string, book *data.RuleBook) (News, error) {
	name := filepath.Base(path)
	content, err := files.Read(path, mostRulesFile)
	if err != nil && !errors.Is(err, files.ErrTooLarge) {
		return News{}, fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.FileReadWhat, name), words.RulesFileAgain)
	}
	var written, told []data.Rule
	if err == nil {
		written, told, err = book.ReadRules(content)
	}
	if err != nil || len(written) > mostRules {
		return News{}, fault.New(fault.Invalid, fmt.Sprintf(words.RulesFileOther, name), words.RulesFileNext)
	}
	seen := map[string]bool{}
	for i, rule := range written {
		what := wrongInFile(rule)
		if seen[rule.Key] {
			what = words.RulesFileTwice
		}
		if what != "" {
			return News{}, fault.New(fault.Invalid, fmt.Sprintf(words.RulesFileBad, viet.Number(i+2), rule.Code, what), words.RulesFileNext)
		}
		seen[rule.Key] = true
	}
	if len(told) == 0 {
		return News{}, fault.New(fault.Invalid, fmt.Sprintf(words.RulesFileNone, name), words.RulesFileNext)
	}
	return newsIn(book, told, func(data.Rule) bool { return false }), nil
}

// wrongInFile says what of a rule cannot be, empty for nothing.
func wrongInFile(rule data.Rule) string {
	day := func(d viet.Date) bool {
		_, err := time.Parse(time.DateOnly, string(d))
		return d == "" || err == nil
	}
	err := CheckParameters(rule)
	switch {
	case rule.Key == "" || rule.RegimeCode == "" || IsOwn(rule):
		return words.RulesFileNoKey
	case words.RuleConditions[rule.Condition] == "":
		return words.RulesFileNewer
	case err != nil:
		return err.Error()
	case !day(rule.ValidFrom) || !day(rule.ValidTo) || !day(rule.UncheckedFrom) || rule.ValidTo != "" && rule.ValidTo < rule.ValidFrom:
		return words.RulesFileDays
	case rule.Subject != "" && rule.Subject != data.SubjectIndividual && rule.Subject != data.SubjectCollective:
		return words.RulesFileSubject
	}
	return ""
}
