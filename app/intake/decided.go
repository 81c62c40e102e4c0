package intake

import (
	"regexp"
	"strings"
	"time"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// decision is by what something was given, as far as a text tells.
type decision struct {
	number string
	date   viet.Date
	by     string
}

// DecisionFacts are the places of the facts that a decision named in one cell is parted into.
type DecisionFacts struct{ Number, Date, By int }

var (
	// decisionNumber may begin with letters, as those of the practice books do: "VD-05/QĐ-UBND".
	decisionNumber = regexp.MustCompile(`(?i)(?:^|[\s,;(])(?:(?:theo\s+)?(?:quyết định|qđ)\s*(?:số\s*)?:?\s*|số\s*:?\s*)?((?:\p{L}{1,5}-)?\d+[^\s,;()]*)`)
	decisionDay    = regexp.MustCompile(`(?i)^[\s,;(-]*(?:ký\s+)?(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\)?`)
	notDay         = regexp.MustCompile(`[^\d]+`)
)

// SpelledDay is a day that may be written out as "05 tháng 01 năm 2024".
func SpelledDay(text string) string { return strings.Trim(notDay.ReplaceAllString(text, "/"), "/") }

// decisionIn parts a text into the number of a decision, its day and who decided; clear is
// false where it may be anything else.
func decisionIn(text string) (d decision, clear bool) {
	at := decisionNumber.FindStringSubmatchIndex(text)
	if at == nil {
		return d, false
	}
	d.number = strings.TrimRight(text[at[2]:at[3]], ".")
	if _, err := viet.ParseDate(d.number); err == nil || aYear.FindString(d.number) == d.number { // a day or a year, and no number
		return d, false
	}
	before, rest := text[:at[0]], text[at[1]:]
	if day := decisionDay.FindStringSubmatch(rest); day != nil {
		date, err := viet.ParseDate(SpelledDay(day[1]))
		if err != nil || viet.Happened(date, viet.DateOf(time.Now())) != nil {
			return d, false
		}
		d.date, rest = date, rest[len(day[0]):]
	}
	before, rest = decider(before), decider(rest)
	d.by = before + rest
	return d, (before == "" || rest == "") && !strings.ContainsAny(d.by, "0123456789")
}

// decider is who decided, of what stands beside the number and the day.
func decider(text string) string {
	text = strings.Trim(text, " ,;:.()-–")
	for _, word := range words.DecidedBetween {
		if rest, is := cutWord(text, word); is {
			text = rest
		}
	}
	return text
}

// isDecision tells whether a column holds numbers of decisions.
func (r *reader) isDecision(m Meaning) bool {
	return m.Field == DecisionField || m.Field == FactField && r.List.Decision != nil && int(m.Kind) == r.List.Decision.Number
}

// partDecision parts the decision that a row of a list of another kind names in one cell;
// what is not clear is told and not taken over.
func (r *reader) partDecision(line *Row) {
	if r.List == nil || r.List.Decision == nil {
		return
	}
	at := r.List.Decision
	text := line.Facts[at.Number]
	if day, err := viet.ParseDate(text); err == nil && aYear.MatchString(text) { // the day alone
		delete(line.Facts, at.Number)
		r.setFact(line, int64(at.Date), day.Slash())
		return
	}
	if !strings.ContainsAny(text, " ,;(") {
		return
	}
	d, clear := decisionIn(text)
	if !clear {
		delete(line.Facts, at.Number)
		line.Ignored = joined(line.Ignored, text)
		return
	}
	line.Facts[at.Number] = d.number
	line.Changes = append(line.Changes, Change{text, joined(joined(d.number, d.date.Slash()), d.by), words.ChangeDecided})
	if d.date != "" {
		r.setFact(line, int64(at.Date), d.date.Slash())
	}
	if d.by != "" {
		r.setFact(line, int64(at.By), d.by)
	}
}

// decided notes the decision on titles of earlier years that tell none.
func (line *Row) decided(d decision) {
	if len(line.Past) == 0 {
		line.Ignored = joined(line.Ignored, d.number)
	}
	for i := range line.Past {
		if line.Past[i].Decision == "" {
			line.Past[i].Decision, line.Past[i].Date, line.Past[i].By = d.number, d.date, d.by
		}
	}
}
