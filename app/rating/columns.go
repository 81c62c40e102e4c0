// Package rating keeps what a year says of people and collectives (xếp loại năm):
// rating, months worked, leave, study, discipline, whether a case is under review. It
// is what the rules judge by; what nobody recorded stays unknown.
package rating

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Column is one fact of a year's record, as text. A fact that is not known is empty.
type Column[T any] struct {
	Title string // in the grid and above pasted columns
	Also  string // what pasted columns say instead; empty for nothing
	Terms string // the list of terms that are offered; empty for none
	Only  bool   // nothing else than these terms can be it
	Count bool   // a whole number
	Aside bool   // only in pasted lists: it is no fact of the year alone
	Text  func(T) string
	Set   func(*T, string) error // a Fault where the text cannot be it; then nothing is set
}

// People are the columns of a person's year.
var People = []Column[data.PersonYear]{
	{
		Title: words.RatingRating, Terms: data.RatingTerms, Only: true, Text: func(y data.PersonYear) string { return y.Rating },
		Set: func(y *data.PersonYear, text string) error { return setRating(&y.Rating, text) },
	},
	{
		Title: words.RatingMonths, Count: true, Text: func(y data.PersonYear) string { return optional(y.MonthsWorked) },
		Set: func(y *data.PersonYear, text string) error {
			return setOptional(&y.MonthsWorked, text, words.RatingMonths, monthsOfYear)
		},
	},
	{
		Title: words.RatingLeave, Terms: data.LeaveTerms, Text: func(y data.PersonYear) string { return y.Leave },
		Set: func(y *data.PersonYear, text string) error { return setText(&y.Leave, text) },
	},
	{
		Title: words.RatingLeaveMonths, Count: true, Text: func(y data.PersonYear) string { return positive(y.LeaveMonths) },
		Set: func(y *data.PersonYear, text string) error {
			return setNumber(&y.LeaveMonths, text, words.RatingLeaveMonths, monthsOfYear)
		},
	},
	{
		Title: words.RatingStudyMonths, Count: true, Text: func(y data.PersonYear) string { return positive(y.TrainingMonths) },
		Set: func(y *data.PersonYear, text string) error {
			return setNumber(&y.TrainingMonths, text, words.RatingStudyMonths, longestStudy)
		},
	},
	{
		Title: words.RatingStudyResult, Terms: data.StudyTerms, Text: func(y data.PersonYear) string { return y.TrainingResult },
		Set: func(y *data.PersonYear, text string) error { return setText(&y.TrainingResult, text) },
	},
	{
		Title: words.RatingDiscipline, Terms: data.DisciplineTerms, Text: func(y data.PersonYear) string { return y.Discipline },
		Set: func(y *data.PersonYear, text string) error { return setText(&y.Discipline, text) },
	},
	{
		Title: words.RatingDisciplineOn, Text: func(y data.PersonYear) string { return y.DisciplineOn.Slash() },
		Set: func(y *data.PersonYear, text string) error { return setHappened(&y.DisciplineOn, text) },
	},
	{
		Title: words.RatingDisciplineEnds, Also: words.RatingDisciplineEndsAlso, Text: func(y data.PersonYear) string { return y.DisciplineEnds.Slash() },
		Set: func(y *data.PersonYear, text string) error { return setDate(&y.DisciplineEnds, text) },
	},
	{
		Title: words.RatingReview, Text: func(y data.PersonYear) string { return cmp.Or(y.ReviewNote, mark(y.UnderReview)) },
		Set: func(y *data.PersonYear, text string) error { return setReview(&y.UnderReview, &y.ReviewNote, text) },
	},
	{
		Title: words.RatingFormer, Also: words.RatingFormerAlso, Text: func(y data.PersonYear) string { return y.FormerOpinion },
		Set: func(y *data.PersonYear, text string) error { return setText(&y.FormerOpinion, text) },
	},
	{
		Title: words.RatingPersonnel, Terms: data.PersonnelTerms, Aside: true, Text: func(y data.PersonYear) string { return y.Personnel },
		Set: func(y *data.PersonYear, text string) error { return setText(&y.Personnel, text) },
	},
}

// Collectives are the columns of a unit's or room's year.
var Collectives = []Column[data.UnitYear]{
	{
		Title: words.RatingRating, Terms: data.RatingTerms, Only: true, Text: func(y data.UnitYear) string { return y.Rating },
		Set: func(y *data.UnitYear, text string) error { return setRating(&y.Rating, text) },
	},
	{
		Title: words.RatingParty, Terms: data.RatingTerms, Only: true, Text: func(y data.UnitYear) string { return y.PartyRating },
		Set: func(y *data.UnitYear, text string) error { return setRating(&y.PartyRating, text) },
	},
	{
		Title: words.RatingHeadcount, Count: true, Text: func(y data.UnitYear) string { return positive(y.Headcount) },
		Set: func(y *data.UnitYear, text string) error {
			return setNumber(&y.Headcount, text, words.RatingHeadcount, mostPeople)
		},
	},
	{
		Title: words.RatingCompleted, Count: true, Text: func(y data.UnitYear) string { return optional(y.Completed) },
		Set: func(y *data.UnitYear, text string) error {
			return setOptional(&y.Completed, text, words.RatingCompleted, mostPeople)
		},
	},
	{
		Title: words.RatingAdvanced, Count: true, Text: func(y data.UnitYear) string { return optional(y.Advanced) },
		Set: func(y *data.UnitYear, text string) error {
			return setOptional(&y.Advanced, text, words.RatingAdvanced, mostPeople)
		},
	},
	{
		Title: words.RatingDisciplined, Count: true, Text: func(y data.UnitYear) string { return optional(y.Disciplined) },
		Set: func(y *data.UnitYear, text string) error {
			return setOptional(&y.Disciplined, text, words.RatingDisciplined, mostPeople)
		},
	},
	{
		Title: words.RatingSource, Text: func(y data.UnitYear) string { return y.FiguresFrom },
		Set: func(y *data.UnitYear, text string) error { return setText(&y.FiguresFrom, text) },
	},
	{
		Title: words.RatingSourceOn, Text: func(y data.UnitYear) string { return y.FiguresOn.Slash() },
		Set: func(y *data.UnitYear, text string) error { return setHappened(&y.FiguresOn, text) },
	},
	{
		Title: words.RatingReview, Text: func(y data.UnitYear) string { return cmp.Or(y.ReviewNote, mark(y.UnderReview)) },
		Set: func(y *data.UnitYear, text string) error { return setReview(&y.UnderReview, &y.ReviewNote, text) },
	},
}

// The highest numbers that are taken for no slip.
const (
	monthsOfYear = 12
	longestStudy = 120
	mostPeople   = 1_000_000
)

func optional(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// mark writes yes as clerks do, and no as nothing.
func mark(yes bool) string {
	if yes {
		return "x"
	}
	return ""
}

func setText(to *string, text string) error {
	*to = strings.Join(strings.Fields(viet.NFC(text)), " ")
	return nil
}

// setRating takes a rating by its short or its full name, whatever the case.
func setRating(to *string, text string) error {
	folded := viet.Fold(text)
	if folded == "" {
		*to = ""
		return nil
	}
	terms := data.YearTerms(data.RatingTerms)
	at := slices.IndexFunc(terms, func(t data.Term) bool { return viet.Fold(t.Text) == folded || viet.Fold(t.Name) == folded })
	if at < 0 {
		whole := writtenOut(folded)
		at = slices.IndexFunc(terms, func(t data.Term) bool { return viet.Fold(t.Name) == whole })
	}
	if at < 0 {
		known := make([]string, len(terms))
		for i, t := range terms {
			known[i] = t.Text
		}
		return fault.New(fault.Invalid, fmt.Sprintf(words.RatingUnknownWhat, text), fmt.Sprintf(words.RatingUnknownNext, strings.Join(known, ", ")))
	}
	*to = terms[at].Text
	return nil
}

// Keys are the keys of a rating's name, written out and with any of its words made short:
// "HTXS nhiệm vụ".
func Keys(name string) []string {
	all := []string{" " + viet.Fold(name) + " "}
	for short, long := range words.RatingShort {
		for _, known := range all {
			if strings.Contains(known, " "+long+" ") {
				all = append(all, strings.Replace(known, " "+long+" ", " "+short+" ", 1))
			}
		}
	}
	for i := range all {
		all[i] = data.SpellingKey(all[i])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// writtenOut is a folded rating with its short words written out: "ht tot nv".
func writtenOut(folded string) string {
	fields := strings.Fields(folded)
	for i, word := range fields {
		if long, short := words.RatingShort[word]; short {
			fields[i] = long
		}
	}
	return strings.Join(fields, " ")
}

func setNumber(to *int, text, title string, most int) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*to = 0
		return nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > most {
		return fault.New(fault.Invalid, fmt.Sprintf(words.RatingNumberWhat, title, text), fmt.Sprintf(words.RatingNumberNext, viet.Number(most)))
	}
	*to = n
	return nil
}

// setOptional keeps that a number is not known.
func setOptional(to **int, text, title string, most int) error {
	if strings.TrimSpace(text) == "" {
		*to = nil
		return nil
	}
	var n int
	if err := setNumber(&n, text, title, most); err != nil {
		return err
	}
	*to = &n
	return nil
}

func setDate(to *viet.Date, text string) error {
	day, err := viet.ParseDate(text)
	if err == nil {
		*to = day
	}
	return err
}

// setHappened takes the day of something done.
func setHappened(to *viet.Date, text string) error {
	var day viet.Date
	if err := setDate(&day, text); err != nil {
		return err
	}
	if err := viet.Happened(day, viet.DateOf(time.Now())); err != nil {
		return err
	}
	*to = day
	return nil
}

// setReview takes a mark, or what is under review.
func setReview(under *bool, note *string, text string) error {
	const shortest = 4 // letters that say something: a sign alone is asked about
	first, _, _ := strings.Cut(viet.Fold(text), " ")
	if viet.ReadMark(text) == viet.UnclearMark && utf8.RuneCountInString(strings.TrimSpace(text)) >= shortest && !slices.Contains(words.RatingNotSaid, first) {
		*under = true
		return setText(note, text)
	}
	err := setMark(under, text)
	if err == nil {
		*note = ""
	}
	return err
}

func setMark(to *bool, text string) error {
	read := viet.ReadMark(text)
	if read == viet.UnclearMark {
		return fault.New(fault.Invalid, fmt.Sprintf(words.RatingMarkWhat, text), words.RatingMarkNext)
	}
	*to = read == viet.Marked
	return nil
}
