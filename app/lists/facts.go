package lists

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/rating"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// text is a fact of any words.
func text(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Read: func(text string) (string, bool) {
		if viet.ReadMark(text) == viet.NotMarked && strings.Trim(text, "-–—−_.… ") == "" {
			return "", true
		}
		return exchange.Flat(text), true
	}}
}

// named is a fact that is what something is called: that there is one, or none, names it not.
func named(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Read: func(text string) (string, bool) {
		if viet.ReadMark(text) != viet.UnclearMark {
			return "", true
		}
		return exchange.Flat(text), true
	}}
}

// day is a fact that is a day, kept as it is written.
func day(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Read: func(text string) (string, bool) {
		if strings.Trim(text, "-–—−_.… ") == "" {
			return "", true
		}
		date, err := viet.ParseDate(text)
		return date.Slash(), err == nil
	}}
}

// happened is the day of something done: one that is to come is none.
func happened(name string, heads ...string) intake.Fact {
	f := day(name, heads...)
	read := f.Read
	f.Read = func(text string) (string, bool) {
		on, ok := read(text)
		date, _ := viet.ParseDate(on)
		return on, ok && viet.Happened(date, viet.DateOf(time.Now())) == nil
	}
	return f
}

// number is a fact that counts people, whatever word for them stands behind it.
func number(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, As: intake.CountField, Read: func(text string) (string, bool) {
		if strings.Trim(text, "-–—−_.… ") == "" {
			return "", true
		}
		n, is := intake.PeopleIn(text)
		return strconv.Itoa(n), is
	}}
}

// figure is a fact that is a number of anything, of money with the word for it.
func figure(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Read: func(text string) (string, bool) {
		if strings.Trim(text, "-–—−_.… ") == "" {
			return "", true
		}
		found := aFigure.FindStringSubmatch(text)
		if found == nil {
			return "", false
		}
		n, err := strconv.Atoi(strings.NewReplacer(".", "", " ", "").Replace(found[1]))
		return strconv.Itoa(n), err == nil
	}}
}

var aFigure = regexp.MustCompile(`(?i)^(\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3})(?:\s*(?:đồng|đ|vnđ|vnd))?$`)

// common is a fact whose column stands in lists of other kinds as well.
func common(f intake.Fact) intake.Fact {
	f.Common = true
	return f
}

// decided is the number of a decision, the fact that a cell which tells all of one is read as.
func decided(heads ...string) intake.Fact {
	return made(text(words.DecisionNumber, heads...), words.HeadDecisionCore, words.HeadDecisionMade)
}

// year is a fact that is a year.
func year(name string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Read: func(text string) (string, bool) {
		n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(strings.ToLower(text), "năm")))
		return strconv.Itoa(n), err == nil && n > 1900 && n < 2200
	}}
}

// term is a fact out of a closed list; also are further spellings, by the value.
func term(name string, options []intake.Option, also map[string][]string, heads ...string) intake.Fact {
	return intake.Fact{Name: name, Heads: heads, Options: options, Spelled: also, Read: func(text string) (string, bool) {
		key := data.SpellingKey(text)
		if strings.Trim(text, "-–—−_.… ") == "" {
			return "", true
		}
		for _, o := range options {
			if key == data.SpellingKey(o.Text) || slices.Contains(also[o.Value], key) {
				return o.Value, true
			}
		}
		return "", false
	}}
}

// made is a fact whose headings are made of parts, one of core among them.
func made(f intake.Fact, core, parts []string) intake.Fact {
	f.Core, f.Made = core, parts
	return f
}

// choices are options whose value is their text.
func choices(texts ...string) []intake.Option {
	options := make([]intake.Option, len(texts))
	for i, text := range texts {
		options[i] = intake.Option{Value: text, Text: text}
	}
	return options
}

// ofYear are the facts that a year says of people or collectives.
func ofYear[T any](columns []rating.Column[T], heads map[string][]string) (facts []intake.Fact) {
	for _, c := range columns {
		f := intake.Fact{Name: c.Title, Heads: heads[c.Title], Read: func(text string) (string, bool) {
			var none T
			err := c.Set(&none, text)
			return c.Text(none), err == nil
		}}
		if c.Title == words.RatingRating {
			f = made(f, words.ListRatingCore, words.ListRatingMade)
		}
		if c.Also != "" {
			f.Heads = append(slices.Clone(f.Heads), data.SpellingKey(c.Also))
		}
		if c.Only {
			f.Spelled = map[string][]string{}
			for _, t := range data.YearTerms(c.Terms) {
				f.Options = append(f.Options, intake.Option{Value: t.Text, Text: t.Text})
				f.Spelled[t.Text] = rating.Keys(t.Name)
				if c.Title == words.RatingRating {
					f.Spelled[t.Text] = append(f.Spelled[t.Text], words.ListRatingShort[t.Text]...)
				}
			}
		}
		facts = append(facts, f)
	}
	return facts
}
