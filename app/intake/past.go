package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sothidua/app/exchange"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

var (
	manyYears = regexp.MustCompile(`(?i)(?:(?:từ|trong|các|những|năm(?:\s+học)?)\s+)*(?:19|20)\d\d(?:(?:\s*(?:,|và|đến|tới|[-–/])\s*|\s+)(?:năm(?:\s+học)?\s+)?(?:19|20)\d\d)*`)
	// aDecision is the decision behind a title, with its day: "(QĐ 12/QĐ-TTr ngày 10/01/2024)".
	aDecision = regexp.MustCompile(`(?i)[\s,:–-]*\(?\s*(?:theo\s+)?(?:qđ|quyết định)?\s*(?:số\s*)?:?\s*((?:` + words.SampleNumber + `)?\d+\s*/\s*QĐ[-–\p{L}\d]*)(?:[\s,]*ngày\s*[\d/.\-]+|[\s,]+\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})?\s*\)?`)
	yearWord  = regexp.MustCompile(`(?i)(?:^|\s)năm(?: học)?\s*$`)
)

// readPast keeps titles of earlier years apart from what is registered. Years in the
// cell stand before their titles or behind them: "2021: LĐTT", "LĐTT năm 2020, 2021".
// marked is the kind that a mark stands for; zero for none.
func (r *reader) readPast(line *Row, text string, year int, marked int64) {
	if marked != 0 && r.mark(text) == viet.Marked {
		line.Past = append(line.Past, Past{Year: year, Kind: marked, Text: r.kindOf(marked).Label})
		return
	}
	if marked != 0 && !hasLetter(text) && len(r.yearsOf(text)) > 0 { // the years of a title that the heading names
		text = r.kindOf(marked).Label + " " + text
	}
	for part := range strings.FieldsFuncSeq(byDecisions(text), func(r rune) bool { return r == ';' || r == '\n' }) {
		var told decision
		if found := aDecision.FindStringSubmatch(part); found != nil {
			part = strings.Replace(part, found[0], "", 1)
			told, _ = decisionIn(strings.Trim(found[0], " ,:–-()"))
			if !hasLetter(part) && line.decidedIn(year, told) { // in a column beside the titles of its year
				continue
			}
		}
		for _, of := range r.dated(strings.TrimSpace(part)) {
			years := of.years
			if len(years) == 0 {
				years = []int{year}
			}
			for _, title := range r.titlesOf(of.text, line.Subject) {
				one := Past{Text: title, Decision: told.number, Date: told.date, By: told.by}
				if found := r.called(title, line.Subject); len(found) == 1 {
					one.Kind = found[0].ID
				} else if r.mark(title) == viet.NotMarked {
					continue
				}
				for _, one.Year = range years {
					if one.Year > r.Year.Number { // a plan, and nothing that was given
						line.Ignored = joined(line.Ignored, title+" "+strconv.Itoa(one.Year))
						continue
					}
					line.Past = append(line.Past, one)
				}
			}
		}
	}
}

// decidedIn notes a decision on the titles of a year that tell none yet.
func (line *Row) decidedIn(year int, d decision) (noted bool) {
	for i := range line.Past {
		if p := &line.Past[i]; p.Year == year && p.Decision == "" {
			p.Decision, p.Date, p.By, noted = d.number, d.date, d.by, true
		}
	}
	return noted
}

// byDecisions parts a text behind each decision where it tells several.
func byDecisions(text string) string {
	if len(aDecision.FindAllStringIndex(text, 2)) < 2 {
		return text
	}
	return aDecision.ReplaceAllString(text, "$0\n")
}

// dated are titles with the years they were given in.
type dated struct {
	text  string
	years []int
}

// dated parts a text into titles with their years.
func (r *reader) dated(text string) (all []dated) {
	groups := manyYears.FindAllStringIndex(text, -1)
	before, from := strings.TrimSpace(yearWord.ReplaceAllString(text, "")) == "", 0
	if len(groups) > 0 {
		before = !hasLetter(text[:groups[0][0]])
	}
	for i, g := range groups {
		end := len(text)
		if i+1 < len(groups) {
			end = groups[i+1][0]
		}
		one := dated{text[from:g[0]], r.yearsWithin(text[g[0]:g[1]])}
		if from = g[1]; before {
			one.text = text[g[1]:end]
		}
		all = append(all, one)
	}
	if len(groups) == 0 || !before && hasLetter(text[from:]) {
		all = append(all, dated{text: text[from:]})
	}
	for i := range all {
		all[i].text = strings.Trim(inBrackets.ReplaceAllString(all[i].text, ""), " :,-–()/.")
	}
	return slices.DeleteFunc(all, func(d dated) bool { return d.text == "" })
}

// yearsOf are the office's years that a text names: those of a school by the first.
func (r *reader) yearsOf(text string) (years []int) {
	if r.Year.Kind == data.SchoolYear {
		text = spanYears.ReplaceAllString(text, "$1")
	}
	for _, year := range aYear.FindAllString(text, -1) {
		number, _ := strconv.Atoi(year)
		years = append(years, number)
	}
	return years
}

var throughYears = regexp.MustCompile(`(?i)((?:19|20)\d\d)\s*(?:[-–]|đến|tới)\s*(?:năm\s+)?((?:19|20)\d\d)`)

// yearsWithin are the years that a text names and, of those from one to another, the years
// between: "2019 - 2022". Of a school two years in a row are one.
func (r *reader) yearsWithin(text string) []int {
	const most = 20 // years that one text tells of
	return r.yearsOf(throughYears.ReplaceAllStringFunc(text, func(span string) string {
		years := aYear.FindAllString(span, 2)
		from, _ := strconv.Atoi(years[0])
		to, _ := strconv.Atoi(years[1])
		if to-from < 2 || to-from > most {
			return span
		}
		var all []string
		for ; from <= to; from++ {
			all = append(all, strconv.Itoa(from))
		}
		return strings.Join(all, ", ")
	}))
}

func last(years []int) int { return years[len(years)-1] }

// yearIn finds a year in a heading: past where it is not the list's own.
func (r *reader) yearIn(text string) (past, is bool) {
	years := r.yearsOf(text)
	return len(years) > 0 && !slices.Contains(years, r.Year.Number), len(years) > 0
}

// isLater tells whether a text names years after the list's own alone.
func (r *reader) isLater(text string) bool {
	return !slices.ContainsFunc(r.yearsOf(text), func(year int) bool { return year <= r.Year.Number })
}

// pastIn is the earlier year that a heading names; 0 where each cell must tell its own.
func (r *reader) pastIn(text string) int64 {
	if years := r.yearsOf(text); len(years) == 1 {
		return int64(years[0])
	}
	return 0
}

// pastsStand tells whether what stands in a column is titles with years before the list's
// own, and nothing else: merits that are told so.
func (r *reader) pastsStand(t *table, at int) bool {
	told := 0
	for _, row := range t.body {
		cell := cellAt(row, at)
		if cell == "" || !t.isRecord(row) || r.mark(exchange.Flat(cell)) == viet.NotMarked {
			continue
		}
		line := Row{Subject: t.subjectOr()}
		r.readPast(&line, cell, 0, 0)
		if len(line.Past) == 0 || line.Ignored != "" || slices.ContainsFunc(line.Past, func(p Past) bool { return p.Kind == 0 || p.Year == 0 || p.Year >= r.Year.Number }) {
			return false
		}
		told++
	}
	return told > 0
}
