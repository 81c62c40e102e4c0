package viet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Date (ngày) is a calendar day as "2023-03-17", so that < compares days;
// "" is no date.
type Date string

// Years outside these are taken for slips of the finger.
const (
	firstYear = 1900
	lastYear  = 2099
)

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date {
	return Date(t.Format(time.DateOnly))
}

// ParseDate reads a day as clerks type it: 17/3/2023, 1-2-25, 1.2.2025,
// 01022025, 010225, ngày 5 tháng 1 năm 2023, mồng 5 tháng Giêng năm 2023, also behind a place as on a letter, or as a
// table holds it, 2023-03-17, 20230317 and with midnight behind. The day comes before the
// month; eight digits begin with the year only where they would be no day otherwise. Years
// of two digits are 2000–2049 for 00–49 and 1950–1999 for 50–99. Blank text is the empty
// date. Anything else, or a day the calendar does not have, is an Invalid fault.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(NFC(s))
	if s == "" {
		return "", nil
	}
	if bare := midnight.ReplaceAllString(s, ""); bare != "" {
		s = bare
	}
	if _, behind, ok := strings.Cut(s, words.DatePlace); ok { // Hà Nội, ngày …
		s = behind
	}
	day, err := dateFrom(s, dateParts)
	if err != nil && isDigits(s) && len(s) == 8 {
		if yearFirst, err := dateFrom(s, func(s string) (day, month, year string) { return s[6:], s[4:6], s[:4] }); err == nil {
			return yearFirst, nil
		}
	}
	return day, err
}

// midnight is what a table writes behind a day that has no hour.
var midnight = regexp.MustCompile(`(?i)[ T](0?0:00(:00(\.0+)?)?Z?|12:00(:00)? ?(AM|SA))$`)

// Happened refuses a day that is to come, of what is noted because it happened: a decision,
// a signature, a vote, a discipline. A plan's day is none of these. The empty day is no day.
func Happened(on, today Date) error {
	if on <= today {
		return nil
	}
	return fault.New(fault.Invalid, fmt.Sprintf(words.DayAheadWhat, on.Slash()), fmt.Sprintf(words.DayAheadNext, today.Slash()))
}

// dateFrom makes a day of the three numbers that parts finds in s.
func dateFrom(s string, parts func(string) (day, month, year string)) (Date, error) {
	day, month, year := parts(s)
	y, known := fullYear(year)
	d, m, ok := twoDigits(day, month)
	switch {
	case !ok || !isDigits(year):
		return "", fault.New(fault.Invalid, fmt.Sprintf(words.BadDateWhat, s), words.BadDateNext)
	case !known:
		return "", fault.New(fault.Invalid, fmt.Sprintf(words.NoYearWhat, year), words.NoYearNext)
	case m < 1 || m > 12:
		return "", fault.New(fault.Invalid, fmt.Sprintf(words.NoMonthWhat, m), words.NoMonthNext)
	}
	if last := monthDays(y, m); d < 1 || d > last {
		return "", fault.New(fault.Invalid,
			fmt.Sprintf(words.NoDayWhat, d, m, y), fmt.Sprintf(words.NoDayNext, m, y, last))
	}
	return Date(fmt.Sprintf("%04d-%02d-%02d", y, m, d)), nil
}

// dateParts cuts s into its three numbers; all are "" where it has no such form.
func dateParts(s string) (day, month, year string) {
	if isDigits(s) && (len(s) == 6 || len(s) == 8) {
		return s[:2], s[2:4], s[4:]
	}
	parts := strings.FieldsFunc(writtenOut(s), func(r rune) bool { return strings.ContainsRune("/-–. ", r) })
	switch {
	case len(parts) != 3:
		return "", "", ""
	case len(parts[0]) == 4: // year first
		return parts[2], parts[1], parts[0]
	}
	return parts[0], parts[1], parts[2]
}

// writtenOut takes the words out of a day that has them (ngày 5 tháng 1 năm 2023),
// each once and in their order.
func writtenOut(s string) string {
	fields := strings.Fields(Fold(s))
	next := 0
	for i, field := range fields {
		for at := next; at < len(words.DateWords); at++ {
			if slices.Contains(words.DateWords[at], field) {
				fields[i], next = "", at+1
				if at == monthWord {
					numberMonth(fields[i+1:])
				}
				break
			}
		}
	}
	return strings.Join(fields, " ")
}

// monthWord is where the words before a month stand in words.DateWords.
const monthWord = 1

// numberMonth puts the number of a month for its name at the beginning of the fields behind
// the word for it. "năm" is the fifth month only where the year's own word follows.
func numberMonth(fields []string) {
	for n := min(2, len(fields)); n > 0; n-- {
		month, named := words.MonthNames[strings.Join(fields[:n], " ")]
		if !named || slices.Contains(words.DateWords[monthWord+1], fields[0]) && !slices.Contains(fields[1:], fields[0]) {
			continue
		}
		clear(fields[:n])
		fields[0] = strconv.Itoa(month)
		return
	}
}

func fullYear(s string) (year int, ok bool) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, false
	}
	switch {
	case len(s) == 2 && n < 50:
		n += 2000
	case len(s) == 2:
		n += 1900
	}
	return n, n >= firstYear && n <= lastYear
}

// twoDigits reads two numbers of one or two digits each.
func twoDigits(a, b string) (x, y int, ok bool) {
	if len(a) > 2 || len(b) > 2 || !isDigits(a) || !isDigits(b) {
		return 0, 0, false
	}
	x, _ = strconv.Atoi(a)
	y, _ = strconv.Atoi(b)
	return x, y, true
}

// isDigits reports whether s is one or more of 0–9.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func monthDays(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Time returns midnight UTC of the day; the zero time for an empty date.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Slash returns 17/03/2023, "" for an empty date.
func (d Date) Slash() string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return t.Format("02/01/2006")
}

// Long returns the date as papers write it, "ngày 05 tháng 02 năm 2023": a
// leading zero for days under 10 and for the months 1 and 2 alone. An empty
// date leaves room for the pen: "ngày … tháng … năm …".
func (d Date) Long() string {
	t := d.Time()
	if t.IsZero() {
		return words.EmptyLongDate
	}
	month := strconv.Itoa(int(t.Month()))
	if t.Month() <= time.February {
		month = "0" + month
	}
	return fmt.Sprintf(words.LongDate, t.Day(), month, t.Year())
}

// Year returns the year, 0 for an empty date.
func (d Date) Year() int {
	if t := d.Time(); !t.IsZero() {
		return t.Year()
	}
	return 0
}

// AddDays returns the day n days later, or earlier where n is negative. An
// empty date stays empty.
func (d Date) AddDays(n int) Date {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// DaysAfter returns how many days d lies after another day, negative before it.
// Both must be days.
func (d Date) DaysAfter(other Date) int {
	return int(d.Time().Sub(other.Time()) / (24 * time.Hour))
}

// Weekday returns "thứ Hai" … "thứ Bảy" or "Chủ nhật", "" for an empty date.
func (d Date) Weekday() string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return words.Weekdays[t.Weekday()]
}
