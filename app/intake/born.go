package intake

import (
	"regexp"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// readSex reads whether somebody is a man (1) or a woman (2); 0 where it is not told. In
// a column of one of them a mark stands, or when its people were born.
func (r *reader) readSex(line *Row, c Column, text string) (sex int64) {
	mark := r.mark(text)
	switch of := sexOf(text); {
	case c.Kind == 0 && of == "", c.Kind != 0 && mark == viet.NotMarked:
		return 0
	case c.Kind == 0:
		sex = int64(slices.Index(words.Honorifics, of) + 1)
	default:
		if sex = c.Kind; mark == viet.UnclearMark && of == "" && !strings.EqualFold(text, words.Honorifics[sex-1]) {
			r.readBorn(line, c, text)
		}
	}
	if at := r.factAs(SexField); at >= 0 {
		value, _ := r.List.Facts[at].Read([]string{words.SexMale[0], words.SexFemale[0]}[sex-1])
		r.setFact(line, int64(at), value)
	}
	return sex
}

var aBirth = regexp.MustCompile(`^(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d\d|\d{4})|(?:\d{1,2}[-/. ])?(?:19|20)\d\d)$`)

// readBorn takes a day or a year of birth that stands in the column of men or of women;
// of anything else it says that it is not taken over.
func (r *reader) readBorn(line *Row, c Column, text string) {
	switch at := r.factAs(BirthField); {
	case !aBirth.MatchString(text):
		line.Ignored = joined(line.Ignored, text)
	case at >= 0:
		c.Kind, c.Key = int64(at), "born" // one question for men and women
		r.readFact(line, c, text)
	default:
		line.Birth = text
	}
}

// isBirth tells whether a column holds days of birth.
func (r *reader) isBirth(m Meaning) bool {
	return m.Field == BirthField || m.Field == FactField && r.List.Facts[m.Kind].As == BirthField
}

// settleDays finds the columns of the day, the month and the year of birth apart.
func (t *table) settleDays(r *reader) {
	t.days = nil
	for i, c := range t.columns {
		if c.upper != "" && r.isBirth(c.Meaning) && slices.Contains(words.HeadDayParts, strings.ToLower(strings.TrimSpace(strings.TrimPrefix(c.Title, c.upper)))) {
			t.days = append(t.days, i)
		}
	}
}

// joinDay makes one day of a birth whose parts stand in columns of their own.
func (t *table) joinDay(cells []string) {
	var parts []string
	for _, at := range t.days {
		if at < len(cells) && cells[at] != "" {
			parts, cells[at] = append(parts, cells[at]), ""
		}
	}
	if len(parts) > 0 {
		cells[t.days[0]] = strings.Join(parts, "/")
	}
}
