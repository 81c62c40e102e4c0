package verbs

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// complaints are the parser's own sentences and ours in their place; what a pattern
// takes hold of stands in ours.
var complaints = []struct {
	pattern *regexp.Regexp
	what    string
}{
	{regexp.MustCompile(`^unknown flag (\S+?)(?:,|$)`), words.UsageFlagWhat},
	{regexp.MustCompile(`^expected "<file>"`), words.UsageFileWhat},
	{regexp.MustCompile(`^missing flags: (.+)$`), words.UsageMissingWhat},
	{regexp.MustCompile(`^(--[a-z-]+)[:=]`), words.UsageValueWhat},
	{regexp.MustCompile(`^(--[a-z-]+) must be one of `), words.UsageValueWhat},
}

// flagValue is what the parser prints behind a flag's name.
var flagValue = regexp.MustCompile(`=\S+?(,| or |$)`)

// usage turns an error of the parser into a fault. A run that only showed help
// passes.
func usage(args []string, err error) error {
	if errors.Is(err, errHelped) {
		return errHelped
	}
	next := fmt.Sprintf(words.UsageNext, program)
	message := err.Error()
	if word, ok := strings.CutPrefix(message, "unexpected argument "); ok {
		word, _, _ = strings.Cut(word, ", did you mean")
		what := words.UsageVerbWhat
		if hasVerb(args) {
			what = words.UsageExtraWhat
		}
		return fault.Wrap(fault.Invalid, err, fmt.Sprintf(what, word), next)
	}
	for _, c := range complaints {
		if found := c.pattern.FindStringSubmatch(message); found != nil {
			what := c.what
			if len(found) > 1 {
				what = fmt.Sprintf(what, strings.ReplaceAll(flagValue.ReplaceAllString(found[1], "$1"), " or ", words.UsageOr))
			}
			return fault.Wrap(fault.Invalid, err, what, next)
		}
	}
	return fault.Wrap(fault.Invalid, err, words.UsageWhat, next)
}

func hasVerb(args []string) bool {
	for _, arg := range args {
		if _, ok := words.VerbHelp[arg]; ok {
			return true
		}
	}
	return false
}
