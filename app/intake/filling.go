package intake

import (
	"regexp"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data/viet"
)

// withoutFilling takes from a heading the remarks in brackets that only say how its cells are filled:
// "LĐTT (x)", "Sáng kiến (có/không)".
func (r *reader) withoutFilling(title string) string {
	if !strings.ContainsAny(title, "([") {
		return title
	}
	return exchange.Flat(inBrackets.ReplaceAllStringFunc(title, func(inside string) string {
		if r.saysHowToFill(strings.Trim(inside, "()[] ")) {
			return ""
		}
		return inside
	}))
}

var eitherSigns = regexp.MustCompile(`\s*(?:[/,;|]|\s(?:hoac|hay)\s)\s*`)

// saysHowToFill tells whether a remark says how cells are filled: by a mark, or by one of two.
func (r *reader) saysHowToFill(text string) bool {
	folded := viet.Fold(text)
	for _, begin := range words.HeadFill {
		if strings.HasPrefix(folded, begin) {
			return true
		}
	}
	parts := eitherSigns.Split(folded, -1)
	for _, part := range parts {
		if !hasLetter(part) || r.mark(part) == viet.UnclearMark {
			return false
		}
	}
	return true
}
