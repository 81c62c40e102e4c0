package rules

import (
	"fmt"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// past is what the book knows of one subject's earlier years.
type past struct {
	c      *checker
	r      *row
	year   int // the year of the registration
	first  int // the first year that counts
	served int // the first year after a discipline
	awards []data.Award
	notes  []string
}

func (c *checker) awards(r *row) []data.Award {
	if r.person() {
		return c.OfPerson[r.subject.ID]
	}
	return c.OfCollective[r.subject.ID]
}

// past leaves out cancelled awards and those given on a basis that does not count,
// and notes both.
func (c *checker) past(r *row) *past {
	p := &past{c: c, r: r, year: c.Year.Number, served: c.countsFrom(r)}
	if p.served > 0 {
		p.notes = append(p.notes, fmt.Sprintf(words.RuleDisciplineBreaks, c.year(p.served).Text()))
	}
	for _, award := range c.awards(r) {
		label := c.Kinds[award.AwardKindID].Label
		switch {
		case award.Revoked && c.modifier.revoked:
			p.notes = append(p.notes, fmt.Sprintf(words.RuleRevokedAward, label, c.year(award.Year).Text()))
		case c.modifier.excludes(award.Basis):
			p.notes = append(p.notes, fmt.Sprintf(words.RuleBasisAward, label, c.year(award.Year).Text(), award.Basis))
		default:
			p.awards = append(p.awards, award)
		}
	}
	return p
}

// unsaid tells whether nobody wrote on which basis a commendation was given, where some do not
// count. A title is of a year's work.
func (p *past) unsaid(award data.Award) bool {
	return len(p.c.modifier.notCounted) > 0 && strings.TrimSpace(award.Basis) == "" && p.c.Kinds[award.AwardKindID].Kind == data.KindCommendation
}

// unsaidIn are those of some years in which a code was given on a basis that nobody wrote.
func (p *past) unsaidIn(code string, years []int) (unsaid []int) {
	for _, year := range years {
		said, open := year == p.year && p.r.subject.registers(code), false
		for _, award := range p.awards {
			if award.Year == year && p.c.Kinds[award.AwardKindID].Judged() == code {
				said, open = said || !p.unsaid(award), open || p.unsaid(award)
			}
		}
		if open && !said {
			unsaid = append(unsaid, year)
		}
	}
	return unsaid
}

// onBasis is a need that is met, if what it is met by was given on a basis that counts.
func (p *past) onBasis(n need, code string, times int) need {
	unsaid := p.unsaidIn(code, n.years)
	if len(unsaid) == 0 || len(n.years)-len(unsaid) >= times {
		return n
	}
	label := p.c.label(code, p.r.kind.Subject)
	n.state, n.said = Missing, joined(n.said, words.RuleAnd, fmt.Sprintf(words.RuleBasisUnsaid, label, p.c.plain(unsaid)))
	n.remedy = fmt.Sprintf(words.RuleBasisRemedy, label, p.c.plain(unsaid))
	return n
}

func (m *modifiers) excludes(basis string) bool {
	return basis != "" && slices.ContainsFunc(m.notCounted, func(b string) bool { return viet.Fold(b) == viet.Fold(basis) })
}

// has tells whether the subject has a title in a year; in the year of the
// registration what it aims at counts.
func (p *past) has(code string, year int) bool {
	if year < p.first {
		return false
	}
	if year == p.year && p.r.subject.registers(code) {
		return true
	}
	return slices.ContainsFunc(p.awards, func(a data.Award) bool {
		return a.Year == year && p.c.Kinds[a.AwardKindID].Judged() == code
	})
}

// known tells whether a year without a title is one in which none was given: the
// subject was in the book's care in that year, of which there are results, or it has
// awards of it or from before.
func (p *past) known(year int) bool {
	return year < p.first || year == p.year || p.c.Known[year] && p.c.keeps(year) && p.here(year) ||
		slices.ContainsFunc(p.c.awards(p.r), func(a data.Award) bool { return a.Year <= year })
}

// unknown are the years from one to another of which the book does not know what the
// subject was given.
func (p *past) unknown(first, last int) (years []int) {
	for year := first; year <= last; year++ {
		if !p.known(year) {
			years = append(years, year)
		}
	}
	return years
}

// keeps tells whether a year was kept in the book: one award of an earlier year, written
// down as somebody's history, says nothing of the others.
func (c *checker) keeps(year int) bool {
	_, kept := c.Years[year]
	return kept
}

// here tells whether the subject was in the block's units in a year. What came before a
// person's first post here, or before the unit joined, others know.
func (p *past) here(year int) bool {
	if p.r.person() {
		return p.r.Placed && p.r.PostFrom <= p.c.year(year).LastDay()
	}
	member, ok := p.c.Memberships[p.r.UnitID]
	return ok && member.FromDate <= p.c.year(year).LastDay()
}

// given is the latest award of a code before the year.
func (p *past) given(code string) (need, int) {
	label, since := p.c.label(code, p.r.kind.Subject), 0
	for _, award := range p.awards {
		if award.Year < p.year && p.c.Kinds[award.AwardKindID].Judged() == code {
			since = award.Year
		}
	}
	if since > 0 {
		n := p.onBasis(need{state: OK, said: fmt.Sprintf(words.RuleGiven, label, p.c.year(since).Text()), years: []int{since}}, code, 1)
		n.years = nil // it is none of the years that are judged
		return n, since
	}
	n := need{state: Missing, said: fmt.Sprintf(words.RuleNotGiven, label), remedy: fmt.Sprintf(words.RuleGivenRemedy, label)}
	// Its history from before the book was entered, and this is not in it.
	if slices.ContainsFunc(p.awards, func(a data.Award) bool { return !p.c.keeps(a.Year) }) {
		n.state = Warn
	}
	return n, since
}

// titleInRow counts a title backward without a gap.
func (p *past) titleInRow(t titleNeed, end int) need {
	label := p.c.label(t.Code, p.r.kind.Subject)
	if end == p.year && !p.has(t.Code, end) {
		end-- // the row may have ended the year before
	}
	years := p.row(end, t.Times, func(year int) bool { return p.has(t.Code, year) })
	if len(years) == t.Times {
		return p.onBasis(need{state: OK, said: fmt.Sprintf(words.RuleInARow, label, viet.Number(t.Times), p.list(years)), years: years}, t.Code, t.Times)
	}
	has := func(year int) bool { return p.has(t.Code, year) }
	if times := p.times(t, end); len(times) == t.Times {
		said := fmt.Sprintf(words.RuleTimesApart, label, p.list(times), viet.Number(t.Times))
		return need{state: Human, said: said, years: times, remedy: words.RuleHumanRemedy}
	}
	lacking, unknown := p.gaps(end, t.Times, has)
	if !p.has(t.Code, p.year) && end == p.year-1 && len(years) == t.Times-1 && len(unknown) == 0 {
		lacking, unknown = p.gaps(p.year, t.Times, has) // this year's own would complete it
	}
	if len(unknown) > 0 && len(unknown) == len(lacking) {
		return need{
			state: Missing, years: years, said: fmt.Sprintf(words.RuleUnknownAward, label, p.c.plain(unknown)),
			remedy: fmt.Sprintf(words.RuleResultRemedy, label, p.c.plain(unknown)),
		}
	}
	return need{
		state: Warn, years: years,
		said: fmt.Sprintf(words.RuleInARowShort, label, viet.Number(len(years)), viet.Number(t.Times),
			fmt.Sprintf(words.RuleNotIn, p.c.plain(lacking))),
		remedy: fmt.Sprintf(words.RuleAwardRemedy, label, p.c.plain(lacking)),
	}
}

// times are the years up to end of a title that takes years itself, none further from the
// next than such a title may be; none where it takes none, or where it was not had in end:
// it is proposed right after.
func (p *past) times(t titleNeed, end int) (years []int) {
	for year, last := end, end; last-year <= t.Apart && len(years) < t.Times && t.Apart > 1 && p.has(t.Code, end); year-- {
		if p.has(t.Code, year) {
			years, last = append(years, year), year
		}
	}
	slices.Reverse(years)
	return years
}

// row collects at most n years that are met, going back from end without a gap.
func (p *past) row(end, n int, met func(int) bool) (years []int) {
	for year := end; len(years) < n && met(year); year-- {
		years = append(years, year)
	}
	slices.Reverse(years)
	return years
}

// gaps are the years of the window that are not met, and those of them that the
// book knows nothing of.
func (p *past) gaps(end, n int, met func(int) bool) (lacking, unknown []int) {
	for year := end - n + 1; year <= end; year++ {
		if !met(year) {
			lacking = append(lacking, year)
			if !p.known(year) {
				unknown = append(unknown, year)
			}
		}
	}
	return lacking, unknown
}

// titles counts a title within the last years, in any of them.
func (p *past) titles(t titleNeed, end, window int) need {
	label := p.c.label(t.Code, p.r.kind.Subject)
	var years []int
	for year := end - window + 1; year <= end; year++ {
		if p.has(t.Code, year) {
			years = append(years, year)
		}
	}
	if len(years) >= t.Times {
		return p.onBasis(need{state: OK, said: fmt.Sprintf(words.RuleTimes, label, viet.Number(len(years)), p.list(years)), years: years}, t.Code, t.Times)
	}
	n := need{state: Warn, said: fmt.Sprintf(words.RuleTimesShort, label, viet.Number(len(years)), viet.Number(t.Times)), years: years}
	if _, unknown := p.gaps(end, window, func(year int) bool { return p.has(t.Code, year) }); len(unknown) >= t.Times-len(years) {
		n.state, n.remedy = Missing, fmt.Sprintf(words.RuleResultRemedy, label, p.c.plain(unknown))
	}
	return n
}

// rate is a year's rating. The year of the registration has none yet: it counts
// as expected.
func (p *past) rate(year int) (rating string, expected bool) {
	rating = p.c.ratingIn(p.r, year)
	return rating, rating == "" && year == p.year
}

func (p *past) ratedInRow(k ratingNeed, end int) need {
	label := fmt.Sprintf(words.RuleRated, strings.Join(k.Ratings, ", "))
	var years, unknown, other []int
	for year := end; year > end-k.Years; year-- {
		rating, expected := p.rate(year)
		switch {
		case year < p.first:
			other = append(other, year)
		case expected || slices.Contains(k.Ratings, rating):
			if len(unknown)+len(other) == 0 {
				years = append(years, year)
			}
		case rating == "":
			unknown = append(unknown, year)
		default:
			other = append(other, year)
		}
	}
	slices.Reverse(years)
	slices.Reverse(unknown)
	slices.Reverse(other)
	switch {
	case len(other) > 0:
		return need{
			state: Warn, years: years,
			said: fmt.Sprintf(words.RuleInARowShort, label, viet.Number(len(years)), viet.Number(k.Years),
				fmt.Sprintf(words.RuleNotIn, p.c.plain(other))),
			remedy: fmt.Sprintf(words.RuleRateRemedy, strings.Join(k.Ratings, ", "), p.c.plain(other)),
		}
	case len(unknown) > 0:
		return need{
			state: Missing, years: years, said: fmt.Sprintf(words.RuleUnknownRate, p.c.plain(unknown)),
			remedy: fmt.Sprintf(words.RuleEnterRate, p.c.plain(unknown)),
		}
	}
	return need{state: OK, said: fmt.Sprintf(words.RuleInARow, label, viet.Number(k.Years), p.list(years)), years: years}
}

// ratedSince is how many years up to end are recorded with one of the ratings without a gap.
func (p *past) ratedSince(k ratingNeed, end int) (n int) {
	for year := end; year >= p.first; year-- {
		if rating, expected := p.rate(year); !expected && !slices.Contains(k.Ratings, rating) {
			break
		}
		n++
	}
	return n
}

func (p *past) rated(k ratedNeed, end, window int) need {
	var years []int
	unknown, open := 0, false
	for year := end - window + 1; year <= end; year++ {
		switch rating, expected := p.rate(year); {
		case rating == k.Rating && year >= p.first:
			years = append(years, year)
		case expected:
			open = true // could still become one
		case rating == "":
			unknown++
		}
	}
	label := fmt.Sprintf(words.RuleRated, k.Rating)
	if open && len(years) == k.Times-1 {
		years = append(years, p.year)
	}
	if len(years) >= k.Times {
		return need{state: OK, said: fmt.Sprintf(words.RuleTimes, label, viet.Number(len(years)), p.list(years)), years: years}
	}
	n := need{state: Warn, said: fmt.Sprintf(words.RuleTimesShort, label, viet.Number(len(years)), viet.Number(k.Times)), years: years}
	if unknown >= k.Times-len(years) {
		n.state = Missing
	}
	return n
}

func (p *past) initiatives(k initiativeNeed, end, window int) need {
	first := max(end-window+1, p.first)
	has := p.c.initiativesOf(p.r, first, end, k.Scopes)
	of, n := scopeWords(k.Scopes), viet.Number(has.n)
	if has.n >= k.Times {
		return need{state: OK, said: fmt.Sprintf(words.RuleInitiative, n, of)}
	}
	few := need{
		state:  Warn,
		said:   joined(fmt.Sprintf(words.RuleInitiativeFew, n, viet.Number(k.Times), of), words.RuleAnd, strings.Join(has.left, words.RuleAnd)),
		remedy: fmt.Sprintf(words.RuleInitRemedy, viet.Number(k.Times-has.n), of),
	}
	if len(p.unknown(first, end)) > 0 || has.n+has.open >= k.Times {
		few.state = Missing
	}
	return few
}

// list writes years; the year of the registration is expected.
func (p *past) list(years []int) string {
	var list []string
	for _, year := range years {
		span := p.c.year(year).Span()
		if year == p.year {
			span = fmt.Sprintf(words.RuleExpected, span)
		}
		list = append(list, span)
	}
	return strings.Join(list, ", ")
}

// from writes the years from one to another.
func (c *checker) from(first, last int) string {
	if c.year(first).Kind == data.CalendarYear && c.year(last).Kind == data.CalendarYear {
		return fmt.Sprintf(words.RuleYearsFrom, first, last)
	}
	return fmt.Sprintf(words.RuleYearsFromTo, c.year(first).Span(), c.year(last).Span())
}

// plain writes years as they stand after the word "năm".
func (c *checker) plain(years []int) string {
	var list []string
	for i, year := range years {
		if i == 0 {
			list = append(list, c.year(year).Text())
		} else {
			list = append(list, c.year(year).Span())
		}
	}
	return strings.Join(list, ", ")
}
