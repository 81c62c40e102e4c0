package papers

import (
	"regexp"
	"strconv"
	"strings"

	"sothidua/app/contest"
	"sothidua/assets/words"
)

// inRow finds a title that is for years on end: "… 5 năm liền".
var inRow = regexp.MustCompile(`(\d+) (?:` + words.YearsInRow + `)$`)

// ofYear joins a title with the year it is asked for: "Lao động tiên tiến năm 2025". One for
// years on end names the first and the last of them, and one "trong năm" says "năm" once.
func (b *builder) ofYear(title string) string {
	if years := inRow.FindStringSubmatch(title); years != nil {
		if n, err := strconv.Atoi(years[1]); err == nil && n > 1 {
			return b.say("title of years", "danh hiệu", title, "từ năm", b.Year.Of(b.Year.Number-n+1).Text())
		}
	}
	return b.say("title of year", "danh hiệu", strings.TrimSuffix(title, " "+words.YearWord))
}

// titled are the fields of a sentence that names what is voted on. An office's own sentence
// may have the title and the year apart.
func (b *builder) titled(v contest.Vote) []string {
	title := or(shortName(v.Kind), b.say("blank"))
	return []string{"danh hiệu", title, "danh hiệu của năm", b.ofYear(title)}
}
